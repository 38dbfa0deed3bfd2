// Lints of the UI. The import rules keep the layers of ARCHITECTURE.md: platform, l10n < ipc, router < kit, data < features < shell.
import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import { readdirSync } from "node:fs";
import ts from "typescript-eslint";

const tauri = { group: ["@tauri-apps/*"], message: "Only src/platform may speak to Tauri." };
const upward = (...layers) => ({
  group: layers.flatMap((layer) => [`$${layer}/*`, `**/${layer}/*`]),
  message: "A lower layer must not import a higher one.",
});

const features = readdirSync(new URL("src/features", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const restrict = (files, ...patterns) => ({ files, rules: { "no-restricted-imports": ["error", { patterns }] } });

export default ts.config(
  { ignores: ["dist", "dist-fake", "src/ipc/generated.ts", "src/l10n/keys.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      "svelte/no-at-html-tags": "error",
      "svelte/no-navigation-without-resolve": "off",
      "svelte/require-each-key": "error",
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        { selector: "SvelteAttribute[key.name='style']", message: "The content security policy refuses style attributes: use a class or a style: directive." },
      ],
    },
  },
  restrict(["src/ipc/**", "src/l10n/**", "src/router/**", "src/data/**"], tauri, upward("kit", "features", "shell")),
  restrict(["src/kit/**"], tauri, upward("features", "shell", "data")),
  restrict(["src/shell/**", "src/*.ts", "src/*.svelte"], tauri),
  ...features.map((name) =>
    restrict([`src/features/${name}/**`], tauri, upward("shell"), {
      group: features.filter((other) => other !== name).flatMap((other) => [`$features/${other}/*`, `../${other}/*`, `**/features/${other}/*`]),
      message: "Features do not import each other; share through kit or data.",
    }),
  ),
);
