// The fixed words of an application's states; a state of a newer server says that it is not known.
import type { ApplicationStatus, DocumentState } from "$ipc/generated";
import { t, type MessageId } from "$l10n/index.svelte";

export function statusText(status: ApplicationStatus): string {
  return t(`applications-status-${status}` satisfies MessageId);
}

export function documentText(state: DocumentState): string {
  return t(`applications-document-${state}` satisfies MessageId);
}
