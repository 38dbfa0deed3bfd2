// axe-core in the page, with the tags of ui.md 12. Returns sentences; none is good.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules whose outcome a change of colours can change. */
const ofColour = ["color-contrast", "link-in-text-block"];

/** Puts axe into the page; once is enough for its life. */
export const prepare = (page) => page.evaluate(source);

export async function axe(page, { coloursOnly = false } = {}) {
  const runOnly = coloursOnly ? { type: "rule", values: ofColour } : { type: "tag", values: tags };
  const violations = await page.evaluate(
    (only) => window.axe.run(document, { runOnly: only, resultTypes: ["violations"] }).then((result) => result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 140)) }))),
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((html) => `axe ${id}: ${html}`));
}
