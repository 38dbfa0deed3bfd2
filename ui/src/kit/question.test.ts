// What a question before a harmful act promises: where the focus is, what is read, no second press, a failure in words.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useHost } from "$ipc/client";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import Question from "./Question.svelte";

const words = createRawSnippet(() => ({ render: () => "<p>The list is empty afterwards.</p>" }));

function ask(onact: () => Promise<void> | void, more: { keep?: string; kind?: "plain" } = {}) {
  const onclose = vi.fn();
  const rendered = render(Question, { title: "Clear the list?", act: "Clear", onact, onclose, testid: "go", children: words, ...more });
  return { onclose, ...rendered };
}

beforeEach(() => {
  useLanguage("en");
  void useHost(fake(defaults));
});
afterEach(cleanup);

describe("Question", () => {
  it("has the focus on its way out, and is read with its words", () => {
    ask(vi.fn());
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
    expect(screen.getByRole("dialog", { name: "Clear the list?" })).toHaveAccessibleDescription("The list is empty afterwards.");
  });

  it("does nothing but close by its way out, its cross and Esc", async () => {
    const onact = vi.fn();
    const { onclose } = ask(onact, { keep: "Keep the list" });
    await fireEvent.click(screen.getByRole("button", { name: "Keep the list" }));
    await fireEvent.click(screen.getByRole("button", { name: "Close" }));
    screen.getByRole("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
    expect(onclose).toHaveBeenCalledTimes(3);
    expect(onact).not.toHaveBeenCalled();
  });

  it("acts once while it waits for the answer, and leaves the closing to the act", async () => {
    let finish: () => void = () => undefined;
    const onact = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const { onclose } = ask(onact);
    const go = screen.getByTestId("go");
    await fireEvent.click(go);
    await fireEvent.click(go);
    expect(onact).toHaveBeenCalledOnce();
    expect(go).toHaveAttribute("aria-disabled", "true");
    finish();
    await waitFor(() => expect(go).not.toHaveAttribute("aria-disabled"));
    expect(onclose).not.toHaveBeenCalled();
  });

  it("says a failure in words, and does the same once more", async () => {
    const onact = vi.fn<() => Promise<void>>().mockRejectedValueOnce({ code: "internal", incident: "E-4471-QK" }).mockResolvedValueOnce();
    ask(onact);
    await fireEvent.click(screen.getByTestId("go"));
    expect(await screen.findByTestId("failure")).toHaveTextContent("If you call, quote E-4471-QK");
    await fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onact).toHaveBeenCalledTimes(2);
    await waitFor(() => expect(screen.queryByTestId("failure")).toBeNull());
  });

  it("is marked as harmful unless it is not", async () => {
    const { rerender } = ask(vi.fn());
    expect(screen.getByTestId("go")).toHaveClass("harm");
    await rerender({ kind: "plain" });
    expect(screen.getByTestId("go")).not.toHaveClass("harm");
  });
});
