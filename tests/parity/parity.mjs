// The window (JavaScript) and the desk (Rust) must show the same text: every message with sample values, every helper
// for days, times and amounts, compared byte by byte. Uses the packages of ui/, so it has none of its own.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const root = new URL("../../", import.meta.url);
const require = createRequire(new URL("ui/package.json", root));
const { FluentBundle, FluentResource } = require("@fluent/bundle");
const typescript = require("typescript");

const languages = ["en", "zh-Hant-HK", "zh-Hans"];
const counts = [0, 1, 2, 3, 11, 21, 100, 1000, 12345, 1234567];
const texts = ["Wong Ka Yan", "11月27日（五）", "HK$412.60", ""];

/** One of the UI's own modules, without its types. */
async function load(path) {
  const source = readFileSync(new URL(path, root), "utf8");
  const options = { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 };
  const { outputText } = typescript.transpileModule(source, { compilerOptions: options });
  return import(`data:text/javascript;base64,${Buffer.from(outputText).toString("base64")}`);
}

const days = await load("ui/src/l10n/dates.ts");
const money = await load("ui/src/l10n/money.ts");

const cases = [];

function messages(language) {
  const folder = new URL(`locales/${language}/`, root);
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".ftl"))) {
    const errors = bundle.addResource(new FluentResource(readFileSync(new URL(name, folder), "utf8")));
    if (errors.length > 0) throw errors[0];
  }
  for (const [id, message] of bundle._messages) {
    if (message.value === null) continue;
    const names = variables(bundle, message.value, new Set());
    for (const args of samples([...names])) {
      const ours = bundle.formatPattern(message.value, args, []);
      cases.push({ kind: "message", language, id, args, expected: ours });
    }
  }
}

/** Names of the variables that a pattern shows, also by way of other messages. */
function variables(bundle, pattern, found) {
  const walk = (node) => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node !== null && typeof node === "object") {
      if (node.type === "var") found.add(node.name);
      if (node.type === "mesg") walk(bundle._messages.get(node.name)?.value ?? null);
      if (node.type === "term") walk(bundle._terms.get(`-${node.name}`)?.value ?? null);
      Object.values(node).forEach(walk);
    }
  };
  walk(pattern);
  return found;
}

function samples(names) {
  if (names.length === 0) return [{}];
  const fill = (value) => Object.fromEntries(names.map((name, at) => [name, value(at)]));
  return [
    {},
    ...texts.map((text) => fill(() => text)),
    ...counts.map((count) => fill(() => count)),
    fill((at) => (at % 2 === 0 ? 2 : texts[0])),
    fill((at) => (at % 2 === 0 ? texts[0] : 1)),
  ];
}

function helpers(language) {
  for (let at = 0; at < 800; at += 1) {
    const today = days.plusDays("2026-11-24", at * 3 - 1200);
    const day = days.plusDays(today, (at % 61) - 30);
    const instant = new Date(Date.parse(`${day}T00:00:00Z`) + ((at * 7919) % 1440) * 60_000).toISOString();
    const add = (name, expected, extra = {}) => cases.push({ kind: "helper", language, name, day, today, instant, ...extra, expected });
    add("weekday_short", days.weekdayShort(language, day));
    add("weekday_long", days.weekdayLong(language, day));
    add("day_full", days.dayFull(language, day));
    add("day_long", days.dayLong(language, day));
    add("day_short", days.dayWithWeekday(language, day));
    add("day_spoken", days.daySpoken(language, day));
    add("day_near", days.dayNear(language, day, today));
    add("moment", days.moment(language, instant, today));
    add("clock", days.clock(instant));
    add("day_of", days.dayOf(instant));
  }
  for (const cents of [0, 1, 5, 99, 100, 41260, 99999, 100000, 123456789, 1234567890123, -5, -41260, -123456789]) {
    cases.push({ kind: "helper", language, name: "hkd", cents, expected: money.hkd(language, cents) });
  }
}

for (const language of languages) {
  messages(language);
  helpers(language);
}

const input = cases.map(({ expected, ...rest }) => JSON.stringify(rest)).join("\n");
const arguments_ = ["run", "--quiet", "-p", "desk-l10n", "--example", "parity"];
const run = spawnSync("cargo", arguments_, { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "inherit"] });
if (run.status !== 0) process.exit(run.status ?? 1);
const answers = run.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));

let wrong = 0;
cases.forEach(({ expected, ...given }, at) => {
  if (answers[at] === expected) return;
  wrong += 1;
  if (wrong <= 20) console.error(`${JSON.stringify(given)}\n  window: ${JSON.stringify(expected)}\n  desk:   ${JSON.stringify(answers[at])}`);
});
console.log(`parity: ${cases.length} texts compared, ${wrong} differ`);
if (cases.length < 1000 || answers.length !== cases.length || wrong > 0) process.exit(1);
