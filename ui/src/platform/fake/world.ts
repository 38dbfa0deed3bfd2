// Builds one invented person's tasks and applications from the sandbox's data files, for pages without Rust.
import type { Application, ApplicationRowView, Department, LocalizedText, StageState, Task, TaskGroup, TaskRowView } from "$ipc/generated";

/** The instant at which the invented desk stands: the pictures of ui.md were drawn then. */
export const NOW = "2026-11-24T01:38:00Z";
export const TODAY = "2026-11-24";

type Json = Record<string, unknown>;
interface Template { id: string; kind: string; icon: string; title: LocalizedText; summary: LocalizedText; who_closes: string; waits_for: string; consequence?: LocalizedText; missing?: LocalizedText[]; action?: { label: LocalizedText; url: string } }
interface Type { id: string; name: LocalizedText; icon: string; documents: { id: string; name: LocalizedText }[]; stages: { id: string; name: LocalizedText }[]; next: Record<string, LocalizedText>; refusal_reason?: LocalizedText; objection?: LocalizedText; more_information?: LocalizedText }
interface Office { id: string; name: LocalizedText; contact: { phone: string | null; email: string | null; url: string | null }; task_templates: Template[]; application_types: Type[] }
interface StoryTask { template: string; due_in_days: number | null; state: string; created_days_ago: number; reference?: string; due_time?: string; summary?: LocalizedText; application?: string; closed_days_ago?: number }
interface StoryApplication { type: string; reference: string; status: string; stage: string; submitted_days_ago: number; stage_days_ago: Record<string, number>; stage_notes?: Record<string, LocalizedText>; document_states?: Record<string, string>; events: { days_ago: number; at: string; text: LocalizedText; by: string }[] }
interface Story { person: string; tasks: StoryTask[]; applications: StoryApplication[] }

const files = import.meta.glob<Json>("../../../../crates/sandbox/data/**/*.json", { eager: true, import: "default" });
const file = (name: string): unknown => Object.entries(files).find(([path]) => path.endsWith(name))?.[1];

const offices = Object.entries(files).filter(([path]) => path.includes("/departments/")).map(([, office]) => office as unknown as Office);

export function ago(days: number, at = "09:00"): string {
  return new Date(Date.parse(`${TODAY}T${at}:00+08:00`) - days * 86_400_000).toISOString();
}
export function dayIn(days: number): string {
  return new Date(Date.parse(`${TODAY}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function department(office: Office): Department {
  return { id: office.id, name: office.name, ...office.contact };
}
function officeOf(id: string): Office {
  const office = offices.find((known) => id.startsWith(`${known.id}.`)) ?? offices[0];
  if (!office) throw new Error("the sandbox has no departments");
  return office;
}

function taskOf(story: StoryTask, index: number): Task {
  const office = officeOf(story.template);
  const template = office.task_templates.find((known) => known.id === story.template);
  if (!template) throw new Error(`no template ${story.template}`);
  return {
    id: `t${index}`, version: 1, department: department(office), application: story.application ?? null,
    kind: template.kind as Task["kind"], title: template.title, summary: story.summary ?? template.summary,
    state: story.state as Task["state"], waitsFor: template.waits_for as Task["waitsFor"], whoCloses: template.who_closes as Task["whoCloses"],
    due: story.due_in_days === null ? null : dayIn(story.due_in_days), dueTime: story.due_time ?? null,
    missing: template.missing ?? [], consequence: template.consequence ?? null, action: template.action ?? null,
    reference: story.reference ?? null, snoozedUntil: null, createdAt: ago(story.created_days_ago), changedAt: ago(story.created_days_ago),
    doneAt: story.closed_days_ago === undefined ? null : ago(story.closed_days_ago),
  };
}

function stageState(at: number, now: number, status: string): StageState {
  if (at !== now) return at < now ? "done" : "later";
  if (["completed", "refused", "withdrawn"].includes(status)) return "done";
  return status === "more-information-needed" || status === "ready" ? "attention" : "now";
}

function applicationOf(story: StoryApplication): Application {
  const office = officeOf(story.type);
  const type = office.application_types.find((known) => known.id === story.type);
  if (!type) throw new Error(`no type ${story.type}`);
  const now = type.stages.findIndex((stage) => stage.id === story.stage);
  const next = type.next[story.stage];
  const asked = story.status === "more-information-needed" ? type.more_information : undefined;
  const refused = story.status === "refused";
  const states = story.document_states ?? {};
  return {
    id: story.reference, version: 1, department: department(office), name: type.name, icon: type.icon, reference: story.reference,
    status: story.status as Application["status"], stagesBasis: "illustrative",
    stages: type.stages.map((stage, at) => {
      const days = story.stage_days_ago[stage.id];
      return { name: stage.name, state: stageState(at, now, story.status), at: days === undefined ? null : ago(days), note: story.stage_notes?.[stage.id] ?? null };
    }),
    events: story.events.map((event) => ({ at: ago(event.days_ago, event.at), text: event.text, by: event.by as "person" })),
    next: next && !refused ? { text: next, expected: null } : null,
    documents: type.documents.map((document) => ({ name: document.name, state: (states[document.id] ?? "received") as "received" })),
    note: asked ?? (refused ? (type.refusal_reason ?? null) : null), objection: refused ? (type.objection ?? null) : null,
    submittedAt: ago(story.submitted_days_ago, story.events.at(-1)?.at), changedAt: ago(story.events[0]?.days_ago ?? 0, story.events[0]?.at), seenAt: null,
    withdrawable: ["submitted", "paid", "being-checked", "more-information-needed"].includes(story.status), withdrawalAskedAt: null, withdrawalDeclinedAt: null,
  };
}

export function groupOf(task: Task): TaskGroup {
  if (task.state !== "open") return "done";
  if (task.snoozedUntil && task.snoozedUntil > NOW) return "snoozed";
  if (task.waitsFor !== "person") return "waiting";
  return task.due && daysLeft(task.due) <= 14 ? "needs-you" : "can-do-now";
}
export function daysLeft(due: string): number {
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${TODAY}T00:00:00Z`)) / 86_400_000);
}

export function taskRow(task: Task, extra: Partial<TaskRowView> = {}): TaskRowView {
  return {
    id: task.id, kind: task.kind, title: task.title, department: task.department.name, group: groupOf(task), state: task.state,
    due: task.due, dueTime: task.dueTime, daysLeft: task.due ? daysLeft(task.due) : null, snoozedUntil: task.snoozedUntil, doneAt: task.doneAt,
    application: task.application, mayClose: task.state === "open" && task.whoCloses === "person", waiting: null, hasNote: false, example: false, ...extra,
  };
}

export function applicationRow(application: Application): ApplicationRowView {
  const step = application.stages.findIndex((stage) => stage.state === "now" || stage.state === "attention");
  return {
    id: application.id, name: application.name, department: application.department.name, icon: application.icon, reference: application.reference,
    status: application.status, stages: application.stages.map((stage) => stage.state), stageName: application.stages[step]?.name ?? null,
    step: step < 0 ? application.stages.length : step + 1, changedAt: application.changedAt, submittedAt: application.submittedAt,
    news: !application.seenAt || application.changedAt > application.seenAt, waitsForYou: ["more-information-needed", "ready"].includes(application.status),
  };
}

/** One seeded person's world, or an empty one. */
export function worldOf(person: string): { tasks: Task[]; applications: Application[] } {
  const story = (file("scenarios/default.json") as Story[]).find((known) => known.person === person);
  return { tasks: (story?.tasks ?? []).map(taskOf), applications: (story?.applications ?? []).map(applicationOf) };
}

/** The seeded access log of a person. */
export function accessOf(person: string): { days_ago: number; at: string; party: LocalizedText; fields: LocalizedText[]; purpose: LocalizedText | null; result: string }[] {
  return (file("access_log.json") as { person: string }[]).filter((entry) => entry.person === person) as never;
}
