// Applications that go on to another stage while the page is open, in one sentence each; where they stood at first is no news.
import type { ApplicationRowView } from "$ipc/generated";
import { own, t } from "$l10n/index.svelte";
import { stageText, standing } from "./words";

export class Moves {
  said = $state("");
  readonly #stood: Record<string, string> = {};

  /** These rows were read. The same row may come by way of the list and of its details: it is told once. */
  see(rows: readonly ApplicationRowView[]): void {
    const moved = rows.filter((row) => {
      const before = this.#stood[row.id];
      const now = standing(row);
      this.#stood[row.id] = now;
      return before !== undefined && before !== now;
    });
    if (moved.length > 0) this.said = moved.map((row) => t("applications-moved", { name: own(row.name), stage: stageText(row) })).join(" ");
  }
}
