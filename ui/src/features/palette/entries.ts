// The pages, acts and settings that the palette knows. Nothing here pays, signs, shares or erases: such acts open their page.
import { desk } from "$data/desk.svelte";
import { stepTextSize } from "$data/look.svelte";
import type { IconName } from "$kit/icons";
import type { Arguments } from "$l10n/bundles";
import type { MessageId } from "$l10n/index.svelte";
import { fullName, languages } from "$l10n/language";
import { go } from "$router/router.svelte";

export type Group = "pages" | "acts" | "settings";

export interface Entry {
  id: string;
  group: Group;
  icon: IconName;
  name: MessageId;
  args?: Arguments;
  /** First letters of its Chinese names: Jyutping of the Traditional one, Pinyin of the Simplified one. */
  initials: readonly string[];
  /** Only with a person signed in. */
  own?: boolean;
  run: () => void;
}

const page = (id: string, name: MessageId, icon: IconName, initials: string[], run: () => void, own = false): Entry => ({ id, group: "pages", icon, name, initials, run, own });
const act = (id: string, name: MessageId, icon: IconName, initials: string[], run: () => void, own = false): Entry => ({ id, group: "acts", icon, name, initials, run, own });
const setting = (id: string, name: MessageId, icon: IconName, initials: string[], own = false): Entry => ({ id, group: "settings", icon, name, initials, run: () => go("settings", `~${id}`), own });

const entries: readonly Entry[] = [
  page("today", "shell-page-today", "today", ["gj", "jr"], () => go("today")),
  page("todo", "shell-page-todo", "todo", ["dbsh", "dbsx"], () => go("todo")),
  page("applications", "shell-page-applications", "file", ["sc", "sq"], () => go("applications"), true),
  page("bills", "shell-page-bills", "bill", ["zd"], () => go("bills")),
  page("privacy", "shell-page-privacy", "shield", ["sj", "ys"], () => go("privacy"), true),
  page("settings", "shell-page-settings", "settings", ["cd", "sz"], () => go("settings")),
  page("done", "palette-done", "tick", ["jjsdsh", "ywcdsx"], () => go("todo", "~done"), true),
  page("history", "palette-history", "clock", ["wdgl", "hdjl"], () => go("todo", "~history"), true),
  page("waiting", "palette-waiting", "send", ["ddcs", "ddfs"], () => go("todo", "~waiting"), true),
  page("bills-all", "palette-bills-all", "bill", ["cbzd", "qbzd"], () => go("bills", "~all")),
  page("autopay", "palette-autopay", "refresh", ["zdzz", "zdkk"], () => go("bills", "~autopay"), true),
  page("access-log", "palette-access-log", "eye", ["cjgl", "cyjl"], () => go("privacy", "~log"), true),
  act("lock", "palette-lock", "lock", ["lzsd", "ljsd"], () => void desk.lock()),
  act("refresh", "palette-refresh", "refresh", ["lzgszl", "ljgxsj"], () => void desk.tryNow(), true),
  act("bills-add", "palette-bills-add", "plus", ["jrzd", "tjzd"], () => go("bills", "~add"), true),
  act("export", "palette-export", "download", ["wcndzl", "dcwdzl"], () => go("privacy", "~copy"), true),
  act("ask", "privacy-ask", "send", ["jktjsczl", "qqtrsczl"], () => go("privacy", "~ask"), true),
  act("contact", "palette-contact", "phone", ["ggllzl", "gglxzl"], () => go("privacy", "~contact"), true),
  act("computers", "palette-computers", "computer", ["dcljbdn", "dclytdn"], () => go("privacy", "~computers"), true),
  act("larger", "palette-larger", "textsize", ["fdmz", "fdwz"], () => void desk.changeLook({ textSize: stepTextSize(1) })),
  act("smaller", "palette-smaller", "textsize", ["ssmz", "sxwz"], () => void desk.changeLook({ textSize: stepTextSize(-1) })),
  act("light", "palette-light", "sun", ["cs", "qs"], () => void desk.changeLook({ theme: "light" })),
  act("dark", "palette-dark", "moon", ["ss"], () => void desk.changeLook({ theme: "dark" })),
  act("contrast", "palette-contrast", "contrast", ["gdb"], () => void desk.changeLook({ theme: "contrast" })),
  ...languages.map((language): Entry => ({ id: `language-${language}`, group: "acts", icon: "language", name: "palette-language", args: { name: fullName[language] }, initials: ["jj", "yy"], run: () => void desk.changeLook({ language }) })),
  setting("pin", "palette-pin", "key", ["pin"]),
  setting("reminders", "palette-reminders", "bell", ["ts", "tx"]),
  setting("storage", "palette-storage", "disk", ["zbdnsdzl", "zttdnsdzl"]),
  setting("diagnostics", "palette-diagnostics", "info", ["cdbg", "zdbg"], true),
];

/** What can be reached at this stage of the desk. */
export function reachable(): readonly Entry[] {
  const signedIn = desk.status?.stage === "open";
  return signedIn ? entries : entries.filter((entry) => !entry.own);
}
