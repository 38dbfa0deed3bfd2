// Writes src/l10n/keys.ts from locales/en until `cargo xtask gen` does it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../../locales/en/", import.meta.url);
const ids = readdirSync(folder)
  .filter((name) => name.endsWith(".ftl"))
  .flatMap((name) => [...readFileSync(new URL(name, folder), "utf8").matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((m) => m[1]))
  .sort();
const body = ids.map((id) => `  | "${id}"`).join("\n");
writeFileSync(new URL("../src/l10n/keys.ts", import.meta.url), `// Generated from locales/en. Do not edit.\nexport type MessageId =\n${body};\n`);
