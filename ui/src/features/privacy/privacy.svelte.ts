// What several parts of the page read together: the log with its filter, and the signed-in computers.
import { resource, type Resource } from "$data/resource.svelte";
import type { AccessKind } from "$ipc/generated";

const STEP = 20;
const MOST = 100;

export class PrivacyData {
  kind = $state<AccessKind | "">("");
  limit = $state(STEP);
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
    return { kinds: this.kind === "" ? [] : [this.kind], offset: 0, limit: this.limit };
  }

  show(kind: AccessKind | ""): void {
    this.kind = kind;
    this.limit = STEP;
  }

  more(): void {
    this.limit = Math.min(MOST, this.limit + STEP);
  }

  get mayGrow(): boolean {
    return this.limit < MOST && (this.log.value?.total ?? 0) > (this.log.value?.rows.length ?? 0);
  }
}
