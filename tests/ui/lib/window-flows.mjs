// What belongs to the window rather than to a page, on the invented desk: its keys, the warning before it locks, the palette.
import assert from "node:assert/strict";
import { until } from "./browser.mjs";

const at = (id) => `[data-testid=${id}]`;
const root = (page) => page.evaluate(() => ({ language: document.documentElement.lang, size: document.documentElement.style.fontSize }));
const focusedOn = (page, words) => page.waitForFunction((wanted) => document.activeElement?.textContent?.trim() === wanted, words, { timeout: 8000 }).catch(() => assert.fail(`“${words}” never has the focus`));

const titled = (page) => until(page, () => document.activeElement?.tagName === "H1", "the title of the page has the focus");

/** By the palette, as a person would: words, then Enter. */
async function lead(page, words) {
  await page.keyboard.press("Control+k");
  await page.locator(at("palette-field")).fill(words);
  await page.locator(at("palette-choice"), { hasText: words }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
}

export const windowFlows = {
  async "keys-of-the-window-work-at-every-stage"(open) {
    for (const stage of ["first-run", "signed-out", "locked", "look-around"]) {
      const page = await open(`stage=${stage}&lang=en`);
      await page.locator("h1").waitFor();
      await page.keyboard.press("F1");
      const keys = await page.locator("dialog[open]").textContent();
      assert.ok(keys.includes("Next language"), `${stage}: its keys are shown`);
      assert.equal(keys.includes("Lock the desk"), stage === "look-around", `${stage}: and no others`);
      assert.ok(!keys.includes("Open Privacy"), `${stage}: nothing leads where nobody has anything`);
      await page.keyboard.press("Escape");
      await page.locator("dialog[open]").waitFor({ state: "detached" });
      await page.keyboard.press("Control+Shift+L");
      await page.keyboard.press("Control+=");
      assert.deepEqual(await root(page), { language: "zh-Hant-HK", size: "115%" }, stage);
    }
  },

  async "the-warning-before-the-desk-locks-is-heard-and-any-key-stays"(open) {
    const page = await open("lang=en#/today");
    await titled(page);
    await page.evaluate(() => window.warnOfLock(30));
    await page.locator("[role=alertdialog] [role=alert]", { hasText: "The desk locks in 30 seconds" }).waitFor({ state: "attached" });
    await focusedOn(page, "The desk locks soon");
    await page.keyboard.press("a");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await titled(page);
    await page.evaluate(() => window.warnOfLock(12));
    await page.locator("[role=alertdialog] [role=alert]", { hasText: "The desk locks in 10 seconds" }).waitFor({ state: "attached" });
    await page.locator("dialog[open] .btn", { hasText: "Stay" }).click();
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await page.evaluate(() => window.warnOfLock(9));
    await page.locator("dialog[open]").waitFor();
    await page.mouse.click(4, 4);
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  },

  async "a-note-is-kept-before-the-desk-locks"(open) {
    const page = await open("lang=en#/todo/t1");
    await page.locator(at("note")).fill("Ask Chi Ming for the photo");
    await page.keyboard.press("Control+l");
    await page.locator("#pin").fill("246810");
    await page.keyboard.press("Enter");
    await page.locator(at("note")).waitFor();
    assert.equal(await page.locator(at("note")).inputValue(), "Ask Chi Ming for the photo");
  },

  async "the-palette-leads-to-the-part"(open) {
    const page = await open("lang=en#/today");
    await page.locator(at("do-next")).first().waitFor();
    for (const [words, part] of [["Access log", "Access log"], ["Change contact data", "Contact data"], ["Sign out another computer", "Signed-in computers"], ["Export my data", "Take a copy"], ["Ask others to erase", "Ask others to erase"], ["PIN and lock time", "Locking"], ["Diagnostics report", "Read the report"]]) {
      await lead(page, words);
      await focusedOn(page, part);
    }
    await page.locator("h1").focus();
    await lead(page, "Diagnostics report");
    await focusedOn(page, "Read the report");
  },

  async "looking-around-leads-to-signing-in"(open) {
    for (const query of ["#/applications", "&fail=access_log_list:signed-out/here#/privacy"]) {
      const page = await open(`stage=look-around&lang=en${query}`);
      await page.locator(`${at("examples-sign-in")}, ${at("failure")} button`).first().click();
      await page.locator("h1", { hasText: "Sign in with iAM Smart" }).waitFor();
    }
  },
};
