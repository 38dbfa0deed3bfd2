// Ways through Privacy by keyboard, on the invented desk: a copy of one's data under a password, and the letters that are
// written from the access log.
import assert from "node:assert/strict";
import { until } from "./browser.mjs";

const at = (id) => `[data-testid=${id}]`;
const PASSWORD = "blue ferry 8 tea";
const closed = (page) => page.locator("dialog[open]").waitFor({ state: "detached" });
const titled = (page, words) => page.waitForFunction((wanted) => document.activeElement?.tagName === "H2" && document.activeElement.textContent === wanted, words, { timeout: 8000 }).catch(() => assert.fail(`“${words}” never has the focus`));
const onTestid = (page, id, what) => page.waitForFunction((wanted) => document.activeElement?.dataset["testid"] === wanted, id, { timeout: 8000 }).catch(() => assert.fail(`never: ${what}`));

/** Presses Tab until the focus is on `target`; fails when it never is. */
async function tabTo(page, target) {
  for (let step = 0; step < 40; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, target)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${target}`);
}

/** Opens the dialog of the copy. */
async function begin(open, query) {
  const page = await open(query);
  await page.locator(at("export")).focus();
  await page.keyboard.press("Enter");
  await titled(page, "Take a copy of your data");
  return page;
}

export const privacyFlows = {
  async "a-copy-of-ones-data-by-keyboard-alone"(open) {
    const page = await begin(open, "lang=en#/privacy");
    await tabTo(page, at("copy-part-tasks"));
    await page.keyboard.press("Space");
    await tabTo(page, "#copy-password");
    await page.keyboard.type("short");
    await page.keyboard.press("Enter");
    await page.locator("dialog[open] [role=alert]", { hasText: "at least 8 characters" }).waitFor();
    await until(page, () => document.activeElement?.getAttribute("role") === "alert", "the problem has the focus");
    assert.match(await page.title(), /^Error:/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until(page, () => document.activeElement?.id === "copy-password", "it leads to its field");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("藍色渡輪八號茶香");
    await page.keyboard.press("Enter");
    await page.locator("#copy-password-error", { hasText: "signs of an English keyboard" }).waitFor();
    await page.locator("#copy-password").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Tab");
    await page.keyboard.type("something else");
    await page.keyboard.press("Enter");
    await page.locator("#copy-again-error", { hasText: "the same password twice" }).waitFor();
    await page.locator("#copy-again").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(PASSWORD);
    await tabTo(page, at("copy-show"));
    assert.equal(await page.locator("#copy-password").getAttribute("type"), "password");
    await page.keyboard.press("Space");
    assert.equal(await page.locator("#copy-password").getAttribute("type"), "text", "it can be read before it is used");
    assert.equal(await page.locator(at("copy-part-tasks")).isChecked(), false, "what was left out stays out");
    await page.locator("#copy-again").focus();
    await page.keyboard.press("Enter");
    await titled(page, "Confirm on your phone");
    await page.locator("[aria-label='Identification code 3 0 4 4']").waitFor();
    assert.equal(await page.locator("dialog[open]").count(), 1, "never a dialog on a dialog");
    await titled(page, "Writing your copy");
    await page.locator(at("copy-progress"), { hasText: /Writing: \d+ of 11/ }).waitFor();
    await page.locator(at("saved-file"), { hasText: "citizen-desk-my-data-2026-11-24.zip" }).waitFor();
    await closed(page);
    await onTestid(page, "export", "the focus is back at the button");
    assert.ok(!(await page.content()).includes(PASSWORD) && !page.url().includes("ferry"), "the password is nowhere");
    await page.keyboard.press("Enter");
    await titled(page, "Take a copy of your data");
    assert.equal(await page.locator("#copy-password").inputValue(), "", "nor when it is opened again");
  },

  async "a-copy-that-fails-keeps-what-was-typed-until-it-is-closed"(open) {
    const page = await begin(open, "lang=en&fail=data_export:font-missing#/privacy");
    await page.locator("#copy-password").fill(PASSWORD);
    await page.locator("#copy-again").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]", { hasText: "leave the receipts out" }).locator(at("failure")).waitFor();
    assert.equal(await page.locator("#copy-password").inputValue(), PASSWORD);
    await page.keyboard.press("Escape");
    await closed(page);
    assert.equal(await page.locator(at("failure")).count(), 0, "a copy that was given up leaves no failure");
    await onTestid(page, "export", "the focus is back at the button");
    await page.keyboard.press("Enter");
    await titled(page, "Take a copy of your data");
    assert.equal(await page.locator("#copy-password").inputValue(), "");
  },

  async "a-copy-is-written-to-its-end-when-nobody-waits"(open) {
    const page = await begin(open, "lang=en#/privacy");
    await page.locator("#copy-password").fill(PASSWORD);
    await page.locator("#copy-again").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await titled(page, "Writing your copy");
    await page.keyboard.press("Escape");
    await closed(page);
    await page.locator(at("saved-file"), { hasText: "7-Zip" }).waitFor();
  },

  async "locking-closes-the-dialog-of-a-copy"(open) {
    const page = await begin(open, "lang=en#/privacy");
    await page.locator("#copy-password").fill(PASSWORD);
    await page.locator(at("copy-show")).check();
    await page.keyboard.press("Control+l");
    await page.locator("#pin").waitFor();
    assert.equal(await page.locator("dialog[open], #copy-password").count(), 0);
    await page.locator("#pin").fill("246810");
    await page.keyboard.press("Enter");
    await page.locator(at("export")).click();
    assert.equal(await page.locator("#copy-password").inputValue(), "");
  },

  async "p16-others-are-asked-to-erase-by-keyboard"(open) {
    const page = await open("lang=en#/privacy");
    await page.locator(at("ask")).focus();
    await page.keyboard.press("Enter");
    await until(page, () => document.activeElement?.dataset["anchor"] === "log", "the log has the focus");
    await page.locator(at("ask-hint")).waitFor();
    assert.equal(await page.locator(at("log-kind")).inputValue(), "read", "only what was given is shown");
    const party = page.getByRole("button", { name: /^Water Supplies Department, 20 Nov 11:05: details$/ });
    await party.focus();
    await page.keyboard.press("Enter");
    await titled(page, "Entry in the access log");
    for (const fact of ["Friday 20 November 2026 11:05", "Water Supplies Department", "Address", "Given"]) await page.locator(at("entry"), { hasText: fact }).waitFor();
    await tabTo(page, at("letter-erase"));
    await page.keyboard.press("Enter");
    await titled(page, "Request to erase your data");
    await page.locator(at("letter-text"), { hasText: "Water Supplies Department" }).waitFor();
    assert.equal(await page.locator(at("letter-text")).getAttribute("lang"), "en");
    assert.equal(await page.locator(at("letter-page")).count(), 0, "a department has no page for it");
    await tabTo(page, at("letter-save"));
    await page.keyboard.press("Enter");
    await page.locator(`dialog[open] ${at("saved-file")}`).waitFor();
    await tabTo(page, at("letter-back"));
    await page.keyboard.press("Enter");
    await titled(page, "Entry in the access log");
    await tabTo(page, at("letter-report"));
    await page.keyboard.press("Enter");
    await titled(page, "Complaint to the Privacy Commissioner");
    await tabTo(page, at("letter-page"));
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]", { hasText: "www.pcpd.org.hk" }).waitFor();
    assert.equal(await page.locator("dialog[open]").count(), 1, "never a dialog on a dialog");
    await page.keyboard.press("Escape");
    await titled(page, "Complaint to the Privacy Commissioner");
    await page.keyboard.press("Escape");
    await closed(page);
    await until(page, () => document.activeElement?.dataset["testid"] === "entry-open", "back at the entry");
    await page.locator(at("local-log"), { hasText: "Request to erase written" }).waitFor();
    await page.locator(at("local-log"), { hasText: "Complaint written" }).waitFor();
    await page.locator(at("local-log"), { hasText: "Letter saved" }).waitFor();
  },
};
