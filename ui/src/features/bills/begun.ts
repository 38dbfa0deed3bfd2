// What this window remembers of the payments it began: their steps are shown until it is closed, nothing is kept.

export interface Begun {
  /** Steps of the way: four with a confirmation on the phone, three without. */
  steps: 3 | 4;
  checkedAt: string;
  confirmedAt: string | null;
  /** Four digits that both screens showed. */
  code: string | null;
}

const known = new Map<string, Begun>();

export function remember(payment: string, begun: Begun): void {
  known.set(payment, begun);
}

export function begunOf(payment: string): Begun | undefined {
  return known.get(payment);
}
