// The language of the window and `t`, which every text on a page goes through. Changing it redraws at once.
import { format, type Arguments } from "./bundles";
import type { MessageId } from "./keys";
import { languages, type Language } from "./language";

let current = $state<Language>("en");

/** The language that the window shows now. */
export function language(): Language {
  return current;
}

/** Shows `next` from now on. Keeping it for the next start is the caller's. */
export function useLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}

/** The language after the present one, for Ctrl+Shift+L. */
export function nextLanguage(): Language {
  return languages[(languages.indexOf(current) + 1) % languages.length] ?? "en";
}

/** The text of `id` in the language of the window. */
export function t(id: MessageId, args?: Arguments): string {
  return format(current, id, args);
}

/** A text in three languages, as departments send it. */
export type Localized = Record<Language, string>;

/** The one of three that the window shows. */
export function own(text: Localized): string {
  return text[current];
}

export type { MessageId } from "./keys";
export type { Language } from "./language";
