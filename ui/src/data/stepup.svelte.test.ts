import { describe, expect, it } from "vitest";
import { useHost } from "$ipc/client";
import type { StepUpOutcome } from "$ipc/generated";
import { Confirmed } from "./stepup.svelte";

const challenge = { challenge: "c1", method: "sign", code: "3044", expiresAt: "2026-11-24T01:43:00Z" };

function phone(outcome: StepUpOutcome, wait: Promise<void> = Promise.resolve()): void {
  void useHost({
    call: async (command) => {
      if (command !== "step_up_wait") throw new Error(command);
      await wait;
      return { outcome };
    },
    on: () => Promise.resolve(),
    title: () => undefined,
    capabilities: { opensLinks: true, revealsFiles: true },
  });
}

function act(calls: (string | null)[]) {
  return (stepUp: string | null) => {
    calls.push(stepUp);
    return stepUp === null ? Promise.reject(Object.assign(new Error("asked"), { code: "step-up-required", challenge })) : Promise.resolve("done");
  };
}

describe("an act that the phone confirms", () => {
  it("is repeated with the challenge once it passed", async () => {
    phone("passed");
    const calls: (string | null)[] = [];
    expect(await new Confirmed(act(calls)).run()).toBe("done");
    expect(calls).toEqual([null, "c1"]);
  });

  it("is not done when the phone refuses or the time runs out", async () => {
    for (const outcome of ["refused", "expired"] as const) {
      phone(outcome);
      const calls: (string | null)[] = [];
      const confirmed = new Confirmed(act(calls));
      expect(await confirmed.run()).toBeUndefined();
      expect(confirmed.outcome).toBe(outcome);
      expect(calls).toEqual([null]);
    }
  });

  it("does nothing with a confirmation that comes after Stop", async () => {
    let answer: () => void = () => undefined;
    phone("passed", new Promise((resolve) => (answer = resolve)));
    const calls: (string | null)[] = [];
    const confirmed = new Confirmed(act(calls));
    const running = confirmed.run();
    await expect.poll(() => confirmed.phase).toBe("phone");
    confirmed.stop();
    answer();
    expect(await running).toBeUndefined();
    expect(calls).toEqual([null]);
  });

  it("shows any other failure as it is", async () => {
    phone("passed");
    const confirmed = new Confirmed(() => Promise.reject(Object.assign(new Error("off"), { code: "offline" })));
    expect(await confirmed.run()).toBeUndefined();
    expect(confirmed.error?.code).toBe("offline");
  });
});
