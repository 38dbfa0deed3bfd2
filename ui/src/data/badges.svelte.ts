// The counts beside To-do and Applications; read with Today, kept while other pages are open.
import { call, onEvent } from "$ipc/client";

class Badges {
  todo = $state(0);
  applications = $state(0);

  /** Reads the counts now and after each change; the result stops it. */
  follow(): () => void {
    let end: (() => void) | undefined;
    let over = false;
    void this.read();
    void onEvent((event) => {
      if (event.kind === "data-changed" && (event.entity === "task" || event.entity === "application")) void this.read();
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
}

export const badges = new Badges();
