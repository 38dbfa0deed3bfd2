// One try to sign in, from its start to its end. A new one ends the one before; what comes late from an old one is ignored.
import { desk } from "$data/desk.svelte";
import { asDeskError, call, onEvent } from "$ipc/client";
import type { DeskError, SignInStartView, SignInWay } from "$ipc/generated";
import { language, t } from "$l10n/index.svelte";

export class Attempt {
  view = $state<SignInStartView>();
  error = $state<DeskError>();
  starting = $state(false);
  /** The phone has opened the page. */
  opened = $state(false);
  /** Whole seconds until this attempt ends. */
  left = $state(0);
  #round = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #unlisten = onEvent((event) => {
    if (event.kind === "sign-in-opened") this.opened = true;
  });

  async start(way: SignInWay): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    this.starting = true;
    this.error = undefined;
    this.opened = false;
    clearInterval(this.#timer);
    try {
      const view = await call("sign_in_start", { way });
      if (round !== this.#round) return;
      this.view = view;
      this.#count(view);
      void this.#wait(view, round);
    } catch (thrown) {
      if (round === this.#round) this.#fail(asDeskError(thrown));
    } finally {
      if (round === this.#round) this.starting = false;
    }
  }

  /** Opens the simulated phone; sandbox builds only. */
  openPhone(): void {
    if (this.view) void call("sign_in_open_phone", { attempt: this.view.attempt }).catch((thrown: unknown) => (this.error = asDeskError(thrown)));
  }

  /** Ends the attempt: the page is left. */
  stop(): void {
    this.#round += 1;
    clearInterval(this.#timer);
    this.#unlisten();
    if (this.view) void call("sign_in_cancel", { attempt: this.view.attempt }).catch(() => undefined);
    this.view = undefined;
  }

  async #wait(view: SignInStartView, round: number): Promise<void> {
    try {
      const status = await call("sign_in_wait", { attempt: view.attempt });
      if (round !== this.#round) return;
      this.view = undefined;
      const known = status.profile?.name;
      desk.take(status);
      if (known) desk.said = t("signin-done", { name: language() === "en" ? known.english : (known.chinese ?? known.english) });
    } catch (thrown) {
      if (round === this.#round) this.#fail(asDeskError(thrown));
    }
  }

  #fail(error: DeskError): void {
    this.view = undefined;
    this.error = error;
    clearInterval(this.#timer);
  }

  #count(view: SignInStartView): void {
    const end = performance.now() + view.livesSeconds * 1000;
    const tick = () => {
      this.left = Math.max(0, Math.round((end - performance.now()) / 1000));
      if (this.left === 0) clearInterval(this.#timer);
    };
    tick();
    this.#timer = setInterval(tick, 1000);
  }
}
