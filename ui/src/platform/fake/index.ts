// An invented desk in memory: every command answered without Rust. For component work and browser tests, never shipped.
// Options stand in the query: ?stage=…&lang=…&theme=…&size=…&offline&late&arriving&person=…&other=…&slow=<ms>
// &fail=<command>:<code>&drop=<command>:<call>
import type { CommandName, DeskEvent, ProfileChooseRequest } from "$ipc/generated";
import type { Platform } from "../types";
import { answers } from "./answers";
import { options, type FakeOptions } from "./options";
import { Desk } from "./state";

/** What a locked desk answers; anything else it refuses. */
const always: CommandName[] = ["desk_status", "look_change", "profile_choose", "profile_add", "sign_out", "lock_status", "lock_now", "unlock", "pin_forgotten"];

export function fake(given: FakeOptions = options(location.search)): Platform {
  const handlers = new Set<(event: unknown) => void>();
  const tell = (event: DeskEvent) => queueMicrotask(() => handlers.forEach((handler) => handler(event)));
  const first = new Desk(given, tell);
  const second = new Desk({ ...given, person: given.other }, tell, "p2");
  second.look = first.look;
  let desk = first;
  // For whoever drives the page: the size of the text changes while it is open, as by a hand in Settings; nobody is there.
  Object.assign(globalThis, {
    changeTextSize: (textSize: number) => (Object.assign(desk.look, { textSize }), tell({ kind: "stage-changed" })),
    warnOfLock: (seconds: number) => tell({ kind: "lock-warning", seconds }),
  });
  let calls = 0;
  return {
    async call(command, request) {
      if (given.slow > 0) await new Promise((resolve) => setTimeout(resolve, given.slow));
      if (given.fail?.command === command) throw given.fail.error;
      if (given.drop?.command === command && (calls += 1) === given.drop.call) throw await desk.drop(command, request);
      if (desk.stage === "locked" && !always.includes(command as CommandName)) throw { code: "locked" };
      if (command === "profile_choose") desk = (request as ProfileChooseRequest).id === second.id ? second : first;
      const answer = answers[command as CommandName] as ((desk: Desk, request: unknown) => unknown) | undefined;
      if (!answer) throw `Command ${command} not found`;
      // As over a real wire: what comes back shares nothing with the desk's own state.
      return structuredClone(await answer(desk, request));
    },
    on(handler) {
      handlers.add(handler);
      return Promise.resolve();
    },
    title(text) {
      document.title = text;
    },
    capabilities: { opensLinks: true, revealsFiles: true },
  };
}
