// What the parts promise to somebody who does not see them, or does not use a mouse.
import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { createRawSnippet, flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useHost } from "$ipc/client";
import { namePage } from "$ipc/title";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { go } from "$router/router.svelte";
import Button from "./Button.svelte";
import Dialog from "./Dialog.svelte";
import ErrorSummary from "./ErrorSummary.svelte";
import Failure from "./Failure.svelte";
import Field from "./Field.svelte";
import IdCode from "./IdCode.svelte";
import { leadsOn } from "./leads-on";
import Masked from "./Masked.svelte";
import Popup from "./Popup.svelte";
import Said from "./Said.svelte";
import Segmented from "./Segmented.svelte";
import Stages from "./Stages.svelte";
import Switch from "./Switch.svelte";
import Tick from "./Tick.svelte";
import Toast from "./Toast.svelte";
import { toasts } from "./toasts.svelte";

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

beforeEach(() => {
  useLanguage("en");
  void useHost(fake(defaults));
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("Button", () => {
  it("takes no second press while it waits, and keeps its name and place", async () => {
    const onclick = vi.fn();
    const { rerender } = render(Button, { onclick, busy: true, children: words("Unlock") });
    const button = screen.getByRole("button", { name: "Unlock" });
    await fireEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(button).not.toBeDisabled();
    await rerender({ onclick, busy: false, children: words("Unlock") });
    await fireEvent.click(button);
    expect(onclick).toHaveBeenCalledOnce();
  });
});

describe("Tick", () => {
  it("is a checkbox with its name, and with what it holds read after it", async () => {
    const onchange = vi.fn();
    render(Tick, { label: "Receipts", hint: "Each one as a PDF", on: true, onchange });
    const box = screen.getByRole("checkbox", { name: "Receipts" });
    expect(box).toHaveAccessibleDescription("Each one as a PDF");
    expect(box).toBeChecked();
    await fireEvent.click(box);
    expect(onchange).toHaveBeenCalledWith(false);
  });
});

describe("Field", () => {
  it("ties hint and error to the input", () => {
    render(Field, { id: "mobile", label: "Phone number", hint: "For messages", error: "Enter 8 digits", value: "" });
    const input = screen.getByLabelText("Phone number");
    expect(input).toHaveAccessibleDescription("For messages Error: Enter 8 digits");
    expect(input).toBeInvalid();
  });
});

describe("ErrorSummary", () => {
  it("takes the focus, leads to the field, and marks the window's title", async () => {
    const field = document.createElement("input");
    field.id = "pin";
    document.body.append(field);
    namePage("lock-page");
    const { unmount } = render(ErrorSummary, { errors: [{ id: "pin", text: "Enter six digits" }] });
    expect(screen.getByRole("alert")).toHaveFocus();
    expect(document.title).toBe("Error: Locked – Citizen Desk");
    await fireEvent.click(screen.getByRole("link", { name: "Enter six digits" }));
    expect(field).toHaveFocus();
    unmount();
    expect(document.title).toBe("Locked – Citizen Desk");
    field.remove();
  });
});

describe("Masked", () => {
  const props = { name: "Identity card number", masked: "A12••••(3)", value: "A123456(3)", spoken: "hidden, ends 3 in brackets" };

  it("reads words in place of dots, shows for ten seconds, then hides", async () => {
    const { container } = render(Masked, props);
    expect(container).toHaveTextContent("Identity card number, hidden, ends 3 in brackets");
    expect(container).not.toHaveTextContent("A123456(3)");
    await fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect(container).toHaveTextContent("A123456(3)");
    vi.advanceTimersByTime(9_999);
    flushSync();
    expect(container).toHaveTextContent("A123456(3)");
    vi.advanceTimersByTime(1);
    flushSync();
    expect(container).not.toHaveTextContent("A123456(3)");
  });

  it("hides when the window loses the focus", async () => {
    const { container } = render(Masked, props);
    await fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    await fireEvent.blur(window);
    expect(container).not.toHaveTextContent("A123456(3)");
  });
});

describe("IdCode", () => {
  it("is read digit by digit", () => {
    render(IdCode, { code: "408 613", name: "Identification code", group: 3 });
    expect(screen.getByRole("img", { name: "Identification code 4 0 8 6 1 3" })).toBeVisible();
  });
});

describe("Said", () => {
  it("has each line as a part of its own, made anew, inside a region that stays", async () => {
    const { rerender } = render(Said, { text: "", role: "alert" });
    const region = screen.getByRole("alert");
    expect(region.children).toHaveLength(0);
    await rerender({ text: "Wrong. 4 tries are left before a wait." });
    const first = screen.getByRole("paragraph");
    expect(region).toContainElement(first);
    await rerender({ text: "Wrong. 3 tries are left before a wait." });
    const second = screen.getByRole("paragraph");
    expect(second).not.toBe(first);
    expect(region).toHaveTextContent("Wrong. 3 tries are left before a wait.");
    expect(screen.getByRole("alert")).toBe(region);
  });
});

describe("Segmented and Switch", () => {
  it("are native radio buttons with a group name", async () => {
    const onchange = vi.fn();
    render(Segmented, { label: "Text size", choices: [{ value: 100, text: "100%" }, { value: 200, text: "200%" }], value: 100, onchange });
    expect(screen.getByRole("group", { name: "Text size" })).toBeVisible();
    expect(screen.getByRole("radio", { name: "100%" })).toBeChecked();
    await fireEvent.click(screen.getByRole("radio", { name: "200%" }));
    expect(onchange).toHaveBeenCalledWith(200);
  });

  it("says what it switches and what for", async () => {
    const onchange = vi.fn();
    render(Switch, { label: "Notifications", hint: "About due dates", on: false, onchange });
    const input = screen.getByRole("switch", { name: "Notifications" });
    expect(input).toHaveAccessibleDescription("About due dates");
    await fireEvent.click(input);
    expect(onchange).toHaveBeenCalledWith(true);
  });
});

describe("Stages", () => {
  it("tells each state in words, not by colour alone", () => {
    render(Stages, { label: "Stages", stages: [{ name: "Submitted", state: "done" }, { name: "Checked", state: "attention", below: "Photo to be replaced" }, { name: "Ready", state: "later" }] });
    const items = screen.getAllByRole("listitem").map((item) => item.textContent?.replace(/\s+/g, " ").trim());
    expect(items).toEqual(["Done: Submitted", "Now, waiting for you: CheckedPhoto to be replaced", "To come: Ready"]);
    expect(screen.getAllByRole("listitem")[1]).toHaveAttribute("aria-current", "step");
  });
});

describe("Popup", () => {
  const list = createRawSnippet(() => ({ render: () => `<div><button type="button">One</button><button type="button">Two</button></div>` }));

  it("opens below its button, moves by arrows, closes by Esc and gives the focus back", async () => {
    render(Popup, { label: "Text size", button: words("Aa"), menu: list });
    const opener = screen.getByRole("button", { name: /Text size/ });
    expect(opener).toHaveAttribute("aria-expanded", "false");
    await fireEvent.click(opener);
    expect(opener).toHaveAttribute("aria-expanded", "true");
    await fireEvent.keyDown(opener, { key: "ArrowDown" });
    expect(screen.getByRole("button", { name: "One" })).toHaveFocus();
    await fireEvent.keyDown(document.activeElement ?? opener, { key: "ArrowUp" });
    expect(screen.getByRole("button", { name: "Two" })).toHaveFocus();
    await fireEvent.keyDown(document.activeElement ?? opener, { key: "Escape" });
    expect(screen.queryByRole("button", { name: "One" })).toBeNull();
    expect(opener).toHaveFocus();
  });
});

describe("Dialog", () => {
  it("puts the focus on its heading, closes by its own cancel, and returns the focus", async () => {
    const before = document.createElement("button");
    document.body.append(before);
    before.focus();
    const onclose = vi.fn();
    const { unmount } = render(Dialog, { title: "Keys", onclose, children: words("…") });
    expect(screen.getByRole("heading", { name: "Keys" })).toHaveFocus();
    screen.getByRole("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
    expect(onclose).toHaveBeenCalledOnce();
    unmount();
    expect(before).toHaveFocus();
    before.remove();
  });
});

describe("Toast", () => {
  it("stays eight seconds, longer while it is held, and takes the act back", async () => {
    const act = vi.fn();
    render(Toast);
    toasts.show("Marked as done", { label: "Undo", act });
    flushSync();
    vi.advanceTimersByTime(7_999);
    flushSync();
    const toast = screen.getByTestId("toast");
    await fireEvent.pointerEnter(toast);
    vi.advanceTimersByTime(60_000);
    flushSync();
    expect(toast).toBeInTheDocument();
    await fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(act).toHaveBeenCalledOnce();
    expect(screen.queryByTestId("toast")).toBeNull();
  });

  it("goes by itself", () => {
    render(Toast);
    toasts.show("Marked as done");
    flushSync();
    vi.advanceTimersByTime(8_000);
    flushSync();
    expect(screen.queryByTestId("toast")).toBeNull();
  });
});

describe("Failure", () => {
  it("shows the number of a fault of ours, what became of the data, and the way on", async () => {
    const onact = vi.fn();
    const { container } = render(Failure, { error: { code: "internal", incident: "E-4471-QK" }, onact });
    expect(container).toHaveTextContent("Your data is safe and nothing was sent.");
    expect(container).toHaveTextContent("If you call, quote E-4471-QK");
    await fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onact).toHaveBeenCalledOnce();
  });

  it.each([
    ["Sign in", { code: "signed-out", reason: "here" }],
    ["Unlock", { code: "locked" }],
  ] as const)("leads on by “%s”, and does not do the same once more", async (name, error) => {
    const [onact, way] = [vi.fn(), vi.fn(() => Promise.resolve())];
    leadsOn(way);
    render(Failure, { error, onact });
    await fireEvent.click(screen.getByRole("button", { name }));
    expect(way).toHaveBeenCalledOnce();
    expect(onact).not.toHaveBeenCalled();
  });

  it("leads back to the list of its page", async () => {
    go("todo", "t1", { replace: true });
    const onact = vi.fn();
    render(Failure, { error: { code: "upstream-rejected", source: "department", reason: "not-open" }, onact });
    await fireEvent.click(screen.getByRole("button", { name: "Back to the list" }));
    expect(location.hash).toBe("#/todo");
    expect(onact).not.toHaveBeenCalled();
  });

  it("names the source that does not answer, without a button where none helps", () => {
    const { container } = render(Failure, { error: { code: "upstream-unavailable", source: "iam-smart", retryAt: "2026-11-24T01:45:00Z" } });
    expect(container).toHaveTextContent("iAM Smart does not answer");
    expect(container).toHaveTextContent("The desk asks again at 09:45.");
    expect(screen.queryByRole("button")).toBeNull();
  });
});
