import { describe, expect, it } from "vitest";
import { visibleRange } from "./virtual";

const heights = { row: 70, head: 40 };
const group = { key: "a", label: "A", spoken: "A", count: 1000, first: 5, top: 200 };

describe("the rows of a virtual list that are drawn", () => {
  it("cover what is in sight, with some to spare on both sides", () => {
    const { from, to } = visibleRange(group, heights, { top: 200 + 40 + 70 * 100, height: 700 });
    expect(from).toBeLessThanOrEqual(5 + 100 - 1);
    expect(to).toBeGreaterThanOrEqual(5 + 100 + 10);
    expect(to - from).toBeLessThan(40);
  });

  it("never leave the group", () => {
    expect(visibleRange(group, heights, { top: 0, height: 700 }).from).toBe(5);
    expect(visibleRange(group, heights, { top: 240 + 70 * 995, height: 700 }).to).toBe(5 + 999);
  });

  it("are none when the group is far away", () => {
    const { from, to } = visibleRange({ ...group, count: 3 }, heights, { top: 9000, height: 700 });
    expect(from).toBeGreaterThan(to);
  });
});
