// Events: heard from the start, so that no page can ask first and miss what changed while it asked.
import { describe, expect, it } from "vitest";
import type { DeskEvent } from "./generated";
import { onEvent, useHost } from "./client";

async function heard(): Promise<(event: DeskEvent) => void> {
  let tell: ((event: unknown) => void) | undefined;
  await useHost({
    call: () => Promise.reject(new Error("unused")),
    on: (handler) => {
      tell = handler;
      return Promise.resolve();
    },
    title: () => undefined,
    capabilities: { opensLinks: false, revealsFiles: false },
  });
  if (!tell) throw new Error("the host was not listened to");
  return tell;
}

describe("events", () => {
  it("reach who asks for them from that moment on, and no more once it ends", async () => {
    const tell = await heard();
    const seconds: number[] = [];
    const end = onEvent((event) => {
      if (event.kind === "lock-warning") seconds.push(event.seconds);
    });
    tell({ kind: "lock-warning", seconds: 30 });
    end();
    tell({ kind: "lock-warning", seconds: 29 });
    expect(seconds).toEqual([30]);
  });

  it("reach the others also when one of them ends in between", async () => {
    const tell = await heard();
    const told: string[] = [];
    const end = onEvent(() => {
      told.push("first");
      end();
    });
    onEvent(() => told.push("second"));
    tell({ kind: "sync-changed" });
    tell({ kind: "sync-changed" });
    expect(told).toEqual(["first", "second", "second"]);
  });
});
