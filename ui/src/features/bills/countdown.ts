// How long a code still lives. Arithmetic only; the page moves the time.

export interface TimeLeft {
  over: boolean;
  /** Begun minutes: 1 while less than sixty seconds are left, 0 once it is over. */
  minutes: number;
  /** Few enough to be said. */
  soon: boolean;
}

/** Minutes from which on the end is said. */
const SOON = 2;

/** What is left until `end` at `now` (milliseconds). An end that cannot be read counts as over: no code is shown then. */
export function timeLeft(end: string, now: number): TimeLeft {
  const left = Date.parse(end) - now;
  if (!(left > 0)) return { over: true, minutes: 0, soon: false };
  const minutes = Math.ceil(left / 60_000);
  return { over: false, minutes, soon: minutes <= SOON };
}
