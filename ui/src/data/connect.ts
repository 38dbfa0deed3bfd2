// "Try now" of the offline bar.
import { call } from "$ipc/client";
import { desk } from "./desk.svelte";

/** Asks the gateway now; whether it answered shows in the freshness. */
export async function tryNow(): Promise<void> {
  desk.sync = await call("sync_now", {}).catch(() => desk.sync);
}
