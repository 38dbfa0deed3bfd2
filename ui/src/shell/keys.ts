// The keys of the window (ui.md 3): some work everywhere, the others with a page. Pages add their own; single letters are
// theirs alone.
import { desk } from "$data/desk.svelte";
import { stepTextSize } from "$data/look.svelte";
import { nextLanguage } from "$l10n/index.svelte";
import { go, pages, type Page } from "$router/router.svelte";
import { entries } from "./menu";

type Act = () => void;
export type PageAct = "palette" | "lock" | "refresh" | Act;

const parts = ["side", "bar", "page"];

/** F6 walks sidebar, bar and page in turn; the page takes the focus at its title. */
export function walkParts(direction: 1 | -1): void {
  const found = parts.map((name) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)).filter((part) => part !== null);
  const now = found.findIndex((part) => part.contains(document.activeElement));
  const next = found[(now + direction + found.length) % found.length];
  const target = next?.dataset.part === "page" ? next.querySelector<HTMLElement>("h1[tabindex]") : next?.querySelector<HTMLElement>("a[aria-current], button, a");
  (target ?? next)?.focus();
}

const withControl = (event: KeyboardEvent) => event.ctrlKey && !event.altKey && !event.isComposing;

/** What a key press asks of the window at any stage: its look, its language, the keys themselves. */
export function windowKey(event: KeyboardEvent): "help" | Act | undefined {
  if (event.key === "F1") return "help";
  if (!withControl(event)) return undefined;
  if (event.shiftKey) return event.key.toLowerCase() === "l" ? () => void desk.changeLook({ language: nextLanguage() }) : undefined;
  const step = ({ "=": 1, "+": 1, "-": -1 } as const)[event.key];
  return step && (() => void desk.changeLook({ textSize: stepTextSize(step) }));
}

/** Opens a page that is in the menu now. */
function opens(page: Page | undefined): Act | undefined {
  return page && entries().some((entry) => entry.page === page) ? () => go(page) : undefined;
}

function withPage(event: KeyboardEvent): PageAct | undefined {
  if (event.shiftKey) return undefined;
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
  if (digit !== undefined) return opens(digit === "0" ? "privacy" : pages[Number(digit) - 1]);
  switch (event.key.toLowerCase()) {
    case "k":
      return "palette";
    case "l":
      return "lock";
    case ",":
      return () => go("settings");
    default:
      return undefined;
  }
}

/** What a key press asks of the desk while its pages are there, if anything. */
export function pageKey(event: KeyboardEvent): PageAct | undefined {
  if (event.isComposing) return undefined;
  if (event.ctrlKey && !event.altKey) return withPage(event);
  if (event.altKey && event.key === "ArrowLeft") return () => history.back();
  if (event.key === "F6") return () => walkParts(event.shiftKey ? -1 : 1);
  if (event.key === "F5") return "refresh";
  return undefined;
}
