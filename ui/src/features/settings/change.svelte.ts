// Sends one change of the settings and takes what the desk made of it. A refused change shows why and changes nothing.
import { asDeskError, call } from "$ipc/client";
import type { DeskError, SettingsChangeRequest, SettingsView } from "$ipc/generated";

const nothing: SettingsChangeRequest = { idleMinutes: null, notifications: null, remindWhenClosed: null, billReminder: null, singleLetterKeys: null, clearCache: null };

export class Change {
  error = $state<DeskError>();

  constructor(readonly taken: (view: SettingsView) => void) {}

  async send(change: Partial<SettingsChangeRequest>): Promise<boolean> {
    try {
      this.taken(await call("settings_change", { ...nothing, ...change }));
      this.error = undefined;
      return true;
    } catch (thrown) {
      this.error = asDeskError(thrown);
      return false;
    }
  }
}
