// The main job in a browser, over the real protocols: first steps, sign-in with the simulated phone, list, application,
// a bill paid at a simulated bank to its saved receipt, language, lock and unlock; every page on real data by axe and
// the layout audit. Pictures: target/ui/devhost-*.png.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { audit } from "./lib/audit.mjs";
import { axe, prepare } from "./lib/axe.mjs";
import { launch, open, settled } from "./lib/browser.mjs";
import { built, start } from "./lib/devhost.mjs";
import { payBill } from "./lib/devhost-bill.mjs";

const folder = fileURLToPath(new URL("../../target/ui/", import.meta.url));
const PIN = "135790";
const PERSON = "wong-ka-yan";

/** Confirms on the simulated phone what `address` asks for, pressing whatever a person would press. */
async function confirm(browser, phone, address) {
  const context = await browser.newContext({ viewport: { width: 400, height: 780 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(phone);
  await page.locator(`button[name=person][value=${PERSON}]`).first().click();
  await page.goto(address);
  for (let step = 0; step < 6; step += 1) {
    const approve = page.locator("button[value=approve]");
    if (await approve.count()) {
      await approve.first().click();
      break;
    }
    await page.locator("button.go, main form button[type=submit]").first().click();
  }
  await page.waitForLoadState();
  await context.close();
}

async function walk(browser, host, findings) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  const page = await open(context, host.page);
  page.setDefaultTimeout(20_000);
  const look = async (name) => {
    await settled(page);
    await prepare(page);
    await page.screenshot({ path: `${folder}devhost-${name}.png` });
    for (const problem of [...(await page.evaluate(audit)), ...(await axe(page))]) findings.push(`${name}: ${problem}`);
  };
  const next = page.locator("[data-testid=first-next]");

  await page.locator("#language-en").check();
  await look("first-run");
  for (let step = 0; step < 3; step += 1) await next.click();
  await page.locator("input[value=pin]").check();
  await page.locator("#pin").fill(PIN);
  await page.locator("#pin-again").fill(PIN);
  await next.click();
  const address = page.locator("[data-testid=phone-address]");
  await address.waitFor();
  await look("sign-in");
  await confirm(browser, host.phone, await address.textContent());
  await page.locator("[data-testid=menu-today]").waitFor();
  await page.getByText("Pay the water bill").first().waitFor();
  await look("today");
  assert.equal(await page.title(), "Today – Citizen Desk");
  await page.keyboard.press("Control+2");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look("todo");
  await page.keyboard.press("Control+3");
  await page.getByText("HKSAR passport renewal").first().waitFor();
  await look("applications");
  await payBill(browser, host, page, PERSON, look);
  await page.keyboard.press("Control+0");
  await look("privacy");
  await page.keyboard.press("Control+,");
  await page.locator("[data-testid=protection]").waitFor();
  await look("settings");
  await page.keyboard.press("Control+Shift+L");
  await page.waitForFunction(() => document.documentElement.lang === "zh-Hant-HK");
  await look("settings-zh-Hant-HK");
  await page.keyboard.press("Control+l");
  await page.locator("#pin").waitFor();
  const locked = await page.content();
  for (const word of ["Wong", "黃嘉欣", "水費", "water bill"]) assert.ok(!locked.includes(word), `P01: the locked page still holds ${word}`);
  await look("locked");
  await page.locator("#pin").fill(PIN);
  await page.keyboard.press("Enter");
  await page.locator("[data-testid=menu-today]").waitFor();
  findings.push(...page.trouble);
  await context.close();
}

if (!built()) {
  process.stdout.write("devhost is not built: cargo build -p desk-devhost\n");
  process.exitCode = 1;
} else {
  await mkdir(folder, { recursive: true });
  const host = await start();
  const browser = await launch();
  const findings = [];
  try {
    await walk(browser, host, findings);
  } catch (error) {
    findings.push(error.message);
  } finally {
    await browser.close();
    await host.end();
  }
  for (const finding of findings) process.stdout.write(`devhost ${finding}\n`);
  process.stdout.write(`the main job on devhost, ${findings.length} findings\n`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
