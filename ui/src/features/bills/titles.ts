// The title of each screen of a payment.
import type { MessageId } from "$l10n/index.svelte";
import type { Screen } from "./outcome";

const titles: Record<Screen, MessageId> = {
  preparing: "pay-scan-title", scan: "pay-scan-title", ended: "pay-expired-title", mismatch: "pay-refused-code-title",
  paid: "pay-paid-title", late: "pay-paid-late-title", part: "pay-part-title", over: "pay-over-title", refund: "pay-refund-title", refunded: "pay-refunded-title",
  expired: "pay-expired-title", cancelled: "pay-cancelled-title", "other-way": "pay-other-way-title", "amount-changed": "pay-amount-changed-title", "nothing-owed": "pay-nothing-owed-title", withdrawn: "pay-withdrawn-title", failed: "pay-failed-title", doubt: "pay-doubt-title", reversed: "pay-reversed-title",
};

export function titleOfScreen(screen: Screen): MessageId {
  return titles[screen];
}
