// Answers about bills, payments, receipts and mandates.
import type { Bill, BillRowView, BillsListRequest, Mandate, Payment } from "$ipc/generated";
import type { Answers } from "./answers";
import { billOf, hkd, offices } from "./bill-seeds";
import { detailOf, groupOf, groupOrder, nextOf, owedOf, remindOn, rowOf, summaryOf, yearOf } from "./bill-views";
import { newPayment, outcomeOf, viewOf } from "./payments";
import type { Desk } from "./state";
import { NOW } from "./world";

type Paying = "bills_list" | "bills_get" | "bills_year" | "bills_export" | "bills_label" | "bills_remind" | "bills_claim" | "bills_issuers" | "bills_read_code" | "bills_add" | "payments_review" | "payments_start" | "payments_get" | "payments_check" | "payments_cancel" | "receipts_save" | "receipts_open" | "mandates_list" | "mandates_add" | "mandates_change" | "mandates_cancel";

/** A picture that ends so shows no code. */
const WITHOUT_CODE = "no code";

function found(desk: Desk, id: string): Bill {
  const bill = desk.bills.find((one) => one.id === id);
  if (!bill) throw { code: "not-found" };
  return bill;
}
function tell(desk: Desk, ...entities: ("bill" | "payment" | "mandate")[]) {
  for (const entity of entities) desk.tell({ kind: "data-changed", entity, revision: 2 });
}
function stepUp(desk: Desk, step: string | null) {
  if (!step && desk.given.stepUp !== "none") throw { code: "step-up-required", challenge: { challenge: "c2", method: desk.given.stepUp, code: desk.given.stepUp === "sign" ? "4086" : null, expiresAt: new Date(Date.now() + 300_000).toISOString() } };
}
function online(desk: Desk) {
  if (!desk.online) throw { code: "offline" };
}
function selected(desk: Desk, request: BillsListRequest): Bill[] {
  const words = request.query.trim().toLowerCase();
  const ended = (bill: Bill) => ["paid", "withdrawn"].includes(groupOf(bill));
  const names = (bill: Bill) => [...Object.values(bill.title), ...Object.values(bill.department.name), bill.number, bill.account].some((value) => value.toLowerCase().includes(words));
  const kept = desk.bills.filter((bill) => (request.filter === "all" || ended(bill) === (request.filter === "ended")) && (words === "" || names(bill)));
  const date = (bill: Bill) => bill.due ?? "9";
  return kept.sort((a, b) => {
    const group = groupOrder.indexOf(groupOf(a)) - groupOrder.indexOf(groupOf(b));
    if (group !== 0) return group;
    if (request.sort === "amount") return b.total.cents - a.total.cents;
    if (request.sort === "department") return a.department.name.en.localeCompare(b.department.name.en);
    return ended(a) ? date(b).localeCompare(date(a)) : date(a).localeCompare(date(b));
  });
}
function settle(desk: Desk, payment: Payment) {
  const bill = desk.bills.find((one) => one.id === payment.bill);
  if (!bill || bill.payment !== payment.id) return;
  if (payment.state.kind === "in-doubt" || payment.state.kind === "awaiting-payer") return;
  bill.payment = null;
  if (payment.state.kind !== "settled") return;
  const kept = payment.received.cents - payment.refund.cents;
  if (kept >= owedOf(bill)) Object.assign(bill, { state: { kind: "paid", received: hkd(kept), credit: hkd(0) }, paidAt: NOW });
  else bill.state = { kind: "part-paid", received: hkd(kept) };
}
function changed(desk: Desk, payment: Payment) {
  desk.payments = [payment, ...desk.payments.filter((one) => one.id !== payment.id)];
  settle(desk, payment);
  tell(desk, "payment", "bill");
  return viewOf(desk, payment);
}
function mandateView(mandate: Mandate) {
  return { mandate, collected: hkd(mandate.state === "active" ? 41_260 : 0) };
}

export const bills: Answers<Paying> = {
  bills_list(desk, request) {
    const all = selected(desk, request);
    const rows: BillRowView[] = all.slice(request.offset, request.offset + request.limit).map((bill) => rowOf(desk, bill));
    const groups = groupOrder.map((key) => ({ key, count: all.filter((bill) => groupOf(bill) === key).length, firstOffset: all.findIndex((bill) => groupOf(bill) === key) })).filter((group) => group.count > 0);
    return { rows, total: all.length, groups, summary: summaryOf(desk.bills), revision: 1, freshness: { ...desk.freshness(), ...(desk.given.old ? { stale: true } : {}) } };
  },
  bills_get: (desk, request) => detailOf(desk, found(desk, request.id)),
  bills_year: (desk, request) => yearOf(desk.bills, request.year),
  bills_export: (_desk, request) => ({ fileName: `bills-${request.year ?? "12-months"}.${request.form}`, folder: "~/Downloads" }),
  bills_label(desk, request) {
    const bill = found(desk, request.id);
    if (request.label) desk.labels.set(bill.account, request.label);
    else desk.labels.delete(bill.account);
    tell(desk, "bill");
    return detailOf(desk, bill);
  },
  bills_remind(desk, request) {
    const bill = found(desk, request.id);
    if (request.wanted) desk.reminders.add(bill.id);
    else desk.reminders.delete(bill.id);
    tell(desk, "bill");
    return { day: request.wanted ? remindOn(bill) : null, notifies: desk.settings.notifications };
  },
  bills_claim(desk, request) {
    const bill = found(desk, request.id);
    bill.claim = request.claim;
    tell(desk, "bill");
    return detailOf(desk, bill);
  },
  bills_issuers: () => ({
    issuers: [
      { department: "fehd", name: offices.fehd.name, kinds: ["market-rent", "fixed-penalty"] }, { department: "ird", name: offices.ird.name, kinds: ["tax-demand-note", "business-registration", "stamp-duty"] },
      { department: "rvd", name: offices.rvd.name, kinds: ["rates"] }, { department: "wsd", name: offices.wsd.name, kinds: ["water"] },
    ],
  }),
  bills_read_code(_desk, request) {
    if (request.kind === "text" && !request.text.startsWith("000201")) throw { code: "validation", fields: [{ field: "text", reason: "form" }] };
    if (request.kind === "picture" && atob(request.base64).endsWith(WITHOUT_CODE)) throw { code: "validation", fields: [{ field: "picture", reason: "missing" }] };
    return { department: "wsd", billKind: "water", payee: "wsdinfo@wsd.gov.hk", number: "77102286551", amount: hkd(58_340) };
  },
  bills_add(desk, request) {
    if (!/^[\d -]{6,24}[A-Z]?$/.test(request.number)) throw { code: "validation", fields: [{ field: "number", reason: "form" }] };
    const of = (Object.keys(offices) as (keyof typeof offices)[]).find((key) => offices[key].id === request.department) ?? "wsd";
    const bill = billOf([`added${desk.bills.length}`, of, request.kind, request.amount.cents, { en: "Water and sewage", "zh-Hant-HK": "水費及排污費", "zh-Hans": "水费和排污费" }, request.due, request.number, { added: true }]);
    desk.bills = [...desk.bills, bill];
    if (request.label) desk.labels.set(bill.account, request.label);
    tell(desk, "bill");
    return detailOf(desk, bill);
  },
  payments_review(desk, request) {
    online(desk);
    const bill = found(desk, request.bill);
    if (bill.state.kind === "paid") throw { code: "already-settled" };
    const [owed, next] = [hkd(owedOf(bill)), nextOf(bill)];
    return { bill: bill.id, version: bill.version, title: bill.title, payee: bill.payee ?? bill.department.name, department: bill.department.name, account: bill.account, number: bill.number, amount: request.amount ?? next?.amount ?? owed, owed, next, surcharge: bill.surcharge, due: bill.due, partPayment: bill.partPayment, stepUp: desk.given.stepUp === "none" ? null : desk.given.stepUp, channels: bill.channels };
  },
  payments_start(desk, request) {
    online(desk);
    const bill = found(desk, request.bill);
    stepUp(desk, request.stepUp);
    const payment = newPayment(desk, `pay${desk.payments.length + 1}`, bill.id, request.amount.cents);
    bill.payment = payment.id;
    return changed(desk, payment);
  },
  payments_get: (desk, request) => desk.paymentView(request.id),
  payments_check(desk, request) {
    online(desk);
    return changed(desk, outcomeOf(desk, desk.paymentView(request.id).payment));
  },
  payments_cancel(desk, request) {
    online(desk);
    return changed(desk, { ...desk.paymentView(request.id).payment, state: { kind: "cancelled" } });
  },
  receipts_save: (_desk, request) => ({ fileName: `receipt-${request.id}.pdf`, folder: "~/Downloads" }),
  receipts_open: (_desk, request) => ({ fileName: `receipt-${request.id}.pdf`, folder: "~/Downloads" }),
  mandates_list: (desk) => ({ mandates: desk.mandates.map(mandateView) }),
  mandates_add(desk, request) {
    online(desk);
    stepUp(desk, request.stepUp);
    const bill = found(desk, request.bill);
    const mandate: Mandate = { id: `m${desk.mandates.length + 1}`, version: 1, department: bill.department, account: bill.account, title: bill.title, limits: request.limits, state: "pending", bank: null, bankName: null, createdAt: NOW, changedAt: NOW };
    desk.mandates = [mandate, ...desk.mandates];
    tell(desk, "mandate", "bill");
    return mandateView(mandate);
  },
  mandates_change(desk, request) {
    online(desk);
    stepUp(desk, request.stepUp);
    return changeMandate(desk, request.id, { limits: request.limits });
  },
  mandates_cancel(desk, request) {
    online(desk);
    return changeMandate(desk, request.id, { state: "cancelled" });
  },
};

function changeMandate(desk: Desk, id: string, change: Partial<Mandate>) {
  const mandate = desk.mandates.find((one) => one.id === id);
  if (!mandate) throw { code: "not-found" };
  Object.assign(mandate, change, { version: mandate.version + 1 });
  tell(desk, "mandate", "bill");
  return mandateView(mandate);
}
