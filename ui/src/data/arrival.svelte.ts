// Answers from before the first lists have come: held back, so that nothing yet is not shown as nothing at all, and asked
// for again once the lists are there.
import { untrack } from "svelte";
import type { Entity } from "$ipc/generated";
import { desk } from "./desk.svelte";

export class Arrival {
  /** The newest answer was asked for too early to mean anything. */
  early = $state(false);

  constructor(
    readonly entities: readonly Entity[],
    again: () => Promise<void>,
  ) {
    let before = false;
    $effect(() => {
      const awaits = this.awaits;
      if (before && !awaits) untrack(() => void again());
      before = awaits;
    });
  }

  /** Whether an answer that is asked for now would be early. */
  get awaits(): boolean {
    return desk.awaits(this.entities);
  }

  /** How the page waits: after a failure, or without a line, it says so. */
  get wait(): "skeleton" | "long" {
    return desk.delayed ? "long" : "skeleton";
  }
}
