// What a person does with a task, and the offer to take it back for eight seconds; the history keeps it longer.
import { errorWords } from "$data/words";
import { asDeskError, call } from "$ipc/client";
import type { LocalizedText, TaskAct, TaskActView } from "$ipc/generated";
import { toasts } from "$kit/toasts.svelte";
import { dayOf, dayWithWeekday } from "$l10n/dates";
import { language, own, t } from "$l10n/index.svelte";

function said(act: TaskAct, title: string, left: number): string {
  switch (act.kind) {
    case "done":
      return t("todo-done-said", { title, n: left });
    case "reopen":
      return t("todo-reopened-said", { title });
    case "snooze":
      return t("todo-snoozed", { title, day: dayWithWeekday(language(), dayOf(act.until)) });
    case "wake":
      return t("todo-woken", { title });
  }
}

/** Takes an act back; what cannot be taken back says why. */
export async function undo(token: string, title: LocalizedText): Promise<void> {
  try {
    await call("tasks_undo", { undo: token });
    toasts.show(t("todo-undone-said", { title: own(title) }));
  } catch (thrown) {
    toasts.show(errorWords(asDeskError(thrown)).heading);
  }
}

/** Does `act`, says so, and offers to take it back. Rejects with a `DeskError`. */
export async function perform(id: string, act: TaskAct, title: LocalizedText): Promise<TaskActView> {
  const answer = await call("tasks_act", { id, act });
  const token = answer.undo;
  toasts.show(said(act, own(title), answer.left), token === null ? undefined : { label: t("common-undo"), act: () => void undo(token, title) });
  return answer;
}

/** As `perform`, from the list: a refusal is said where the offer would stand. */
export async function acted(id: string, act: TaskAct, title: LocalizedText): Promise<void> {
  try {
    await perform(id, act, title);
  } catch (thrown) {
    toasts.show(errorWords(asDeskError(thrown)).heading);
  }
}
