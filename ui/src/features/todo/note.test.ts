// A note that was just typed, when the desk is locked or left the moment after.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { desk } from "$data/desk.svelte";
import { call, useHost } from "$ipc/client";
import type { CommandName } from "$ipc/generated";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import NoteField from "./NoteField.svelte";

const called: string[] = [];
/** The note's answer, if it comes. */
let noted: () => Promise<void>;

beforeEach(async () => {
  useLanguage("en");
  called.length = 0;
  noted = () => Promise.resolve();
  const host = fake(defaults);
  await useHost({
    ...host,
    async call(command, request) {
      called.push(command);
      if (command === "tasks_note") await noted();
      return host.call(command, request);
    },
  });
  await desk.read();
  render(NoteField, { id: "t1", note: "" });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const type = (value: string) => fireEvent.input(screen.getByTestId("note"), { target: { value } });
const of = (...commands: CommandName[]) => called.filter((command) => (commands as string[]).includes(command));

it.each([
  ["locked", "lock_now", () => desk.lock()],
  ["left for another person", "profile_choose", () => desk.leave(() => call("profile_choose", { id: "p2" }))],
  ["signed out of", "sign_out", () => desk.leave(() => call("sign_out", {}))],
] as const)("is kept before the desk is %s", async (_, command, leave) => {
  await type("Ask Chi Ming for the photo");
  await leave();
  expect(of("tasks_note", command)).toEqual(["tasks_note", command]);
});

it("does not keep the desk open when it cannot be kept", async () => {
  vi.useFakeTimers();
  noted = () => new Promise(() => undefined);
  await type("Ask Chi Ming for the photo");
  const locked = desk.lock();
  await vi.advanceTimersByTimeAsync(1000);
  await locked;
  expect(desk.status?.stage).toBe("locked");
});

it("is not sent again when nothing was typed", async () => {
  await desk.lock();
  expect(of("tasks_note")).toEqual([]);
});
