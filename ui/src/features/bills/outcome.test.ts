import { describe, expect, it } from "vitest";
import type { PaymentState, PaymentView } from "$ipc/generated";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { timeLeft } from "./countdown";
import { isOpen, isSettled, mayTryAgain, screenOf } from "./outcome";

const host = fake({ ...defaults, person: "bills-states" });
const demo = (name: string) => host.call("payments_get", { id: `demo-${name}` }) as Promise<PaymentView>;

describe("the screen of a payment", () => {
  it.each(["preparing", "scan", "ended", "mismatch", "part", "over", "refund", "refunded", "expired", "cancelled", "other-way", "amount-changed", "nothing-owed", "withdrawn", "failed", "doubt", "reversed"])("is “%s” when it is so", async (name) => {
    expect(screenOf(await demo(name), 0)).toBe(name);
  });

  it("says paid only when all that was asked for came and stayed", async () => {
    const view = await demo("paid");
    const with_ = (received: number, refund: number) => screenOf({ ...view, payment: { ...view.payment, amount: { cents: 1000, currency: "HKD" }, received: { cents: received, currency: "HKD" }, refund: { cents: refund, currency: "HKD" } } }, 0);
    expect(with_(1000, 0)).toBe("paid");
    expect(with_(999, 0)).toBe("part");
    expect(with_(1500, 500)).toBe("over");
    expect(with_(1000, 1000)).toBe("refund");
  });

  it("shows no code that does not agree, whatever its state", async () => {
    const view = await demo("mismatch");
    for (const kind of ["created", "awaiting-payer", "expired", "cancelled"] as const) {
      expect(screenOf({ ...view, payment: { ...view.payment, state: { kind } as PaymentState } }, 0)).toBe("mismatch");
    }
  });

  it("never offers a second payment while the first is open, in doubt or kept", () => {
    for (const screen of ["preparing", "scan", "ended", "doubt", "mismatch", "paid", "late", "part", "over", "other-way", "nothing-owed", "withdrawn"] as const) expect(mayTryAgain(screen), screen).toBe(false);
    expect(isOpen("doubt")).toBe(true);
    expect(isSettled("refund")).toBe(false);
  });
});

describe("the time of a code", () => {
  it("counts begun minutes and says the last two", () => {
    const end = 15 * 60;
    expect(timeLeft(end, 0)).toEqual({ over: false, minutes: 15, soon: false });
    expect(timeLeft(end, 13 * 60_000)).toEqual({ over: false, minutes: 2, soon: true });
    expect(timeLeft(end, 14.9 * 60_000).minutes).toBe(1);
    expect(timeLeft(end, 15 * 60_000).over).toBe(true);
  });

  it("takes an end that is no number as over", () => {
    expect(timeLeft(Number.NaN, 0).over).toBe(true);
  });
});
