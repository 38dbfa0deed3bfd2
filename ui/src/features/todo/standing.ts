// Where a task, an application or a bill stands, in one word each.
import type { StandingView } from "$ipc/generated";
import { t, type MessageId } from "$l10n/index.svelte";

const bills = { unpaid: "bills-group-due", "part-paid": "bills-tag-part", paid: "bills-group-paid", withdrawn: "bills-group-withdrawn" } as const satisfies Record<string, MessageId>;

export function standingText(standing: StandingView): string {
  switch (standing.kind) {
    case "task":
      return t(`todo-state-${standing.state}` satisfies MessageId);
    case "application":
      return t(`applications-status-${standing.status}` satisfies MessageId);
    case "bill":
      return t(bills[standing.state.kind]);
  }
}
