// Which screen a payment is shown on: its state, its money and the time of its code, in one word. No words of a language here.
import type { PaymentReason, PaymentView } from "$ipc/generated";
import { timeLeft } from "./countdown";

export type Screen = "preparing" | "scan" | "ended" | "mismatch" | "paid" | "late" | "part" | "over" | "refund" | "refunded" | "expired" | "cancelled" | "other-way" | "amount-changed" | "nothing-owed" | "withdrawn" | "failed" | "doubt" | "reversed";

/** Screens on which the outcome may still change, so that the bank is asked again. */
const open: readonly Screen[] = ["preparing", "scan", "ended", "doubt"];
/** Screens on which money stayed with the department. */
const settled: readonly Screen[] = ["paid", "late", "part", "over"];

/** The screen of a view that came `since` milliseconds ago. */
export function screenOf({ payment, code, codeRefused, endsInSeconds }: PaymentView, since: number): Screen {
  if (codeRefused) return "mismatch";
  const { state } = payment;
  switch (state.kind) {
    case "created":
      return "preparing";
    case "awaiting-payer":
      if (endsInSeconds !== null && timeLeft(endsInSeconds, since).over) return "ended";
      return code ? "scan" : "preparing";
    case "settled":
      return ofMoney(payment.amount.cents, payment.received.cents, payment.refund.cents, payment.refundedAt !== null, state.late);
    case "in-doubt":
      return "doubt";
    case "cancelled":
      return closedBy(payment.reason) ?? "cancelled";
    case "failed":
      return closedBy(payment.reason) ?? "failed";
    default:
      return state.kind;
  }
}

/** What happened to the bill meanwhile, so that its code was closed. */
function closedBy(reason: PaymentReason | null): Screen | undefined {
  if (reason === "paid-another-way") return "other-way";
  if (reason === "bill-withdrawn") return "withdrawn";
  return reason === "amount-changed" || reason === "nothing-owed" ? reason : undefined;
}

/** Settled money in words: all of it back, more than was owed, less, after the end, or simply paid. */
function ofMoney(asked: number, received: number, refund: number, refunded: boolean, late: boolean): Screen {
  if (refund > 0 && refund >= received) return refunded ? "refunded" : "refund";
  if (refund > 0) return "over";
  if (received < asked) return "part";
  return late ? "late" : "paid";
}

export function isOpen(screen: Screen): boolean {
  return open.includes(screen);
}

export function isSettled(screen: Screen): boolean {
  return settled.includes(screen);
}

/** Another try makes sense: the bill is still owed, as far as this payment tells. */
export function mayTryAgain(screen: Screen): boolean {
  return ["expired", "cancelled", "failed", "reversed", "amount-changed"].includes(screen);
}
