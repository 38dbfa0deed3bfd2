// Build of the UI. Scripts and styles only from our own origin, no inline code: the same policy as the window's.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { policy } from "./policy.mjs";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: {
      $platform: at("src/platform"),
      $ipc: at("src/ipc"),
      $l10n: at("src/l10n"),
      $data: at("src/data"),
      $router: at("src/router"),
      $kit: at("src/kit"),
      $shell: at("src/shell"),
      $features: at("src/features"),
    },
    ...(mode === "test" ? { conditions: ["browser"] } : {}),
  },
  server: { fs: { allow: [".."] } },
  preview: { headers: { "content-security-policy": policy } },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"], setupFiles: ["src/test-setup.ts"] },
}));
