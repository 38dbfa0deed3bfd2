// The list of bills in one order: words, which, order; and the rows that are here.
import { untrack } from "svelte";
import { Windows } from "$data/windows.svelte";
import { call } from "$ipc/client";
import type { BillFilter, BillRowView, BillSort, BillsListView } from "$ipc/generated";

export class BillList {
  query = $state("");
  filter = $state<BillFilter>("open");
  sort = $state<BillSort>("due");
  /** Place of the cursor in the whole list. */
  active = $state(0);
  readonly windows: Windows<BillRowView, BillsListView>;

  constructor(filter: BillFilter) {
    this.filter = filter;
    this.windows = new Windows((offset, limit) => call("bills_list", { query: this.query.trim(), filter: this.filter, sort: this.sort, offset, limit }), ["bill", "payment", "outbox"]);
    $effect(() => {
      // Each of these starts the list again from its top.
      void [this.query, this.filter, this.sort];
      untrack(() => {
        this.active = 0;
        void this.windows.restart();
      });
    });
  }
}
