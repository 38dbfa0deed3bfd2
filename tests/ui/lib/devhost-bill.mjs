// From a bill to its receipt over the real protocols: the check page, the simulated phone, the code, a simulated bank.
import assert from "node:assert/strict";

const at = (id) => `[data-testid=${id}]`;

/** A page of the simulated phone, held by `person`. */
async function phoneOf(browser, address, person) {
  const context = await browser.newContext({ viewport: { width: 400, height: 780 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address);
  await page.locator(`button[name=person][value=${person}]`).first().click();
  await page.waitForLoadState();
  return { page, end: () => context.close() };
}

/** Opens what waits on the phone and agrees to it. */
async function agree(phone, home) {
  const { page } = phone;
  const waiting = page.locator("a[href^='/phone/ask/']").first();
  for (let look = 0; look < 20 && (await waiting.count()) === 0; look += 1) await page.goto(home);
  await waiting.click();
  await page.locator("button[value=approve]").first().click();
  await page.waitForLoadState();
}

/** Pays the code as it stands in the first bank. */
async function payAtBank(phone, sandbox, code) {
  const { page } = phone;
  await page.goto(new URL(`/bank/open?code=${encodeURIComponent(code)}`, sandbox).href);
  await page.locator("a[href*='/pay?code=']").first().click();
  await page.locator("button[value=pay]").click();
  await page.locator(".done .seal").waitFor();
}

/** Walks it on `page`, a desk that is signed in; `look` judges each step. */
export async function payBill(browser, host, page, person, look) {
  await page.keyboard.press("Control+4");
  await page.locator(at("bill-row")).first().waitFor();
  await page.locator(at("month")).first().waitFor();
  await look("bills");
  const row = page.locator(at("bill-row"), { hasText: "Water and sewage" }).filter({ hasText: "HK$412.60" });
  await row.locator("[data-bill]").click();
  await page.locator(at("whom")).waitFor();
  await look("bill");
  await page.locator(at("review")).click();
  await page.locator(at("pay")).waitFor();
  await look("pay-review");
  await page.locator(at("pay")).click();
  const phone = await phoneOf(browser, host.phone, person);
  if (await page.locator(`${at("step-up")}, ${at("check")}`).first().getAttribute("data-testid") === "step-up") {
    await look("pay-phone");
    await agree(phone, host.phone);
  }
  await page.locator(at("code-text")).waitFor({ timeout: 30_000 });
  await look("pay-fps");
  await page.locator(at("code-text")).click();
  const code = (await page.locator(`${at("code-as-text")} .mono`).textContent()).trim();
  assert.match(code, /^000201.*6304[0-9A-F]{4}$/, "the text is a whole code");
  await payAtBank(phone, host.sandbox, code);
  await page.locator(at("paid-slip")).waitFor({ timeout: 30_000 });
  assert.match(await page.locator(at("said")).textContent(), /^Paid. Reference /, "said aloud once");
  await look("pay-paid");
  await page.locator(at("receipt-save")).click();
  await page.locator(at("saved-file")).waitFor();
  await phone.end();
}
