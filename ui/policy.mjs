// The content security policy of the window (src-tauri/tauri.conf.json) for pages in a browser: the same, but for the way
// commands cross. So a page that needs more fails here first.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const conf = JSON.parse(readFileSync(join(import.meta.dirname, "../src-tauri/tauri.conf.json"), "utf8"));

/** What the window may do. */
export const windowPolicy = conf.app.security.csp;
/** What a page in a browser may do: commands come from where the page does. */
export const policy = windowPolicy.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'");
