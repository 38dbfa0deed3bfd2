// The waiting times of ui.md 5, and answers that come late or in another order.
import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useHost } from "$ipc/client";
import type { DeskEvent, DeskStatusView, SyncStatusView } from "$ipc/generated";
import { desk } from "./desk.svelte";
import { resource, type Resource } from "./resource.svelte";

type Waiting = { request: unknown; answer: (value: unknown) => void; refuse: (error: unknown) => void };
let waiting: Waiting[] = [];
let tell: (event: DeskEvent) => void = () => undefined;
let end: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  waiting = [];
  void useHost({
    call: (_, request) => new Promise((answer, refuse) => waiting.push({ request, answer, refuse })),
    on: (handler) => {
      tell = handler as typeof tell;
      return Promise.resolve();
    },
    title: () => undefined,
    capabilities: { opensLinks: false, revealsFiles: false },
  });
});
afterEach(() => {
  end();
  desk.status = undefined;
  desk.sync = undefined;
  vi.useRealTimers();
});

function make(): Resource<"tasks_get"> {
  let made: Resource<"tasks_get"> | undefined;
  end = $effect.root(() => {
    made = resource("tasks_get", () => ({ id: "t1" }), ["task"]);
  });
  flushSync();
  if (!made) throw new Error("not made");
  return made;
}

describe("a resource", () => {
  it("shows nothing for 300 ms, then a skeleton, then after 4 s a line", () => {
    const task = make();
    expect(task.wait).toBe("brief");
    vi.advanceTimersByTime(299);
    expect(task.wait).toBe("brief");
    vi.advanceTimersByTime(1);
    expect(task.wait).toBe("skeleton");
    vi.advanceTimersByTime(3700);
    expect(task.wait).toBe("long");
  });

  const arriving = { online: true, syncing: true, lastSyncedAt: null, retryAt: null } as SyncStatusView;
  const arrived = { online: true, syncing: false, lastSyncedAt: "2026-11-27T01:38:00Z", retryAt: null } as SyncStatusView;

  it("holds back what is made of lists until it was asked for again after the first of them, and nothing else", async () => {
    desk.status = { stage: "open" } as DeskStatusView;
    desk.sync = arriving;
    const task = make();
    waiting[0]?.answer({ note: "none" });
    await vi.advanceTimersByTimeAsync(0);
    expect([task.value, task.wait]).toEqual([undefined, "skeleton"]);
    desk.sync = { ...arriving, online: false };
    expect(task.wait).toBe("long");
    desk.sync = arrived;
    flushSync();
    expect([task.value, task.wait]).toEqual([undefined, "skeleton"]);
    waiting[1]?.answer({ note: "one" });
    await vi.advanceTimersByTimeAsync(0);
    expect([task.value, task.wait]).toEqual([{ note: "one" }, "none"]);
    expect(desk.awaits(["settings"])).toBe(false);
  });

  it("waits for what is not found while it may still be on its way, and says so afterwards", async () => {
    desk.status = { stage: "open" } as DeskStatusView;
    desk.sync = arriving;
    const task = make();
    waiting[0]?.refuse({ code: "not-found" });
    await vi.advanceTimersByTimeAsync(0);
    expect([task.error, task.wait]).toEqual([undefined, "skeleton"]);
    tell({ kind: "data-changed", entity: "task", revision: 2 });
    expect(task.wait, "no blank moment while it asks again").toBe("skeleton");
    waiting[1]?.refuse({ code: "not-found" });
    await vi.advanceTimersByTimeAsync(0);
    desk.sync = arrived;
    flushSync();
    expect([task.error, task.wait]).toEqual([undefined, "skeleton"]);
    waiting[2]?.refuse({ code: "not-found" });
    await vi.advanceTimersByTimeAsync(0);
    expect([task.error?.code, task.wait]).toEqual(["not-found", "none"]);
  });

  it("can be told to stop waiting for the first lists", async () => {
    desk.status = { stage: "open" } as DeskStatusView;
    desk.sync = { ...arriving, online: false };
    const task = make();
    waiting[0]?.answer({ note: "none" });
    await vi.advanceTimersByTimeAsync(0);
    task.cancel();
    expect([task.error?.code, task.wait]).toEqual(["cancelled", "none"]);
  });

  it("keeps what is shown while it asks again, and asks again when told", async () => {
    const task = make();
    waiting[0]?.answer({ note: "first" });
    await vi.advanceTimersByTimeAsync(0);
    expect(task.value).toEqual({ note: "first" });
    tell({ kind: "data-changed", entity: "application", revision: 2 });
    expect(waiting).toHaveLength(1);
    tell({ kind: "data-changed", entity: "task", revision: 2 });
    expect(waiting).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5000);
    expect(task.wait).toBe("none");
    expect(task.value).toEqual({ note: "first" });
  });

  it("ignores an answer that a later question has overtaken", async () => {
    const task = make();
    void task.reload();
    waiting[1]?.answer({ note: "new" });
    await vi.advanceTimersByTimeAsync(0);
    waiting[0]?.answer({ note: "old" });
    await vi.advanceTimersByTimeAsync(0);
    expect(task.value).toEqual({ note: "new" });
  });

  it("keeps saved data under an error, and turns a refusal in words into a fault of ours", async () => {
    const task = make();
    waiting[0]?.answer({ note: "saved" });
    await vi.advanceTimersByTimeAsync(0);
    void task.reload();
    waiting[1]?.refuse("Command tasks_get not allowed");
    await vi.advanceTimersByTimeAsync(0);
    expect(task.error).toEqual({ code: "internal", incident: "" });
    expect(task.value).toEqual({ note: "saved" });
  });

  it("stops waiting when it is told to", () => {
    const task = make();
    vi.advanceTimersByTime(4000);
    task.cancel();
    expect(task.wait).toBe("none");
    expect(task.error).toEqual({ code: "cancelled" });
  });
});
