// The counts beside To-do, Applications and Bills; read with Today, kept while other pages are open.
import { call, onEvent } from "$ipc/client";
import { desk } from "./desk.svelte";

class Badges {
  todo = $state(0);
  applications = $state(0);
  bills = $state(0);

  /** Reads the counts now and after each change; the result stops it. */
  follow(): () => void {
    let end: (() => void) | undefined;
    let over = false;
    void this.read();
    void this.readBills();
    void onEvent((event) => {
      if (event.kind !== "data-changed") return;
      if (event.entity === "task" || event.entity === "application") void this.read();
      if (event.entity === "bill" || event.entity === "payment") void this.readBills();
    }).then((stop) => {
      if (over) stop();
      else end = stop;
    });
    return () => {
      over = true;
      end?.();
    };
  }

  private async read(): Promise<void> {
    const today = await call("today_get", {}).catch(() => undefined);
    if (!today) return;
    this.todo = today.badgeTodo;
    this.applications = today.badgeApplications;
  }

  private async readBills(): Promise<void> {
    if (desk.status?.stage !== "open") return;
    const bills = await call("bills_list", { query: "", filter: "open", sort: "due", offset: 0, limit: 1 }).catch(() => undefined);
    if (bills) this.bills = bills.summary.toPay;
  }
}

export const badges = new Badges();
