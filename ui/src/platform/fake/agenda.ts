// What is to be done on the invented Today, by the desk's own rules in short: a department's task for the money of a bill
// is one thing with that bill.
import type { AgendaItemView, BillRowView, StripDayView, TaskRowView, TodayView } from "$ipc/generated";
import { dayIn } from "./world";

const WEEK = 7;

function asksFor(task: TaskRowView, bill: BillRowView): boolean {
  return task.kind === "payment" && task.due !== null && task.due === bill.due && task.department.en === bill.department.en;
}
const isToPay = (bill: BillRowView | undefined) => bill === undefined || bill.group === "overdue" || bill.group === "due";
/** A task stands for one bill; where a payment holds that bill, the task waits with it. */
function together(tasks: TaskRowView[], bills: BillRowView[]): AgendaItemView[] {
  const left = [...bills];
  const ofTasks = tasks.flatMap((task): AgendaItemView[] => {
    const index = left.findIndex((bill) => asksFor(task, bill));
    const bill = index < 0 ? undefined : left.splice(index, 1)[0];
    return isToPay(bill) ? [{ task, bill: bill ?? null }] : [];
  });
  return [...ofTasks, ...left.filter(isToPay).map((bill) => ({ task: null, bill }))];
}
const leftOf = ({ task, bill }: AgendaItemView) => (task ? task.daysLeft : (bill?.daysLeft ?? null));
const dueOf = ({ task, bill }: AgendaItemView) => (task ? task.due : (bill?.due ?? null));
function urgent(item: AgendaItemView): boolean {
  return item.task?.group === "needs-you" || (item.bill !== null && (leftOf(item) ?? Infinity) <= WEEK);
}
function dayOf(items: AgendaItemView[], day: string): StripDayView {
  const due = items.filter((item) => dueOf(item) === day);
  const shown = due.slice(0, 5).flatMap(({ task, bill }): StripDayView["items"] => {
    if (task) return [{ target: { kind: "task", id: task.id }, kind: task.kind, title: task.title, time: task.dueTime }];
    return bill ? [{ target: { kind: "bill", id: bill.id }, kind: "payment", title: bill.title, time: null }] : [];
  });
  return { day, weekend: [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()), items: shown, count: due.length };
}

/** The part of Today that is made of the person's own open tasks and their open bills. */
export function agendaOf(tasks: TaskRowView[], bills: BillRowView[]): Pick<TodayView, "thisWeek" | "overdue" | "strip" | "next" | "coming" | "badgeTodo" | "badgeBills"> {
  const items = together(tasks, bills).sort((a, b) => (leftOf(a) ?? 99_999) - (leftOf(b) ?? 99_999));
  const next = items.filter(urgent).slice(0, 3);
  const within = (days: number) => items.filter((item) => (leftOf(item) ?? Infinity) <= days);
  return {
    thisWeek: within(WEEK).length, overdue: within(-1).length, badgeTodo: within(WEEK).filter((item) => item.task).length, badgeBills: items.filter((item) => item.bill).length, strip: Array.from({ length: 14 }, (_, index) => dayOf(items, dayIn(index))),
    next, coming: items.filter((item) => dueOf(item) !== null && !next.includes(item)).slice(0, 5),
  };
}
