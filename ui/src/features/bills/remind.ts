// "Remind me" of a bill that is only expected, and the offer to take it back. What came of it is said aloud by the toast.
import { errorWords } from "$data/words";
import { asDeskError, call } from "$ipc/client";
import type { LocalizedText } from "$ipc/generated";
import { toasts } from "$kit/toasts.svelte";
import { dayNear, type Day } from "$l10n/dates";
import { language, own, t } from "$l10n/index.svelte";

/** Asks for the reminder, or takes it back. Refusals are said where the offer would stand. */
export async function remind(bill: { id: string; title: LocalizedText }, wanted: boolean, today: Day): Promise<void> {
  try {
    const { day, notifies } = await call("bills_remind", { id: bill.id, wanted });
    const title = own(bill.title);
    const on = day === null ? "" : dayNear(language(), day, today);
    const said = day === null ? t("bills-remind-said-back", { title }) : notifies ? t("bills-remind-said", { title, day: on }) : t("bills-remind-said-silent", { day: on });
    toasts.show(said, { label: t("common-undo"), act: () => void remind(bill, !wanted, today) });
  } catch (thrown) {
    toasts.show(errorWords(asDeskError(thrown)).heading);
  }
}
