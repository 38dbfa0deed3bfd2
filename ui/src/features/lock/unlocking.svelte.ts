// Tries to unlock: what was typed, what came of it, how long to wait. The desk counts the tries, not the window (P04).
import { tick } from "svelte";
import { desk } from "$data/desk.svelte";
import { asDeskError, call } from "$ipc/client";
import type { DeskError, LockView } from "$ipc/generated";
import { t } from "$l10n/index.svelte";

type Result = { kind: "wrong"; triesLeft: number; lastTry: boolean } | { kind: "form" } | undefined;

export class Unlocking {
  lock = $state<LockView>();
  pin = $state("");
  passphrase = $state("");
  busy = $state(false);
  error = $state<DeskError>();
  input = $state<HTMLInputElement>();
  #result = $state<Result>();
  #left = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  get waiting(): boolean {
    return this.#left > 0;
  }

  /** What to say under the field. */
  get words(): string | undefined {
    if (this.#left > 0) return t("lock-wait", { time: this.#time() });
    if (this.#result?.kind === "form") return t("pin-error-form");
    if (this.#result?.kind === "wrong") return this.#result.lastTry ? t("lock-last-try") : t("lock-wrong", { n: this.#result.triesLeft });
    return undefined;
  }

  async open(): Promise<void> {
    try {
      this.lock = await call("lock_status", {});
      this.#wait(this.lock.waitSeconds);
      await this.#focus();
    } catch (thrown) {
      this.error = asDeskError(thrown);
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.pin = "";
    this.passphrase = "";
  }

  async unlock(): Promise<void> {
    if (this.busy || this.waiting) return;
    if (this.lock?.needsPin && !/^\d{6}$/.test(this.pin)) {
      this.#result = { kind: "form" };
      return this.#focus();
    }
    this.busy = true;
    this.error = undefined;
    try {
      const answer = await call("unlock", { pin: this.lock?.needsPin ? this.pin : null, passphrase: this.lock?.needsPassphrase ? this.passphrase : null });
      this.pin = "";
      if (answer.kind === "opened") return await desk.read();
      this.#result = answer.kind === "wrong" ? answer : undefined;
      if (answer.kind === "wait") this.#wait(answer.seconds);
    } catch (thrown) {
      this.error = asDeskError(thrown);
    } finally {
      this.busy = false;
    }
    await this.#focus();
  }

  async #focus(): Promise<void> {
    await tick();
    this.input?.focus();
  }

  #wait(seconds: number | null): void {
    clearInterval(this.#timer);
    if (!seconds) return;
    const end = performance.now() + seconds * 1000;
    const count = () => {
      this.#left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      if (this.#left === 0) {
        clearInterval(this.#timer);
        this.#result = undefined;
        void this.#focus();
      }
    };
    count();
    if (this.#left > 0) this.#timer = setInterval(count, 1000);
  }

  #time(): string {
    const minutes = Math.floor(this.#left / 60);
    const seconds = this.#left % 60;
    return minutes > 0 ? t("lock-wait-minutes", { minutes, seconds }) : t("lock-wait-seconds", { seconds });
  }
}
