// An act that iAM Smart has to confirm: asked for once, confirmed on the phone, then done (mechanisms.md, M-stepup).
import { asDeskError, call } from "$ipc/client";
import type { DeskError, StepUpOutcome, StepUpView } from "$ipc/generated";

export class Confirmed<Answer> {
  phase = $state<"idle" | "busy" | "phone">("idle");
  challenge = $state<StepUpView>();
  /** The phone said no, or the time ran out. */
  outcome = $state<Exclude<StepUpOutcome, "passed">>();
  error = $state<DeskError>();
  #round = 0;

  constructor(readonly act: (stepUp: string | null) => Promise<Answer>) {}

  /** Does the act. Gives nothing when it was refused, stopped or failed; `outcome` and `error` say why. */
  async run(): Promise<Answer | undefined> {
    this.#round += 1;
    const round = this.#round;
    this.error = undefined;
    this.outcome = undefined;
    this.phase = "busy";
    try {
      return await this.#attempt(round);
    } catch (thrown) {
      if (round === this.#round) this.error = asDeskError(thrown);
      return undefined;
    } finally {
      if (round === this.#round) this.#rest();
    }
  }

  /** Stops waiting. A confirmation that still comes is not used. */
  stop(): void {
    this.#round += 1;
    this.#rest();
  }

  async #attempt(round: number): Promise<Answer | undefined> {
    try {
      return await this.act(null);
    } catch (thrown) {
      const error = asDeskError(thrown);
      if (error.code !== "step-up-required") throw thrown;
      if (round !== this.#round) return undefined;
      this.challenge = error.challenge;
    }
    this.phase = "phone";
    const { challenge } = this.challenge;
    const { outcome } = await call("step_up_wait", { challenge });
    if (round !== this.#round) return undefined;
    if (outcome !== "passed") {
      this.outcome = outcome;
      return undefined;
    }
    this.phase = "busy";
    return await this.act(challenge);
  }

  #rest(): void {
    this.phase = "idle";
    this.challenge = undefined;
  }
}
