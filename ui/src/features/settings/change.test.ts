// What somebody hears of a changed setting, and where a refused one is said.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import { desk } from "$data/desk.svelte";
import { useHost } from "$ipc/client";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import SettingsPage from "./SettingsPage.svelte";

const refusing = { ...defaults, fail: { command: "settings_change", error: { code: "storage-full" } as const } };
const part = (name: string) => within(screen.getByRole("region", { name }));

beforeEach(() => useLanguage("en"));
afterEach(cleanup);

async function begin(given = defaults) {
  await useHost(fake(given));
  await desk.read();
  render(SettingsPage);
  await screen.findByRole("region", { name: "Reminders" });
}

it("says that a change is saved, each time", async () => {
  await begin();
  const said = screen.getByTestId("settings-said");
  await fireEvent.click(screen.getByRole("switch", { name: "Notifications about due dates" }));
  await waitFor(() => expect(said).toHaveTextContent("Saved"));
  const first = said.firstElementChild;
  await fireEvent.click(screen.getByRole("radio", { name: "1 min" }));
  await waitFor(() => {
    expect(said).toHaveTextContent("Saved");
    expect(said.firstElementChild).not.toBe(first);
  });
});

it.each([
  ["Reminders", "switch", "Notifications about due dates"],
  ["Keys", "switch", "Single letters in lists"],
  ["Reminders of bills", "checkbox", "14 days before"],
] as const)("says under “%s” what was refused there, and lets it stand as it stood", async (name, role, label) => {
  await begin(refusing);
  const control = part(name).getByRole<HTMLInputElement>(role, { name: label });
  const before = control.checked;
  await fireEvent.click(control);
  expect(await part(name).findByTestId("failure")).toBeInTheDocument();
  expect(screen.getAllByTestId("failure")).toHaveLength(1);
  expect(control.checked).toBe(before);
  expect(screen.getByTestId("settings-said")).toHaveTextContent("");
});

it("keeps the lock time that was chosen, and does the same once more when asked", async () => {
  await begin(refusing);
  await fireEvent.click(screen.getByRole("radio", { name: "1 min" }));
  await part("Locking").findByTestId("failure");
  await waitFor(() => expect(screen.getByRole("radio", { name: "5 min" })).toBeChecked());
  await useHost(fake(defaults));
  await fireEvent.click(part("Locking").getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.getByRole("radio", { name: "1 min" })).toBeChecked());
  expect(screen.queryByTestId("failure")).toBeNull();
});
