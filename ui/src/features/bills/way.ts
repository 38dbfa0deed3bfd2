// What is behind a payment, in words: only what the desk has written down. Of one that began on another computer it says
// no more than that it was begun.
import type { Payment, PaymentBegunView } from "$ipc/generated";
import { clock } from "$l10n/dates";
import { t } from "$l10n/index.svelte";

export interface Step {
  name: string;
  below: string;
}

/** The steps that are done before the bank pays. */
export function stepsOf(payment: Payment, begun: PaymentBegunView | null): Step[] {
  if (!begun) return [{ name: t("pay-step-begun"), below: clock(payment.createdAt) }];
  const checked = { name: t("pay-step-checked"), below: clock(begun.checkedAt ?? payment.createdAt) };
  if (begun.confirmedAt === null) return [checked];
  const time = clock(begun.confirmedAt);
  return [checked, { name: t("pay-step-confirmed"), below: begun.code === null ? time : t("pay-step-code", { time, code: begun.code }) }];
}
