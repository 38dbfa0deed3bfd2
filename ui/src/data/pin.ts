// What a PIN must be before it is sent; the desk judges again. The same rules in first run and in Settings.
import type { MessageId } from "$l10n/index.svelte";
import { asDeskError } from "$ipc/client";

export interface FieldWords {
  id: string;
  text: MessageId;
}

/** What is wrong with a new PIN and its repetition, if anything. */
export function pinErrors(pin: string, again: string): FieldWords[] {
  if (!/^\d{6}$/.test(pin)) return [{ id: "pin", text: "pin-error-form" }];
  if (pin !== again) return [{ id: "pin-again", text: "pin-error-again" }];
  return [];
}

const words: Record<string, MessageId> = {
  "pin/too-easy": "pin-error-easy",
  "pin/form": "pin-error-form",
  "current/wrong": "pin-error-wrong",
  "pin/wrong": "pin-error-wrong",
  "passphrase/too-short": "first-lock-passphrase-short",
  "passphrase/missing": "first-lock-passphrase-short",
};

/** The field errors of a refused PIN or passphrase; undefined when something else went wrong. */
export function refusedFields(thrown: unknown): FieldWords[] | undefined {
  const error = asDeskError(thrown);
  if (error.code !== "validation") return undefined;
  return error.fields.map(({ field, reason }) => ({ id: field, text: words[`${field}/${reason}`] ?? (`errors-field-${reason}` as const) }));
}
