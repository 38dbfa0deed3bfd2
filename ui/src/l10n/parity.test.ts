// The three languages say the same things: same ids, same variables, no mark of excitement, each script its own quotes.
import { parse, Visitor, type Message, type SelectExpression, type VariableReference } from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import { languages, type Language } from "./language";

const files = import.meta.glob<string>("../../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

/** The variables that a reader sees; one that only chooses a plural form may be missing where there are no plurals. */
class Variables extends Visitor {
  found = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.found.add(node.id.name);
  }
  override visitSelectExpression(node: SelectExpression): void {
    for (const variant of node.variants) this.visit(variant);
  }
}

interface Entry {
  area: string;
  variables: string;
  text: string;
}

function read(language: Language): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [path, text] of Object.entries(files)) {
    if (!path.includes(`/${language}/`)) continue;
    const area = path.split("/").at(-1) ?? "";
    for (const node of parse(text, {}).body) {
      if (node.type === "Junk") throw new Error(`${path}: ${node.content}`);
      if (node.type !== "Message") continue;
      const message = node as Message;
      const variables = new Variables();
      variables.visit(message);
      const id = message.id.name;
      if (entries.has(id)) throw new Error(`${id} stands twice`);
      entries.set(id, { area, variables: [...variables.found].sort().join(" "), text: text.slice(message.span?.start, message.span?.end) });
    }
  }
  return entries;
}

const all = Object.fromEntries(languages.map((language) => [language, read(language)])) as Record<Language, Map<string, Entry>>;

describe("locales", () => {
  it.each(languages)("%s has the ids of English, in the same files, with the same variables", (language) => {
    const shape = (map: Map<string, Entry>) => [...map].map(([id, entry]) => `${entry.area} ${id} ${entry.variables}`).sort();
    expect(shape(all[language])).toEqual(shape(all.en));
  });

  it.each(languages)("%s has no exclamation marks and formats nothing by itself", (language) => {
    for (const [id, { text }] of all[language]) {
      expect(text, id).not.toMatch(/[!！]/);
      expect(text, id).not.toMatch(/NUMBER\(|DATETIME\(/);
    }
  });

  it("uses the quotation marks of each script", () => {
    for (const [id, { text }] of all["zh-Hant-HK"]) expect(text, id).not.toMatch(/[“”]/);
    for (const [id, { text }] of all["zh-Hans"]) expect(text, id).not.toMatch(/[「」]/);
    for (const [id, { text }] of all.en) expect(text.replace(/^[^=]*=/, "").replaceAll(/\{ "[^"]*" \}/g, ""), id).not.toMatch(/[「」"']/);
  });

  it("addresses the person as 你", () => {
    for (const language of ["zh-Hant-HK", "zh-Hans"] as const) for (const [id, { text }] of all[language]) expect(text, id).not.toContain("您");
  });
});
