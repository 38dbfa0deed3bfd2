// The date of a task in the few words of its tag, the same on Today, in the list and in the details.
import { dayNear, dayOf, spokenTime, type Day } from "./dates";
import { language, t } from "./index.svelte";

/** What of a task decides its date words; the row of the contract fits. */
export interface Dated {
  due: Day | null;
  dueTime: string | null;
  daysLeft: number | null;
}

/** Amber for what is due within a week or overdue; plain further away. */
export function dueKind(task: Dated): "due" | "plain" {
  return task.daysLeft !== null && task.daysLeft <= 7 ? "due" : "plain";
}

/** The day on which the row was made: the row says how many days are left. */
function todayOf(task: Dated): Day | undefined {
  if (task.due === null || task.daysLeft === null) return undefined;
  return new Date(Date.parse(`${task.due}T00:00:00Z`) - task.daysLeft * 86_400_000).toISOString().slice(0, 10);
}

/** `Due Fri 27 Nov` · `Today 14:30` · `Overdue since Mon 16 Nov`; empty without a date. */
export function dueText(task: Dated): string {
  const today = todayOf(task);
  if (task.due === null || task.daysLeft === null || today === undefined) return "";
  const day = dayNear(language(), task.due, today);
  if (task.daysLeft < 0) return t("todo-overdue-since", { day });
  if (task.dueTime) {
    const time = spokenTime(language(), task.dueTime);
    return task.daysLeft === 0 ? t("todo-due-today-at", { time }) : t("todo-due-at", { day, time });
  }
  return task.daysLeft === 0 ? t("todo-due-today") : t("todo-due-on", { day });
}

/** `In 3 days` · `3日內`: the tag of a narrow row. Further than two weeks away it names the day. */
export function leftText(task: Dated): string {
  const today = todayOf(task);
  if (task.due === null || task.daysLeft === null || today === undefined) return "";
  if (task.daysLeft < 0) return t("todo-left-overdue");
  if (task.daysLeft === 0) return task.dueTime ? t("todo-due-today-at", { time: task.dueTime }) : t("todo-left-today");
  if (task.daysLeft === 1) return t("todo-left-tomorrow");
  return task.daysLeft <= 14 ? t("todo-left-days", { n: task.daysLeft }) : dayNear(language(), task.due, today);
}

/** The present day in Hong Kong: the later of this computer's and that of the last fetch, in case the clock here lags. */
export function presentDay(fetchedAt: string | null): Day {
  const here = dayOf(new Date().toISOString());
  const there = fetchedAt === null ? here : dayOf(fetchedAt);
  return there > here ? there : here;
}

/** Eight in the morning of `day` in Hong Kong: when something that was put off comes back. */
export function morningOf(day: Day): string {
  return new Date(`${day}T08:00:00+08:00`).toISOString();
}
