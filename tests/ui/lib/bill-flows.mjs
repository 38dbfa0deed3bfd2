// Ways through the bills by keyboard, on the invented desk: from a bill to its receipt, and every end that a payment may have.
import assert from "node:assert/strict";
import { until } from "./browser.mjs";
import { paperFlows } from "./paper-flows.mjs";

const at = (id) => `[data-testid=${id}]`;

/** Presses Tab until the focus is on `target`; fails when it never is. */
async function tabTo(page, target) {
  for (let step = 0; step < 60; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, target)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${target}`);
}

const titled = (page, words) => page.waitForFunction((wanted) => document.activeElement?.tagName === "H1" && document.activeElement.textContent === wanted, words, { timeout: 10_000 }).catch(() => assert.fail(`the title “${words}” never has the focus`));

/** From the check page to the code. */
async function confirm(page) {
  await page.locator(at("pay")).click();
  await page.locator("[aria-label='Identification code 4 0 8 6']").waitFor();
  await page.locator(at("check")).waitFor({ timeout: 10_000 });
}

export const billFlows = {
  async "bill-to-receipt-by-keyboard-alone"(open) {
    const page = await open("lang=en&pay=paid#/bills");
    await page.locator(at("bill-row")).first().waitFor();
    await titled(page, "2 bills to pay, HK$19,052.60");
    await tabTo(page, "[data-bill]");
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.bill), "b2", "the arrow moves to the next bill");
    await page.keyboard.press("Home");
    await page.keyboard.press("p");
    await titled(page, "Check this payment");
    await tabTo(page, at("pay"));
    await page.keyboard.press("Enter");
    await titled(page, "Confirm on your phone");
    await page.locator("[aria-label='Identification code 4 0 8 6']").waitFor();
    await titled(page, "Pay with your bank’s app");
    assert.equal(await page.locator("svg[role=img][aria-label^='FPS code for HK$412.60']").count(), 1, "the code has a name");
    await tabTo(page, at("code-text"));
    await page.keyboard.press("Enter");
    await page.getByText("00020101").waitFor();
    await tabTo(page, at("check"));
    await page.keyboard.press("Enter");
    await titled(page, "Paid");
    assert.equal(await page.locator(at("said")).textContent(), "Paid. Reference CD26112400317", "said once, aloud");
    await tabTo(page, at("receipt-save"));
    await page.keyboard.press("Enter");
    await page.locator(at("saved-file")).waitFor();
    await tabTo(page, at("to-bills"));
    await page.keyboard.press("Enter");
    await titled(page, "1 bill to pay, HK$18,640.00");
    await page.goto(`${page.url().split("#")[0]}#/bills/b1`);
    await page.locator(at("receipt")).waitFor();
    await page.locator(at("state-paid")).waitFor();
    assert.equal(await page.locator(at("review")).count(), 0, "a paid bill cannot be paid");
  },

  async "the-offline-bar-comes-when-the-pointer-rests"(open) {
    const page = await open("lang=en&drop=bills_get#/bills");
    await page.locator(at("bill-row")).first().waitFor();
    await page.evaluate(() => {
      const seen = (window.seen = {});
      addEventListener("pointerup", () => (seen.pressed ??= performance.now()), { capture: true });
      new MutationObserver(() => {
        if (document.querySelector("[data-testid=freshness]")?.textContent.startsWith("Offline")) seen.offline ??= performance.now();
        if (document.querySelector("[data-testid=offline-bar]")) seen.bar ??= performance.now();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await page.locator("[data-bill=b1]").click();
    await page.locator(at("offline-bar")).waitFor();
    const { pressed, offline, bar } = await page.evaluate(() => window.seen);
    assert.ok(offline - pressed < 700, `it is said at once: ${offline - pressed} ms`);
    assert.ok(bar - pressed >= 790, `and the page moves only when the pointer rests: ${bar - pressed} ms`);
    // Who listens is told when the line goes and when it is back, not with each minute.
    await page.locator(at("freshness-told"), { hasText: "Offline since" }).waitFor({ state: "attached" });
    await page.locator(`${at("offline-bar")} button`).click();
    await page.locator(at("freshness-told"), { hasText: "Up to date" }).waitFor({ state: "attached" });
  },

  async "an-expected-bill-is-reminded-of-and-that-is-taken-back"(open) {
    const page = await open("lang=en#/bills");
    await page.locator(at("bill-row")).first().waitFor();
    await tabTo(page, at("bill-remind"));
    await page.keyboard.press("Enter");
    await until(page, () => document.querySelector("[data-testid=toast]")?.textContent.includes("on 4 Jan 2027"), "the day of the reminder is said");
    await page.locator(at("bill-row"), { hasText: "reminder on 4 Jan 2027" }).waitFor();
    assert.equal(await page.locator(at("bill-remind")).getByText("Stop reminder: Rates").count(), 1, "the button takes it back");
    assert.ok(await page.locator(at("bill-remind")).evaluate((button) => button === document.activeElement), "and keeps the focus");
    await page.locator(`${at("toast")} button`, { hasText: "Undo" }).press("Enter");
    await until(page, () => document.querySelector("[data-testid=toast]")?.textContent.includes("will not be reminded"), "it is taken back");
    await page.locator("[data-bill=b3]").click();
    await page.locator(at("bill-remind")).click();
    await page.getByText("You are reminded on 4 Jan 2027 at 09:00, while the desk runs.").waitFor();
    await page.goto(`${page.url().split("#")[0]}#/settings`);
    await page.getByRole("switch", { name: "Notifications" }).click();
    await page.goto(`${page.url().split("#")[0]}#/bills/b3`);
    await page.locator(at("bill-remind")).click();
    await page.locator(at("bill-remind"), { hasText: "Remind me" }).click();
    await until(page, () => document.querySelector("[data-testid=toast]")?.textContent.includes("notifications are off"), "no reminder is promised that cannot come");
  },

  async "p33-no-second-payment-while-in-doubt"(open) {
    const page = await open("lang=en&pay=doubt#/bills/~pay/b1");
    await confirm(page);
    await page.locator(at("check")).click();
    await titled(page, "We are checking this payment");
    await page.getByText("We do not know yet whether your bank paid.").waitFor();
    assert.equal(await page.locator("svg[role=img]").count(), 0, "no code is left to scan");
    await page.getByText("Back to Bills").click();
    const row = page.locator(at("bill-row"), { hasText: "Water and sewage" });
    await row.getByText("See payment").first().waitFor();
    await page.goto(`${page.url().split("#")[0]}#/bills/~pay/b1`);
    await page.getByText("A payment is under way").waitFor();
    assert.equal(await page.locator(at("pay")).count(), 0, "the check page offers no second payment");
  },

  async "p07-stopping-the-wait-for-the-phone-pays-nothing-and-may-begin-anew"(open) {
    const page = await open("lang=en#/bills/~pay/b1");
    await page.locator(at("pay")).click();
    await page.locator(at("phone-stop")).click();
    await page.locator(at("pay")).click();
    await titled(page, "Confirm on your phone");
    await page.locator(at("check")).waitFor({ timeout: 10_000 });
  },

  async "p33-the-line-drops-while-the-phone-is-asked"(open) {
    const page = await open("lang=en&drop=step_up_wait#/bills/~pay/b1");
    await page.locator(at("pay")).click();
    await page.locator(at("phone-dropped")).waitFor();
    await titled(page, "Check this payment");
    const words = await page.locator("main").innerText();
    assert.match(words, /The line dropped while your phone was asked\s+Nothing was paid, even if you confirmed on the phone/);
    assert.match(words, /Nothing is paid until you confirm with iAM Smart/);
    for (const wrong of ["You refused", "time to confirm is over", "Waiting for your bank", "Paid. Reference", "under way", "Checking", "Try again"]) assert.ok(!words.includes(wrong), `the page says “${wrong}”`);
    assert.ok(await page.locator(at("pay")).isDisabled(), "nothing can be confirmed");
    assert.equal(await page.locator("svg[role=img][aria-label^='FPS code']").count(), 0, "no code to scan");
    await page.locator(`${at("offline-bar")} button`).click();
    await page.locator(`${at("pay")}:not([disabled])`).waitFor();
    await page.locator(at("pay")).press("Enter");
    await page.locator("[aria-label='Identification code 4 0 8 6']").waitFor();
    await page.locator(at("check")).waitFor({ timeout: 10_000 });
    assert.equal(await page.getByText("The line dropped while your phone was asked").count(), 0, "it is said once");
  },

  async "p33-the-line-drops-after-the-phone-confirmed"(open) {
    const page = await open("lang=en&drop=payments_start:2#/bills/~pay/b1");
    await page.locator(at("pay")).click();
    await page.locator(at("review-doubt")).waitFor({ timeout: 10_000 });
    await page.getByText("We are checking a payment of this bill").waitFor();
    const words = await page.locator("main").innerText();
    for (const wrong of ["Nothing was paid", "Nothing is paid", "You refused", "under way", "Waiting for your bank"]) assert.ok(!words.includes(wrong), `the page says “${wrong}”`);
    assert.equal(await page.locator(at("pay")).count(), 0, "nothing is paid a second time");
    await page.locator(`${at("review-doubt")} a`).press("Enter");
    await page.locator(at("state-doubt")).waitFor();
    await page.goto(`${page.url().split("#")[0]}#/bills`);
    await page.locator(at("bill-row"), { hasText: "Checking" }).waitFor();
  },

  async "looking-around-shows-invented-bills-and-pays-none"(open) {
    const page = await open("lang=en&stage=look-around#/today");
    await page.locator("[data-testid=menu-bills]").click();
    await page.locator(at("bill-row")).first().waitFor();
    const rows = await page.locator(at("bill-row")).allInnerTexts();
    assert.ok(rows.length >= 2 && rows.every((row) => row.includes("Example")), `each row is marked: ${rows.join(" | ")}`);
    await page.getByText("These bills are invented").waitFor();
    for (const act of ["to-add", "to-autopay", "year-csv", "bill-remind"]) assert.equal(await page.locator(at(act)).count(), 0, act);
    await page.locator("[data-bill]").first().focus();
    await page.keyboard.press("p");
    assert.equal(await page.evaluate(() => location.hash), "#/bills", "P pays nothing");
    await page.keyboard.press("Enter");
    await page.locator(at("whom")).waitFor();
    for (const act of ["review", "claim", "label", "autopay-set", "report"]) assert.equal(await page.locator(at(act)).count(), 0, act);
    await page.keyboard.press("p");
    for (const part of ["~pay/b1", "~add", "~autopay", "~payment/demo-scan", "~report/b1"]) {
      await page.goto(`${page.url().split("#")[0]}#/bills/${part}`);
      await titled(page, "Sign in first");
      assert.equal(await page.locator(at("pay")).count(), 0, part);
    }
    await page.locator(at("examples-sign-in")).click();
    await page.locator("[aria-label='Identification code 4 0 8 6 1 3']").waitFor();
  },

  async "what-does-not-match-is-reported-by-the-person"(open) {
    const page = await open("lang=en#/bills/~payment/demo-scan");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator(at("check")).waitFor();
    await tabTo(page, at("report"));
    await page.keyboard.press("Enter");
    await titled(page, "Report a problem");
    await page.getByText("The desk sends nothing.").waitFor();
    await page.locator(at("report-live")).getByText("Do not pay while something does not match").waitFor();
    await page.locator(at("report-contact")).getByText("2824 5000").waitFor();
    await tabTo(page, at("report-text"));
    await page.keyboard.press("Control+End");
    await page.keyboard.type("another payee");
    await tabTo(page, at("report-copy"));
    await page.keyboard.press("Enter");
    await page.locator(at("report-copy"), { hasText: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const part of ["Account: 5002 7716 043", "Bill number: 50027716043", "Reference: CD26112400317", "What is wrong: another payee"]) assert.ok(copied.includes(part), `${part}: ${copied}`);
    await page.locator(at("back")).click();
    await page.locator(at("check")).waitFor();
    await page.goto(`${page.url().split("#")[0]}#/bills/~report/b1`);
    await titled(page, "Report a problem");
    assert.equal(await page.locator(at("report-live")).count(), 0, "no code is open there");
    assert.ok(!(await page.locator(at("report-text")).inputValue()).includes("another payee"), "what was typed is not kept");
  },

  async "paid-another-way-closes-the-code"(open) {
    const page = await open("lang=en&pay=other-way#/bills/~pay/b1");
    await confirm(page);
    await page.locator(at("check")).click();
    await titled(page, "Do not scan the code");
    assert.equal(await page.locator(at("said")).textContent(), "Do not scan the code");
    assert.equal(await page.locator("svg[role=img]").count(), 0, "the code is gone");
    assert.equal(await page.locator(at("again")).count(), 0, "and no other is offered");
  },

  async "cancelling-promises-nothing"(open) {
    const page = await open("lang=en#/bills/~pay/b1");
    await confirm(page);
    await page.locator(at("cancel")).click();
    await page.getByText("If your bank already took the money, it will show here.").waitFor();
    await page.locator(at("cancel-go")).click();
    await titled(page, "You cancelled this payment");
    await page.getByText("If your bank already took the money, it will show here.").waitFor();
    await page.locator(at("again")).waitFor();
  },

  async "money-after-the-end-counts-or-comes-back"(open) {
    for (const [pay, title] of [["late", "Paid, after the code had ended"], ["refund", "Your money is on its way back"], ["part", "Part of it is paid"], ["expired", "The code has ended"], ["failed", "The payment did not go through"]]) {
      const page = await open(`lang=en&step-up=none&pay=${pay}#/bills/~pay/b1`);
      await page.locator(at("pay")).click();
      await page.locator(at("check")).click({ timeout: 10_000 });
      await titled(page, title);
      await page.close();
    }
  },

  async "p07-refusing-on-the-phone-pays-nothing"(open) {
    const page = await open("lang=en&refuse#/bills/~pay/b1");
    await page.locator(at("pay")).click();
    await page.getByText("You refused on the phone. Nothing was paid.").waitFor({ timeout: 10_000 });
    assert.equal(await page.locator("svg[role=img]").count(), 0);
    assert.ok(/~pay\/b1$/.test(page.url()), "the check page stays");
  },

  async "offline-says-why-nothing-is-paid"(open) {
    const page = await open("lang=en&offline#/bills/~pay/b1");
    await page.locator(at("pay-why")).waitFor();
    assert.ok(await page.locator(at("pay")).isDisabled());
    assert.equal(await page.locator(at("pay")).getAttribute("aria-describedby"), "pay-why");
  },

  async "part-of-a-bill"(open) {
    const page = await open("lang=en#/bills/~pay/b2");
    await page.locator(at("amount-change")).click();
    await page.locator("#pay-amount").fill("99,999");
    await page.keyboard.press("Enter");
    await page.locator(".field .error").waitFor();
    await page.locator("#pay-amount").fill("5,000");
    await page.keyboard.press("Enter");
    await page.getByText("Confirm HK$5,000.00 with iAM Smart").waitFor();
  },

  async "paid-another-way-and-taken-back"(open) {
    const page = await open("lang=en#/bills/b1");
    await page.locator(at("claim")).click();
    await page.locator("dialog[open] input[value=pps]").check();
    await page.locator(at("claim-go")).click();
    await page.locator(at("state-claimed")).waitFor();
    assert.equal(await page.locator(at("state-paid")).count(), 0, "only the department makes it paid");
    await page.locator(at("claim-back")).click();
    await page.locator(at("review")).waitFor();
  },

  async "label-of-an-account"(open) {
    const page = await open("lang=en#/bills/b1");
    await page.locator(at("label")).click();
    await page.keyboard.type("Mother’s flat");
    await page.keyboard.press("Enter");
    await until(page, () => document.querySelector("[data-testid=whom]")?.textContent === "Mother’s flat", "the label");
    await page.getByText("Bills", { exact: true }).last().click();
    await page.getByText("Water Supplies Department, for Mother’s flat").waitFor();
  },

  async "an-instalment-or-all-that-is-owed"(open) {
    const page = await open("lang=en&person=bills-states#/bills/~pay/s13");
    const says = (amount) => until(page, new Function(`return document.querySelector("[data-testid=pay-amount]")?.textContent === "${amount}"`), `the amount ${amount}`);
    await says("HK$12,150.00");
    await tabTo(page, at("amount-other"));
    for (const amount of ["HK$16,200.00", "HK$12,150.00", "HK$16,200.00"]) {
      await page.keyboard.press("Enter");
      await says(amount);
      await until(page, () => document.activeElement?.matches("[data-testid=amount-other]"), "the focus stays on the choice");
    }
    await page.getByRole("button", { name: "HK$16,200.00", exact: false }).last().waitFor();
  },

  async "what-the-bank-took-back-is-owed-again"(open) {
    const page = await open("lang=en&person=bills-states#/bills/s14");
    await page.locator(at("state-reversed")).getByText("HK$412.60 went back").waitFor();
    await page.locator(at("receipt-back")).waitFor();
    await tabTo(page, at("to-payment"));
    await page.keyboard.press("Enter");
    await page.locator(at("closed-reversed")).waitFor();
    await page.locator(at("again")).click();
    await titled(page, "Check this payment");
  },

  async "chart-and-table-by-keyboard"(open) {
    const page = await open("lang=en#/bills");
    await page.locator(at("month")).first().waitFor();
    await page.locator(at("month")).first().focus();
    await page.keyboard.press("ArrowRight");
    await until(page, () => document.querySelector("[data-testid=figures]")?.textContent.startsWith("January 2026: HK$19,230.50. Tax HK$17,980.00"), "the figures of the month under the chart");
    await page.keyboard.press("v");
    await until(page, () => document.activeElement?.matches("[data-testid=year-table]") && document.querySelectorAll("tbody tr").length === 12, "the full table has the focus");
    await page.keyboard.press("v");
    await until(page, () => document.activeElement?.matches("[data-testid=month]"), "and the chart again");
  },

  async "five-thousand-bills-scroll-without-gaps"(open) {
    const page = await open("lang=en&person=bills-5000#/bills/~all");
    await page.locator(at("row")).first().waitFor();
    const seen = await page.evaluate(async () => {
      const box = document.getElementById("main");
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
      let blanks = 0;
      let most = 0;
      for (let step = 0; step < 80; step += 1) {
        box.scrollTop += box.clientHeight * 0.9;
        await frame();
        await frame();
        const top = box.getBoundingClientRect();
        blanks += [...document.querySelectorAll(".row.blank")].filter((row) => row.getBoundingClientRect().bottom > top.top && row.getBoundingClientRect().top < top.bottom).length;
        most = Math.max(most, document.querySelectorAll("[data-testid=row]").length);
      }
      return { blanks, most };
    });
    assert.equal(seen.blanks, 0, "no row in sight is blank");
    assert.ok(seen.most < 80, `only what is near is drawn: ${seen.most}`);
    await page.locator(at("bill-search")).fill("護照");
    await until(page, () => document.querySelector("[data-testid=row]")?.textContent.includes("passport"), "either script finds it");
  },

  async "palette-opens-the-check-page"(open) {
    const page = await open("lang=en#/today");
    await until(page, () => document.querySelector("h1"), "Today");
    await page.keyboard.press("Control+k");
    await page.locator(at("palette-field")).waitFor();
    await page.keyboard.type("pay water and");
    await page.locator(at("palette-choice"), { hasText: "Pay Water and sewage" }).waitFor();
    await page.keyboard.press("Enter");
    await until(page, () => location.hash === "#/bills/~pay/b1", "the check page, and nothing is paid");
  },

  async "autopay-with-limits"(open) {
    const page = await open("lang=en#/bills/~autopay/b1");
    await page.locator("#one-bill").fill("500");
    await page.locator("#one-month").fill("400");
    await page.locator(at("mandate-go")).click();
    await page.locator(".field .error", { hasText: "at least" }).waitFor();
    await page.locator("#one-month").fill("1,000");
    await page.locator(at("mandate-go")).click();
    await page.locator("[aria-label='Identification code 4 0 8 6']").waitFor();
    await page.locator(at("mandate"), { hasText: "HK$500.00" }).waitFor({ timeout: 10_000 });
    await page.locator(at("end")).click();
    await page.locator(at("end-go")).click();
    await page.locator(at("mandate"), { hasText: "Ended" }).waitFor();
  },
  ...paperFlows,
};
