// Tells the desk that somebody is there, at most every ten seconds: the idle time counts in the desk, not in the window.
import { call } from "$ipc/client";

const EVERY = 10_000;
const signs = ["keydown", "pointerdown", "wheel"] as const;

/** Follows keys, clicks and wheel; the result stops it. */
export function followActivity(): () => void {
  let told = 0;
  const seen = () => {
    const now = Date.now();
    if (now - told < EVERY) return;
    told = now;
    void call("activity_seen", {}).catch(() => undefined);
  };
  for (const sign of signs) addEventListener(sign, seen, { capture: true, passive: true });
  return () => {
    for (const sign of signs) removeEventListener(sign, seen, { capture: true });
  };
}
