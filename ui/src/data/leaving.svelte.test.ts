// Two people at one computer: what the window holds of the first is gone before it shows anything of the second.
import { beforeEach, expect, test } from "vitest";
import type { DeskError, DeskStage, DeskStatusView, OpenNotice } from "$ipc/generated";
import { useHost } from "$ipc/client";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { go, here } from "$router/router.svelte";
import { badges } from "./badges.svelte";
import { desk } from "./desk.svelte";
import { letters } from "./letters.svelte";
import { onLeaving } from "./leaving";

const ended: DeskError = { code: "signed-out", reason: "elsewhere" };
const look = { language: "en", systemLanguage: "en", theme: "light", textSize: 100 } as const;
const status = (id: string, stage: DeskStage, notices: OpenNotice[] = []) => ({ stage, look, notices, profile: { tile: { id, initial: "W", colour: 0 }, name: null } }) as unknown as DeskStatusView;

beforeEach(async () => {
  await useHost(fake(defaults));
  desk.status = undefined;
  desk.notices = [];
  desk.take(status("a", "open", ["cache-rebuilt"]));
  desk.said = "Signed in as A";
  desk.lockWarning = 30;
  badges.todo = 4;
});

test("locking lets go of what was said and counted, and keeps a notice that its person has not put away", () => {
  let gone = 0;
  const end = onLeaving(() => (gone += 1));
  desk.take(status("a", "locked"));
  end();
  expect([gone, desk.said, desk.lockWarning, badges.todo, desk.sync]).toEqual([1, undefined, undefined, 0, undefined]);
  expect(desk.notices).toEqual(["cache-rebuilt"]);
});

test("going from one open desk to another lets go as well, and of the address and the notices too", () => {
  go("todo", "t1", { replace: true });
  desk.ended = ended;
  desk.take(status("b", "open", ["clock-wrong"]));
  expect([desk.said, desk.ended, badges.todo]).toEqual([undefined, undefined, 0]);
  expect(desk.notices).toEqual(["clock-wrong"]);
  expect(here()).toEqual({ page: "today", id: undefined });
});

test("why a sign-in ended is told to the one whose it was, and to nobody else", () => {
  desk.ended = ended;
  desk.take(status("a", "signed-out"));
  expect(desk.ended).toEqual(ended);
  desk.take(status("b", "signed-out"));
  expect(desk.ended).toBeUndefined();
});

test("what is read again of the same person stays", () => {
  desk.take(status("a", "open"));
  expect([desk.said, desk.lockWarning, badges.todo]).toEqual(["Signed in as A", 30, 4]);
});

test("a letter is no key of the next person before their own setting is read", async () => {
  const main = document.createElement("main");
  document.body.append(main);
  const press = () => {
    const event = new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true });
    let taken = false;
    main.addEventListener("keydown", (pressed) => (taken = letters.take(pressed)), { once: true });
    main.dispatchEvent(event);
    return taken;
  };
  letters.ready();
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  expect(press()).toBe(true);
  desk.take(status("b", "open"));
  expect(press()).toBe(false);
  letters.ready();
  await new Promise((resolve) => setTimeout(resolve));
  expect(press()).toBe(true);
  main.remove();
});
