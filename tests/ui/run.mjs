// Looks at every page in every language, theme and text size (P47): axe, layout audit, console, a picture of each; and
// walks the ways through the window beside it.
// `npm test` runs all; `npm test -- --pages today,todo --languages en --sizes 100` runs some. Pictures: target/ui/.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch, open } from "./lib/browser.mjs";
import { flows } from "./lib/flows.mjs";
import { look, looker } from "./lib/look.mjs";
import { languages, pages, sizes, window } from "./lib/pages.mjs";
import { serve } from "./lib/serve.mjs";

const WORKERS = 3;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const option = (name) => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + 1]?.split(",");
};
const only = { pages: option("pages"), languages: option("languages"), sizes: option("sizes")?.map(Number), flows: option("flows") };
const part = only.pages || only.languages || only.sizes || only.flows;

const wanted = (list, value) => !list || list.includes(value);
const looks = languages
  .filter((language) => wanted(only.languages, language))
  .flatMap((language) => pages.filter((subject) => wanted(only.pages, subject.name)).map((subject) => ({ subject, language })))
  .map((job) => ({ ...job, sizes: sizes.filter((size) => wanted(only.sizes, size) && wanted(job.subject.sizes, size)) }))
  .filter((job) => job.sizes.length > 0 && !only.flows);
const ways = Object.entries(flows).filter(([name]) => !part || only.flows?.includes(name));
const asked = looks.reduce((sum, job) => sum + job.sizes.length, 0);
const toWalk = ways.length;

const folder = at("../../target/ui/");
await mkdir(folder, { recursive: true });
const server = await serve(at("../../ui/dist-fake"));
const browser = await launch();
const findings = [];
let looked = 0;
let walked = 0;

/** One way through the window, on a desk of its own. */
async function walk([name, flow]) {
  const context = await browser.newContext({ viewport: window });
  try {
    await flow((query) => open(context, `${server.origin}/?${query}`));
  } catch (error) {
    findings.push(`flow ${name}: ${error.message}`);
  } finally {
    await context.close();
  }
  walked += 1;
}

async function lookAtAll() {
  const eyes = await looker(browser);
  for (let job = looks.shift(); job; job = looks.shift()) {
    findings.push(...(await look(eyes, server.origin, job, folder)));
    looked += job.sizes.length;
  }
  await eyes.end();
}

async function walkAll() {
  for (let way = ways.shift(); way; way = ways.shift()) await walk(way);
}

// The ways wait much, for a phone or a bank: the first worker walks them while the others look.
await Promise.all(Array.from({ length: WORKERS }, async (_, worker) => {
  for (const part of worker === 0 ? [walkAll, lookAtAll] : [lookAtAll, walkAll]) await part();
}));

await browser.close();
server.end();
await writeFile(`${folder}findings.txt`, findings.join("\n"));
for (const finding of findings) process.stdout.write(`${finding}\n`);
process.stdout.write(`${looked} pages looked at in 3 themes and 3 windows, ${walked} flows, ${findings.length} findings; pictures in target/ui\n`);
const complete = looked === asked && walked === toWalk && asked + toWalk > 0;
process.exitCode = findings.length > 0 || !complete ? 1 : 0;
