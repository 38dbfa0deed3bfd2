// An application that goes on to another stage is told, whichever application is open.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import { desk } from "$data/desk.svelte";
import { call, useHost } from "$ipc/client";
import type { ApplicationRowView, ApplicationsListView, DeskEvent } from "$ipc/generated";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import ApplicationsPage from "./ApplicationsPage.svelte";
import { Moves } from "./moves.svelte";

afterEach(cleanup);

async function rows(): Promise<ApplicationRowView[]> {
  useLanguage("en");
  await useHost(fake(defaults));
  await desk.read();
  return (await call("applications_list", { query: "", withEnded: false, sort: "news", offset: 0, limit: 40 })).rows;
}

const collected = (row: ApplicationRowView): ApplicationRowView => ({ ...row, status: "completed", stageName: null });

it("tells what moved, once, and not where each stood at first", async () => {
  const [first, ...others] = await rows();
  if (!first) throw new Error("no application");
  const moves = new Moves();
  moves.see([first, ...others]);
  expect(moves.said).toBe("");
  moves.see([collected(first), ...others]);
  expect(moves.said).toBe(`${first.name.en}: now Completed`);
  moves.said = "";
  moves.see([collected(first)]);
  expect(moves.said).toBe("");
});

it("takes no change of language for a move", async () => {
  const moves = new Moves();
  moves.see(await rows());
  useLanguage("zh-Hans");
  moves.see(await rows());
  expect(moves.said).toBe("");
});

it("is told on the page while another application is open", async () => {
  const [first, second] = await rows();
  if (!first || !second) throw new Error("too few applications");
  const host = fake(defaults);
  let moved = false;
  let tell: (event: DeskEvent) => void = () => undefined;
  await useHost({
    ...host,
    async call(command, request) {
      const answer = await host.call(command, request);
      if (command !== "applications_list" || !moved) return answer;
      const list = answer as ApplicationsListView;
      return { ...list, rows: list.rows.map((row) => (row.id === first.id ? collected(row) : row)) };
    },
    on(handler) {
      tell = handler;
      return Promise.resolve();
    },
  });
  render(ApplicationsPage, { id: second.id });
  await screen.findByTestId("application-detail");
  moved = true;
  tell({ kind: "data-changed", entity: "application", revision: 2 });
  await vi.waitFor(() => expect(screen.getByTestId("moved")).toHaveTextContent(`${first.name.en}: now Completed`));
});
