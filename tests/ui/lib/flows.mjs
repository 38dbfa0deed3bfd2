// Ways through the window by keyboard, on the invented desk. Each fails by throwing.
import assert from "node:assert/strict";

const text = (page, target) => page.locator(target).first().textContent();
const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

/** Waits until `check` holds; polls, never sleeps. */
async function until(page, check, what) {
  await page.waitForFunction(check, undefined, { timeout: 8000 }).catch(() => assert.fail(`never: ${what}`));
}

export const flows = {
  /** P01: a locked desk shows nothing of the person; unlocking brings the page back. */
  async "p01-lock-clears-the-page"(open) {
    const page = await open("lang=en#/todo");
    await until(page, () => document.body.innerText.includes("water bill"), "the list");
    await page.keyboard.press("Control+l");
    await until(page, () => document.querySelector("h1")?.textContent === "The desk is locked", "the lock screen");
    const tree = await page.content();
    for (const word of ["Wong", "黃", "嘉欣", "water", "Immigration", "PA-2611"]) assert.ok(!tree.includes(word), `the locked page still holds ${word}`);
    await page.locator("#pin").fill("246810");
    await page.keyboard.press("Enter");
    await until(page, () => document.body.innerText.includes("water bill"), "the list after unlocking");
  },

  async "wrong-pins-end-in-a-wait"(open) {
    const page = await open("stage=locked&lang=en");
    for (const left of ["3 tries", "2 tries", "next wrong try", "Next try in"]) {
      await page.locator("#pin").fill("111111");
      await page.keyboard.press("Enter");
      await page.locator(".field .error", { hasText: left }).waitFor({ timeout: 8000 });
    }
    assert.ok(await page.locator("[data-testid=unlock]").isDisabled(), "unlocking is closed while waiting");
  },

  async "first-steps-by-keyboard-alone"(open) {
    const page = await open("stage=first-run&lang=none");
    await until(page, () => document.querySelector("h1"), "the first step");
    const next = async () => {
      await page.locator("[data-testid=first-next]").focus();
      await page.keyboard.press("Enter");
    };
    await next();
    await page.locator("[role=alert]").waitFor();
    await page.locator("#language-zh-Hans").focus();
    await page.keyboard.press("Space");
    await until(page, () => document.documentElement.lang === "zh-Hans", "the language switched at once");
    await next();
    await until(page, () => document.activeElement?.tagName === "H1", "the title of the second step has the focus");
    await next();
    await next();
    await page.locator("#lock-way").focus();
    await page.keyboard.press("Space");
    await page.locator("#pin").fill("135790");
    await page.locator("#pin-again").fill("135790");
    await page.keyboard.press("Enter");
    await until(page, () => document.querySelector("svg[role=img]"), "the sign-in code");
  },

  async "sign-in-with-the-test-phone"(open) {
    const page = await open("stage=signed-out&lang=en");
    await page.locator("[aria-label='Identification code 4 0 8 6 1 3']").waitFor();
    await page.locator("[data-testid=test-phone]").click();
    await page.locator("[data-testid=new-code]").click();
    await page.locator("[data-testid=test-phone]").click();
    await until(page, () => document.body.innerText.includes("Signed in as Wong Ka Yan"), "the greeting");
    await until(page, () => document.activeElement?.tagName === "H1", "the page title has the focus");
  },

  async "global-keys"(open) {
    const page = await open("lang=en#/today");
    await until(page, () => document.querySelector("h1"), "Today");
    await page.keyboard.press("Control+2");
    await until(page, () => location.hash === "#/todo" && document.activeElement?.tagName === "H1", "To-do with focus on its title");
    await page.keyboard.press("Control+,");
    await until(page, () => document.title === "Settings – Citizen Desk", "Settings and its window title");
    await page.keyboard.press("Alt+ArrowLeft");
    await until(page, () => location.hash === "#/todo", "back");
    await page.keyboard.press("Control+Shift+L");
    await until(page, () => document.documentElement.lang === "zh-Hant-HK" && document.title === "待辦事項 – 市民桌面", "the next language, also in the title");
    await page.keyboard.press("Control+=");
    await until(page, () => document.documentElement.style.fontSize === "115%", "larger text");
    await page.keyboard.press("Control+-");
    await until(page, () => document.documentElement.style.fontSize === "100%", "smaller text");
    await page.keyboard.press("Control+k");
    await until(page, () => document.querySelector("dialog[open]"), "the palette");
    await page.keyboard.press("Escape");
    await until(page, () => !document.querySelector("dialog[open]"), "the palette closed");
    await page.keyboard.press("F6");
    await until(page, () => document.activeElement?.closest("[data-part]"), "F6 moves to a part");
    await page.keyboard.press("F1");
    assert.match(await text(page, "dialog[open] h2"), /快捷鍵/);
    assert.match(await focused(page), /快捷鍵/);
  },
};
