// What several parts of the page read together: the log with its filter, and the signed-in computers.
import { Pages } from "$data/pages.svelte";
import { resource, type Resource } from "$data/resource.svelte";
import { ACCESS_ROWS, type AccessKind } from "$ipc/generated";

export class PrivacyData {
  kind = $state<AccessKind | "">("");
  /** Somebody is to be asked to erase: the log says how that begins. */
  asking = $state(false);
  readonly pages = new Pages(20, ACCESS_ROWS);
  readonly log: Resource<"access_log_list">;
  /** Unfiltered, for the figures above. */
  readonly figures: Resource<"access_log_list">;
  readonly sessions: Resource<"sessions_list">;

  constructor() {
    this.log = resource("access_log_list", () => this.request(), ["access"]);
    this.figures = resource("access_log_list", () => ({ kinds: [], offset: 0, limit: 1 }), ["access"]);
    this.sessions = resource("sessions_list", () => ({}), ["me", "access"]);
  }

  request() {
    return { kinds: this.kind === "" ? [] : [this.kind], offset: this.pages.offset, limit: this.pages.limit };
  }

  show(kind: AccessKind | ""): void {
    this.kind = kind;
    this.pages.restart();
  }

  /** To whom data was given, as the readings show. */
  ask(): void {
    this.asking = true;
    this.show("read");
  }
}
