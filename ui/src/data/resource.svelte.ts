// What a page shows: asked for, kept, asked for again when something changed. Knows the waiting times of ui.md 5.
import { untrack } from "svelte";
import { asDeskError, call, onEvent } from "$ipc/client";
import type { CommandName, Commands, DeskError, Entity } from "$ipc/generated";
import { Arrival } from "./arrival.svelte";
import { desk } from "./desk.svelte";

/** Nothing is shown for the first 300 ms; after 4 s the page says that it still waits. */
const SKELETON_AFTER = 300;
const PATIENCE_AFTER = 4000;

export class Resource<C extends CommandName> {
  #error = $state<DeskError>();
  #value = $state.raw<Commands[C]["answer"]>();
  #wait = $state<"none" | "brief" | "skeleton" | "long">("brief");
  #round = 0;
  readonly #arrival: Arrival;

  constructor(
    readonly command: C,
    readonly request: () => Commands[C]["request"] | undefined,
    readonly entities: readonly Entity[],
  ) {
    this.#arrival = new Arrival(entities, () => this.reload());
    $effect(() => {
      const asked = request();
      if (asked === undefined) {
        this.value = undefined;
        this.#wait = "none";
        return;
      }
      untrack(() => void this.#ask(asked));
    });
    $effect(() =>
      onEvent((event) => {
        if (event.kind === "data-changed" && entities.includes(event.entity)) void this.reload();
      }),
    );
  }

  /** The newest answer. What was asked for before the first lists had come, and is made of them, is none. */
  get value(): Commands[C]["answer"] | undefined {
    return this.#arrival.early ? undefined : this.#value;
  }

  set value(value: Commands[C]["answer"] | undefined) {
    this.#value = value;
  }

  /** Waiting for the first answer: nothing yet, a skeleton, or a skeleton with a line. */
  get wait(): "none" | "brief" | "skeleton" | "long" {
    return this.#arrival.early && (this.#error === undefined || this.#notYet) ? this.#arrival.wait : this.#wait;
  }

  /** Why there is no newer answer. Before the first lists have come, what is not found may still be on its way. */
  get error(): DeskError | undefined {
    return this.#notYet ? undefined : this.#error;
  }

  set error(error: DeskError | undefined) {
    this.#error = error;
  }

  get #notYet(): boolean {
    return this.#arrival.early && this.#error?.code === "not-found";
  }

  /** Asks again; what is shown stays until the answer is there. */
  async reload(): Promise<void> {
    const asked = this.request();
    if (asked !== undefined) await this.#ask(asked);
  }

  /** Stops waiting. What is shown stays. */
  cancel(): void {
    this.#round += 1;
    this.#wait = "none";
    this.error ??= this.value === undefined ? { code: "cancelled" } : undefined;
  }

  async #ask(request: Commands[C]["request"]): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const first = this.#value === undefined;
    const early = this.#arrival.awaits;
    this.#wait = first ? "brief" : "none";
    const timers = first
      ? [setTimeout(() => this.#step(round, "skeleton"), SKELETON_AFTER), setTimeout(() => this.#step(round, "long"), PATIENCE_AFTER)]
      : [];
    try {
      const answer = await call(this.command, request);
      if (round !== this.#round) return;
      this.#arrival.early = early;
      this.value = answer;
      this.error = undefined;
    } catch (thrown) {
      if (round !== this.#round) return;
      const error = asDeskError(thrown);
      this.#arrival.early = early && error.code === "not-found";
      this.error = error;
      // The page cannot go on by itself: the window asks what stage it is in and shows that.
      if (error.code === "signed-out" && error.reason !== "here") desk.ended = error;
      if (error.code === "signed-out" || error.code === "locked") void desk.read();
    } finally {
      timers.forEach(clearTimeout);
      if (round === this.#round) this.#wait = "none";
    }
  }

  #step(round: number, wait: "skeleton" | "long"): void {
    if (round === this.#round) this.#wait = wait;
  }
}

/** A resource that lives as long as the component that makes it. `request` returning undefined asks nothing. */
export function resource<C extends CommandName>(
  command: C,
  request: () => Commands[C]["request"] | undefined,
  entities: readonly Entity[] = [],
): Resource<C> {
  return new Resource(command, request, entities);
}
