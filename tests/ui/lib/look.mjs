// One page in one language and text size: full axe and layout audit in the light theme, colours and layout in the other
// two, layout in the other windows. The page is loaded once; theme and window change in place.
import { audit } from "./audit.mjs";
import { axe, prepare } from "./axe.mjs";
import { open, settled } from "./browser.mjs";
import { otherWindows, themes, window } from "./pages.mjs";

const named = /Wong|黃嘉欣/;

/** Loads the page and walks its steps. */
async function reach(context, origin, { subject, language, size }) {
  const query = `lang=${language}&theme=light&size=${size}&${subject.query ?? ""}`;
  const page = await open(context, `${origin}/?${query}#/${subject.route ?? "today"}`);
  page.setDefaultTimeout(10_000);
  await settled(page);
  for (const step of subject.steps ?? []) await step(page);
  await settled(page);
  return page;
}

/** Everything that is wrong with one page, as sentences. */
export async function look(browser, origin, job, folder) {
  const { subject, language, size } = job;
  const viewport = subject.narrow ? otherWindows[1] : window;
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  const found = new Map();
  const say = (where, problems) => {
    for (const problem of problems) found.set(problem, [...(found.get(problem) ?? []), where]);
  };
  try {
    const page = await reach(context, origin, job);
    await prepare(page);
    for (const theme of themes) {
      await page.evaluate((next) => (document.documentElement.dataset.theme = next), theme);
      await page.screenshot({ path: `${folder}${subject.name}.${language}.${theme}.${size}.png` });
      say(theme, await page.evaluate(audit));
      say(theme, await axe(page, { coloursOnly: theme !== "light" }));
    }
    for (const other of otherWindows) {
      await page.setViewportSize(other);
      await settled(page);
      // Menus and dialogs of one room may close in another; what is left is looked at.
      say(`${other.width}×${other.height}`, await page.evaluate(audit));
    }
    if (!subject.anyLanguage && (await page.getAttribute("html", "lang")) !== language) say("page", ["the page is in another language"]);
    if (named.test(await page.title())) say("page", ["the window's title names the person (P27)"]);
    say("page", page.trouble);
  } catch (error) {
    say("page", [error.message.split("\n")[0]]);
  } finally {
    await context.close();
  }
  return [...found].map(([problem, places]) => `${subject.name} ${language} ${size}% (${places.join(", ")}): ${problem}`);
}
