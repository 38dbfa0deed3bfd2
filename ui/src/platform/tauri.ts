// The desk's own window. The only file that speaks to Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { Platform } from "./types";

/** All events cross under this one name; the payload says what happened. */
const EVENT = "desk-event";

export function tauri(): Platform {
  return {
    call: (command, request) => invoke(command, { request }),
    on: (handler) => listen(EVENT, (event) => handler(event.payload)),
    title(text) {
      document.title = text;
      // A window without the permission keeps its name; the page title is still right for screen readers.
      getCurrentWindow().setTitle(text).catch(() => undefined);
    },
    capabilities: { opensLinks: true, revealsFiles: true },
  };
}
