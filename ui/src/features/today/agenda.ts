// What is to be done, tasks and bills together in the order of their days. A department's task to pay a bill that is
// here is one thing with that bill: its button opens the check page.
import type { BillRowView, LocalizedText, TaskRowView, TodayView } from "$ipc/generated";
import { billSign, taskSign } from "$kit/signs";
import type { IconName } from "$kit/icons";
import type { Dated } from "$l10n/due";
import { to } from "$router/router.svelte";

export interface Item extends Dated {
  key: string;
  title: LocalizedText;
  department: LocalizedText;
  icon: IconName;
  href: string;
  example: boolean;
  task: TaskRowView | undefined;
  bill: BillRowView | undefined;
}

const MOST_NEXT = 3;
const MOST_COMING = 5;

function ofTask(task: TaskRowView, bill: BillRowView | undefined): Item {
  return { key: task.id, title: task.title, department: task.department, icon: taskSign(task.kind), href: to("todo", task.id), example: task.example, due: task.due, dueTime: task.dueTime, daysLeft: task.daysLeft, task, bill };
}

function ofBill(bill: BillRowView): Item {
  return { key: `bill-${bill.id}`, title: bill.title, department: bill.department, icon: billSign(bill.kind), href: to("bills", bill.id), example: false, due: bill.due, dueTime: null, daysLeft: bill.daysLeft, task: undefined, bill };
}

/** The same demand for money, once as a task and once as a bill. */
function same(task: TaskRowView, bill: BillRowView): boolean {
  return task.kind === "payment" && task.due !== null && task.due === bill.due && task.department.en === bill.department.en;
}

function merged(tasks: TaskRowView[], bills: BillRowView[]): Item[] {
  const left = (item: Item) => item.daysLeft ?? Infinity;
  return [...tasks.map((task) => ofTask(task, bills.find((bill) => same(task, bill)))), ...bills.filter((bill) => !tasks.some((task) => same(task, bill))).map(ofBill)].sort((a, b) => left(a) - left(b));
}

/** The first three, and at most five after them. */
export function agendaOf(view: TodayView): { next: Item[]; coming: Item[] } {
  const tasks = [...view.doNext, ...view.comingUp];
  const urgent = merged(view.doNext, view.billsNext.filter((bill) => !view.comingUp.some((task) => same(task, bill))));
  const next = urgent.slice(0, MOST_NEXT);
  const rest = merged(tasks, [...view.billsNext, ...view.billsComing]).filter((item) => !next.some((one) => one.key === item.key));
  return { next, coming: rest.slice(0, MOST_COMING) };
}

/** Bills due this week that no task stands for: they count as things to do of their own. */
export function billsAlone(view: TodayView): BillRowView[] {
  return view.billsNext.filter((bill) => ![...view.doNext, ...view.comingUp].some((task) => same(task, bill)));
}
