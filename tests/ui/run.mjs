// Looks at every page in every language, theme and text size (P47): axe, layout audit, console, a picture of each.
// `npm test` runs all; `npm test -- --pages today,todo --languages en --sizes 100` runs some. Pictures: target/ui/.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch, open } from "./lib/browser.mjs";
import { flows } from "./lib/flows.mjs";
import { look } from "./lib/look.mjs";
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
const jobs = languages
  .filter((language) => wanted(only.languages, language))
  .flatMap((language) => pages.filter((subject) => wanted(only.pages, subject.name) && wanted(subject.languages, language)).map((subject) => ({ subject, language })))
  .map((job) => ({ ...job, sizes: sizes.filter((size) => wanted(only.sizes, size) && wanted(job.subject.sizes, size)) }))
  .filter((job) => job.sizes.length > 0);
const asked = jobs.reduce((sum, job) => sum + job.sizes.length, 0);

const folder = at("../../target/ui/");
await mkdir(folder, { recursive: true });
const server = await serve(at("../../ui/dist-fake"));
const browser = await launch();
const findings = [];
let done = 0;

if (!only.flows) {
  const queue = [...jobs];
  const work = async () => {
    // One window each, as a new one costs more than what is looked at in it; the invented desk begins anew by loading.
    const context = await browser.newContext({ viewport: window, reducedMotion: "reduce" });
    const page = await open(context);
    page.setDefaultTimeout(10_000);
    for (let job = queue.shift(); job; job = queue.shift()) {
      findings.push(...(await look(page, server.origin, job, folder)));
      done += job.sizes.length;
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
}

let walked = 0;
const ways = Object.entries(flows).filter(([name]) => !part || only.flows?.includes(name));
const walk = async () => {
  for (let way = ways.shift(); way; way = ways.shift()) {
    const [name, flow] = way;
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      await flow((query) => open(context, `${server.origin}/?${query}`));
    } catch (error) {
      findings.push(`flow ${name}: ${error.message}`);
    } finally {
      await context.close();
    }
    walked += 1;
  }
};
await Promise.all(Array.from({ length: WORKERS }, walk));

await browser.close();
server.end();
await writeFile(`${folder}findings.txt`, findings.join("\n"));
for (const finding of findings) process.stdout.write(`${finding}\n`);
process.stdout.write(`${done} pages looked at in 3 themes and 3 windows, ${walked} flows, ${findings.length} findings; pictures in target/ui\n`);
const complete = only.flows ? walked > 0 : done === asked && done > 0;
process.exitCode = findings.length > 0 || !complete ? 1 : 0;
