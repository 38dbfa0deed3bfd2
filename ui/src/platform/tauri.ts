// The desk's own window. The only file that speaks to Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Platform } from "./types";

/** All events cross under this one name; the payload says what happened. */
const EVENT = "desk";

export function tauri(): Platform {
  return {
    call: (command, request) => invoke(command, { request }),
    async on(handler) {
      await listen(EVENT, (event) => handler(event.payload));
    },
    // The window takes its name from the page's title.
    title(text) {
      document.title = text;
    },
    capabilities: { opensLinks: true, revealsFiles: true },
  };
}
