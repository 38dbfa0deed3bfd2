// The entries of the main menu: pages that exist, nothing else.
import { desk } from "$data/desk.svelte";
import type { IconName } from "$kit/icons";
import type { MessageId } from "$l10n/index.svelte";
import type { Page } from "$router/router.svelte";

export interface MenuEntry {
  page: Page;
  name: MessageId;
  icon: IconName;
  /** Stands at the foot of the menu. */
  foot?: boolean;
  /** Shows nothing but a person's own things. */
  own?: boolean;
}

export const menu: readonly MenuEntry[] = [
  { page: "today", name: "shell-page-today", icon: "today" },
  { page: "todo", name: "shell-page-todo", icon: "todo" },
  { page: "applications", name: "shell-page-applications", icon: "file", own: true },
  { page: "bills", name: "shell-page-bills", icon: "bill" },
  { page: "privacy", name: "shell-page-privacy", icon: "shield", foot: true, own: true },
  { page: "settings", name: "shell-page-settings", icon: "settings", foot: true },
];

/** Those that lead somewhere now: with nobody signed in there are no things of one's own. */
export function entries(): readonly MenuEntry[] {
  return desk.examples ? menu.filter((entry) => !entry.own) : menu;
}
