// What the list shows: words, department, order, open or done; and the rows that are here.
import { untrack } from "svelte";
import { Windows } from "$data/windows.svelte";
import { call } from "$ipc/client";
import type { TaskRowView, TaskSort, TasksListView } from "$ipc/generated";

export class TodoList {
  query = $state("");
  department = $state<string>("");
  sort = $state<TaskSort>("due");
  mode = $state<"open" | "done">("open");
  /** Place of the cursor in the whole list. */
  active = $state(0);
  readonly windows: Windows<TaskRowView, TasksListView>;

  constructor() {
    this.windows = new Windows((offset, limit) => call("tasks_list", this.#request(offset, limit)), ["task", "outbox"]);
    $effect(() => {
      // Each of these starts the list again from its top.
      void [this.query, this.department, this.sort, this.mode];
      untrack(() => {
        this.active = 0;
        void this.windows.restart();
      });
    });
  }

  show(mode: "open" | "done"): void {
    this.mode = mode;
  }

  /** Something narrows the list, so that "nothing" means "nothing found". */
  get narrowed(): boolean {
    return this.query.trim() !== "" || this.department !== "";
  }

  #request(offset: number, limit: number) {
    return {
      query: this.query.trim(),
      groups: this.mode === "done" ? (["done"] as const).slice() : [],
      department: this.department === "" ? null : this.department,
      sort: this.sort,
      offset,
      limit,
    };
  }
}
