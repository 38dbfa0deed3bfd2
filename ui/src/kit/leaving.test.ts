// What the notice before a link promises: the link goes only when it is pressed, and a refused one may be tried again.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useHost } from "$ipc/client";
import type { Department } from "$ipc/generated";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import Contact from "./Contact.svelte";
import LeaveNotice from "./LeaveNotice.svelte";

const url = "https://www.immd.gov.hk/photo";
const name = { en: "Immigration Department", "zh-Hant-HK": "入境事務處", "zh-Hans": "入境事务处" };
const department: Department = { id: "immd", name, phone: null, email: "enquiry@immd.gov.hk", url };
const call = vi.fn<(command: string, request: unknown) => Promise<unknown>>();

function notice() {
  const onclose = vi.fn();
  render(LeaveNotice, { party: name.en, url, act: "Replace the photo", onclose });
  return onclose;
}

beforeEach(() => {
  useLanguage("en");
  call.mockReset().mockResolvedValue({});
  void useHost({ ...fake(defaults), call });
});
afterEach(cleanup);

describe("LeaveNotice", () => {
  it("names the place, and opens nothing when one stays", async () => {
    const onclose = notice();
    expect(screen.getByRole("dialog", { name: "You are leaving for Immigration Department" })).toHaveTextContent("www.immd.gov.hk");
    await fireEvent.click(screen.getByRole("button", { name: "Stay here" }));
    expect(onclose).toHaveBeenCalledOnce();
    expect(call).not.toHaveBeenCalled();
  });

  it("says what to do with a link that is refused, stays, and closes when a second try opens it", async () => {
    call.mockRejectedValueOnce({ code: "unsupported" });
    const onclose = notice();
    await fireEvent.click(screen.getByTestId("leave"));
    expect(await screen.findByRole("alert")).toHaveTextContent(url);
    expect(onclose).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByTestId("leave"));
    await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(call.mock.calls).toEqual([["link_open", { url }], ["link_open", { url }]]);
  });
});

describe("A quick second press", () => {
  it("opens nothing twice", async () => {
    let opened = () => {};
    call.mockReturnValueOnce(new Promise((resolve) => { opened = () => resolve({}); }));
    const onclose = notice();
    await fireEvent.click(screen.getByTestId("leave"));
    await fireEvent.click(screen.getByTestId("leave"));
    opened();
    await waitFor(() => expect(onclose).toHaveBeenCalledOnce());
    expect(call).toHaveBeenCalledOnce();
  });
});

describe("Contact", () => {
  it("has one notice at a time, which goes with the link, and begins anew without what was refused before", async () => {
    call.mockRejectedValueOnce({ code: "unsupported" });
    render(Contact, { title: "Contact", department });
    await fireEvent.click(screen.getByRole("button", { name: "Write an email" }));
    await fireEvent.click(screen.getByTestId("leave"));
    await screen.findByRole("alert");
    await fireEvent.click(screen.getByRole("button", { name: "Stay here" }));
    await fireEvent.click(screen.getByRole("button", { name: "Visit the website" }));
    expect(screen.queryByRole("alert")).toBeNull();
    await fireEvent.click(screen.getByTestId("leave"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(call).toHaveBeenLastCalledWith("link_open", { url });
  });
});
