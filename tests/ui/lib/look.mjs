// One page in one language: full axe and layout audit in the light theme, colours and layout in the other two, layout in
// the other windows; then the same in the other text size. The page is loaded once; the rest changes in place.
import { writeFile } from "node:fs/promises";
import { audit } from "./audit.mjs";
import { axe, prepare } from "./axe.mjs";
import { settled } from "./browser.mjs";
import { otherWindows, themes, window } from "./pages.mjs";

const named = /Wong|黃嘉欣/;

/** Loads the page anew, even where only its route differs, and walks its steps. */
async function reach(page, origin, { subject, language, sizes }) {
  const query = `lang=${language}&theme=light&size=${sizes[0]}&${subject.query ?? ""}`;
  await page.goto("about:blank");
  page.trouble.length = 0;
  await page.goto(`${origin}/?${query}#/${subject.route ?? "today"}`);
  await settled(page, subject.waits);
  for (const step of subject.steps ?? []) await step(page);
  await settled(page, subject.waits);
}

/** A picture of the window as it stands, packed quickly rather than small. */
async function paint(page, path) {
  page.wire ??= await page.context().newCDPSession(page);
  const { data } = await page.wire.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
  await writeFile(path, data, "base64");
}

/** The text of the page that is open grows or shrinks. */
async function resize(page, size, waits) {
  await page.evaluate((next) => window.changeTextSize?.(next), size);
  await page.waitForFunction((next) => document.documentElement.style.fontSize === `${next}%`, size);
  await settled(page, waits);
}

/** The page as it stands, in every theme and window. */
async function lookAround(page, viewport, waits, picture, say) {
  for (const theme of themes) {
    await page.evaluate((next) => (document.documentElement.dataset.theme = next), theme);
    await paint(page, picture(theme));
    say(theme, await page.evaluate(audit));
    say(theme, await axe(page, { coloursOnly: theme !== "light" }));
  }
  for (const other of otherWindows) {
    await page.setViewportSize(other);
    await settled(page, waits);
    // Menus and dialogs of one room may close in another; what is left is looked at.
    say(`${other.width}×${other.height}`, await page.evaluate(audit));
  }
  await page.setViewportSize(viewport);
}

/** Everything that is wrong with one page, as sentences. */
export async function look(page, origin, job, folder) {
  const { subject, language, sizes } = job;
  const found = new Map();
  const say = (where, problems) => {
    for (const problem of problems) found.set(problem, [...(found.get(problem) ?? []), where]);
  };
  try {
    const viewport = subject.narrow ? otherWindows[1] : window;
    await page.setViewportSize(viewport);
    await reach(page, origin, job);
    await prepare(page);
    for (const [turn, size] of sizes.entries()) {
      if (turn > 0) await resize(page, size, subject.waits);
      await lookAround(page, viewport, subject.waits, (theme) => `${folder}${subject.name}.${language}.${theme}.${size}.png`, (where, problems) => say(`${size}% ${where}`, problems));
    }
    if (!subject.anyLanguage && (await page.getAttribute("html", "lang")) !== language) say("page", ["the page is in another language"]);
    if (named.test(await page.title())) say("page", ["the window's title names the person (P27)"]);
    say("page", page.trouble);
  } catch (error) {
    say("page", [error.message.split("\n")[0]]);
  }
  return [...found].map(([problem, places]) => `${subject.name} ${language} (${places.join(", ")}): ${problem}`);
}
