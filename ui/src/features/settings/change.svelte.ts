// Sends one change of the settings and takes what the desk made of it. A refused change shows why and changes nothing.
import { asDeskError, call } from "$ipc/client";
import type { DeskError, SettingsChangeRequest, SettingsView } from "$ipc/generated";

const nothing: SettingsChangeRequest = { idleMinutes: null, notifications: null, remindWhenClosed: null, billReminder: null, singleLetterKeys: null, clearCache: null };

/** The changes of one part of the page: what is refused is said in that part. */
export class Change {
  /** What was refused, and the same once more. */
  failed = $state.raw<{ error: DeskError; again: () => void }>();

  constructor(readonly taken: (view: SettingsView) => void) {}

  async send(change: Partial<SettingsChangeRequest>): Promise<boolean> {
    this.failed = undefined;
    try {
      this.taken(await call("settings_change", { ...nothing, ...change }));
      return true;
    } catch (thrown) {
      this.failed = { error: asDeskError(thrown), again: () => void this.send(change) };
      return false;
    }
  }
}
