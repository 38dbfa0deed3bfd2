import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useHost } from "$ipc/client";
import type { DeskStatusView, SyncStatusView } from "$ipc/generated";
import { desk } from "./desk.svelte";
import { ROWS, Windows } from "./windows.svelte";

interface Row {
  id: number;
  word: string;
}

let word = "one";
let tell: (event: unknown) => void = () => undefined;
let asked: number[] = [];
let end: () => void = () => undefined;

function make(total: number): Windows<Row, { rows: Row[]; total: number }> {
  let made: Windows<Row, { rows: Row[]; total: number }> | undefined;
  end = $effect.root(() => {
    made = new Windows(async (offset, limit) => {
      asked.push(offset);
      await Promise.resolve();
      return { rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => ({ id: offset + at, word })), total };
    }, ["task"]);
  });
  flushSync();
  if (!made) throw new Error("not made");
  return made;
}

beforeEach(() => {
  word = "one";
  asked = [];
  void useHost({
    call: () => Promise.reject(new Error("unused")),
    on: (handler) => {
      tell = handler;
      return Promise.resolve();
    },
    title: () => undefined,
    capabilities: { opensLinks: true, revealsFiles: true },
  });
});
afterEach(() => {
  end();
  desk.status = undefined;
  desk.sync = undefined;
});

describe("a list that crosses in windows", () => {
  it("starts with its first window and fetches the next two ahead", async () => {
    const list = make(10_000);
    await list.restart();
    expect(list.at(0)?.id).toBe(0);
    list.see(0, 20);
    await vi.waitFor(() => expect(list.at(3 * ROWS - 1)?.id).toBe(3 * ROWS - 1));
    expect(list.at(3 * ROWS)).toBeUndefined();
    expect(asked.sort((a, b) => a - b)).toEqual([0, ROWS, 2 * ROWS]);
  });

  it("asks for nothing ahead while keys follow each other, and then for what belongs to the last of them", async () => {
    const list = make(10_000);
    for (const key of ["p", "pa", "pas"]) {
      word = key;
      await list.restart();
      list.see(0, 20);
    }
    expect(asked).toEqual([0, 0, 0]);
    await vi.waitFor(() => expect(list.at(3 * ROWS - 1)?.word).toBe("pas"));
  });

  it("asks again for what was on its way when the list began anew", async () => {
    const list = make(10_000);
    await list.restart();
    list.see(150, 160);
    word = "two";
    await list.restart();
    list.see(150, 160);
    await vi.waitFor(() => expect(list.at(150)?.word).toBe("two"));
  });

  it("lets go of what is far, and has what is in sight", async () => {
    const list = make(10_000);
    await list.restart();
    list.see(5000, 5020);
    await vi.waitFor(() => expect(list.at(5020)?.id).toBe(5020));
    expect(list.at(0)).toBeUndefined();
  });

  it("keeps every row in sight while changed ones are fetched", async () => {
    const list = make(1000);
    await list.restart();
    word = "two";
    tell({ kind: "data-changed", entity: "task", revision: 2 });
    expect(list.at(20)?.word).toBe("one");
    await vi.waitFor(() => expect(list.at(20)?.word).toBe("two"));
  });

  it("shows no empty list before the first lists have come", async () => {
    desk.status = { stage: "open" } as DeskStatusView;
    desk.sync = { online: true, syncing: true, lastSyncedAt: null, retryAt: null } as SyncStatusView;
    const list = make(0);
    await list.restart();
    expect(list.value).toBeUndefined();
    expect(list.wait).toBe("skeleton");
    desk.sync = { online: false, syncing: false, lastSyncedAt: null, retryAt: "2026-11-27T01:38:30Z" } as SyncStatusView;
    expect(list.wait).toBe("long");
    desk.sync = { online: true, syncing: false, lastSyncedAt: "2026-11-27T01:38:00Z", retryAt: null } as SyncStatusView;
    expect(list.value, "what was asked for before the lists had come").toBeUndefined();
    flushSync();
    await vi.waitFor(() => expect(list.value?.total).toBe(0));
    expect(list.wait).toBe("none");
    expect(asked).toEqual([0, 0]);
  });

  it("takes no notice of what it does not show", async () => {
    const list = make(10);
    await list.restart();
    asked = [];
    tell({ kind: "data-changed", entity: "access", revision: 2 });
    await Promise.resolve();
    expect(asked).toEqual([]);
  });
});
