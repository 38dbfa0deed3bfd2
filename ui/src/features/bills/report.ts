// What a person tells a department when something does not match, as a text to be copied: what the bill is, its numbers,
// and room for their own words. The desk sends nothing of it.
import type { Bill, Payment } from "$ipc/generated";
import { dayLong } from "$l10n/dates";
import { language, own, t } from "$l10n/index.svelte";
import { sum } from "./words";

type Told = Pick<Bill, "title" | "department" | "account" | "number" | "due" | "total">;

/** The text, a line for each fact; its last line waits for what is wrong. */
export function reportText(bill: Told, payment: Pick<Payment, "reference" | "amount"> | undefined): string {
  const facts: [name: string, value: string | undefined][] = [
    [t("bills-report-to"), own(bill.department.name)],
    [t("bills-report-about"), own(bill.title)],
    [t("bills-account"), bill.account],
    [t("bills-number"), bill.number],
    [t("pay-amount"), sum(payment?.amount ?? bill.total)],
    [t("bills-form-due"), bill.due === null ? undefined : dayLong(language(), bill.due)],
    [t("pay-reference-name"), payment?.reference],
  ];
  const lines = facts.flatMap(([name, value]) => (value === undefined || value === "" ? [] : [t("bills-report-line", { name, value })]));
  return [...lines, "", t("bills-report-line", { name: t("bills-report-wrong"), value: "" })].join("\n");
}
