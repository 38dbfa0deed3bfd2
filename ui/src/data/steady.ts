// The page may move as a whole (the offline bar comes or goes) only while nobody is about to press something on it: it
// waits until the pointer rests, and a press that still comes too soon after was meant for what stood there before.

/** So long the pointer has not moved and presses nothing. */
const QUIET = 800;
/** A pointer that never rests does not hold the page for longer. */
const LONGEST = 5000;
/** So soon after the page moved a press is not taken: nobody sees and reacts faster. */
const GUARD = 400;

/** What moves the page is no part of what it moves: pressing it holds nothing up, and is always taken. */
const own = (event: Event) => event.target instanceof Element && event.target.closest("[data-steady]") !== null;

export class Steady {
  #at = "";
  #moved = -Infinity;
  #held = false;
  #shifted = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Follows the pointer; the result stops it. */
  follow(): () => void {
    const moved = (event: PointerEvent) => {
      const at = `${event.clientX}/${event.clientY}`;
      if (at !== this.#at && !own(event)) this.#moved = performance.now();
      this.#at = at;
    };
    const down = (event: PointerEvent) => (this.#held = !own(event));
    const up = (event: PointerEvent) => {
      if (this.#held && !own(event)) this.#moved = performance.now();
      this.#held = false;
    };
    const click = (event: MouseEvent) => {
      // A key that presses a button makes a click without a count.
      const pointed = event.detail > 0 && event.target instanceof Element && event.target.closest("main") !== null;
      if (!pointed || own(event) || performance.now() - this.#shifted >= GUARD) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const options = { capture: true };
    addEventListener("pointermove", moved, options);
    addEventListener("pointerdown", down, options);
    addEventListener("pointerup", up, options);
    addEventListener("pointercancel", up, options);
    addEventListener("click", click, options);
    return () => {
      this.stop();
      removeEventListener("pointermove", moved, options);
      removeEventListener("pointerdown", down, options);
      removeEventListener("pointerup", up, options);
      removeEventListener("pointercancel", up, options);
      removeEventListener("click", click, options);
    };
  }

  /** Runs `shift` as soon as the pointer rests; in place of one that still waits. */
  when(shift: () => void): void {
    this.stop();
    const asked = performance.now();
    const attempt = () => {
      const now = performance.now();
      const rest = Math.min(this.#held ? QUIET : this.#moved + QUIET - now, asked + LONGEST - now);
      if (rest > 0) {
        this.#timer = setTimeout(attempt, rest);
        return;
      }
      this.#shifted = now;
      shift();
    };
    attempt();
  }

  /** What waits is not wanted any more. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}

export const steady = new Steady();
