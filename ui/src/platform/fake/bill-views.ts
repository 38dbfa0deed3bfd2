// The views of the invented bills: rows, groups, details, a year. Sums in cents, as the desk makes them.
import type { Bill, BillCategory, BillDetailView, BillGroup, BillKind, BillRhythm, BillRowView, BillsMonthView, BillsSummaryView, BillsYearView, Instalment, Receipt, SurchargeView } from "$ipc/generated";
import { harbour, hkd, TAKEN_BACK } from "./bill-seeds";
import type { Desk } from "./state";
import { ago, dayIn, daysLeft, TODAY } from "./world";

export const groupOrder: BillGroup[] = ["overdue", "due", "in-progress", "expected", "paid", "withdrawn"];
const categories: BillCategory[] = ["tax", "rates", "water", "fees", "other"];
const kinds: Partial<Record<BillKind, BillCategory>> = {
  "tax-demand-note": "tax", "business-registration": "tax", "stamp-duty": "tax", "tax-reserve-certificate": "tax", rates: "rates", "government-rent": "rates", water: "water", "visa-fee": "fees", "licence-fee": "fees", "general-demand-note": "fees",
};

/** Bills of which a payment was sent and not answered: nobody knows yet whether there is one. */
export const doubted = new WeakSet<Bill>();
const checking = (bill: Bill) => bill.payment === "demo-doubt" || doubted.has(bill);

export function owedOf(bill: Bill): number {
  if (bill.state.kind === "unpaid") return bill.total.cents;
  return bill.state.kind === "part-paid" ? bill.total.cents - bill.state.received.cents : 0;
}
export function groupOf(bill: Bill): BillGroup {
  if (bill.state.kind === "withdrawn") return "withdrawn";
  if (bill.state.kind === "paid") return "paid";
  if (bill.expected) return "expected";
  if (bill.payment || bill.claim || checking(bill)) return "in-progress";
  return bill.due !== null && bill.due < TODAY ? "overdue" : "due";
}
/** When an expected bill should be there, never before tomorrow; the domain's rule. */
export function remindOn(bill: Bill): string | null {
  if (!bill.expected) return null;
  const week = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 7 * 86_400_000).toISOString().slice(0, 10);
  const issue = bill.issuedAt > bill.changedAt ? bill.issuedAt.slice(0, 10) : bill.due && week(bill.due);
  const tomorrow = dayIn(1);
  return issue === null || issue > tomorrow ? issue : tomorrow;
}
/** What is to be paid next of a bill in instalments; the domain's rule in short. */
export function nextOf(bill: Bill): Instalment | null {
  let received = bill.total.cents - owedOf(bill);
  for (const { due, amount } of owedOf(bill) > 0 ? bill.instalments : []) {
    const covered = Math.min(received, amount.cents);
    received -= covered;
    if (covered < amount.cents) return { due, amount: hkd(Math.min(amount.cents - covered, owedOf(bill))) };
  }
  return null;
}
export function rowOf(desk: Desk, bill: Bill): BillRowView {
  const label = desk.labels.get(bill.account) ?? null;
  const next = nextOf(bill);
  const whole = next && next.amount.cents < owedOf(bill) ? hkd(owedOf(bill)) : null;
  return {
    id: bill.id, title: bill.title, department: bill.department.name, kind: bill.kind, group: groupOf(bill), forWhom: label, forWhomText: label === null ? bill.forWhom : null,
    amount: bill.state.kind === "paid" ? bill.state.received : whole && next ? next.amount : hkd(owedOf(bill)), whole, due: bill.due, dueChecked: bill.dueChecked, daysLeft: bill.due ? daysLeft(bill.due) : null,
    state: bill.state, payment: bill.payment, checking: checking(bill), claimed: bill.claim !== null, added: bill.added, paidAt: bill.paidAt, remindOn: desk.stage === "look-around" ? null : remindOn(bill), reminded: desk.reminders.has(bill.id), example: desk.stage === "look-around",
  };
}
export function summaryOf(bills: Bill[]): BillsSummaryView {
  const to = bills.filter((bill) => ["overdue", "due"].includes(groupOf(bill)));
  const sum = (some: Bill[]) => hkd(some.reduce((total, bill) => total + owedOf(bill), 0));
  const expected = bills.filter((bill) => groupOf(bill) === "expected");
  return {
    toPay: to.length, toPayAmount: sum(to), thisWeekAmount: sum(to.filter((bill) => bill.due !== null && daysLeft(bill.due) <= 7)), overdue: to.filter((bill) => groupOf(bill) === "overdue").length,
    inProgress: bills.filter((bill) => groupOf(bill) === "in-progress").length, expected: expected.length, expectedDay: expected.map(remindOn).sort()[0] ?? null,
  };
}
export function receiptOf(bill: Bill): Receipt {
  return {
    id: `r-${bill.id}`, payment: `paid-${bill.id}`, bill: bill.id, reference: `CD2611${bill.id.replace(/\D/g, "").padStart(2, "0")}00317`, department: bill.department, kind: bill.kind, title: bill.title, forWhom: bill.forWhom, account: bill.account, number: bill.number, period: bill.period,
    amount: bill.total, owedAfter: hkd(0), method: "fps", bank: "harbour", bankName: harbour, bankReference: "HB-20261124-008812", paidAt: bill.paidAt ?? "", issuedAt: bill.paidAt ?? "",
  };
}
/** How long a bill's period is; the domain's rule in short. */
function rhythmOf({ period }: Bill): BillRhythm {
  const months = period ? Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 / 30.4) : 0;
  return ({ 1: "month", 3: "quarter", 4: "four-months", 6: "half-year", 12: "year" } as const)[months] ?? "other";
}
/** What being late will still cost: 5 %, and after six months 10 % of all that is unpaid; the domain's rule in short. */
function surchargesOf(bill: Bill): SurchargeView[] {
  const owed = owedOf(bill);
  if (!["rates", "government-rent", "tax-demand-note"].includes(bill.kind) || bill.due === null || bill.expected || owed === 0 || bill.instalments.length > 0) return [];
  const due = new Date(`${bill.due}T00:00:00Z`);
  const after = (months: number) => new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + months, due.getUTCDate() + 1)).toISOString().slice(0, 10);
  const first = bill.surcharge.cents > 0 ? 0 : Math.round(owed * 0.05);
  const both = [{ from: after(0), percent: 5, amount: hkd(first) }, { from: after(6), percent: 10, amount: hkd(Math.round((owed + first) * 0.1)) }];
  return both.filter((one) => one.from > TODAY && one.amount.cents > 0);
}
export function detailOf(desk: Desk, bill: Bill): BillDetailView {
  const then = { b1: 39_710, s3: 42_280, h8: 40_800 }[bill.id];
  const percent = then === undefined ? 0 : Math.round(((bill.total.cents - then) * 100) / then);
  const past = desk.bills.filter((other) => other.account === bill.account && other.id !== bill.id && other.paidAt).sort((a, b) => (b.paidAt ?? "").localeCompare(a.paidAt ?? ""));
  const failed = desk.payments.find((payment) => payment.bill === bill.id);
  return {
    bill, group: groupOf(bill), owed: hkd(owedOf(bill)), next: nextOf(bill), daysLeft: bill.due ? daysLeft(bill.due) : null, surcharges: surchargesOf(bill), label: desk.labels.get(bill.account) ?? null, waiting: !desk.online && bill.claim !== null, checking: checking(bill) || (bill.payment !== null && desk.paymentView(bill.payment).payment.state.kind === "in-doubt"),
    payment: bill.payment ? desk.paymentView(bill.payment) : failed && failed.state.kind !== "settled" ? desk.paymentView(failed.id) : bill.id === TAKEN_BACK ? desk.paymentView("demo-reversed") : null,
    receipts: bill.paidAt ? [receiptOf(bill)] : bill.id === TAKEN_BACK ? [{ ...receiptOf(bill), paidAt: ago(3, "10:00") }] : [], takenBack: bill.id === TAKEN_BACK ? [receiptOf(bill).id] : [], history: past.slice(0, 12).map((other) => ({ id: other.id, from: other.period?.from ?? other.due ?? TODAY, to: other.period?.to ?? other.due ?? TODAY, total: other.total, state: other.state })),
    comparison: then === undefined ? null : { then: hkd(then), percent, notable: Math.abs(percent) >= 20, rhythm: rhythmOf(bill) }, mandate: desk.mandates.find((mandate) => mandate.account === bill.account && mandate.state === "active")?.id ?? null,
    remindOn: desk.stage === "look-around" ? null : remindOn(bill), reminded: desk.reminders.has(bill.id), example: desk.stage === "look-around", numberCheck: ["water", "rates"].includes(bill.kind) ? "not-checked" : "form", freshness: desk.freshness(),
  };
}
function monthOf(bills: Bill[], year: number, month: number): BillsMonthView {
  const key = `${year}-${String(month).padStart(2, "0")}`;
  const here = bills.filter((bill) => bill.paidAt?.startsWith(key));
  const sums = categories.map((category) => ({ category, amount: hkd(here.filter((bill) => (kinds[bill.kind] ?? "other") === category).reduce((sum, bill) => sum + bill.total.cents, 0)) })).filter(({ amount }) => amount.cents > 0);
  return { year, month, total: hkd(sums.reduce((sum, { amount }) => sum + amount.cents, 0)), sums };
}
export function yearOf(bills: Bill[], year: number | null): BillsYearView {
  const start = year === null ? 2025 * 12 + 11 : year * 12;
  const months = Array.from({ length: 12 }, (_, index) => monthOf(bills, Math.floor((start + index) / 12), ((start + index) % 12) + 1));
  const sums = categories.map((category) => ({ category, amount: hkd(months.reduce((sum, month) => sum + (month.sums.find((one) => one.category === category)?.amount.cents ?? 0), 0)) }));
  const years = [...new Set(bills.flatMap((bill) => (bill.paidAt ? [Number(bill.paidAt.slice(0, 4))] : [])))].sort((a, b) => b - a);
  return { months, total: hkd(months.reduce((sum, month) => sum + month.total.cents, 0)), sums: sums.filter(({ amount }) => amount.cents > 0), years };
}
