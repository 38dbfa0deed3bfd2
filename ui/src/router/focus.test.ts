import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { focusTitle } from "./focus";

let main: HTMLElement;
let end: () => void = () => undefined;
const title = (words: string) => {
  main.innerHTML = `<h1 tabindex="-1">${words}</h1>`;
  return main.querySelector("h1") as HTMLElement;
};

beforeEach(() => {
  main = document.createElement("main");
  document.body.append(main);
});
afterEach(() => {
  end();
  main.remove();
});

describe("the title of the page that opens", () => {
  it("takes the focus when it is drawn, also after the page before has gone with its own", async () => {
    const before = title("Today");
    before.focus();
    before.removeAttribute("tabindex");
    end = focusTitle(main);
    main.replaceChildren();
    await vi.waitFor(() => expect(document.activeElement).toBe(document.body));
    await Promise.resolve();
    const after = title("To-do");
    await vi.waitFor(() => expect(after).toHaveFocus());
  });

  it("waits for the title that is meant, past others that are there before it", async () => {
    title("Applications").focus();
    end = focusTitle(main, "[data-detail] [data-title]");
    expect(document.activeElement).toHaveTextContent("Applications");
    const detail = document.createElement("div");
    detail.dataset["detail"] = "";
    detail.innerHTML = '<h2 tabindex="-1" data-title>Passport renewal</h2>';
    main.append(detail);
    await vi.waitFor(() => expect(detail.querySelector("h2")).toHaveFocus());
  });

  it("leaves the focus where the person has put it meanwhile", async () => {
    const field = document.createElement("input");
    document.body.append(field);
    end = focusTitle(main);
    field.focus();
    const drawn = title("To-do");
    await Promise.resolve();
    expect(drawn).not.toHaveFocus();
    expect(field).toHaveFocus();
    field.remove();
  });
});
