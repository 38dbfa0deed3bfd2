// The desk as a whole, as the window knows it: stage, look, connectivity. Everything else asks for itself.
import { asDeskError, call, onEvent } from "$ipc/client";
import type { DeskError, DeskStatusView, Entity, LookChangeRequest, OpenNotice, SyncStatusView, Theme } from "$ipc/generated";
import { timeOrMoment } from "$l10n/dates";
import { presentDay } from "$l10n/due";
import { language, useLanguage, type Language } from "$l10n/index.svelte";
import { closest } from "$l10n/language";
import { go } from "$router/router.svelte";
import { keepAll, letGoAll } from "./leaving";
import { applyLook } from "./look.svelte";
import { steady } from "./steady";

/** What the gateway lists, and the first sync brings. */
const LISTED: readonly Entity[] = ["task", "application", "bill", "payment", "mandate"];

/** Whose profile it is, open or not. */
const profileOf = (status: DeskStatusView | undefined) => status?.profile?.tile.id;
/** Whose things the window shows. */
const shownOf = (status: DeskStatusView | undefined) => (status?.stage === "open" ? profileOf(status) : undefined);

class Desk {
  status = $state<DeskStatusView>();
  sync = $state<SyncStatusView>();
  /** The offline bar stands on the page: as `offline`, but the page does not move under a pointer. */
  offlineBar = $state(false);
  /** What opening had to do, and a wrong clock: told once, until it is put away. */
  notices = $state<OpenNotice[]>([]);
  /** Why the desk is still open although it was to be locked. */
  lockFailed = $state<DeskError>();
  /** The desk could not be read at all. */
  failure = $state<DeskError>();
  /** Seconds until the desk locks itself, once it warns. */
  lockWarning = $state<number>();
  /** Said once where the person arrives: "Signed in as …". */
  said = $state<string>();
  /** Why nobody is signed in any more, shown where the person signs in again. */
  ended = $state<DeskError>();
  /** Opens the simulated phone; set while something waits for it, in sandbox builds only (M-signin). */
  testPhone = $state.raw<() => void>();

  /** Reads everything and follows the events. */
  async open(): Promise<void> {
    // Until the desk has answered, and when it cannot: as the system reads and looks.
    useLanguage(closest(navigator.languages));
    applyLook("system", 100);
    steady.follow();
    onEvent((event) => {
      if (event.kind === "stage-changed") void this.read();
      else if (event.kind === "sync-changed") void this.readSync();
      else if (event.kind === "lock-warning") this.lockWarning = event.seconds;
    });
    await this.read();
  }

  /** Asks for the stage again. */
  async read(): Promise<void> {
    try {
      this.take(await call("desk_status", {}));
      this.failure = undefined;
    } catch (thrown) {
      this.failure = asDeskError(thrown);
    }
  }

  /** Takes a status that came as the answer to another command. */
  take(status: DeskStatusView): void {
    this.#part(this.status, status);
    this.status = status;
    this.notices = [...this.notices, ...status.notices.filter((notice) => !this.notices.includes(notice))];
    if (status.stage === "open") this.ended = undefined;
    const { look } = status;
    useLanguage(look.language ?? look.systemLanguage);
    applyLook(look.theme, look.textSize);
    if (status.stage === "open" || status.stage === "look-around") void this.readSync();
    else this.#hear(undefined);
  }

  /** What was of another person, or of one who has left, goes. Why a sign-in ended, and a notice, wait for their own person. */
  #part(before: DeskStatusView | undefined, now: DeskStatusView): void {
    const other = profileOf(before) !== undefined && profileOf(before) !== profileOf(now);
    if (other) {
      this.ended = undefined;
      this.notices = [];
      go("today", undefined, { replace: true });
    }
    if (!other && shownOf(before) === shownOf(now)) return;
    this.said = undefined;
    this.lockWarning = undefined;
    this.lockFailed = undefined;
    this.sync = undefined;
    this.offlineBar = false;
    letGoAll();
  }

  /** Leaves what is open by `act`; what was typed is kept first. Rejects with a `DeskError`. */
  async leave(act: () => Promise<DeskStatusView>): Promise<void> {
    await keepAll();
    this.take(await act());
  }

  /** Locks at once. A lock that fails is said: the person may walk away. */
  async lock(): Promise<void> {
    this.lockFailed = undefined;
    try {
      await this.leave(() => call("lock_now", {}));
    } catch (thrown) {
      this.lockFailed = asDeskError(thrown);
    }
  }

  async readSync(): Promise<void> {
    if (this.status?.stage !== "open") return;
    const whose = shownOf(this.status);
    const sync = await call("sync_status", {}).catch(() => this.sync);
    if (shownOf(this.status) === whose) this.#hear(sync);
  }

  #hear(sync: SyncStatusView | undefined): void {
    this.sync = sync;
    if (this.offline === this.offlineBar) steady.stop();
    else steady.when(() => (this.offlineBar = this.offline));
  }

  /** Asks the gateway for news now: F5, and "Try now" of the offline bar. */
  async tryNow(): Promise<void> {
    if (this.sync) this.sync.syncing = true;
    this.#hear(await call("sync_now", {}).catch(() => this.sync && { ...this.sync, syncing: false }));
  }

  /** Changes how the window looks, at once; keeping it may fail without harm and is tried again with the next change. */
  async changeLook(change: { language?: Language; theme?: Theme; textSize?: number }): Promise<void> {
    if (change.language) useLanguage(change.language);
    const look = this.status?.look;
    if (look) {
      Object.assign(look, change);
      applyLook(look.theme, look.textSize);
    }
    const request: LookChangeRequest = { language: change.language ?? null, theme: change.theme ?? null, textSize: change.textSize ?? null };
    await call("look_change", request).catch(() => undefined);
  }

  /** Looking around ends where signing out does: at the page with both ways to sign in. Rejects with a `DeskError`. */
  async leaveExamples(): Promise<void> {
    this.take(await call("sign_out", {}));
  }

  /** What was asked for needs somebody who is signed in, or a desk that is open: goes to where that is done. */
  async goOn(): Promise<void> {
    if (this.examples) await this.leaveExamples();
    else await this.read();
  }

  /** Everything that is shown is invented: nobody is signed in. */
  get examples(): boolean {
    return this.status?.stage === "look-around";
  }

  get sandbox(): boolean {
    return this.status?.build === "sandbox";
  }

  /** Just signed in: what there is to show is still on its way, so that nothing yet is not nothing at all. */
  get arriving(): boolean {
    return this.status?.stage === "open" && this.sync?.lastSyncedAt === null;
  }

  /** What is on its way takes longer: there is no line, or the gateway could not answer and is asked again later. */
  get delayed(): boolean {
    return this.sync !== undefined && (!this.sync.online || this.sync.retryAt !== null);
  }

  /** Whether an answer about these is only what stood here before the first lists came. */
  awaits(entities: readonly Entity[]): boolean {
    return this.arriving && entities.some((entity) => LISTED.includes(entity));
  }

  /** How old what is shown may be, in words; undefined before anything was fetched. */
  get savedAt(): string | undefined {
    const at = this.sync?.lastSyncedAt;
    return at ? timeOrMoment(language(), at, presentDay(at)) : undefined;
  }

  get offline(): boolean {
    return this.sync !== undefined && !this.sync.online;
  }
}

export const desk = new Desk();
