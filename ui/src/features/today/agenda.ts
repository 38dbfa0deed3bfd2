// What is to be done, as Today draws it: each thing is a task, a bill, or a department's task for a bill that is here. The
// desk has put them in order and made one of what is the same; here each gets its words, its sign and where it leads.
import type { AgendaItemView, BillRowView, LocalizedText, TaskRowView } from "$ipc/generated";
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
  task: TaskRowView | null;
  bill: BillRowView | null;
}

/** The things of one list, in its order. One of a newer desk that is neither task nor bill is left out. */
export function itemsOf(list: AgendaItemView[]): Item[] {
  return list.flatMap(({ task, bill, due, dueTime, daysLeft }): Item[] => {
    const when = { due, dueTime, daysLeft, task, bill };
    if (task) return [{ key: task.id, title: task.title, department: task.department, icon: taskSign(task.kind), href: to("todo", task.id), example: task.example, ...when }];
    if (bill) return [{ key: `bill-${bill.id}`, title: bill.title, department: bill.department, icon: billSign(bill.kind), href: to("bills", bill.id), example: bill.example, ...when }];
    return [];
  });
}
