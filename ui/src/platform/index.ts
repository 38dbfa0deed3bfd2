// Chooses the host once, at the start.
import type { Platform } from "./types";

declare global {
  interface Window {
    __TAURI_INTERNALS__?: unknown;
  }
}

/** The host of this window. The invented one exists only in development and in the build for browser tests. */
export async function choose(): Promise<Platform> {
  if (window.__TAURI_INTERNALS__ !== undefined) return (await import("./tauri")).tauri();
  if (import.meta.env.MODE === "fake" || import.meta.env.DEV) {
    if (!location.hash.includes("token=")) return (await import("./fake/index")).fake();
  }
  return (await import("./web")).web();
}
