// The counts beside To-do, Applications and Bills; read with Today, kept while other pages are open.
import { call, onEvent } from "$ipc/client";
import type { Entity } from "$ipc/generated";
import { onLeaving } from "./leaving";

const counted: Entity[] = ["task", "application", "bill", "payment"];

class Badges {
  todo = $state(0);
  applications = $state(0);
  bills = $state(0);

  constructor() {
    onLeaving(() => (this.todo = this.applications = this.bills = 0));
  }

  /** Reads the counts now and after each change; the result stops it. */
  follow(): () => void {
    void this.read();
    return onEvent((event) => {
      if (event.kind === "data-changed" && counted.includes(event.entity)) void this.read();
    });
  }

  private async read(): Promise<void> {
    const today = await call("today_get", {}).catch(() => undefined);
    if (!today) return;
    this.todo = today.badgeTodo;
    this.applications = today.badgeApplications;
    this.bills = today.badgeBills;
  }
}

export const badges = new Badges();
