// The two sentences on top of Bills, made out of its summary.
import type { BillsSummaryView } from "$ipc/generated";
import { monthLong, monthOf } from "$l10n/dates";
import { language, t } from "$l10n/index.svelte";
import { sum } from "./words";

export function titleOf(summary: BillsSummaryView): string {
  return summary.toPay > 0 ? t("bills-title-some", { n: summary.toPay, amount: sum(summary.toPayAmount) }) : t("bills-title-none");
}

/** What is overdue, due this week, under way and expected; what is none is not said. */
export function subline(summary: BillsSummaryView): string {
  const said = [];
  if (summary.overdue > 0) said.push(t("bills-sub-overdue", { n: summary.overdue }));
  if (summary.thisWeekAmount.cents > 0) said.push(t("bills-sub-week", { amount: sum(summary.thisWeekAmount) }));
  if (summary.inProgress > 0) said.push(t("bills-sub-progress", { n: summary.inProgress }));
  if (summary.expected > 0 && summary.expectedDay !== null) {
    const month = monthLong(language(), monthOf(summary.expectedDay));
    said.push(summary.expected === 1 ? t("bills-sub-expected-one", { month }) : t("bills-sub-expected-some", { n: summary.expected, month }));
  }
  return said.length > 0 ? said.join(language() === "en" ? " " : "") : t("bills-none-open");
}
