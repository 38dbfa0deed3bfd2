// Debian's Chromium without a window, and a page that reports whatever goes wrong in it.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** The same pages by the same engine; the first draws no window of its own and takes three quarters of the time. */
const programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
/** A page lives for a second or two: code that is made quick for later is never used. */
const engine = "--js-flags=--no-turbofan --no-maglev";
const args = [engine, "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--password-store=basic"];

export async function launch() {
  const executablePath = programs.find((program) => existsSync(program));
  if (!executablePath) throw new Error("chromium is not installed: run scripts/install.sh");
  return chromium.launch({ executablePath, args });
}

/** Coded answers that a page goes on from by itself; every other one is trouble. */
const ORDINARY = ["step-up-required"];
/** A browser's own word for a coded answer of devhost; the answer itself is judged. */
const CODED = /status of 422/;

/** A page whose console errors, exceptions and refused loads are kept in `page.trouble`. */
export async function open(context, address) {
  const page = await context.newPage();
  page.trouble = [];
  page.on("console", (message) => {
    if ((message.type() === "error" || message.type() === "warning") && !CODED.test(message.text())) page.trouble.push(`console: ${message.text()}`);
  });
  page.on("response", async (response) => {
    if (response.status() !== 422) return;
    const { code } = await response.json().catch(() => ({}));
    if (!ORDINARY.includes(code)) page.trouble.push(`${new URL(response.url()).pathname}: ${code}`);
  });
  page.on("pageerror", (error) => page.trouble.push(`exception: ${error.message}`));
  if (address !== undefined) await page.goto(address);
  return page;
}

/** Everything is drawn: fonts are there, one title stands, and no skeleton is left, or one where the page `waits`. */
export async function settled(page, waits = false) {
  await page.waitForFunction((busy) => document.querySelector("h1, dialog[open]") && (document.querySelector("[aria-busy]") !== null) === busy, waits);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Waits until `check` holds in the page; polls, never sleeps. */
export async function until(page, check, what) {
  await page.waitForFunction(check, undefined, { timeout: 8000 }).catch(() => assert.fail(`never: ${what}`));
}
