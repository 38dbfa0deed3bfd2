// Erasing a person's data from this computer: the word that was typed, the phone or the PIN, what came of it (P07).
import { call } from "$ipc/client";
import type { DeskStatusView } from "$ipc/generated";
import { t } from "$l10n/index.svelte";
import { desk } from "./desk.svelte";
import { refusedFields, type FieldWords } from "./pin";
import { Confirmed } from "./stepup.svelte";

export class Erasing {
  typed = $state("");
  pin = $state("");
  #wrong = $state<FieldWords[]>([]);
  readonly #act = new Confirmed<DeskStatusView>((stepUp) => call("erase", { stepUp, pin: this.byPin ? this.pin : null }));
  readonly #refused = $derived(this.#act.error && refusedFields(this.#act.error));

  get byPhone() {
    return desk.status?.stage === "open";
  }

  get byPin() {
    return !this.byPhone && (desk.status?.hasPin ?? false);
  }

  get phase() {
    return this.#act.phase;
  }

  get challenge() {
    return this.#act.challenge;
  }

  get outcome() {
    return this.#act.outcome;
  }

  get failure() {
    return this.#refused ? undefined : this.#act.error;
  }

  get errors() {
    return this.#wrong.map(({ id, text }) => ({ id: `erase-${id}`, text: t(text) }));
  }

  async run(): Promise<void> {
    this.#wrong = this.#check();
    if (this.#wrong.length > 0) return;
    const status = await this.#act.run();
    if (status) desk.take(status);
    else this.#wrong = this.#refused ?? [];
  }

  stop(): void {
    this.#act.stop();
  }

  #check(): FieldWords[] {
    const wrong: FieldWords[] = [];
    if (this.typed.trim().toLowerCase() !== t("privacy-erase-word").toLowerCase()) wrong.push({ id: "word", text: "privacy-erase-wrong" });
    if (this.byPin && !/^\d{6}$/.test(this.pin)) wrong.push({ id: "pin", text: "pin-error-form" });
    return wrong;
  }
}
