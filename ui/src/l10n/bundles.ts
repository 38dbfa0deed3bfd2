// Reads the Fluent files of locales/, the same that Rust embeds. Isolation marks are off on both sides.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { MessageId } from "./keys";
import { languages, type Language } from "./language";

const sources = import.meta.glob<string>("../../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

export type Arguments = Record<string, FluentVariable>;

function build(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles = Object.fromEntries(languages.map((language) => [language, build(language)])) as Record<Language, FluentBundle>;

/** The text of `id`. A missing one shows its id: ugly on purpose, and a test refuses it. */
export function format(language: Language, id: MessageId, args?: Arguments): string {
  const bundle = bundles[language];
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) return id;
  const errors: Error[] = [];
  return bundle.formatPattern(pattern, args && plain(args), errors);
}

/** Numbers without grouping, as Rust writes them: amounts and large counts arrive as ready text. */
function plain(args: Arguments): Arguments {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === "number" ? new FluentNumber(value, { useGrouping: false }) : value]),
  );
}

/** Whether `id` exists in `language`; for tables built from data of a newer server. */
export function has(language: Language, id: string): id is MessageId {
  return bundles[language].hasMessage(id);
}
