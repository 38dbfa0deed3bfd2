// What was answered about locking, kept while the person goes back and forth; checked before it is sent.
import { pinErrors, type FieldWords } from "$data/pin";

export class LockAnswers {
  way = $state<string>();
  pin = $state("");
  again = $state("");
  passphrase = $state("");

  /** What is still wrong. Without a keyring the passphrase comes first. */
  errors(needsPassphrase: boolean): FieldWords[] {
    const found: FieldWords[] = [];
    if (needsPassphrase && [...this.passphrase].length < 10) found.push({ id: "passphrase", text: "first-lock-passphrase-short" });
    if (this.way === undefined) found.push({ id: "lock-way", text: "first-lock-choose" });
    if (this.way === "pin") found.push(...pinErrors(this.pin, this.again));
    return found;
  }

  /** As the command wants it. */
  answer(): { pin: string | null; passphrase: string | null } {
    return { pin: this.way === "pin" ? this.pin : null, passphrase: this.passphrase || null };
  }
}
