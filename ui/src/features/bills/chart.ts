// The arithmetic of the tile columns: scale, blocks, where each stands. Draws nothing.
import type { BillCategory, BillsMonthView, BillsYearView } from "$ipc/generated";

/** The order of the stack, of the legend and of the table. */
export const categories: readonly BillCategory[] = ["tax", "rates", "water", "fees", "other"];

/** Tick lines above the ground line. */
const TICKS = 4;
/** Blocks that the highest column may have. */
const MOST = 25;
/** A block is HK$1,000 as long as the columns allow; then 2,000, 5,000, 10,000 and so on. */
const BLOCK = 100_000;
const STEPS = [1, 2, 2.5, 5];
const BLOCKS = [1, 2, 5];

export interface Scale {
  /** Cents at the top line. */
  top: number;
  /** Cents of each tick line, ground line first. */
  ticks: number[];
  /** Cents of one block. */
  block: number;
}

/** The smallest `steps × 10^n × unit` that is at least `least`. */
function nice(least: number, unit: number, steps: readonly number[]): number {
  for (let power = 1; ; power *= 10) {
    const found = steps.map((step) => step * power * unit).find((value) => value >= least);
    if (found !== undefined) return found;
  }
}

/** The scale on which `highest` cents fit under the top line. */
export function scaleOf(highest: number): Scale {
  const step = nice(highest / TICKS, BLOCK, STEPS);
  const top = step * TICKS;
  return { top, ticks: Array.from({ length: TICKS + 1 }, (_, index) => index * step), block: nice(top / MOST, BLOCK, BLOCKS) };
}

export interface Block {
  category: BillCategory;
  /** Share of the height, from the ground. */
  from: number;
  /** Share of the height; a part block is lower than a whole one. */
  height: number;
}

/** The blocks of one month, from the ground up: each category begins a block of its own. */
export function blocksOf(month: BillsMonthView, scale: Scale): Block[] {
  const blocks: Block[] = [];
  let ground = 0;
  for (const category of categories) {
    const cents = month.sums.find((sum) => sum.category === category)?.amount.cents ?? 0;
    for (let done = 0; done < cents; done += scale.block) {
      const part = Math.min(scale.block, cents - done);
      blocks.push({ category, from: (ground + done) / scale.top, height: part / scale.top });
    }
    ground += cents;
  }
  return blocks;
}

/** The month in which most was paid, and for what mostly. Undefined when nothing was. */
export function highest(year: BillsYearView): { month: BillsMonthView; category: BillCategory } | undefined {
  const month = [...year.months].sort((a, b) => b.total.cents - a.total.cents)[0];
  const category = month && [...month.sums].sort((a, b) => b.amount.cents - a.amount.cents)[0]?.category;
  return month && month.total.cents > 0 && category ? { month, category } : undefined;
}

/** `15k` and `2.5k` on the lines, `1m` from a million: thousands of dollars, no comma anywhere. */
export function tick(cents: number): string {
  const dollars = cents / 100;
  if (dollars >= 1_000_000) return `${dollars / 1_000_000}m`;
  return dollars >= 1000 ? `${dollars / 1000}k` : String(dollars);
}

/** A sum above a column that is too narrow for the full figure: `19.2k`. */
export function compact(cents: number): string {
  const dollars = Math.round(cents / 100);
  if (dollars < 1000) return String(dollars);
  const thousands = dollars / 1000;
  return thousands >= 100 ? `${Math.round(thousands)}k` : `${Math.round(thousands * 10) / 10}k`;
}

/** What was paid in a month for one of some categories, in cents. */
export function sumOf(month: Pick<BillsMonthView, "sums">, of: readonly BillCategory[]): number {
  return month.sums.filter((sum) => of.includes(sum.category)).reduce((total, sum) => total + sum.amount.cents, 0);
}
