import { describe, expect, it } from "vitest";
import type { PaymentView } from "$ipc/generated";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { stepsOf } from "./way";

const { payment } = (await fake(defaults).call("payments_get", { id: "demo-scan" })) as PaymentView;
const AT = "2026-11-24T01:41:30Z";

describe("what is behind a payment", () => {
  it("is told with the digits that both screens showed", () => {
    const steps = stepsOf(payment, { checkedAt: AT, confirmedAt: "2026-11-24T01:42:00Z", code: "4086" });
    expect(steps).toEqual([{ name: "You checked the bill", below: "09:41" }, { name: "You confirmed with iAM Smart", below: "09:42, code 4086 matched" }]);
  });

  it("names no digits where none were shown, and no confirmation where none was asked for", () => {
    expect(stepsOf(payment, { checkedAt: AT, confirmedAt: AT, code: null })[1]?.below).toBe("09:41");
    expect(stepsOf(payment, { checkedAt: AT, confirmedAt: null, code: null }).map((step) => step.name)).toEqual(["You checked the bill"]);
  });

  it("claims nothing of what was done on another computer", () => {
    expect(stepsOf(payment, null)).toEqual([{ name: "Payment begun", below: "09:42" }]);
  });
});
