// Single-letter keys: only while a list or board has the focus, and only when the person left them on (WCAG 2.1.4).
import { call, onEvent } from "$ipc/client";
import { onLeaving } from "./leaving";

class Letters {
  /** Not before it is known what this person wants. */
  #on = $state(false);

  constructor() {
    onLeaving(() => (this.#on = false));
    onEvent((event) => {
      if (event.kind === "data-changed" && event.entity === "settings") this.ready();
    });
  }

  /** Reads the setting ahead of the first key press. */
  ready(): void {
    call("settings_get", {}).then((settings) => (this.#on = settings.singleLetterKeys), () => undefined);
  }

  /** Whether this key press may act as a letter of the page; takes it when so. */
  take(event: KeyboardEvent): boolean {
    const target = event.target as HTMLElement | null;
    if (!this.#on || event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (!target?.closest("main") || target.closest("input, textarea, select, [contenteditable], dialog")) return false;
    event.preventDefault();
    return true;
  }
}

export const letters = new Letters();
