// What the person sees of an error: code and reason → severity, words, act. One row each; a test walks all samples.
import { clock } from "$l10n/dates";
import type { MessageId } from "$l10n/keys";
import type { DeskError, FieldReason } from "./generated";

/** `alert`: failed. `due`: waits. `info`: nothing is wrong, it is only so. */
export type Severity = "alert" | "due" | "info";
/** What the button beside it does. */
export type ErrorAct = "retry" | "sign-in" | "unlock" | "list" | "none";

interface Line {
  severity: Severity;
  heading: MessageId;
  help: MessageId;
  /** In place of `help` when the error names a time. */
  helpAt?: MessageId;
  act: ErrorAct;
}

const line = (severity: Severity, act: ErrorAct, heading: MessageId, help: MessageId, helpAt?: MessageId): Line => ({ severity, act, heading, help, helpAt });

const suspended = line("alert", "none", "errors-suspended", "errors-suspended-help");
const accountEnded = line("alert", "none", "errors-account-ended", "errors-account-ended-help");
const unavailable = line("due", "retry", "errors-unavailable", "errors-unavailable-help", "errors-unavailable-help-at");
const rejected: Record<string, Line> = {
  "not-open": line("info", "list", "errors-rejected-not-open", "errors-rejected-not-open-help"),
  "department-only": line("info", "none", "errors-rejected-department-only", "errors-rejected-department-only-help"),
  refused: line("info", "retry", "errors-rejected-refused", "errors-rejected-refused-help"),
  other: line("alert", "none", "errors-rejected-other", "errors-rejected-other-help"),
};
const field = (reason: FieldReason): Line => line("alert", "none", "err-title", `errors-field-${reason}`);

/** Keyed by code, or by code and reason. */
export const errorTable: Record<string, Line> = {
  offline: line("due", "retry", "errors-offline", "errors-offline-help"),
  timeout: line("due", "retry", "errors-timeout", "errors-timeout-help"),
  "signed-out/here": line("info", "sign-in", "errors-signed-out-here", "errors-signed-out-here-help"),
  "signed-out/elsewhere": line("alert", "sign-in", "errors-signed-out-elsewhere", "errors-signed-out-elsewhere-help"),
  "signed-out/expired": line("info", "sign-in", "errors-signed-out-expired", "errors-signed-out-expired-help"),
  "signed-out/suspended": suspended,
  "signed-out/account-ended": accountEnded,
  "signed-out/reused": line("alert", "sign-in", "errors-signed-out-reused", "errors-signed-out-reused-help"),
  "signed-out/too-old": line("info", "sign-in", "errors-signed-out-too-old", "errors-signed-out-too-old-help"),
  "signed-out/other": line("info", "sign-in", "errors-signed-out-here", "errors-signed-out-other-help"),
  "step-up-required": line("info", "none", "errors-step-up", "errors-step-up-help"),
  forbidden: line("alert", "none", "errors-forbidden", "errors-forbidden-help"),
  "not-found": line("info", "list", "errors-not-found", "errors-not-found-help"),
  conflict: line("due", "retry", "errors-conflict", "errors-conflict-help"),
  "validation/missing": field("missing"),
  "validation/too-long": field("too-long"),
  "validation/too-short": field("too-short"),
  "validation/form": field("form"),
  "validation/past": field("past"),
  "validation/too-easy": field("too-easy"),
  "validation/wrong": field("wrong"),
  "upstream-unavailable/gateway": unavailable,
  "upstream-unavailable/iam-smart": unavailable,
  "upstream-unavailable/department": unavailable,
  "upstream-rejected/not-open": rejected["not-open"] as Line,
  "upstream-rejected/department-only": rejected["department-only"] as Line,
  "upstream-rejected/refused": rejected.refused as Line,
  "upstream-rejected/other": rejected.other as Line,
  "sign-in-failed/refused": line("info", "retry", "errors-sign-in-refused", "errors-sign-in-refused-help"),
  "sign-in-failed/cancelled": line("info", "retry", "errors-sign-in-cancelled", "errors-sign-in-cancelled-help"),
  "sign-in-failed/expired": line("due", "retry", "errors-sign-in-expired", "errors-sign-in-expired-help"),
  "sign-in-failed/other-person": line("alert", "retry", "errors-sign-in-other-person", "errors-sign-in-other-person-help"),
  "sign-in-failed/phone-outdated": line("alert", "retry", "errors-sign-in-phone-outdated", "errors-sign-in-phone-outdated-help"),
  "sign-in-failed/account-ended": accountEnded,
  "sign-in-failed/suspended": suspended,
  "sign-in-failed/state-mismatch": line("alert", "retry", "errors-sign-in-state-mismatch", "errors-sign-in-state-mismatch-help"),
  "sign-in-failed/other": line("alert", "retry", "errors-sign-in-other", "errors-sign-in-other-help"),
  "already-settled": line("info", "list", "errors-already-settled", "errors-already-settled-help"),
  "changed-since-review": line("due", "retry", "errors-changed", "errors-changed-help"),
  "busy-elsewhere": line("due", "retry", "errors-busy-elsewhere", "errors-busy-elsewhere-help"),
  "untrusted-connection/proxy": line("alert", "retry", "errors-untrusted-proxy", "errors-untrusted-proxy-help"),
  "untrusted-connection/expired": line("alert", "retry", "errors-untrusted-expired", "errors-untrusted-expired-help"),
  "untrusted-connection/wrong-name": line("alert", "retry", "errors-untrusted-name", "errors-untrusted-name-help"),
  "untrusted-connection/revoked": line("alert", "retry", "errors-untrusted-revoked", "errors-untrusted-revoked-help"),
  locked: line("info", "unlock", "errors-locked", "errors-locked-help"),
  "payment-in-doubt": line("due", "none", "errors-payment-in-doubt", "errors-payment-in-doubt-help"),
  "no-keychain": line("alert", "none", "errors-no-keychain", "errors-no-keychain-help"),
  "font-missing": line("due", "retry", "errors-font-missing", "errors-font-missing-help"),
  "storage-full": line("alert", "retry", "errors-storage-full", "errors-storage-full-help"),
  "storage-damaged": line("alert", "none", "errors-storage-damaged", "errors-storage-damaged-help"),
  "rate-limited": line("due", "retry", "errors-rate-limited", "errors-rate-limited-help", "errors-rate-limited-help-at"),
  cancelled: line("info", "retry", "errors-cancelled", "errors-cancelled-help"),
  unsupported: line("info", "none", "errors-unsupported", "errors-unsupported-help"),
  internal: line("alert", "retry", "errors-internal", "err-ours"),
};

/** The key of the row: the reason counts where the code has one. */
export function errorKey(error: DeskError): string {
  switch (error.code) {
    case "signed-out":
    case "upstream-rejected":
    case "sign-in-failed":
      return `${error.code}/${error.reason}`;
    case "untrusted-connection":
      return `${error.code}/${error.kind}`;
    case "upstream-unavailable":
      return `${error.code}/${error.source}`;
    case "validation":
      return `${error.code}/${error.fields[0]?.reason ?? "form"}`;
    default:
      return error.code;
  }
}

export interface ErrorText {
  severity: Severity;
  act: ErrorAct;
  heading: MessageId;
  help: MessageId;
  /** `$time`, and the id of the name that stands for `$source`. */
  time: string | undefined;
  source: MessageId | undefined;
  /** What to quote when calling. */
  incident: string | undefined;
}

/** What to show. A code or reason of a newer program falls back to its family, then to a fault of ours. */
export function describe(error: DeskError): ErrorText {
  const row = errorTable[errorKey(error)] ?? errorTable[`${error.code}/other`] ?? (errorTable.internal as Line);
  const until = "retryAt" in error ? error.retryAt : "until" in error ? error.until : undefined;
  const time = typeof until === "string" ? clock(until) : undefined;
  return {
    severity: row.severity,
    act: row.act,
    heading: row.heading,
    help: time && row.helpAt ? row.helpAt : row.help,
    time,
    source: "source" in error ? `errors-source-${error.source}` : undefined,
    incident: error.code === "internal" && error.incident ? error.incident : undefined,
  };
}

/** The words for one field, when the page has none of its own. */
export function fieldWords(reason: FieldReason): MessageId {
  return `errors-field-${reason}`;
}
