// The keys that work on every page (ui.md 3). Pages add their own; single letters are theirs alone.
import { desk } from "$data/desk.svelte";
import { stepTextSize } from "$data/look.svelte";
import { nextLanguage } from "$l10n/index.svelte";
import { go, pages } from "$router/router.svelte";

export type GlobalAct = "palette" | "help" | "lock" | "refresh" | (() => void);

const parts = ["side", "bar", "page"];

/** F6 walks sidebar, bar and page in turn; the page takes the focus at its title. */
export function walkParts(direction: 1 | -1): void {
  const found = parts.map((name) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)).filter((part) => part !== null);
  const now = found.findIndex((part) => part.contains(document.activeElement));
  const next = found[(now + direction + found.length) % found.length];
  const target = next?.dataset.part === "page" ? next.querySelector<HTMLElement>("h1[tabindex]") : next?.querySelector<HTMLElement>("a[aria-current], button, a");
  (target ?? next)?.focus();
}

function withControl(event: KeyboardEvent): GlobalAct | undefined {
  if (event.shiftKey) {
    return event.key.toLowerCase() === "l" ? () => void desk.changeLook({ language: nextLanguage() }) : undefined;
  }
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
  if (digit === "0") return () => go("privacy");
  const page = digit === undefined ? undefined : pages[Number(digit) - 1];
  if (page) return () => go(page);
  switch (event.key.toLowerCase()) {
    case "k":
      return "palette";
    case "l":
      return "lock";
    case ",":
      return () => go("settings");
    case "=":
    case "+":
      return () => void desk.changeLook({ textSize: stepTextSize(1) });
    case "-":
      return () => void desk.changeLook({ textSize: stepTextSize(-1) });
    default:
      return undefined;
  }
}

/** What a key press asks of the shell, if anything. */
export function globalKey(event: KeyboardEvent): GlobalAct | undefined {
  if (event.isComposing) return undefined;
  if (event.ctrlKey && !event.altKey) return withControl(event);
  if (event.altKey && event.key === "ArrowLeft") return () => history.back();
  if (event.key === "F6") return () => walkParts(event.shiftKey ? -1 : 1);
  if (event.key === "F5") return "refresh";
  if (event.key === "F1") return "help";
  return undefined;
}
