// Two people at one computer, on the invented desk: nothing of the first is on a page of the second.
import assert from "node:assert/strict";
import { until } from "./browser.mjs";

const at = (id) => `[data-testid=${id}]`;
const PIN = "246810";
const FIRST = ["Wong", "黃", "嘉欣"];

const holdsNone = async (page, words, where) => {
  const tree = await page.content();
  for (const word of words) assert.ok(!tree.includes(word), `${where} holds ${word}`);
};

/** From the lock screen of one person to the desk of the other. */
async function unlockOther(page) {
  await page.locator(at("other-person")).click();
  await page.locator(".tile", { hasText: "陳" }).first().waitFor();
  await page.locator("#pin").fill(PIN);
  await page.keyboard.press("Enter");
  await page.getByText("Chan Tai Man").waitFor();
}

export const peopleFlows = {
  async "what-one-did-is-not-offered-to-the-next"(open) {
    const page = await open("lang=en#/todo/t4");
    const title = await page.locator("[data-title]").textContent();
    await page.locator(at("mark-done")).click();
    await page.locator(at("toast"), { hasText: `Done: ${title}` }).waitFor();
    await page.keyboard.press("Control+l");
    await unlockOther(page);
    assert.equal(await page.locator(at("toast")).count(), 0, "no offer of the first is left");
    await holdsNone(page, [...FIRST, title], "the page of the second");
    await until(page, () => location.hash === "#/today", "the second begins at Today, not where the first was");
  },

  async "an-open-desk-gives-way-to-another-open-desk"(open) {
    const page = await open("stage=signed-out&no-pin&lang=en");
    await page.locator(at("test-phone")).click();
    await page.getByText("Signed in as Wong Ka Yan").waitFor();
    await page.locator(at("do-next")).first().waitFor();
    const before = await page.locator(at("do-next")).allTextContents();
    await page.locator(at("profile-switch")).click();
    await page.locator(at("profile-other")).click();
    await page.getByText("Chan Tai Man").waitFor();
    await page.locator(at("do-next")).first().waitFor();
    await holdsNone(page, FIRST, "the page of the second");
    assert.notDeepEqual(await page.locator(at("do-next")).allTextContents(), before, "Today was read again");
  },

  async "a-lock-screen-is-made-anew-for-each-person"(open) {
    const page = await open("stage=locked&lang=en");
    await page.getByText("1 thing is due tomorrow").waitFor();
    for (const left of ["3 tries", "2 tries", "next wrong try", "Next try in"]) {
      await page.locator("#pin").fill("111111");
      await page.keyboard.press("Enter");
      await page.locator(".field .error", { hasText: left }).waitFor({ timeout: 8000 });
    }
    await page.locator(at("other-person")).click();
    await page.locator(".field .error").waitFor({ state: "detached" });
    assert.equal(await page.getByText("due tomorrow").count(), 0, "what is due is the other's");
    assert.ok(await page.locator("#pin").isEnabled(), "the second does not wait for the first");
    await page.locator(at("other-person")).click();
    await page.locator(".field .error", { hasText: "Next try in" }).waitFor();
    await page.locator(at("other-person")).click();
    await until(page, () => document.activeElement?.id === "pin", "the field of the second has the focus");
    await page.keyboard.type(PIN);
    await page.keyboard.press("Enter");
    await page.getByText("Chan Tai Man").waitFor();
  },
};
