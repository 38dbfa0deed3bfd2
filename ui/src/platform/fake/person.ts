// Answers about the desk itself: stage, sign-in, lock, privacy, settings.
import type { AccessEntryView, AccessResult, CommandName, LocalAct } from "$ipc/generated";
import type { Answers } from "./answers";
import { sampleQr } from "./qr";
import type { Desk } from "./state";
import { letterOf, lettersOf } from "./letters";
import { accessOf, ago, NOW, TODAY } from "./world";
import type { bills } from "./bills";
import type { mine } from "./mine";

export function accessEntries(desk: Desk): AccessEntryView[] {
  const seeded = accessOf(desk.given.person).map((entry, index) => ({
    id: `a${index}`, at: ago(entry.days_ago, entry.at), kind: entry.result === "refused" ? ("refused" as const) : ("read" as const), party: entry.party, fields: entry.fields, purpose: entry.purpose, result: entry.result as AccessResult, mayDisown: false, letters: lettersOf(entry.result),
  }));
  const office = { en: "Office computer", "zh-Hant-HK": "Office computer", "zh-Hans": "Office computer" };
  return [...seeded, { id: "s2", at: ago(48, "13:11"), kind: "sign-in" as const, party: office, fields: [], purpose: null, result: "given" as const, mayDisown: true, letters: [] }].sort((a, b) => b.at.localeCompare(a.at));
}

/** A first sign-in that the person has not said is theirs. */
export const alertEntry: AccessEntryView = {
  id: "s2", at: ago(0, "13:11"), kind: "sign-in", party: { en: "iAM Smart", "zh-Hant-HK": "智方便", "zh-Hans": "智方便" }, fields: [], result: "given", mayDisown: true, letters: [],
  purpose: { en: "First sign-in on Office computer", "zh-Hant-HK": "首次在Office computer登入", "zh-Hans": "首次在Office computer登录" },
};

function lock(desk: Desk) {
  return { locked: desk.stage === "locked", needsPin: desk.hasPin, needsPassphrase: !desk.given.keyring, waitSeconds: desk.waitSeconds, triesLeft: desk.triesLeft, idleSecondsLeft: desk.stage === "locked" ? null : 300, dueTomorrow: desk.id === "p1" ? 1 : 0 };
}
function settings(desk: Desk) {
  return { ...desk.settings, look: desk.look, hasPin: desk.hasPin, protection: desk.status().protection, cacheBytes: 4_812_800, vaultBytes: 241_664, folder: "~/.local/share/citizen-desk" };
}
function easy(pin: string): boolean {
  return new Set(pin).size < 3 || "01234567890".includes(pin) || "09876543210".includes(pin);
}
function field(name: string, reason: string) {
  return { code: "validation", fields: [{ field: name, reason }] };
}
/** Something done here, as the list of this computer keeps it. */
function did(desk: Desk, act: LocalAct): void {
  desk.localActs = [{ number: desk.localActs.length + 1, at: NOW, act, times: 1 }, ...desk.localActs];
  desk.tell({ kind: "data-changed", entity: "local-log", revision: 2 });
}
function stepUp(step: string | null): void {
  if (!step) throw { code: "step-up-required", challenge: { challenge: "c1", method: "sign", code: "3044", expiresAt: new Date(Date.now() + 300_000).toISOString() } };
}

export const person: Answers<Exclude<CommandName, keyof typeof mine | keyof typeof bills>> = {
  desk_status: (desk) => desk.status(),
  first_run_finish(desk, request) {
    if (request.pin !== null && easy(request.pin)) throw field("pin", "too-easy");
    Object.assign(desk.look, { language: request.language, theme: request.theme, textSize: request.textSize });
    desk.hasPin = request.pin !== null;
    return desk.to("signed-out");
  },
  look_change(desk, request) {
    if (request.language) desk.look.language = request.language;
    if (request.theme) desk.look.theme = request.theme;
    if (request.textSize) desk.look.textSize = request.textSize;
    return desk.look;
  },
  profile_choose: (desk) => desk.to(desk.hasPin ? "locked" : "open"),
  profile_add: (desk) => desk.to("first-run"),
  look_around: (desk) => desk.to("look-around"),
  link_open: () => ({}),
  sign_in_start(desk, request) {
    desk.attempt += 1;
    const phone = request.way === "phone";
    // Each code is another one: what is on the page tells which attempt the phone opens.
    const code = desk.attempt === 1 ? "408 613" : `519 70${desk.attempt % 10}`;
    return { attempt: `try${desk.attempt}`, way: request.way, qr: phone ? sampleQr : null, userCode: phone ? code : null, address: "http://127.0.0.1:41207/phone/3kf9x2m7q8", browserOpened: !phone, livesSeconds: 108 };
  },
  /** Ends when the phone has opened this attempt, and confirms at once; until then it waits, however long that is. */
  async sign_in_wait(desk, request) {
    await new Promise<void>((resolve) => desk.phones.set(request.attempt, resolve));
    return desk.to("open");
  },
  sign_in_cancel: () => ({}),
  sign_in_open_phone(desk, request) {
    desk.tell({ kind: "sign-in-opened" });
    desk.phones.get(request.attempt)?.();
    return {};
  },
  sign_out(desk) {
    // A locked desk stays locked, and signs out when it is unlocked.
    if (desk.stage === "locked") return desk.status();
    return desk.to("signed-out");
  },
  erase(desk, request) {
    if (desk.stage === "open") stepUp(request.stepUp);
    else if (desk.hasPin && request.pin !== desk.pin) throw field("pin", "wrong");
    return desk.to("first-run");
  },
  lock_status: lock,
  lock_now: (desk) => desk.to("locked"),
  unlock(desk, request) {
    if (!desk.hasPin || request.pin === desk.pin) {
      desk.to("open");
      desk.tell({ kind: "stage-changed" });
      return { kind: "opened" };
    }
    desk.triesLeft -= 1;
    if (desk.triesLeft > 0) return { kind: "wrong", triesLeft: desk.triesLeft, lastTry: desk.triesLeft === 1 };
    desk.triesLeft = 4;
    desk.waitSeconds = 60;
    return { kind: "wait", seconds: desk.waitSeconds };
  },
  pin_forgotten(desk) {
    desk.to("signed-out");
    desk.tell({ kind: "stage-changed" });
    return { setAside: "vault-2026-11-24" };
  },
  activity_seen: lock,
  pin_set(desk, request) {
    if (desk.hasPin && request.current !== desk.pin) throw field("current", "wrong");
    if (easy(request.pin)) throw field("pin", "too-easy");
    desk.pin = request.pin;
    desk.hasPin = true;
    return { hasPin: true };
  },
  pin_remove(desk, request) {
    if (request.current !== desk.pin) throw field("current", "wrong");
    desk.hasPin = false;
    return { hasPin: false };
  },
  file_reveal: () => ({}),
  sessions_list: (desk) => ({ rows: desk.sessions }),
  sessions_end(desk, request) {
    desk.sessions = desk.sessions.filter((session) => session.id !== request.id);
    return { rows: desk.sessions };
  },
  access_log_list(desk, request) {
    const all = accessEntries(desk).filter((entry) => request.kinds.length === 0 || request.kinds.includes(entry.kind));
    return { rows: all.slice(request.offset, request.offset + request.limit), total: all.length, reads30Days: all.filter((entry) => entry.kind === "read").length, refused30Days: all.filter((entry) => entry.kind === "refused").length, chain: desk.given.broken ? { kind: "broken", since: ago(3) } : { kind: "whole", checkedAt: NOW } };
  },
  access_log_export: () => ({ fileName: "access-log.json", folder: "~/Downloads" }),
  local_log_list: (desk) => ({ rows: desk.localActs.slice(0, 100), total: desk.localActs.length, whole: !desk.given.broken }),
  local_log_export: () => ({ fileName: "this-computer.jsonl", folder: "~/Downloads" }),
  local_log_clear(desk) {
    desk.localActs = [];
    return { rows: [], total: 0, whole: true };
  },
  access_known(desk) {
    desk.alerted = false;
    return {};
  },
  access_not_me(desk, request) {
    desk.alerted = false;
    desk.sessions = desk.sessions.filter((session) => session.id !== request.id);
    return person.access_log_list(desk, { kinds: [], offset: 0, limit: 100 });
  },
  contact_get: (desk) => desk.contact,
  contact_change(desk, request) {
    if (request.mobile !== null && !/^\d{8}$/.test(request.mobile)) throw field("mobile", "form");
    stepUp(request.stepUp);
    desk.contact = { ...desk.contact, version: desk.contact.version + 1 };
    return desk.contact;
  },
  async data_export(desk, request) {
    if (request.parts.length === 0) throw field("parts", "missing");
    if (!/^[ -~]*$/.test(request.password)) throw field("password", "form");
    if (request.password.length < 8) throw field("password", "too-short");
    if (request.password.length > 128) throw field("password", "too-long");
    stepUp(request.stepUp);
    const of = request.parts.length + 5;
    for (let done = 0; done <= of; done += 1) {
      desk.tell({ kind: "copy-progress", done, of });
      await new Promise((resolve) => setTimeout(resolve, desk.given.writing && done === 3 ? 600_000 : 100));
    }
    return { fileName: `citizen-desk-my-data-${TODAY}.zip`, folder: "~/Downloads" };
  },
  letter_write(desk, request) {
    const letter = letterOf(desk, accessEntries(desk), request);
    did(desk, request.letter === "erase" ? "erasure-asked" : "report-written");
    return letter;
  },
  letter_save(desk, request) {
    did(desk, "letter-saved");
    return { fileName: `${request.letter === "erase" ? "request-to-erase" : "complaint"}-${TODAY}.txt`, folder: "~/Downloads" };
  },
  step_up_wait: async (desk) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    return { outcome: desk.given.refuse ? "refused" : "passed" };
  },
  settings_get: settings,
  settings_change(desk, request) {
    const { clearCache: _clear, billReminder, ...change } = request;
    if (billReminder) desk.settings.billReminders = desk.settings.billReminders.map((one) => (one.kind === billReminder.kind ? billReminder : one));
    for (const [key, value] of Object.entries(change)) if (value !== null) Object.assign(desk.settings, { [key]: value });
    return settings(desk);
  },
  diagnostics_get: () => ({ text: "Citizen Desk 0.1.0 (sandbox)\nSystem: Debian GNU/Linux 12, WebKitGTK 2.50\nKeyring: available\nGateway: 127.0.0.1, reachable, clock difference 0 s\nStore: cache 4.8 MB, own data 0.2 MB\nLast sync: 2026-11-24 09:38\nWaiting to be sent: 0\n" }),
  diagnostics_save: () => ({ fileName: "citizen-desk-diagnostics.txt", folder: "~/Downloads" }),
};
