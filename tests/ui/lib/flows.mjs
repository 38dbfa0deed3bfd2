// Ways through the window by keyboard, on the invented desk. Each fails by throwing.
import assert from "node:assert/strict";
import { billFlows } from "./bill-flows.mjs";
import { until } from "./browser.mjs";
import { greyFlows } from "./grey-flows.mjs";
import { peopleFlows } from "./people-flows.mjs";
import { privacyFlows } from "./privacy-flows.mjs";
import { windowFlows } from "./window-flows.mjs";

const text = (page, target) => page.locator(target).first().textContent();
const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

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

  /** P15: only the person clears the list of this computer, after a question; the focus stays with what is said. */
  async "p15-the-list-of-this-computer-is-cleared-by-keyboard"(open) {
    for (const query of ["lang=en&fail=local_log_clear:internal#/privacy", "lang=en#/privacy"]) {
      const page = await open(query);
      await page.locator("[data-testid=local-clear]").focus();
      await page.keyboard.press("Enter");
      await page.locator("[data-testid=local-clear-go]").focus();
      await page.keyboard.press("Enter");
      if (query.includes("fail")) {
        await page.locator("dialog[open] [data-testid=failure]").waitFor();
        await page.keyboard.press("Escape");
        await page.locator("dialog[open]").waitFor({ state: "detached" });
        assert.equal(await page.locator("[data-testid=failure]").count(), 0, "a question that was taken back leaves no failure");
        assert.equal(await page.locator("[data-testid=local-log] tbody tr").count(), 3, "nothing was cleared");
      } else {
        await until(page, () => document.activeElement?.dataset["testid"] === "local-cleared", "the focus is where it is said");
        assert.equal(await page.locator("[data-testid=local-log]").count(), 0, "the list is empty");
      }
    }
  },

  /** Withdrawing asks first, says what failed, and leaves the focus where it is said. */
  async "an-application-is-withdrawn-by-keyboard"(open) {
    const route = "#/applications/PA-2611-048213-5";
    for (const query of [`lang=en&fail=applications_withdraw:timeout${route}`, `lang=en${route}`]) {
      const page = await open(query);
      await page.locator("[data-testid=withdraw]").focus();
      await page.keyboard.press("Enter");
      await page.locator("dialog[open]").waitFor();
      assert.equal(await focused(page), "Keep it", "the way out has the focus");
      await page.keyboard.press("Escape");
      await page.locator("dialog[open]").waitFor({ state: "detached" });
      assert.equal(await focused(page), "Withdraw application", "back where it was");
      await page.keyboard.press("Enter");
      await page.locator("[data-testid=withdraw-now]").focus();
      await page.keyboard.press("Enter");
      if (query.includes("fail")) {
        await page.locator("dialog[open] [data-testid=failure]").waitFor();
        continue;
      }
      await page.locator("[role=status]", { hasText: "You asked to withdraw" }).waitFor();
      await until(page, () => document.activeElement?.hasAttribute("data-title"), "the focus is on the application");
      assert.equal(await page.locator("[data-testid=withdraw]").count(), 0, "it is asked for once");
    }
  },

  /** Esc belongs to the dialog first, then to the details beside the list. */
  async "esc-closes-a-dialog-before-it-leaves-the-details"(open) {
    const page = await open("lang=en#/todo/t1");
    await page.locator("[data-testid=action]").focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement?.dataset["testid"]), "action", "back where it was");
    await page.keyboard.press("Escape");
    await until(page, () => document.activeElement?.closest("[data-rows]") !== null, "the focus is in the list");
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
    await page.locator("[data-testid=new-code]").click();
    await page.locator("[aria-label='Identification code 5 1 9 7 0 2']").waitFor();
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

  async "todo-by-keyboard-alone"(open) {
    const page = await open("lang=en#/todo");
    await page.locator("[data-testid=row]").first().waitFor();
    await page.locator("[data-testid=todo-search]").focus();
    await page.keyboard.press("ArrowDown");
    await until(page, () => document.activeElement?.getAttribute("role") === "listbox", "the list has the focus");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await until(page, () => document.querySelector("[data-testid=task-detail] [data-title]")?.textContent === "Pay the water bill", "the second task");
    await page.keyboard.press("ArrowRight");
    await until(page, () => document.activeElement?.textContent === "Pay the water bill", "the details have the focus");
    await page.keyboard.press("Escape");
    await until(page, () => document.activeElement?.getAttribute("role") === "listbox", "back in the list");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await until(page, () => document.querySelector("[data-testid=task-detail] [data-title]")?.textContent === "Return or renew your library books", "J goes on");
    await page.keyboard.press("e");
    await until(page, () => document.querySelector("[data-testid=toast]")?.textContent.includes("Done: Return or renew your library books. 3 left"), "E marks it as done and says what is left");
    await page.locator("[data-testid=toast] button", { hasText: "Undo" }).press("Enter");
    await until(page, () => document.querySelector("[data-testid=toast]")?.textContent.includes("Taken back"), "it is taken back");
    await page.keyboard.press("End");
    await page.locator("[data-testid=todo-search]").fill("水費");
    await until(page, () => document.querySelectorAll("[data-testid=row]").length === 1, "either script finds the task");
  },

  async "ten-thousand-tasks-scroll-without-gaps"(open) {
    const page = await open("lang=en&person=volume-10000#/todo");
    await page.locator("[data-testid=row]").first().waitFor();
    const blanks = await page.evaluate(async () => {
      const list = document.querySelector("[data-testid=list]");
      let box = list.parentElement;
      while (!/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
      let seen = 0;
      let most = 0;
      for (let step = 0; step < 120; step += 1) {
        box.scrollTop += box.clientHeight * 0.9;
        await frame();
        await frame();
        const top = box.getBoundingClientRect();
        seen += [...document.querySelectorAll(".row.blank")].filter((row) => row.getBoundingClientRect().bottom > top.top && row.getBoundingClientRect().top < top.bottom).length;
        most = Math.max(most, document.querySelectorAll("[data-testid=row]").length);
      }
      return { seen, most };
    });
    assert.equal(blanks.seen, 0, "no row in sight is blank");
    assert.ok(blanks.most < 80, `only what is near is drawn: ${blanks.most}`);
  },

  async "note-is-kept"(open) {
    const page = await open("lang=en#/todo/t1");
    await page.locator("[data-testid=note]").fill("Ask Chi Ming for the photo");
    await page.locator("[data-testid=note]").blur();
    await page.getByText("Note saved").waitFor();
    await page.locator("[data-testid=row]").first().click();
    await page.locator("[data-testid=row]", { hasText: "Replace your passport photo" }).click();
    await until(page, () => document.querySelector("[data-testid=note]")?.value === "Ask Chi Ming for the photo", "the note is there again");
  },

  async "p07-contact-data-wait-for-the-phone"(open) {
    const page = await open("lang=en#/privacy");
    await page.locator("[data-testid=contact-change]").click();
    await page.locator("#contact-mobile").fill("6123 4567");
    await page.keyboard.press("Enter");
    await page.locator("[aria-label='Identification code 3 0 4 4']").waitFor();
    assert.equal(await page.locator("dialog[open]").count(), 1, "never a dialog on a dialog");
    await page.locator(".note", { hasText: "Contact data changed" }).waitFor({ timeout: 10_000 });
  },

  async "palette-finds-by-pinyin-and-number"(open) {
    const page = await open("lang=zh-Hans#/today");
    await until(page, () => document.querySelector("h1"), "Today");
    await page.keyboard.press("Control+k");
    await page.locator("[data-testid=palette-field]").waitFor();
    await page.keyboard.type("dbsx");
    await page.keyboard.press("Enter");
    await until(page, () => location.hash === "#/todo", "To-do by the first letters of its Pinyin");
    await page.keyboard.press("Control+k");
    await page.locator("[data-testid=palette-field]").waitFor();
    await page.keyboard.type("WFA-26");
    await page.locator("[data-testid=palette-choice] .ref").first().waitFor();
    await page.keyboard.press("Enter");
    await until(page, () => /#\/(todo|applications)\//.test(location.hash), "an own item by its number");
  },
  ...billFlows,
  ...greyFlows,
  ...peopleFlows,
  ...privacyFlows,
  ...windowFlows,
};
