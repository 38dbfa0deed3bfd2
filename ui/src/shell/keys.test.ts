// Every key of the window (ui.md 3), and nothing for keys that belong to the page.
import { beforeEach, describe, expect, it } from "vitest";
import { applyLook, textSize } from "$data/look.svelte";
import { useHost } from "$ipc/client";
import { language, useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { desk } from "$data/desk.svelte";
import { pageKey, windowKey } from "./keys";

const event = (key: string, held: Partial<KeyboardEventInit> = {}) => new KeyboardEvent("keydown", { key, ...held });
const press = (key: string, held?: Partial<KeyboardEventInit>) => pageKey(event(key, held));
const onWindow = (key: string, held?: Partial<KeyboardEventInit>) => windowKey(event(key, held));
const digit = (digit: number) => press(String(digit), { ctrlKey: true, code: `Digit${digit}` });

async function begin(stage = defaults.stage) {
  await useHost(fake({ ...defaults, stage }));
  useLanguage("en");
  applyLook("light", 100);
  await desk.read();
}
beforeEach(() => begin());

describe("keys with a page", () => {
  it.each([
    ["k", "palette"],
    ["l", "lock"],
  ])("Ctrl+%s", (key, act) => {
    expect(press(key, { ctrlKey: true })).toBe(act);
    expect(press(key)).toBeUndefined();
  });

  it("F5 asks for news", () => {
    expect(press("F5")).toBe("refresh");
  });

  it.each([
    [1, "#/today"],
    [2, "#/todo"],
    [3, "#/applications"],
    [0, "#/privacy"],
  ])("Ctrl+%i opens %s", (number, hash) => {
    const act = digit(number);
    if (typeof act === "function") act();
    expect(location.hash).toBe(hash);
  });

  it("Ctrl+9 has no page yet and stays with the page", () => {
    expect(digit(9)).toBeUndefined();
  });

  it.each([0, 3])("Ctrl+%i opens nothing that the menu hides while nobody is signed in", async (number) => {
    expect(digit(number)).toBeTypeOf("function");
    await begin("look-around");
    expect(digit(number)).toBeUndefined();
    expect(digit(2)).toBeTypeOf("function");
  });

  it("leaves keys alone while a character is being composed", () => {
    expect(press("k", { ctrlKey: true, isComposing: true })).toBeUndefined();
  });
});

describe("keys of the window", () => {
  it("F1 shows the keys", () => {
    expect(onWindow("F1")).toBe("help");
  });

  it("Ctrl+Shift+L goes through the languages and round again", () => {
    const seen = [1, 2, 3].map(() => {
      const act = onWindow("L", { ctrlKey: true, shiftKey: true });
      if (typeof act === "function") act();
      return language();
    });
    expect(seen).toEqual(["zh-Hant-HK", "zh-Hans", "en"]);
  });

  it("Ctrl+= and Ctrl+- step through the six sizes and stop at the ends", () => {
    const step = (key: string) => {
      const act = onWindow(key, { ctrlKey: true });
      if (typeof act === "function") act();
      return textSize();
    };
    expect(step("-")).toBe(100);
    expect(Array.from({ length: 7 }, () => step("="))).toEqual([115, 130, 150, 175, 200, 200, 200]);
  });
});
