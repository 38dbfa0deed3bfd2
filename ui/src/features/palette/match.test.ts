import { describe, expect, it } from "vitest";
import { matching, rank } from "./match";

const todo = { name: "shell-page-todo" as const, initials: ["dbsh", "dbsx"] };
const today = { name: "shell-page-today" as const, initials: ["gj", "jr"] };

describe("what the palette finds", () => {
  it("finds a page by its name in each language, whatever the window shows", () => {
    for (const words of ["to-do", "TO-DO", "待辦", "待办", "事項"]) expect(rank(todo, words)).toBeDefined();
  });

  it("finds it by the first letters of Jyutping and of Pinyin", () => {
    expect(rank(todo, "dbsh")).toBe(1);
    expect(rank(todo, "dbsx")).toBe(1);
    expect(rank(todo, "db")).toBe(3);
    expect(rank(today, "gj")).toBe(1);
  });

  it("takes full-width letters as plain ones", () => {
    expect(rank(today, "ｔｏｄａｙ")).toBe(0);
  });

  it("puts names that begin with the words first", () => {
    expect(matching([{ name: "palette-waiting" as const, initials: [] }, { name: "shell-page-todo" as const, initials: [] }], "to")[0]?.name).toBe("shell-page-todo");
  });

  it("says no to what does not match", () => {
    expect(rank(todo, "zzz")).toBeUndefined();
  });
});
