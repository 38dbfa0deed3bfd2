// An error in the words of the present language, ready to be shown by a part of the kit.
import { describe, type ErrorAct, type Severity } from "$ipc/errors";
import type { DeskError } from "$ipc/generated";
import { t } from "$l10n/index.svelte";

export interface ErrorWords {
  severity: Severity;
  act: ErrorAct;
  heading: string;
  help: string;
  /** What to quote when calling. */
  incident: string | undefined;
}

/** What to show of `error`, as text. */
export function errorWords(error: DeskError): ErrorWords {
  const { severity, act, heading, help, time, source, incident } = describe(error);
  const names = { time: time ?? "", source: source ? t(source) : "" };
  return { severity, act, heading: t(heading, names), help: t(help, names), incident };
}
