// Where the rows of a virtual list stand: arithmetic only.

export interface VirtualGroup {
  key: string;
  /** Drawn above its rows; empty for a list without heads. */
  label: string;
  /** Name and count for screen readers. */
  spoken: string;
  count: number;
  /** Place of its first row in the whole list. */
  first: number;
}

/** Rows drawn beyond each edge of what is in sight. */
const SPARE = 8;

/** First and last row of `group` to be drawn; `from` > `to` when none is near. */
export function visibleRange(group: VirtualGroup & { top: number }, heights: { row: number; head: number }, view: { top: number; height: number }): { from: number; to: number } {
  const start = group.top + (group.label ? heights.head : 0);
  const from = Math.max(0, Math.floor((view.top - start) / heights.row) - SPARE);
  const to = Math.min(group.count - 1, Math.ceil((view.top + view.height - start) / heights.row) + SPARE);
  return { from: group.first + from, to: group.first + to };
}
