// Taking a copy of one's data: what goes in, the password that locks it, the phone, how far it is, the file (ui.md 7.11).
// The password lives here only, and only while the dialog is open.
import { onLeaving } from "$data/leaving";
import { Confirmed } from "$data/stepup.svelte";
import { call, onEvent } from "$ipc/client";
import type { CopyPart, SavedFileView } from "$ipc/generated";
import type { MessageId } from "$l10n/index.svelte";

/** In the order of the dialog. */
export const copyParts = ["person", "tasks", "applications", "bills", "receipts", "access", "this-computer"] as const satisfies readonly CopyPart[];
export const SHORTEST = 8;
export const LONGEST = 128;
/** Printable ASCII only: archive programs differ in how they turn any other letter into bytes, and could not open the file. */
const TYPEABLE = /^[ -~]*$/;

export type CopyField = "parts" | "password" | "again";
export type CopyErrors = Partial<Record<CopyField, MessageId>>;

/** What the desk refused, by field and reason. */
const refused: Record<string, CopyErrors> = {
  "parts/missing": { parts: "privacy-copy-error-parts" },
  "password/missing": { password: "privacy-copy-error-short" },
  "password/too-short": { password: "privacy-copy-error-short" },
  "password/too-long": { password: "privacy-copy-error-long" },
  "password/form": { password: "privacy-copy-error-form" },
};

let mine: Copying | undefined;
onLeaving(() => (mine = undefined));

/** The copy of who is here: it is written on while they look at other pages, and its end waits for them on this one. */
export function copyOfMine(): Copying {
  mine ??= new Copying();
  return mine;
}

export class Copying {
  parts = $state<CopyPart[]>([...copyParts]);
  password = $state("");
  again = $state("");
  errors = $state<CopyErrors>({});
  /** So far the file is written, once it is known. */
  progress = $state<{ done: number; of: number }>();
  file = $state<SavedFileView>();
  #confirmed = $state(false);
  readonly #act = new Confirmed<SavedFileView>((stepUp) => {
    this.#confirmed = stepUp !== null;
    return call("data_export", { parts: [...this.parts], password: this.password, stepUp });
  });

  /** Hears how far the copy is; the result ends it. */
  follow(): () => void {
    return onEvent((event) => {
      if (event.kind === "copy-progress" && this.#act.phase === "busy") this.progress = { done: event.done, of: event.of };
    });
  }

  get stage(): "form" | "phone" | "writing" {
    if (this.#act.phase === "phone") return "phone";
    return this.#act.phase === "busy" && (this.#confirmed || this.progress !== undefined) ? "writing" : "form";
  }

  get busy() {
    return this.#act.phase !== "idle";
  }

  get challenge() {
    return this.#act.challenge;
  }

  get outcome() {
    return this.#act.outcome;
  }

  /** Why there is no copy; what is wrong with a field stands there. */
  get failure() {
    return Object.keys(this.errors).length > 0 ? undefined : this.#act.error;
  }

  take(part: CopyPart, wanted: boolean): void {
    this.parts = copyParts.filter((one) => (one === part ? wanted : this.parts.includes(one)));
  }

  /** Whether the file is there. What was typed stays after a failure, for the next try. */
  async run(): Promise<boolean> {
    this.errors = this.#check();
    if (Object.keys(this.errors).length > 0 || this.busy) return false;
    this.#confirmed = false;
    this.progress = undefined;
    this.file = undefined;
    this.file = await this.#act.run();
    this.progress = undefined;
    const { error } = this.#act;
    if (error?.code === "validation") this.errors = Object.assign({}, ...error.fields.map(({ field, reason }) => refused[`${field}/${reason}`] ?? {})) as CopyErrors;
    return this.file !== undefined;
  }

  /** The phone is not waited for any more; the form stays as it was. */
  stop(): void {
    this.#act.stop();
  }

  /** The dialog is closed. What is being written is written to its end while the desk stays open and
   *  unlocked; the password is not needed here any more. */
  forget(): void {
    if (this.stage !== "writing") {
      this.#act.stop();
      this.#act.error = undefined;
      this.#act.outcome = undefined;
    }
    this.password = "";
    this.again = "";
    this.errors = {};
  }

  #check(): CopyErrors {
    const { length } = this.password;
    const errors: CopyErrors = {};
    if (this.parts.length === 0) errors.parts = "privacy-copy-error-parts";
    if (!TYPEABLE.test(this.password)) errors.password = "privacy-copy-error-form";
    else if (length < SHORTEST) errors.password = "privacy-copy-error-short";
    else if (length > LONGEST) errors.password = "privacy-copy-error-long";
    else if (this.password !== this.again) errors.again = "privacy-copy-error-again";
    return errors;
  }
}
