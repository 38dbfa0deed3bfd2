import { expect, it } from "vitest";
import { Pages } from "./pages.svelte";

/** The rows that each answer would hold, from the newest to the last. */
function walk(pages: Pages, total: number): [number, number][] {
  const seen: [number, number][] = [];
  for (;;) {
    seen.push([pages.offset, Math.min(total, pages.offset + pages.limit)]);
    if (!pages.hasOlder(total)) return seen;
    pages.older();
  }
}

it("reaches the last row of any list, and no answer holds more than it may", () => {
  for (const total of [0, 1, 19, 20, 21, 99, 100, 101, 120, 250]) {
    const seen = walk(new Pages(20, 100), total);
    expect(seen.at(-1)?.[1]).toBe(total);
    for (const [from, to] of seen) expect(to - from).toBeLessThanOrEqual(100);
    // No row is left out between two pages.
    seen.slice(1).forEach(([from], index) => expect(from).toBeLessThanOrEqual(seen[index]?.[1] ?? 0));
  }
});

it("goes back to the whole page before, and to the newest", () => {
  const pages = new Pages(20, 100);
  walk(pages, 250);
  expect([pages.offset, pages.hasNewer]).toEqual([200, true]);
  pages.newer();
  expect([pages.offset, pages.limit]).toEqual([100, 100]);
  pages.newer();
  expect([pages.offset, pages.hasNewer]).toEqual([0, false]);
  pages.restart();
  expect(pages.limit).toBe(20);
});

it("names the rows that are shown", () => {
  const pages = new Pages(20, 100);
  expect([pages.span(20), pages.span(1), pages.span(0), pages.next(30)]).toEqual(["1–20", "1", "0", 10]);
});
