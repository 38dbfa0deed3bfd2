// What the tools of the bar do.
import { desk } from "$data/desk.svelte";
import { call } from "$ipc/client";

/** Locks at once. */
export async function lockNow(): Promise<void> {
  desk.take(await call("lock_now", {}));
}
