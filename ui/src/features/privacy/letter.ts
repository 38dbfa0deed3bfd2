// A letter as the desk has written it, with the language it is in: the window may change its own meanwhile.
import type { LetterKind, LetterView } from "$ipc/generated";
import type { Language } from "$l10n/index.svelte";

export interface Letter extends LetterView {
  kind: LetterKind;
  lang: Language;
}
