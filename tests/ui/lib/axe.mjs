// axe-core in the page, with the tags of ui.md 12. Returns sentences; none is good.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules whose outcome a change of colours can change. Large text is held to less, so 100 % is the hard case. */
export const ofColour = ["color-contrast", "link-in-text-block"];

/** Rules whose outcome a change of sizes can change. */
export const ofLayout = ["target-size", "scrollable-region-focusable", "color-contrast"];

/** Puts axe into the page; once is enough for its life. */
export const prepare = (page) => page.evaluate(source);

/** Every rule, or only those of `rules`. */
export async function axe(page, rules) {
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: tags };
  const violations = await page.evaluate(
    (only) => window.axe.run(document, { runOnly: only, resultTypes: ["violations"] }).then((result) => result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 140)) }))),
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((html) => `axe ${id}: ${html}`));
}
