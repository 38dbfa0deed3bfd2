// The invented payments: one that the window begins, and one in every state, named `demo-<state>`.
import type { Payment, PaymentReason, PaymentState, PaymentView } from "$ipc/generated";
import { hkd, TAKEN_BACK, text } from "./bill-seeds";
import { owedOf } from "./bill-views";
import { sampleQr } from "./qr";
import type { Desk } from "./state";
import { ago, NOW } from "./world";

type Demo = [state: PaymentState, more?: Partial<Payment>];
const closed = (reason: PaymentReason): Partial<Payment> => ({ reason });
const settledAt = ago(0, "09:44");
const came = (cents: number, refund = 0): Partial<Payment> => ({ received: hkd(cents), refund: hkd(refund), settledAt, bankReference: "HB-20261124-008812" });

/** By the word after `demo-`. */
const demos: Record<string, Demo> = {
  preparing: [{ kind: "created" }],
  scan: [{ kind: "awaiting-payer" }],
  mismatch: [{ kind: "awaiting-payer" }],
  ended: [{ kind: "awaiting-payer" }, { expiresAt: ago(0, "09:30") }],
  paid: [{ kind: "settled", late: false }, came(41_260)],
  part: [{ kind: "settled", late: false }, came(20_000)],
  over: [{ kind: "settled", late: false }, came(50_000, 8_740)],
  late: [{ kind: "settled", late: true }, came(41_260)],
  refund: [{ kind: "settled", late: true }, came(41_260, 41_260)],
  refunded: [{ kind: "settled", late: true }, { ...came(41_260, 41_260), refundedAt: ago(0, "10:05") }],
  expired: [{ kind: "expired" }],
  cancelled: [{ kind: "cancelled" }],
  "other-way": [{ kind: "cancelled" }, closed("paid-another-way")],
  "amount-changed": [{ kind: "cancelled" }, closed("amount-changed")],
  "nothing-owed": [{ kind: "cancelled" }, closed("nothing-owed")],
  withdrawn: [{ kind: "cancelled" }, closed("bill-withdrawn")],
  failed: [{ kind: "failed" }, closed("funds")],
  refused: [{ kind: "failed" }, closed("bank-refused")],
  doubt: [{ kind: "in-doubt", before: "awaiting-payer" }, { checkedAt: ago(0, "09:51") }],
  reversed: [{ kind: "reversed" }, came(0)],
};
const live: PaymentState["kind"][] = ["created", "awaiting-payer", "in-doubt"];

export function newPayment(desk: Desk, id: string, bill: string, cents: number): Payment {
  const of = desk.bills.find((one) => one.id === bill) ?? desk.bills[0];
  return {
    id, version: 1, bill, method: "fps", amount: hkd(cents), state: { kind: "awaiting-payer" }, reason: null, reference: "CD26112400317", payee: of?.payee ?? text("Water Supplies Department", "水務署", "水务署"), billNumber: of?.number ?? "50027716043",
    code: "00020101021226380012hk.com.hkicl0418wsdinfo@wsd.gov.hk5204000053033445406412.605802HK5902NA6002HK62150111500277160436304D049", expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(), received: hkd(0), refund: hkd(0), refundedAt: null, bankReference: null, checkedAt: null, createdAt: ago(0, "09:42"), settledAt: null, changedAt: NOW,
  };
}
export function demoPayment(desk: Desk, id: string): Payment | undefined {
  const demo = demos[id.replace(/^demo-/, "")];
  if (!id.startsWith("demo-") || !demo) return undefined;
  const bill = desk.bills.find((one) => one.payment === id || (id === "demo-reversed" && one.id === TAKEN_BACK)) ?? desk.bills[0];
  return { ...newPayment(desk, id, bill?.id ?? "b1", bill ? owedOf(bill) || bill.total.cents : 41_260), state: demo[0], ...demo[1] };
}
export function viewOf(desk: Desk, payment: Payment): PaymentView {
  const bill = desk.bills.find((one) => one.id === payment.bill) ?? desk.bills[0];
  const awaiting = payment.state.kind === "awaiting-payer";
  const mismatch = payment.id === "demo-mismatch";
  const open = live.includes(payment.state.kind);
  return {
    payment, begun: payment.id === "demo-ended" ? null : { checkedAt: ago(0, "09:41"), confirmedAt: desk.given.stepUp === "none" ? null : ago(0, "09:42"), code: desk.given.stepUp === "sign" ? "4086" : null }, title: bill?.title ?? payment.payee, department: bill?.department.name ?? payment.payee, code: awaiting && !mismatch ? { size: sampleQr.size + 8, path: sampleQr.path.replace(/M(\d+) (\d+)/g, (_, x, y) => `M${Number(x) + 4} ${Number(y) + 4}`), text: payment.code ?? "" } : null,
    endsInSeconds: payment.expiresAt === null ? null : Math.max(0, Math.floor((Date.parse(payment.expiresAt) - Date.now()) / 1000)), codeRefused: mismatch, canCheck: open && !mismatch, canCancel: payment.state.kind === "created" || awaiting, receipt: payment.state.kind === "settled" && payment.refund.cents < payment.received.cents ? `r-${payment.bill}` : null,
    nextBill: desk.bills.find((one) => one.id !== payment.bill && owedOf(one) > 0 && !one.expected && !one.payment)?.id ?? null,
  };
}
/** What `?pay=` says becomes of a payment once it is asked for. */
export function outcomeOf(desk: Desk, payment: Payment): Payment {
  const demo = demos[desk.given.pay];
  if (!demo || !live.includes(payment.state.kind)) return { ...payment, checkedAt: new Date().toISOString() };
  return { ...payment, ...demo[1], state: demo[0], checkedAt: new Date().toISOString() };
}
