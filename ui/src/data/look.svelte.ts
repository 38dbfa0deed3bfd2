// Theme, text size and the room that is left: attributes of <html> that the styles follow (ui.md 2.1, 2.4).
import type { Theme } from "$ipc/generated";

/** Window width divided by text scale, in the four steps of ui.md 2.4. */
export type Room = "wide" | "side" | "one" | "menu";

export const textSizes = [100, 115, 130, 150, 175, 200] as const;

let theme: Theme = "system";
let scale = $state(100);
let room = $state<Room>("wide");

const dark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;
const more = typeof matchMedia === "function" ? matchMedia("(prefers-contrast: more)") : undefined;

function resolved(): string {
  if (theme !== "system") return theme;
  if (more?.matches) return "contrast";
  return dark?.matches ? "dark" : "light";
}

function measure(): void {
  const width = innerWidth / (scale / 100);
  room = width >= 1100 ? "wide" : width >= 800 ? "side" : width >= 640 ? "one" : "menu";
  document.documentElement.dataset.room = room;
}

function draw(): void {
  const root = document.documentElement;
  root.dataset.theme = resolved();
  root.style.setProperty("font-size", `${scale}%`);
  measure();
}

/** Draws the window with this theme and text size from now on. */
export function applyLook(nextTheme: Theme, textSize: number): void {
  theme = nextTheme;
  scale = Math.min(200, Math.max(100, textSize));
  draw();
}

/** How much room there is. */
export function roomNow(): Room {
  return room;
}

/** Text size in per cent. */
export function textSize(): number {
  return scale;
}

/** The next larger or smaller of the six sizes. */
export function stepTextSize(direction: 1 | -1): number {
  const index = textSizes.findIndex((size) => size >= scale);
  return textSizes[Math.min(textSizes.length - 1, Math.max(0, index + direction))] ?? 100;
}

addEventListener("resize", measure);
dark?.addEventListener("change", draw);
more?.addEventListener("change", draw);
