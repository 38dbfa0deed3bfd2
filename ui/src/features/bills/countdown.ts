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

/** What is left of `seconds` when `since` milliseconds have passed. The gateway's clock decides, not this computer's. */
export function timeLeft(seconds: number, since: number): TimeLeft {
  const left = seconds * 1000 - since;
  if (!(left > 0)) return { over: true, minutes: 0, soon: false };
  const minutes = Math.ceil(left / 60_000);
  return { over: false, minutes, soon: minutes <= SOON };
}
