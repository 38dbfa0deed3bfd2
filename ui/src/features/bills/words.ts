// The words of a bill's states: tag, line below its title, and where its button leads.
import type { BillComparisonView, BillDetailView, BillGroup, BillKind, BillRowView, LocalizedText, Money, PayChannelKind } from "$ipc/generated";
import { dayLong, dayNear, dayOf, daysBetween, type Day } from "$l10n/dates";
import { dueKind, dueText } from "$l10n/due";
import { language, own, t, type MessageId } from "$l10n/index.svelte";
import { money } from "$l10n/money";

export type Tagged = { kind: "due" | "plain" | "info"; text: string };

/** An amount in the language of the window. */
export function sum(amount: Money): string {
  return money(language(), amount);
}

export function groupName(group: BillGroup): string {
  return t(`bills-group-${group}` satisfies MessageId);
}

export function kindName(kind: BillKind): string {
  return t(`bill-kind-${kind}` satisfies MessageId);
}

export function channelName(kind: PayChannelKind): string {
  return t(`bills-channel-${kind}` satisfies MessageId);
}

/** The one tag of a row: its date while it is to be paid, else where it stands. */
export function rowTag(row: BillRowView, today: Day): Tagged {
  const plain = (text: string): Tagged => ({ kind: "plain", text });
  if (row.group === "withdrawn") return plain(t("bills-tag-withdrawn"));
  if (row.group === "paid") {
    if (row.state.kind === "paid" && row.state.credit.cents > 0) return plain(t("bills-tag-credit"));
    return plain(row.paidAt ? t("bills-tag-paid", { day: dayNear(language(), dayOf(row.paidAt), today) }) : t("bills-group-paid"));
  }
  if (row.group === "expected") return plain(t("bills-tag-expected"));
  if (row.checking) return { kind: "due", text: t("bills-tag-checking") };
  if (row.claimed) return plain(t("bills-tag-claimed"));
  if (row.payment !== null) return plain(t("bills-tag-waiting"));
  const dated = { due: row.due, dueTime: null, daysLeft: row.daysLeft };
  return row.due === null ? plain(t("bills-no-due")) : { kind: dueKind(dated), text: dueText(dated) };
}

/** Department, for whom, and what the tag leaves out. */
export function rowBelow(row: BillRowView, today: Day): string {
  const department = own(row.department);
  const whom = row.forWhom ?? (row.forWhomText ? own(row.forWhomText) : null);
  const first = whom === null ? department : t("bills-below-whom", { department, whom });
  const rest = [row.whole === null ? "" : t("bills-below-instalment", { whole: sum(row.whole) }), row.state.kind === "part-paid" ? t("bills-tag-part") : "", row.added ? t("bills-added-tag") : ""];
  const reminder = row.reminded && row.remindOn !== null ? t("bills-below-remind", { day: dayNear(language(), row.remindOn, today) }) : "";
  if (row.group === "expected") return [t("bills-below-expected", { department: first }), reminder].filter(Boolean).join(" · ");
  return [first, ...rest.filter(Boolean)].join(" · ");
}

/** Where the button of a row leads, and its words. */
export function rowAct(row: Pick<BillRowView, "id" | "group" | "payment" | "title" | "example">): { words: MessageId; named: MessageId; to: string } {
  if (row.payment !== null) return { words: "bills-see-payment", named: "bills-see-payment-named", to: `~payment/${row.payment}` };
  if (payable(row.group) && !row.example) return { words: "bills-review", named: "bills-review-named", to: `~pay/${row.id}` };
  return { words: "bills-see", named: "bills-see-named", to: row.id };
}

/** It can be paid now: no payment holds it, and it is issued and owed. */
export function payable(group: BillGroup): boolean {
  return group === "overdue" || group === "due";
}

/** The law says what may be added to what is paid late, at most. Elsewhere nothing is foretold: the department says what it asks for. */
export function hasLateRule(kind: BillKind): boolean {
  return kind === "rates" || kind === "government-rent" || kind === "tax-demand-note";
}

/** What may be added when it is paid late, in one sentence; empty where nothing is known. */
export function lateLine(view: BillDetailView): string {
  const [first] = view.surcharges;
  if (!payable(view.group)) return "";
  if (first) return t(view.group === "overdue" ? "bills-late-line-still" : "bills-late-line", { amount: sum(first.amount), percent: first.percent, day: dayLong(language(), first.from) });
  return view.bill.due !== null && hasLateRule(view.bill.kind) ? t("bills-late-surcharge") : "";
}

/** `Due Fri 27 Nov, in 3 days`: the tag of a slip. */
export function dueLong(due: Day | null, daysLeft: number | null): Tagged | undefined {
  if (due === null || daysLeft === null) return undefined;
  const dated = { due, dueTime: null, daysLeft };
  const near = daysLeft >= 1 && daysLeft <= 14;
  const today = new Date(Date.parse(`${due}T00:00:00Z`) - daysLeft * 86_400_000).toISOString().slice(0, 10);
  return { kind: dueKind(dated), text: near ? t("bill-due-in", { day: dayNear(language(), due, today), n: daysBetween(today, due) }) : dueText(dated) };
}

/** `38 % more than the same quarter last year`, by the bill's own rhythm; nothing when it is the same. */
export function compared(comparison: BillComparisonView): string {
  if (comparison.percent === 0) return "";
  const { percent, rhythm } = comparison;
  return t(percent > 0 ? `bills-more-${rhythm}` : `bills-less-${rhythm}`, { percent: Math.abs(percent) });
}

/** For whom a bill is: the person's own words first. */
export function whomOf(label: string | null, said: LocalizedText | null): string | undefined {
  return label ?? (said ? own(said) : undefined);
}

/** What a person must know about a bill before its lines: state, title and body. Undefined when it is simply to be paid. */
export function situation(view: BillDetailView): { kind: "info" | "due" | "ok"; key: string } | undefined {
  const { bill, payment } = view;
  if (bill.state.kind === "withdrawn") return { kind: "info", key: "withdrawn" };
  if (payment && payment.payment.refund.cents > 0) return { kind: "info", key: payment.payment.refundedAt ? "refunded" : "refund" };
  if (bill.state.kind === "paid") return { kind: "ok", key: bill.state.credit.cents > 0 ? "credit" : "paid" };
  if (bill.expected) return { kind: "info", key: "expected" };
  if (view.checking) return { kind: "due", key: "doubt" };
  if (bill.payment !== null) return { kind: "due", key: "open" };
  if (bill.claim !== null) return { kind: "info", key: "claimed" };
  if (payment && payment.payment.state.kind === "reversed" && payment.payment.received.cents === 0) return { kind: "due", key: "reversed" };
  if (payment && payment.payment.state.kind === "failed") return { kind: "info", key: "failed" };
  if (bill.state.kind === "part-paid") return { kind: "due", key: "part" };
  return view.group === "overdue" ? { kind: "due", key: "overdue" } : undefined;
}
