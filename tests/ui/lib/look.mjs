// One page in one language: full axe and layout audit in the light theme, colours and layout in the other two, in each
// text size; then the layout in the other windows. The page is loaded once; the rest changes in place.
import { writeFile } from "node:fs/promises";
import { audit } from "./audit.mjs";
import { axe, prepare } from "./axe.mjs";
import { open, settled } from "./browser.mjs";
import { otherWindows, themes, window } from "./pages.mjs";

const named = /Wong|黃嘉欣/;
let loads = 0;

/** A page to look with, and the wire for its pictures. One for many looks: a new one costs more than a look. */
export async function looker(browser) {
  const context = await browser.newContext({ viewport: window, reducedMotion: "reduce" });
  const page = await open(context);
  page.setDefaultTimeout(10_000);
  return { page, wire: await context.newCDPSession(page), end: () => context.close() };
}

/** Loads the page anew, even where only its route differs, and walks its steps. */
async function reach(page, origin, { subject, language, sizes }) {
  loads += 1;
  const query = `lang=${language}&theme=light&size=${sizes[0]}&load=${loads}&${subject.query ?? ""}`;
  await page.goto(`${origin}/?${query}#/${subject.route ?? "today"}`);
  await settled(page, subject.waits);
  for (const step of subject.steps ?? []) await step(page);
  await settled(page, subject.waits);
}

/** The text of the page that is open grows or shrinks. */
async function resize(page, size, waits) {
  await page.evaluate((next) => window.changeTextSize?.(next), size);
  await page.waitForFunction((next) => document.documentElement.style.fontSize === `${next}%`, size);
  await settled(page, waits);
}

/** A picture of the page as it stands; packed quickly rather than small. */
async function paint(wire, path) {
  const { data } = await wire.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
  await writeFile(path, data, "base64");
}

/** The page as it stands, in every theme. */
async function lookAtThemes({ page, wire }, picture, say) {
  for (const theme of themes) {
    await page.evaluate((next) => (document.documentElement.dataset.theme = next), theme);
    await paint(wire, picture(theme));
    say(theme, await page.evaluate(audit));
    say(theme, await axe(page, { coloursOnly: theme !== "light" }));
  }
}

/** Every text size in the other windows, beginning with the one that stands: what changes little costs little. */
async function lookAtWindows(page, { subject, sizes }, say) {
  let order = sizes;
  for (const other of otherWindows) {
    await page.setViewportSize(other);
    order = order.toReversed();
    for (const [turn, size] of order.entries()) {
      if (turn > 0) await resize(page, size, subject.waits);
      else await settled(page, subject.waits);
      // Menus and dialogs of one room may close in another; what is left is looked at.
      say(`${size}% ${other.width}×${other.height}`, await page.evaluate(audit));
    }
  }
}

/** Everything that is wrong with one page, as sentences. */
export async function look({ page, wire }, origin, job, folder) {
  const { subject, language, sizes } = job;
  const found = new Map();
  const say = (where, problems) => {
    for (const problem of problems) found.set(problem, [...(found.get(problem) ?? []), where]);
  };
  try {
    await page.setViewportSize(subject.narrow ? otherWindows[1] : window);
    await reach(page, origin, job);
    await prepare(page);
    for (const [turn, size] of sizes.entries()) {
      if (turn > 0) await resize(page, size, subject.waits);
      await lookAtThemes({ page, wire }, (theme) => `${folder}${subject.name}.${language}.${theme}.${size}.png`, (where, problems) => say(`${size}% ${where}`, problems));
    }
    await lookAtWindows(page, job, say);
    const { lang, title } = await page.evaluate(() => ({ lang: document.documentElement.lang, title: document.title }));
    if (!subject.anyLanguage && lang !== language) say("page", ["the page is in another language"]);
    if (named.test(title)) say("page", ["the window's title names the person (P27)"]);
  } catch (error) {
    say("page", [error.message.split("\n")[0]]);
  }
  say("page", page.trouble.splice(0));
  return [...found].map(([problem, places]) => `${subject.name} ${language} (${places.join(", ")}): ${problem}`);
}
