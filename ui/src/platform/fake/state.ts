// The state of the invented desk.
import type { Application, Bill, DeskError, DeskEvent, DeskStage, DeskStatusView, LocalEntryView, LookView, Mandate, Payment, PaymentStartRequest, PaymentView, PersonName, ProfileTileView, SessionView, SettingsView, SyncStatusView, Task } from "$ipc/generated";
import { harbour, hkd } from "./bill-seeds";
import { doubted } from "./bill-views";
import { billsNamed } from "./every-kind";
import type { FakeOptions } from "./options";
import { demoPayment, viewOf } from "./payments";
import { worldNamed } from "./volume";
import { ago, NOW } from "./world";

export class Desk {
  stage: DeskStage;
  look: LookView;
  tasks: Task[];
  applications: Application[];
  notes = new Map<string, string>();
  bills: Bill[];
  payments: Payment[] = [];
  mandates: Mandate[] = [];
  labels = new Map<string, string>();
  /** Expected bills that the person wants to be reminded of. */
  reminders = new Set<string>();
  before = new Map<string, Task>();
  online: boolean;
  hasPin: boolean;
  pin = "246810";
  triesLeft = 4;
  waitSeconds: number | null = null;
  attempt = 0;
  /** What waits for the phone, by attempt to sign in. */
  phones = new Map<string, () => void>();
  contact = { mobile: "+852 5555 01••", email: "w•••@example.hk", version: 1 };
  sessions: SessionView[];
  alerted: boolean;
  localActs: LocalEntryView[] = [
    { number: 3, at: ago(1, "18:20"), act: "unlock-failed", times: 2 },
    { number: 2, at: ago(6, "10:05"), act: "receipt-saved", times: 1 },
    { number: 1, at: ago(6, "10:02"), act: "bills-saved", times: 1 },
  ];
  settings: Pick<SettingsView, "idleMinutes" | "notifications" | "remindWhenClosed" | "singleLetterKeys" | "billReminders"> = {
    billReminders: (["tax-demand-note", "rates", "water", "licence-fee", "fixed-penalty"] as const).map((kind) => ({ kind, days: kind === "fixed-penalty" ? [] : [7, 2, 0] })),
    idleMinutes: 5, notifications: true, remindWhenClosed: false, singleLetterKeys: true };

  constructor(
    readonly given: FakeOptions,
    readonly tell: (event: DeskEvent) => void,
    readonly id: "p1" | "p2" = "p1",
  ) {
    this.stage = given.stage;
    this.online = !given.offline;
    this.hasPin = given.pin;
    this.alerted = given.alert;
    this.look = { language: given.language, systemLanguage: "zh-Hant-HK", theme: given.theme, textSize: given.textSize };
    const world = worldNamed(given.person);
    this.tasks = world.tasks;
    this.applications = world.applications;
    this.bills = billsNamed(given.person);
    // The department wrote the number of the water bill into its task.
    const water = this.bills.find((bill) => bill.id === "b1");
    const asking = this.tasks.find((task) => task.kind === "payment" && task.department.id === water?.department.id);
    if (water && asking) asking.reference = water.number;
    if (given.person === "bills-states") this.mandates = this.bills.slice(2, 5).map((bill, index): Mandate => ({ id: `m${index + 1}`, version: 1, department: bill.department, account: index === 0 ? bill.account : `${bill.account}-0`, title: bill.title, limits: { oneBill: hkd(80_000), oneMonth: hkd(160_000) }, state: (["active", "pending", "refused"] as const)[index] ?? "other", bank: index === 1 ? null : "harbour", bankName: index === 1 ? null : harbour, createdAt: ago(90), changedAt: ago(80) }));
    this.sessions = [
      { id: "s1", deviceName: "Desk at home", createdAt: ago(20, "21:04"), lastSeenAt: NOW, current: true },
      { id: "s2", deviceName: "Office computer", createdAt: ago(48, "13:11"), lastSeenAt: ago(3, "17:52"), current: false },
    ];
  }

  get name(): PersonName {
    return this.id === "p1" ? { english: "Wong Ka Yan", chinese: "黃嘉欣" } : { english: "Chan Tai Man", chinese: "陳大文" };
  }

  /** The line drops in the middle of a call: the window hears of it first, then the call fails as the desk would say it. */
  async drop(command: string, request: unknown): Promise<DeskError> {
    this.online = false;
    this.tell({ kind: "sync-changed" });
    const bill = command === "payments_start" ? this.bills.find((one) => one.id === (request as PaymentStartRequest).bill) : undefined;
    if (bill) {
      doubted.add(bill);
      this.tell({ kind: "data-changed", entity: "bill", revision: 2 });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { code: bill ? "payment-in-doubt" : "offline" };
  }

  /** A payment that was begun here, or one of the invented states. */
  paymentView(id: string): PaymentView {
    const payment = this.payments.find((one) => one.id === id) ?? demoPayment(this, id);
    if (!payment) throw { code: "not-found" };
    return viewOf(this, payment);
  }

  status(): DeskStatusView {
    const tiles = [{ id: "p1", initial: "W", colour: 0 }, { id: "p2", initial: "陳", colour: 1 }];
    const tile = tiles.find((each) => each.id === this.id) as ProfileTileView;
    const known = this.stage !== "first-run";
    return {
      build: "sandbox", version: "0.1.0", gateway: "127.0.0.1", stage: this.stage,
      profile: known ? { tile, name: this.stage === "open" || (this.stage === "signed-out" && this.given.before) ? this.name : null } : null,
      profiles: known ? tiles : [],
      look: this.look, keyring: this.given.keyring ? "available" : "missing", protection: this.given.keyring ? "keyring" : "passphrase",
      hasPin: this.hasPin, notices: this.given.notices ? ["cache-rebuilt", "clock-wrong"] : [],
    };
  }

  sync(): SyncStatusView {
    const since = this.online ? ago(0, "08:50") : ago(0, "09:12");
    const lastSyncedAt = this.given.arriving ? null : this.online ? NOW : ago(0, "09:05");
    return { online: this.online, since, lastSyncedAt, syncing: this.given.arriving, pending: this.online ? 0 : 1, wedged: 0, retryAt: this.online && !this.given.late ? null : ago(0, "09:45") };
  }

  freshness() {
    return { fetchedAt: this.sync().lastSyncedAt, stale: !this.online };
  }

  to(stage: DeskStage): DeskStatusView {
    this.stage = stage;
    return this.status();
  }
}
