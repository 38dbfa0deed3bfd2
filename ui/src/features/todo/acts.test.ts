// Where somebody stands after an act who does not see the page, and what they can do when it failed.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { call, useHost } from "$ipc/client";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import TaskActs from "./TaskActs.svelte";
import WaitingPart from "./WaitingPart.svelte";

beforeEach(() => {
  useLanguage("en");
  void useHost(fake(defaults));
});
afterEach(cleanup);

/** A task that its person may close. */
async function closable() {
  const list = await call("tasks_list", { query: "", groups: [], department: null, sort: "due", offset: 0, limit: 50 });
  const row = list.rows.find((one) => one.mayClose);
  if (!row) throw new Error("no task may be closed");
  return call("tasks_get", { id: row.id });
}

it("the button that comes in the place of one that was pressed takes the focus", async () => {
  const view = await closable();
  const given = { view, today: "2026-11-27", lead: true, alone: false, ondone: vi.fn() };
  const { rerender } = render(TaskActs, given);
  const done = screen.getByRole("button", { name: "Mark as done" });
  done.focus();
  await fireEvent.click(done);
  await vi.waitFor(async () => expect((await call("tasks_get", { id: view.row.id })).task.state).toBe("done"));
  await rerender({ ...given, view: await call("tasks_get", { id: view.row.id }) });
  await vi.waitFor(() => expect(screen.getByRole("button", { name: "Not done after all" })).toHaveFocus());
});

const failing = (command: string) => useHost(fake({ ...defaults, overtaken: true, fail: { command, error: { code: "timeout" } } }));

it("a task that could not be marked as done is marked by trying again", async () => {
  const view = await closable();
  await failing("tasks_act");
  render(TaskActs, { view, today: "2026-11-27", lead: true, alone: false, ondone: vi.fn() });
  await fireEvent.click(screen.getByRole("button", { name: "Mark as done" }));
  await screen.findByTestId("failure");
  await useHost(fake(defaults));
  await fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await vi.waitFor(async () => expect((await call("tasks_get", { id: view.row.id })).task.state).toBe("done"));
  expect(screen.queryByTestId("failure")).toBeNull();
});

it("what waits and could not be dropped is dropped by trying again", async () => {
  await failing("outbox_resolve");
  render(WaitingPart);
  const [drop] = await screen.findAllByRole("button", { name: /^Drop it/ });
  if (!drop) throw new Error("nothing waits");
  await fireEvent.click(drop);
  await screen.findByTestId("failure");
  const host = fake({ ...defaults, overtaken: true });
  const sent: unknown[] = [];
  await useHost({ ...host, call: (command, request) => (command === "outbox_resolve" && sent.push(request), host.call(command, request)) });
  await fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await vi.waitFor(() => expect(sent).toEqual([{ id: "o1", choice: "discard" }]));
  expect(screen.queryByTestId("failure")).toBeNull();
});
