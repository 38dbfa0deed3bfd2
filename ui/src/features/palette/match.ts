// Whether an entry answers what was typed: in any of the three languages, or by the first letters of its Chinese names.
import { format } from "$l10n/bundles";
import { languages } from "$l10n/language";
import type { Entry } from "./entries";

/** Lower case, full-width forms made plain, spaces gone: what is compared. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** 0 is best; undefined does not match. A name that begins with the words comes before one that holds them. */
export function rank(entry: Pick<Entry, "name" | "args" | "initials">, query: string): number | undefined {
  const words = fold(query);
  if (words === "") return 0;
  const names = languages.map((language) => fold(format(language, entry.name, entry.args)));
  if (names.some((name) => name.startsWith(words))) return 0;
  if (entry.initials.some((initials) => initials === words)) return 1;
  if (names.some((name) => name.includes(words))) return 2;
  return entry.initials.some((initials) => initials.startsWith(words)) ? 3 : undefined;
}

/** The entries that answer, best first; equals keep their order. */
export function matching<E extends Pick<Entry, "name" | "args" | "initials">>(entries: readonly E[], query: string): E[] {
  return entries
    .map((entry) => ({ entry, rank: rank(entry, query) }))
    .filter((found): found is { entry: E; rank: number } => found.rank !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.entry);
}
