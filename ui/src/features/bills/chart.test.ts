import { describe, expect, it } from "vitest";
import type { BillCategory, BillsMonthView } from "$ipc/generated";
import { blocksOf, compact, highest, scaleOf, tick } from "./chart";

const hkd = (cents: number) => ({ cents, currency: "HKD" as const });
const month = (sums: [BillCategory, number][], at = 1): BillsMonthView => ({
  year: 2026, month: at, total: hkd(sums.reduce((sum, [, cents]) => sum + cents, 0)), sums: sums.map(([category, cents]) => ({ category, amount: hkd(cents) })),
});

describe("the scale", () => {
  it("is that of the picture: four lines up to 20k, blocks of HK$1,000", () => {
    const scale = scaleOf(1_923_050);
    expect(scale.ticks.map(tick)).toEqual(["0", "5k", "10k", "15k", "20k"]);
    expect(scale.block).toBe(100_000);
  });

  it.each([0, 1, 43_000, 399_999, 400_001, 2_000_000, 2_000_001, 9_900_000, 123_456_789, 99_999_999_999])("fits %i cents with at most 25 blocks", (cents) => {
    const scale = scaleOf(cents);
    expect(scale.top).toBeGreaterThanOrEqual(cents);
    expect(scale.top / scale.block).toBeLessThanOrEqual(25);
    expect(scale.block).toBeGreaterThanOrEqual(100_000);
    expect(scale.ticks).toHaveLength(5);
  });

  it("grows its blocks with larger sums", () => {
    expect(scaleOf(3_000_000).block).toBe(200_000);
    expect(scaleOf(50_000_000).block).toBeGreaterThan(1_000_000);
  });
});

describe("the blocks of a month", () => {
  const scale = scaleOf(1_923_050);

  it("stack in the fixed order without gap or overlap, and add up", () => {
    const blocks = blocksOf(month([["rates", 125_050], ["tax", 1_798_000]]), scale);
    expect(blocks[0]?.category).toBe("tax");
    expect(blocks.at(-1)?.category).toBe("rates");
    let ground = 0;
    for (const block of blocks) {
      expect(block.from).toBeCloseTo(ground, 9);
      ground += block.height;
    }
    expect(ground * scale.top).toBeCloseTo(1_923_050, 3);
  });

  it("are whole but for the last of each category", () => {
    const blocks = blocksOf(month([["tax", 250_000], ["water", 40_530]]), scale);
    expect(blocks.map((block) => Math.round(block.height * scale.top))).toEqual([100_000, 100_000, 50_000, 40_530]);
  });

  it("are none for an empty month", () => {
    expect(blocksOf(month([]), scale)).toEqual([]);
  });
});

describe("the words around it", () => {
  it("name the highest month and what it was mostly for", () => {
    const year = { months: [month([["water", 500]], 3), month([["tax", 900], ["fees", 1000]], 4)], total: hkd(2400), sums: [], years: [] };
    expect(highest(year)?.month.month).toBe(4);
    expect(highest(year)?.category).toBe("fees");
    expect(highest({ ...year, months: [month([])] })).toBeUndefined();
  });

  it("shorten what would not fit", () => {
    expect(compact(1_923_050)).toBe("19.2k");
    expect(compact(39_710)).toBe("397");
    expect(compact(12_345_600)).toBe("123k");
  });
});
