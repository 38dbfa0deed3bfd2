// Typed calls of the contract. Whatever fails comes out as a `DeskError`, also what a host refuses in its own words.
import type { Platform } from "$platform/types";
import type { CommandName, Commands, DeskError, DeskEvent } from "./generated";

let platform: Platform | undefined;

/** Sets the host; once, at the start, and in tests. */
export function useHost(host: Platform): void {
  platform = host;
}

/** The host of this window. */
export function host(): Platform {
  if (!platform) throw new Error("no host");
  return platform;
}

function isDeskError(thrown: unknown): thrown is DeskError {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string";
}

/** What was thrown, as an error of the contract. A refusal of the host itself is a fault of ours without a number. */
export function asDeskError(thrown: unknown): DeskError {
  return isDeskError(thrown) ? thrown : { code: "internal", incident: "" };
}

/** Sends a command of the contract. Rejects with a `DeskError`. */
export async function call<C extends CommandName>(command: C, request: Commands[C]["request"]): Promise<Commands[C]["answer"]> {
  try {
    return (await host().call(command, request)) as Commands[C]["answer"];
  } catch (thrown) {
    throw asDeskError(thrown);
  }
}

/** Subscribes to the events of the desk. */
export function onEvent(handler: (event: DeskEvent) => void): Promise<() => void> {
  return host().on((event) => handler(event as DeskEvent));
}
