import { beforeEach, expect, test } from "vitest";
import type { DeskStatusView, SyncStatusView } from "$ipc/generated";
import { desk } from "./desk.svelte";

const sync = (change: Partial<SyncStatusView>) => ({ online: true, syncing: true, lastSyncedAt: null, ...change }) as SyncStatusView;

beforeEach(() => {
  desk.status = { stage: "open" } as DeskStatusView;
  desk.sync = undefined;
});

test("before the first lists have come, nothing yet is not nothing at all", () => {
  desk.sync = sync({});
  expect(desk.arriving).toBe(true);
  desk.sync = sync({ lastSyncedAt: "2026-11-27T01:38:00Z" });
  expect(desk.arriving).toBe(false);
});

test("without a line, or after a failure, it takes longer", () => {
  desk.sync = sync({ retryAt: null });
  expect([desk.arriving, desk.delayed]).toEqual([true, false]);
  desk.sync = sync({ online: false, retryAt: null });
  expect([desk.arriving, desk.delayed]).toEqual([true, true]);
  desk.sync = sync({ retryAt: "2026-11-27T01:38:30Z" });
  expect([desk.arriving, desk.delayed]).toEqual([true, true]);
});

test("with nobody signed in nothing is on its way", () => {
  expect(desk.arriving).toBe(false);
  desk.status = { stage: "look-around" } as DeskStatusView;
  desk.sync = sync({});
  expect(desk.arriving).toBe(false);
});
