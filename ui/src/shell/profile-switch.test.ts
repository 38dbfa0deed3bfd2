// Choosing another person of this computer: a failure is said in words where it was chosen, and may be tried again.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import { desk } from "$data/desk.svelte";
import { useHost } from "$ipc/client";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import ProfileSwitch from "./ProfileSwitch.svelte";

afterEach(cleanup);

it.each([["profile_choose", /陳/], ["profile_add", "Add another person"]] as const)("says that %s failed, and takes it back when it works", async (command, name) => {
  useLanguage("en");
  await useHost(fake({ ...defaults, fail: { command, error: { code: "internal", incident: "E-4471-QK" } } }));
  await desk.read();
  render(ProfileSwitch);
  await fireEvent.click(screen.getByTestId("profile-switch"));
  await fireEvent.click(screen.getByRole("button", { name }));
  expect(await screen.findByTestId("failure")).toHaveTextContent("If you call, quote E-4471-QK");
  expect(screen.getByTestId("profile-switch")).toHaveFocus();
  await useHost(fake(defaults));
  await fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.queryByTestId("failure")).toBeNull());
});
