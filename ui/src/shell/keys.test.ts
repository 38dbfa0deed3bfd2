// Every global key of ui.md 3, and nothing for keys that belong to the page.
import { beforeEach, describe, expect, it } from "vitest";
import { applyLook, textSize } from "$data/look.svelte";
import { useHost } from "$ipc/client";
import { language, useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { desk } from "$data/desk.svelte";
import { globalKey } from "./keys";

const press = (key: string, held: Partial<KeyboardEventInit> = {}) => globalKey(new KeyboardEvent("keydown", { key, ...held }));

beforeEach(async () => {
  void useHost(fake(defaults));
  useLanguage("en");
  applyLook("light", 100);
  await desk.read();
});

describe("global keys", () => {
  it.each([
    ["k", "palette"],
    ["l", "lock"],
  ])("Ctrl+%s", (key, act) => {
    expect(press(key, { ctrlKey: true })).toBe(act);
    expect(press(key)).toBeUndefined();
  });

  it.each([
    ["F1", "help"],
    ["F5", "refresh"],
  ])("%s", (key, act) => {
    expect(press(key)).toBe(act);
  });

  it.each([
    [1, "#/today"],
    [2, "#/todo"],
    [3, "#/applications"],
    [0, "#/privacy"],
  ])("Ctrl+%i opens %s", (digit, hash) => {
    const act = press(String(digit), { ctrlKey: true, code: `Digit${digit}` });
    if (typeof act === "function") act();
    expect(location.hash).toBe(hash);
  });

  it("Ctrl+9 has no page yet and stays with the page", () => {
    expect(press("9", { ctrlKey: true, code: "Digit9" })).toBeUndefined();
  });

  it("Ctrl+Shift+L goes through the languages and round again", () => {
    const seen = [1, 2, 3].map(() => {
      const act = press("L", { ctrlKey: true, shiftKey: true });
      if (typeof act === "function") act();
      return language();
    });
    expect(seen).toEqual(["zh-Hant-HK", "zh-Hans", "en"]);
  });

  it("Ctrl+= and Ctrl+- step through the six sizes and stop at the ends", () => {
    const step = (key: string) => {
      const act = press(key, { ctrlKey: true });
      if (typeof act === "function") act();
      return textSize();
    };
    expect(step("-")).toBe(100);
    expect(Array.from({ length: 7 }, () => step("="))).toEqual([115, 130, 150, 175, 200, 200, 200]);
  });

  it("leaves keys alone while a character is being composed", () => {
    expect(press("k", { ctrlKey: true, isComposing: true })).toBeUndefined();
  });
});
