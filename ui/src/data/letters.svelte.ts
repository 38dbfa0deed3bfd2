// Single-letter keys: only while a list or board has the focus, and only when the person left them on (WCAG 2.1.4).
import { call, onEvent } from "$ipc/client";

class Letters {
  #on = $state(true);
  #asked = false;

  /** Reads the setting once and again after each change of the settings. */
  #follow(): void {
    if (this.#asked) return;
    this.#asked = true;
    void this.#read();
    onEvent((event) => {
      if (event.kind === "data-changed" && event.entity === "settings") void this.#read();
    });
  }

  async #read(): Promise<void> {
    const settings = await call("settings_get", {}).catch(() => undefined);
    if (settings) this.#on = settings.singleLetterKeys;
  }

  /** Reads the setting ahead of the first key press. */
  ready(): void {
    this.#follow();
  }

  /** Whether this key press may act as a letter of the page; takes it when so. */
  take(event: KeyboardEvent): boolean {
    this.#follow();
    const target = event.target as HTMLElement | null;
    if (!this.#on || event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (!target?.closest("main") || target.closest("input, textarea, select, [contenteditable], dialog")) return false;
    event.preventDefault();
    return true;
  }
}

export const letters = new Letters();
