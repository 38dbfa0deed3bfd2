// A long list that crosses in windows. What is near stays here; rows further away are asked for again.
import { asDeskError, onEvent } from "$ipc/client";
import { MAX_ROWS, type DeskError, type Entity } from "$ipc/generated";
import { Arrival } from "./arrival.svelte";

/** What each answer of a list holds, whatever else it tells. */
export interface Window<Row> {
  rows: Row[];
  total: number;
}

/** Rows of a window: a few screens of them. All of it crosses with each key in the search field. */
export const ROWS = Math.min(40, MAX_ROWS);
/** Windows kept on each side of what is seen. */
const NEAR = 2;
/** What is not seen yet waits so long: longer than between two keys of who types, whose next answer it would delay, and
 *  shorter than a quick turn of the wheel needs through what is here. */
const AHEAD_AFTER = 250;
const SKELETON_AFTER = 300;
const PATIENCE_AFTER = 4000;

export class Windows<Row, Answer extends Window<Row>> {
  error = $state<DeskError>();
  #value = $state.raw<Answer>();
  #wait = $state<"none" | "brief" | "skeleton" | "long">("brief");
  /** Rows by number of window. */
  #kept = $state.raw<Readonly<Record<number, Row[]>>>({});
  #seen: [first: number, last: number] = [0, 0];
  #asking: number[] = [];
  #round = 0;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #ahead: ReturnType<typeof setTimeout> | undefined;
  readonly #arrival: Arrival;

  constructor(
    readonly ask: (offset: number, limit: number) => Promise<Answer>,
    readonly entities: readonly Entity[],
  ) {
    this.#arrival = new Arrival(entities, () => this.reload());
    $effect(() => {
      const end = onEvent((event) => {
        if (event.kind === "data-changed" && entities.includes(event.entity)) void this.reload();
      });
      return () => {
        end();
        this.#timers.forEach(clearTimeout);
        clearTimeout(this.#ahead);
      };
    });
  }

  /** The newest answer: groups, counts, age. What was asked for before the first lists had come is none. */
  get value(): Answer | undefined {
    return this.#arrival.early ? undefined : this.#value;
  }

  /** Waiting for the first answer: nothing yet, a skeleton, or a skeleton with a line. */
  get wait(): "none" | "brief" | "skeleton" | "long" {
    return this.#arrival.early && this.error === undefined ? this.#arrival.wait : this.#wait;
  }

  /** The row at `index` of the whole list, when its window is here. */
  at(index: number): Row | undefined {
    return this.#kept[Math.floor(index / ROWS)]?.[index % ROWS];
  }

  /** Other words, filter or order: from the top. What is shown stays until the answer is there. */
  async restart(): Promise<void> {
    this.#seen = [0, 0];
    await this.#swap([0]);
  }

  /** Something changed: the windows in sight are asked for again and swapped in together, so no row goes blank. */
  async reload(): Promise<void> {
    const [first, last] = this.#span(0);
    await this.#swap(Array.from({ length: last - first + 1 }, (_, index) => first + index));
  }

  /** Stops waiting for the first answer. */
  cancel(): void {
    this.#round += 1;
    this.#asking = [];
    this.#settle();
    this.error ??= this.value === undefined ? { code: "cancelled" } : undefined;
  }

  /** These rows are in sight: fetches what is missing, a moment later what is near, and lets go of what is far. */
  see(first: number, last: number): void {
    this.#seen = [first, last];
    const [from, to] = this.#span(NEAR);
    const far = (window: string) => Number(window) < from || Number(window) > to;
    if (Object.keys(this.#kept).some(far)) this.#kept = Object.fromEntries(Object.entries(this.#kept).filter(([window]) => !far(window)));
    this.#fetch(0);
    this.#ahead ??= setTimeout(() => {
      this.#ahead = undefined;
      this.#fetch(NEAR);
    }, AHEAD_AFTER);
  }

  /** Asks for the windows around what is seen that are neither here nor on their way, the nearest first. */
  #fetch(near: number): void {
    const [from, to] = this.#span(near);
    const centre = Math.floor(this.#seen[0] / ROWS);
    const missing = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((window) => !(window in this.#kept) && !this.#asking.includes(window));
    for (const window of missing.sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre))) void this.#fill(window);
  }

  #span(near: number): [from: number, to: number] {
    const end = Math.max(0, Math.ceil((this.#value?.total ?? 0) / ROWS) - 1);
    const window = (row: number) => Math.floor(row / ROWS);
    return [Math.min(end, Math.max(0, window(this.#seen[0]) - near)), Math.min(end, window(this.#seen[1]) + near)];
  }

  async #fill(window: number): Promise<void> {
    const round = this.#round;
    this.#asking = [...this.#asking, window];
    try {
      const answer = await this.ask(window * ROWS, ROWS);
      if (round === this.#round) this.#kept = { ...this.#kept, [window]: answer.rows };
    } catch (thrown) {
      if (round === this.#round) this.error = asDeskError(thrown);
    } finally {
      if (round === this.#round) this.#asking = this.#asking.filter((other) => other !== window);
    }
  }

  async #swap(windows: number[]): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    // What is on its way belongs to the round before.
    this.#asking = [];
    clearTimeout(this.#ahead);
    this.#ahead = undefined;
    if (this.#value === undefined) this.#patience(round);
    const early = this.#arrival.awaits;
    try {
      const answers = await Promise.all(windows.map((window) => this.ask(window * ROWS, ROWS)));
      if (round !== this.#round) return;
      this.#kept = Object.fromEntries(answers.map((answer, index) => [windows[index] ?? 0, answer.rows]));
      this.#arrival.early = early;
      this.#value = answers.at(-1);
      this.error = undefined;
    } catch (thrown) {
      if (round === this.#round) this.error = asDeskError(thrown);
    } finally {
      if (round === this.#round) this.#settle();
    }
  }

  #patience(round: number): void {
    this.#settle();
    this.#wait = "brief";
    const step = (wait: "skeleton" | "long") => () => {
      if (round === this.#round) this.#wait = wait;
    };
    this.#timers = [setTimeout(step("skeleton"), SKELETON_AFTER), setTimeout(step("long"), PATIENCE_AFTER)];
  }

  #settle(): void {
    this.#timers.forEach(clearTimeout);
    this.#wait = "none";
  }
}
