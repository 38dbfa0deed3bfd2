// The contrast table of ui.md 2.2, measured over tokens.css itself: text at least 4.5, control edges and tiles at least 3.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/styles/tokens.css", "utf8");

function block(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf("\n  }", start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? "", found[2] ?? ""]));
}

const light = block(":root");
const themes = { light, dark: { ...light, ...block('[data-theme="dark"]') }, contrast: { ...light, ...block('[data-theme="contrast"]') } };

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const texts = ["ink", "ink-2", "ink-3", "brand", "due", "alert", "info", "seal"].flatMap((text) =>
  ["paper", "paper-2", "sheet", "sunken"].map((ground): [string, string, number] => [text, ground, 4.5]),
);
const pairs: [string, string, number][] = [
  ...texts,
  ...(["due", "alert", "info", "seal"] as const).map((role): [string, string, number] => [role, `${role}-soft`, 4.5]),
  ...(["due-soft", "alert-soft", "info-soft", "seal-soft", "brand-soft"] as const).map((ground): [string, string, number] => ["ink", ground, 4.5]),
  ["brand-ink", "brand-soft", 4.5],
  ["on-brand", "brand", 4.5],
  ["on-brand", "brand-strong", 4.5],
  ["paper", "ink", 4.5],
  ["qr-meta", "qr-paper", 4.5],
  ...["paper", "paper-2", "sheet", "sunken"].map((ground): [string, string, number] => ["edge", ground, 3]),
  ...["paper", "paper-2", "sheet", "sunken"].map((ground): [string, string, number] => ["focus", ground, 3]),
  ["due-fill", "due-soft", 3],
  ["tile-1", "tile-0", 3],
  ["chart-1", "sheet", 3],
  ["chart-2", "sheet", 3],
  ["chart-3", "sheet", 3],
  ["chart-4", "sheet", 3],
  ["chart-5", "sheet", 3],
  ["chart-6", "sheet", 3],
];

describe.each(Object.entries(themes))("contrast in %s", (_, tokens) => {
  it.each(pairs)("%s on %s is at least %d", (text, ground, least) => {
    const [above, below] = [tokens[text], tokens[ground]];
    if (!above || !below) throw new Error(`no token ${text} or ${ground}`);
    expect(contrast(above, below)).toBeGreaterThanOrEqual(least);
  });
});

describe("measured values of ui.md", () => {
  it.each([
    ["ink", "paper", 14.72, 15.25],
    ["ink-3", "paper-2", 4.8, 7.26],
    ["edge", "paper-2", 3.21, 4.92],
    ["alert", "alert-soft", 5.54, 7.3],
  ])("%s on %s", (text, ground, inLight, inDark) => {
    expect(contrast(themes.light[text] ?? "", themes.light[ground] ?? "")).toBeCloseTo(inLight, 1);
    expect(contrast(themes.dark[text] ?? "", themes.dark[ground] ?? "")).toBeCloseTo(inDark, 1);
  });
});
