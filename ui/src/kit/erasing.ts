// What the dialog of erasing needs to know of the act behind it; the act itself is in data.
import type { DeskError, StepUpOutcome, StepUpView } from "$ipc/generated";

export interface ErasingAct {
  /** The word, as typed. */
  typed: string;
  pin: string;
  /** Confirmed on the phone, as somebody is signed in; otherwise by the PIN, where there is one. */
  readonly byPhone: boolean;
  readonly byPin: boolean;
  readonly phase: "idle" | "busy" | "phone";
  readonly challenge: StepUpView | undefined;
  readonly outcome: Exclude<StepUpOutcome, "passed"> | undefined;
  readonly failure: DeskError | undefined;
  /** What is wrong with a field, in words. */
  readonly errors: readonly { id: string; text: string }[];
  run: () => Promise<void>;
  stop: () => void;
}
