// Answers about tasks, applications, what waits and what happened.
import type { OutboxRowView, Task, TaskGroup, TaskRowView, VersionView } from "$ipc/generated";
import type { Answers } from "./answers";
import { agendaOf } from "./agenda";
import type { Desk } from "./state";
import { groupOf as billGroup, rowOf } from "./bill-views";
import { accessEntries, alertEntry } from "./person";
import { applicationRow, dayIn, groupOf, NOW, taskRow, TODAY } from "./world";

const order: TaskGroup[] = ["needs-you", "can-do-now", "waiting", "snoozed", "done"];
const over = ["completed", "refused", "withdrawn"];

function row(desk: Desk, task: Task): TaskRowView {
  return taskRow(task, { hasNote: desk.notes.has(task.id), waiting: desk.online || !desk.before.has(task.id) ? null : "queued", example: desk.stage === "look-around" });
}
function found<T extends { id: string }>(list: T[], id: string): T {
  const one = list.find((each) => each.id === id);
  if (!one) throw { code: "not-found" };
  return one;
}
function matches(query: string, ...texts: Record<string, string>[]): boolean {
  const words = query.trim().toLowerCase();
  return words === "" || texts.some((text) => Object.values(text).some((value) => value.toLowerCase().includes(words)));
}
function detail(desk: Desk, id: string) {
  const task = found(desk.tasks, id);
  return { row: row(desk, task), task, note: desk.notes.get(id) ?? "", doneElsewhere: false, freshness: desk.freshness() };
}
function acted(desk: Desk, task: Task, offerReminders = false) {
  desk.tell({ kind: "data-changed", entity: "task", revision: 2 });
  return { row: row(desk, task), undo: task.id, left: desk.tasks.filter((each) => groupOf(each) === "needs-you").length, offerReminders };
}
function byDue(a: Task, b: Task): number {
  return (a.due ?? "9").localeCompare(b.due ?? "9");
}

/** Acts that came too late, with the two versions of what they are about. */
function overtaken(desk: Desk): OutboxRowView[] {
  const [task, other] = desk.tasks.slice(3, 5);
  const application = desk.applications[0];
  const bill = desk.bills.find((each) => each.due !== null);
  if (!task || !other || !application || !bill) return [];
  const before: VersionView = { title: task.title, standing: { kind: "task", state: "open" }, due: dayIn(6), total: null };
  const asked: VersionView = { title: application.name, standing: { kind: "application", status: "being-checked" }, due: null, total: null };
  const billed: VersionView = { title: bill.title, standing: { kind: "bill", state: { kind: "unpaid" } }, due: bill.due, total: bill.total };
  return [
    { id: "o1", kind: "task-done", title: task.title, at: "2026-11-24T01:11:00Z", wedged: "changed", mayDrop: true, seen: before, present: { ...before, standing: { kind: "task", state: "open" }, due: dayIn(20) } },
    { id: "o2", kind: "application-withdraw", title: application.name, at: "2026-11-24T01:12:00Z", wedged: "not-allowed", mayDrop: true, seen: asked, present: { ...asked, standing: { kind: "application", status: "ready" } } },
    { id: "o3", kind: "bill-claim", title: bill.title, at: "2026-11-24T01:13:00Z", wedged: "changed", mayDrop: true, seen: billed, present: { ...billed, due: dayIn(31), total: { ...bill.total, cents: bill.total.cents + 4_126 } } },
    { id: "o4", kind: "task-done", title: other.title, at: "2026-11-24T01:14:00Z", wedged: "changed", mayDrop: true, seen: { ...before, title: other.title }, present: { ...before, title: other.title } },
  ];
}

type Mine = "today_get" | "tasks_list" | "tasks_get" | "tasks_act" | "tasks_undo" | "tasks_note" | "tasks_export_deadline" | "applications_list" | "applications_get" | "applications_seen" | "applications_withdraw" | "history_list" | "outbox_list" | "outbox_resolve" | "sync_status" | "sync_now" | "palette_search";

export const mine: Answers<Mine> = {
  today_get(desk) {
    const examples = desk.stage === "look-around";
    const open = desk.tasks.filter((task) => ["needs-you", "can-do-now"].includes(groupOf(task))).sort(byDue).map((task) => ({ row: row(desk, task), reference: task.reference }));
    const agenda = agendaOf(open, examples ? [] : desk.bills.map((bill) => ({ row: rowOf(desk, bill), number: bill.number })));
    const running = desk.applications.filter((application) => !over.includes(application.status));
    return {
      day: TODAY, ...agenda, openCount: open.length,
      inProgress: examples ? [] : running.slice(0, 3).map(applicationRow), lastAccess: examples ? null : (accessEntries(desk)[0] ?? null), alert: desk.alerted ? alertEntry : null,
      examples, freshness: desk.freshness(),
      badgeApplications: examples ? 0 : running.length, badgeBills: examples ? desk.bills.filter((bill) => ["overdue", "due"].includes(billGroup(bill))).length : agenda.badgeBills,
    };
  },
  tasks_list(desk, request) {
    const wanted = request.groups.length > 0 ? request.groups : order.filter((group) => group !== "done");
    const all = desk.tasks
      .filter((task) => wanted.includes(groupOf(task)) && matches(request.query, task.title, task.department.name, { reference: task.reference ?? "" }))
      .filter((task) => request.department === null || task.department.id === request.department)
      .sort((a, b) => order.indexOf(groupOf(a)) - order.indexOf(groupOf(b)) || byDue(a, b));
    const departments = new Map(desk.tasks.map((task) => [task.department.id, { id: task.department.id, name: task.department.name }]));
    return {
      rows: all.slice(request.offset, request.offset + request.limit).map((task) => row(desk, task)), total: all.length,
      groups: order.map((key) => ({ key, count: all.filter((task) => groupOf(task) === key).length, firstOffset: all.findIndex((task) => groupOf(task) === key) })).filter((group) => group.count > 0),
      doneCount: desk.tasks.filter((task) => groupOf(task) === "done").length, departments: [...departments.values()], revision: 1, freshness: desk.freshness(),
    };
  },
  tasks_get: (desk, request) => detail(desk, request.id),
  tasks_act(desk, request) {
    const task = found(desk.tasks, request.id);
    const { act } = request;
    if (act.kind === "done" && task.whoCloses !== "person") throw { code: "upstream-rejected", source: "department", reason: "department-only" };
    desk.before.set(task.id, { ...task });
    if (act.kind === "done") Object.assign(task, { state: "done", doneAt: NOW, snoozedUntil: null });
    else if (act.kind === "reopen") Object.assign(task, { state: "open", doneAt: null });
    else task.snoozedUntil = act.kind === "snooze" ? act.until : null;
    return acted(desk, task, act.kind === "snooze" && !desk.settings.remindWhenClosed);
  },
  tasks_undo(desk, request) {
    const task = found(desk.tasks, request.undo);
    Object.assign(task, desk.before.get(task.id));
    desk.before.delete(task.id);
    return { ...acted(desk, task), undo: null };
  },
  tasks_note(desk, request) {
    if (request.note) desk.notes.set(request.id, request.note);
    else desk.notes.delete(request.id);
    return detail(desk, request.id);
  },
  tasks_export_deadline: () => ({ fileName: "deadline.ics", folder: "~/Downloads" }),
  applications_list(desk, request) {
    if (desk.stage === "look-around") return { rows: [], total: 0, endedCount: 0, revision: 0, freshness: desk.freshness() };
    const kept = desk.applications.filter((each) => matches(request.query, each.name, each.department.name, { reference: each.reference }));
    const all = kept.filter((each) => request.withEnded || !over.includes(each.status)).sort((a, b) => b.changedAt.localeCompare(a.changedAt));
    return { rows: all.slice(request.offset, request.offset + request.limit).map(applicationRow), total: all.length, endedCount: kept.filter((each) => over.includes(each.status)).length, revision: 1, freshness: desk.freshness() };
  },
  applications_get(desk, request) {
    const kept = found(desk.applications, request.id);
    const application = desk.given.declined ? { ...kept, withdrawalDeclinedAt: NOW } : kept;
    const seen = application.seenAt;
    return { row: applicationRow(application), application, newEvents: seen ? application.events.filter((event) => event.at > seen).length : 1, tasks: desk.tasks.filter((task) => task.application === application.id && task.state === "open").map((task) => row(desk, task)), mayWithdraw: application.withdrawable && !application.withdrawalAskedAt, withdrawal: desk.given.overtaken ? "wedged" : application.withdrawalAskedAt && !desk.online ? "queued" : null, freshness: desk.freshness() };
  },
  applications_withdraw(desk, request) {
    found(desk.applications, request.id).withdrawalAskedAt = NOW;
    desk.tell({ kind: "data-changed", entity: "application", revision: 2 });
    return mine.applications_get(desk, request);
  },
  applications_seen(desk, request) {
    found(desk.applications, request.id).seenAt = NOW;
    desk.tell({ kind: "data-changed", entity: "application", revision: 2 });
    return {};
  },
  history_list: () => ({ rows: [], total: 0 }),
  outbox_list: (desk) => ({ rows: desk.given.overtaken ? overtaken(desk) : desk.online ? [] : desk.tasks.slice(3, 4).map((task) => ({ id: "o1", kind: "task-done", title: task.title, at: "2026-11-24T01:11:00Z", wedged: null, mayDrop: true, seen: null, present: null })) }),
  outbox_resolve: () => ({ rows: [] }),
  sync_status: (desk) => desk.sync(),
  sync_now(desk) {
    if (desk.given.drop && !desk.online) {
      desk.online = true;
      desk.tell({ kind: "sync-changed" });
    }
    return desk.sync();
  },
  palette_search: (desk, request) => ({
    rows: [
      ...desk.tasks.filter((task) => matches(request.query, task.title, task.department.name, { reference: task.reference ?? "" })).map((task) => ({ target: { kind: "task" as const, id: task.id }, title: task.title, department: task.department.name, reference: task.reference })),
      ...desk.applications.filter((each) => matches(request.query, each.name, each.department.name, { reference: each.reference })).map((each) => ({ target: { kind: "application" as const, id: each.id }, title: each.name, department: each.department.name, reference: each.reference })),
      ...desk.bills.filter((bill) => matches(request.query, bill.title, bill.department.name, { number: bill.number, account: bill.account })).map((bill) => ({ target: { kind: "bill" as const, id: bill.id }, title: bill.title, department: bill.department.name, reference: bill.number })),
    ].slice(0, 12),
  }),
};
