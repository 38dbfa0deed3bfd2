// What the list shows: words, order, whether those that are over are in it; and the rows that are here.
import { untrack } from "svelte";
import { Windows } from "$data/windows.svelte";
import { call } from "$ipc/client";
import type { ApplicationRowView, ApplicationSort, ApplicationsListView } from "$ipc/generated";

export class ApplicationList {
  query = $state("");
  sort = $state<ApplicationSort>("news");
  withEnded = $state(false);
  /** Place of the cursor in the whole list. */
  active = $state(0);
  readonly windows: Windows<ApplicationRowView, ApplicationsListView>;

  constructor() {
    this.windows = new Windows((offset, limit) => call("applications_list", { query: this.query.trim(), withEnded: this.withEnded, sort: this.sort, offset, limit }), ["application"]);
    $effect(() => {
      // Each of these starts the list again from its top.
      void [this.query, this.sort, this.withEnded];
      untrack(() => {
        this.active = 0;
        void this.windows.restart();
      });
    });
  }
}
