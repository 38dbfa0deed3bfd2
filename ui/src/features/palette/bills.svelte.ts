// The bills that can be paid, as acts of the palette: "Pay the water bill" opens its check page, and pays nothing.
import { desk } from "$data/desk.svelte";
import { call } from "$ipc/client";
import type { BillRowView } from "$ipc/generated";
import { format } from "$l10n/bundles";
import { languages } from "$l10n/language";
import { fold } from "./match";

/** As many as a palette can show at once. */
const MOST = 20;

export class PayableBills {
  rows = $state.raw<BillRowView[]>([]);

  /** Reads what is to be paid; without an answer there are no such acts. */
  async read(): Promise<void> {
    if (desk.status?.stage !== "open") return;
    const list = await call("bills_list", { query: "", filter: "open", sort: "due", offset: 0, limit: MOST }).catch(() => undefined);
    this.rows = list?.rows.filter((row) => row.group === "overdue" || row.group === "due") ?? [];
  }

  /** Those that answer what was typed, in any of the languages. */
  matching(query: string): BillRowView[] {
    const words = fold(query);
    if (words === "") return [];
    return this.rows.filter((row) => languages.some((language) => fold(format(language, "palette-pay", { title: row.title[language] })).includes(words)));
  }
}
