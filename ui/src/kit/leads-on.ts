// Where the button of a failure leads when the same once more is of no use: to signing in, or to unlocking. The window knows.

let way: (() => Promise<void>) | undefined;

/** Sets the way; once, where the window is made, and in tests. */
export function leadsOn(next: () => Promise<void>): void {
  way = next;
}

/** Goes there. Where that fails, what was said before stands, and so does its button. */
export function leadOn(): void {
  void way?.().catch(() => undefined);
}
