// How the invented desk starts, read from the query of the page's address.
import { ERROR_SAMPLES, type DeskError, type DeskStage, type Language, type StepUpMethod, type Theme } from "$ipc/generated";

export interface FakeOptions {
  stage: DeskStage;
  language: Language | null;
  theme: Theme;
  textSize: number;
  offline: boolean;
  /** The gateway is reached, and cannot answer now: it is asked again later. */
  late: boolean;
  /** Just signed in: the first lists are on their way, and stay there. */
  arriving: boolean;
  /** A person of crates/sandbox/data/people.json; `nobody` has nothing. */
  person: string;
  /** The other person of this computer. */
  other: string;
  /** Milliseconds before each answer. */
  slow: number;
  fail: { command: string; error: DeskError } | undefined;
  keyring: boolean;
  pin: boolean;
  notices: boolean;
  /** Somebody signed in here before, and the data still lies here. */
  before: boolean;
  /** Another computer signed in for the first time. */
  alert: boolean;
  /** Entries of the access log and of this computer's list may have been changed. */
  broken: boolean;
  /** What becomes of a payment that is asked for: a state of payments.ts; otherwise it goes on waiting. */
  pay: string;
  /** How a payment is confirmed. */
  stepUp: StepUpMethod | "none";
  /** The phone says no. */
  refuse: boolean;
  /** A copy of one's data is begun and stays at its third piece. */
  writing: boolean;
  /** The list of bills is old. */
  old: boolean;
  /** A department changed what the person's acts were about, before they arrived. */
  overtaken: boolean;
  /** A department went on instead of withdrawing. */
  declined: boolean;
  /** The line drops during this call, counted from 1; "Try now" mends it. */
  drop: { command: string; call: number } | undefined;
}

export const defaults: FakeOptions = {
  stage: "open", language: "en", theme: "light", textSize: 100, offline: false, late: false, arriving: false, person: "wong-ka-yan", other: "chan-tai-man", slow: 0, fail: undefined, keyring: true, pin: true, notices: false, before: false, alert: false, broken: false, pay: "wait", stepUp: "sign", refuse: false, writing: false, old: false, overtaken: false, declined: false, drop: undefined,
};

/** `sign-in-failed/refused` names a code and its reason, `internal` a code alone. */
function errorNamed(name: string): DeskError | undefined {
  const [code, reason] = name.split("/");
  return ERROR_SAMPLES.find((sample) => sample.code === code && (reason === undefined || Object.values(sample).includes(reason)));
}

export function options(query: string): FakeOptions {
  const given = new URLSearchParams(query);
  const [command, name] = given.get("fail")?.split(":") ?? [];
  const error = name ? errorNamed(name) : undefined;
  const [dropped, call] = given.get("drop")?.split(":") ?? [];
  const language = given.get("lang");
  return {
    stage: (given.get("stage") as DeskStage | null) ?? defaults.stage,
    language: language === "none" ? null : ((language as Language | null) ?? defaults.language),
    theme: (given.get("theme") as Theme | null) ?? defaults.theme,
    textSize: Number(given.get("size") ?? defaults.textSize),
    offline: given.has("offline"),
    late: given.has("late"),
    overtaken: given.has("overtaken"),
    declined: given.has("declined"),
    arriving: given.has("arriving"),
    person: given.get("person") ?? defaults.person,
    other: given.get("other") ?? defaults.other,
    slow: Number(given.get("slow") ?? 0),
    fail: command && error ? { command, error } : undefined,
    keyring: !given.has("no-keyring"),
    pin: !given.has("no-pin"),
    notices: given.has("notices"),
    before: given.has("before"),
    alert: given.has("alert"),
    broken: given.has("broken"),
    pay: given.get("pay") ?? defaults.pay,
    stepUp: (given.get("step-up") as FakeOptions["stepUp"] | null) ?? defaults.stepUp,
    refuse: given.has("refuse"),
    writing: given.has("writing"),
    old: given.has("old"),
    drop: dropped ? { command: dropped, call: Number(call ?? 1) } : undefined,
  };
}
