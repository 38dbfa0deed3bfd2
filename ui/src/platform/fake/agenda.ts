// What is to be done on the invented Today, by the desk's own rules in short: a department's task for the money of a bill
// is one thing with that bill, and waits with it.
import type { AgendaItemView, BillRowView, StripDayView, TaskRowView, TodayView } from "$ipc/generated";
import { dayIn } from "./world";

const WEEK = 7;

/** A task with the number that the department wrote into it, and a bill with its own. */
export interface Asking { row: TaskRowView; reference: string | null }
export interface Numbered { row: BillRowView; number: string }

const isToPay = ({ group }: BillRowView) => group === "overdue" || group === "due";
const waits = ({ group }: BillRowView) => group === "in-progress" || group === "paid" || group === "withdrawn";
const sameOffice = (task: TaskRowView, bill: BillRowView) => task.department.en === bill.department.en;
const sameDay = (task: TaskRowView, bill: BillRowView) => task.kind === "payment" && task.due !== null && task.due === bill.due && sameOffice(task, bill);

/** Pairs by the number; of several bills with it, the one that is to be paid. */
function byNumber(tasks: Asking[], bills: Numbered[]): Map<TaskRowView, BillRowView> {
  const left = new Set(bills);
  const pairs = new Map<TaskRowView, BillRowView>();
  for (const { row, reference } of tasks) {
    const named = [...left].filter((bill) => row.kind === "payment" && bill.number === reference && sameOffice(row, bill.row));
    const bill = named.find((one) => isToPay(one.row)) ?? named[0];
    if (!bill) continue;
    left.delete(bill);
    pairs.set(row, bill.row);
  }
  return pairs;
}

/** Each task, with its bill where there is one, also where that waits; then the other bills to pay. */
function together(tasks: Asking[], bills: Numbered[]): AgendaItemView[] {
  const named = byNumber(tasks, bills);
  const used = new Set(named.values());
  const free = bills.flatMap(({ row }) => (isToPay(row) && !used.has(row) ? [row] : []));
  const alone = tasks.flatMap(({ row }) => (named.has(row) ? [] : [row]));
  /** By department and day, where no other task and no other bill can be meant. */
  const meant = (task: TaskRowView) => {
    const [bill, other] = free.filter((one) => sameDay(task, one));
    return bill && !other && alone.filter((one) => sameDay(one, bill)).length === 1 ? bill : null;
  };
  const ofTasks = tasks.map(({ row }): AgendaItemView => {
    const bill = named.get(row) ?? meant(row);
    return { task: row, bill: bill?.group === "expected" ? null : bill };
  });
  const taken = new Set(ofTasks.map(({ bill }) => bill));
  return [...ofTasks, ...free.filter((bill) => !taken.has(bill)).map((bill) => ({ task: null, bill }))];
}
/** When: the bill knows better, whose instalments follow each other and whose day moves to a working day. */
const leftOf = ({ task, bill }: AgendaItemView) => (bill ?? task)?.daysLeft ?? null;
const dueOf = ({ task, bill }: AgendaItemView) => (bill ?? task)?.due ?? null;
function urgent(item: AgendaItemView): boolean {
  return item.task?.group === "needs-you" || (item.bill !== null && (leftOf(item) ?? Infinity) <= WEEK);
}
function dayOf(items: AgendaItemView[], day: string): StripDayView {
  const due = items.filter((item) => dueOf(item) === day);
  const shown = due.slice(0, 5).flatMap(({ task, bill }): StripDayView["items"] => {
    if (task) return [{ target: { kind: "task", id: task.id }, kind: task.kind, title: task.title, time: bill ? null : task.dueTime }];
    return bill ? [{ target: { kind: "bill", id: bill.id }, kind: "payment", title: bill.title, time: null }] : [];
  });
  return { day, weekend: [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), items: shown, count: due.length };
}

/** The part of Today that is made of the person's own open tasks and their bills. What waits is not shown; To-do has it. */
export function agendaOf(tasks: Asking[], bills: Numbered[]): Pick<TodayView, "thisWeek" | "overdue" | "strip" | "next" | "coming" | "badgeTodo" | "badgeBills"> {
  const items = together(tasks, bills).filter(({ bill }) => bill === null || !waits(bill)).sort((a, b) => (leftOf(a) ?? 99_999) - (leftOf(b) ?? 99_999));
  const next = items.filter(urgent).slice(0, 3);
  const within = (days: number) => items.filter((item) => (leftOf(item) ?? Infinity) <= days);
  return {
    thisWeek: within(WEEK).length, overdue: within(-1).length, badgeTodo: tasks.filter(({ row }) => (row.daysLeft ?? Infinity) <= WEEK).length, badgeBills: items.filter((item) => item.bill).length, strip: Array.from({ length: 14 }, (_, index) => dayOf(items, dayIn(index))),
    next, coming: items.filter((item) => dueOf(item) !== null && !next.includes(item)).slice(0, 5),
  };
}
