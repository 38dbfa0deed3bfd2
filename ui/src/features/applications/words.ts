// The fixed words of an application's states; a state of a newer server says that it is not known.
import type { ApplicationRowView, ApplicationStatus, DocumentState, LocalizedText } from "$ipc/generated";
import { own, t, type MessageId } from "$l10n/index.svelte";

export function statusText(status: ApplicationStatus): string {
  return t(`applications-status-${status}` satisfies MessageId);
}

export function documentText(state: DocumentState): string {
  return t(`applications-document-${state}` satisfies MessageId);
}

/** Nothing more happens to it. */
export function isOver(row: ApplicationRowView): boolean {
  return ["completed", "refused", "withdrawn"].includes(row.status);
}

/** The department's own name for where it stands, while its stages go on. */
function stageOf(row: ApplicationRowView): LocalizedText | null {
  return isOver(row) || row.waitsForYou ? null : row.stageName;
}

/** Where it stands, the same in every language. */
export function standing(row: ApplicationRowView): string {
  return stageOf(row)?.en ?? row.status;
}

/** Where it stands, in words. */
export function stageText(row: ApplicationRowView): string {
  const stage = stageOf(row);
  return stage ? own(stage) : statusText(row.status);
}
