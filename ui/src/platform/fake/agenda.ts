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

/** Pairs by the number; of several bills with it, the one that is to be paid. Another task of the same bill has it too. */
function byNumber(tasks: Asking[], bills: Numbered[]): Map<TaskRowView, BillRowView> {
  return new Map(
    tasks.flatMap(({ row, reference }): [TaskRowView, BillRowView][] => {
      const named = bills.filter((bill) => row.kind === "payment" && bill.number === reference && sameOffice(row, bill.row));
      const bill = named.find((one) => isToPay(one.row)) ?? named[0];
      return bill ? [[row, bill.row]] : [];
    }),
  );
}
/** Of two tasks for one bill one is to do. */
const again = ({ task, bill }: Pair, at: number, all: Pair[]) => task !== null && bill !== null && all.findIndex((other) => other.bill === bill) !== at;

type Pair = Pick<AgendaItemView, "task" | "bill">;

/** Each task, with its bill where there is one, also where that waits; then the other bills to pay. */
function together(tasks: Asking[], bills: Numbered[]): Pair[] {
  const named = byNumber(tasks, bills);
  const used = new Set(named.values());
  const free = bills.flatMap(({ row }) => (isToPay(row) && !used.has(row) ? [row] : []));
  const alone = tasks.flatMap(({ row }) => (named.has(row) ? [] : [row]));
  /** By department and day, where no other task and no other bill can be meant. */
  const meant = (task: TaskRowView) => {
    const [bill, other] = free.filter((one) => sameDay(task, one));
    return bill && !other && alone.filter((one) => sameDay(one, bill)).length === 1 ? bill : null;
  };
  const ofTasks = tasks.map(({ row }): Pair => {
    const bill = named.get(row) ?? meant(row);
    return { task: row, bill: bill?.group === "expected" ? null : bill };
  });
  const taken = new Set(ofTasks.map(({ bill }) => bill));
  return [...ofTasks, ...free.filter((bill) => !taken.has(bill)).map((bill) => ({ task: null, bill }))];
}
/** When: the bill knows better, whose instalments follow each other and whose day moves to a working day; unless it has
 *  none, or was typed off paper. */
function dated({ task, bill }: Pair): AgendaItemView {
  const byTask = task !== null && task.due !== null && (bill === null || bill.added || bill.due === null);
  const { due, daysLeft } = (byTask ? task : (bill ?? task)) ?? { due: null, daysLeft: null };
  return { task, bill, due, dueTime: byTask ? task.dueTime : null, daysLeft };
}
function urgent(item: AgendaItemView): boolean {
  return item.task?.group === "needs-you" || (item.bill !== null && (item.daysLeft ?? Infinity) <= WEEK);
}
function dayOf(items: AgendaItemView[], day: string): StripDayView {
  const due = items.filter((item) => item.due === day);
  const shown = due.slice(0, 5).flatMap(({ task, bill, dueTime }): StripDayView["items"] => {
    if (task) return [{ target: { kind: "task", id: task.id }, kind: task.kind, title: task.title, time: dueTime }];
    return bill ? [{ target: { kind: "bill", id: bill.id }, kind: "payment", title: bill.title, time: null }] : [];
  });
  return { day, weekend: [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), items: shown, count: due.length };
}

/** The part of Today that is made of the person's own open tasks and their bills. What waits is not shown; To-do has it. */
export function agendaOf(tasks: Asking[], bills: Numbered[]): Pick<TodayView, "thisWeek" | "overdue" | "strip" | "next" | "coming" | "badgeTodo" | "badgeBills"> {
  const items = together(tasks, bills).filter((item, at, all) => !again(item, at, all) && (item.bill === null || !waits(item.bill))).map(dated).sort((a, b) => (a.daysLeft ?? 99_999) - (b.daysLeft ?? 99_999));
  const next = items.filter(urgent).slice(0, 3);
  const within = (days: number) => items.filter((item) => (item.daysLeft ?? Infinity) <= days);
  return {
    thisWeek: within(WEEK).length, overdue: within(-1).length, badgeTodo: tasks.filter(({ row }) => (row.daysLeft ?? Infinity) <= WEEK).length, badgeBills: items.filter((item) => item.bill).length, strip: Array.from({ length: 14 }, (_, index) => dayOf(items, dayIn(index))),
    next, coming: items.filter((item) => item.due !== null && !next.includes(item)).slice(0, 5),
  };
}
