// How fresh the desk is, in words that stay true overnight and while the gateway cannot answer.
import { cleanup, render, screen } from "@testing-library/svelte";
import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { desk } from "$data/desk.svelte";
import type { SyncStatusView } from "$ipc/generated";
import { useLanguage } from "$l10n/index.svelte";
import Freshness from "./Freshness.svelte";

const well: SyncStatusView = { online: true, since: "2026-11-27T01:12:00Z", lastSyncedAt: "2026-11-27T01:38:00Z", syncing: false, pending: 0, wedged: 0, retryAt: null };
const line = () => screen.getByTestId("freshness").textContent;
const told = () => screen.getByTestId("freshness-told").textContent;

function hear(change: Partial<SyncStatusView>) {
  desk.sync = { ...well, ...change };
  flushSync();
}

beforeEach(() => {
  useLanguage("en");
  vi.useFakeTimers({ now: new Date("2026-11-27T02:00:00Z") });
  desk.sync = well;
  render(Freshness);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  desk.sync = undefined;
});

it("names the time alone today, and the day as well once another has begun", () => {
  expect(line()).toBe("Up to date, 09:38");
  vi.setSystemTime(new Date("2026-11-28T00:00:00Z"));
  vi.advanceTimersByTime(60_000);
  flushSync();
  expect(line()).toBe("Up to date, 27 Nov 09:38");
  hear({ online: false });
  expect(line()).toBe("Offline since 27 Nov 09:12");
});

it.each([
  ["en", "Not up to date since 09:38. Next try at 09:45"],
  ["zh-Hant-HK", "09:38起未能更新，09:45再試"],
  ["zh-Hans", "09:38起未能更新，09:45再试"],
] as const)("does not call itself up to date while the gateway cannot answer: %s", (language, words) => {
  useLanguage(language);
  hear({ retryAt: "2026-11-27T01:45:00Z", pending: 1 });
  expect(line()).toBe(words);
  expect(told()).toBe(words);
});

it("tells each turn once, and nothing while it stands as it stood", () => {
  expect(told()).toBe("");
  hear({ retryAt: "2026-11-27T01:45:00Z" });
  expect(told()).toContain("Not up to date");
  vi.advanceTimersByTime(10_000);
  flushSync();
  hear({ retryAt: "2026-11-27T01:46:00Z" });
  expect(told()).toBe("");
  hear({});
  expect(told()).toBe("Up to date, 09:38");
});

it("is still fetching before the first lists have come", () => {
  hear({ lastSyncedAt: null, retryAt: "2026-11-27T01:45:00Z" });
  expect(line()).toBe("Fetching your data");
});
