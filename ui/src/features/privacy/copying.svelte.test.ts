import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { letGoAll } from "$data/leaving";
import { useHost } from "$ipc/client";
import type { DataExportRequest, DeskError, DeskEvent } from "$ipc/generated";
import { copyOfMine, copyParts, Copying } from "./copying.svelte";

const challenge = { challenge: "c1", method: "sign" as const, code: "3044", expiresAt: "2026-11-24T01:43:00Z" };
const file = { fileName: "citizen-desk-my-data-2026-11-24.zip", folder: "~/Downloads" };
const PASSWORD = "blue ferry 8 tea";

let sent: DataExportRequest[];
let tell: (event: DeskEvent) => void;
/** How the second call, after the phone, ends. */
let finish: { then: (file?: DeskError) => void };
let refuse: DeskError | undefined;

beforeEach(() => {
  sent = [];
  refuse = undefined;
  void useHost({
    call: async (command, request) => {
      if (command === "step_up_wait") return { outcome: "passed" };
      const asked = request as DataExportRequest;
      sent.push(structuredClone(asked));
      if (refuse) throw refuse;
      if (asked.stepUp === null) throw { code: "step-up-required", challenge };
      return new Promise((resolve, reject) => (finish = { then: (error) => (error ? reject(error) : resolve(file)) }));
    },
    on: (handler) => {
      tell = handler;
      return Promise.resolve();
    },
    title: () => undefined,
    capabilities: { opensLinks: true, revealsFiles: true },
  });
});
afterEach(() => vi.restoreAllMocks());

function filled(): Copying {
  const copying = new Copying();
  copying.password = PASSWORD;
  copying.again = PASSWORD;
  return copying;
}

describe("taking a copy", () => {
  it("begins with everything, and keeps the order of the parts", () => {
    const copying = new Copying();
    expect(copying.parts).toEqual([...copyParts]);
    copying.take("tasks", false);
    copying.take("person", false);
    copying.take("person", true);
    expect(copying.parts).toEqual(copyParts.filter((part) => part !== "tasks"));
  });

  it("says what is wrong before anything is sent", async () => {
    const copying = new Copying();
    for (const part of copyParts) copying.take(part, false);
    copying.password = "short";
    expect(await copying.run()).toBe(false);
    expect(copying.errors).toEqual({ parts: "privacy-copy-error-parts", password: "privacy-copy-error-short" });
    copying.take("bills", true);
    copying.password = "x".repeat(129);
    await copying.run();
    expect(copying.errors).toEqual({ password: "privacy-copy-error-long" });
    copying.password = PASSWORD;
    copying.again = `${PASSWORD} `;
    await copying.run();
    expect(copying.errors, "a space counts").toEqual({ again: "privacy-copy-error-again" });
    expect(sent).toEqual([]);
  });

  it.each(["藍色渡輪八號茶香", "短", "blue ferry é tea", "blue ferry £8 tea", "blue ferry 8\u00A0tea", "ｂｌｕｅ ferry 8", "blue\tferry 8", "\u007Fblue ferry"])("takes no password that not every program turns into the same bytes: %s", async (password) => {
    const copying = new Copying();
    copying.password = password;
    copying.again = password;
    expect(await copying.run()).toBe(false);
    expect(copying.errors).toEqual({ password: "privacy-copy-error-form" });
    expect(sent).toEqual([]);
  });

  it("takes every letter, digit and sign of an English keyboard, and the space", async () => {
    const copying = new Copying();
    copying.password = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
    copying.again = copying.password;
    const running = copying.run();
    await expect.poll(() => sent.length).toBe(2);
    expect([copying.errors, sent[0]?.password]).toEqual([{}, copying.password]);
    finish.then();
    expect(await running).toBe(true);
  });

  it.each([["password", "too-short", "password"], ["password", "too-long", "password"], ["password", "form", "password"], ["parts", "missing", "parts"]] as const)("puts what the desk refuses of %s as %s at its field", async (field, reason, at) => {
    refuse = { code: "validation", fields: [{ field, reason }] };
    const copying = filled();
    expect(await copying.run()).toBe(false);
    expect(Object.keys(copying.errors)).toEqual([at]);
    expect(copying.failure).toBeUndefined();
  });

  it("asks the phone, tells how far it is, and gives the file", async () => {
    const copying = filled();
    const end = copying.follow();
    tell({ kind: "copy-progress", done: 1, of: 2 });
    expect(copying.progress, "of another copy").toBeUndefined();
    const running = copying.run();
    await expect.poll(() => sent.length).toBe(2);
    expect(sent.map((request) => request.stepUp)).toEqual([null, "c1"]);
    expect(sent[1]).toMatchObject({ parts: [...copyParts], password: PASSWORD });
    expect(copying.stage).toBe("writing");
    tell({ kind: "copy-progress", done: 3, of: 12 });
    expect(copying.progress).toEqual({ done: 3, of: 12 });
    finish.then();
    expect(await running).toBe(true);
    expect(copying.file).toEqual(file);
    expect(copying.stage).toBe("form");
    end();
  });

  it("keeps what was typed after a failure while the dialog is open, and forgets it after", async () => {
    refuse = { code: "offline" };
    const copying = filled();
    copying.take("receipts", false);
    expect(await copying.run()).toBe(false);
    expect(copying.failure?.code).toBe("offline");
    expect([copying.password, copying.again, copying.parts.length]).toEqual([PASSWORD, PASSWORD, 6]);
    copying.forget();
    expect([copying.password, copying.again, copying.failure]).toEqual(["", "", undefined]);
  });

  it("is there when its page is looked at again, and gone with its person", async () => {
    const copying = copyOfMine();
    copying.password = copying.again = PASSWORD;
    const running = copying.run();
    await expect.poll(() => sent.length).toBe(2);
    copying.forget();
    expect(copyOfMine().stage, "on the page again").toBe("writing");
    finish.then();
    await running;
    expect(copyOfMine().file).toEqual(file);
    letGoAll();
    expect(copyOfMine().file, "of the next person").toBeUndefined();
  });

  it("closed while it is written, is written to its end without the password", async () => {
    const copying = filled();
    const running = copying.run();
    await expect.poll(() => sent.length).toBe(2);
    copying.forget();
    expect(copying.password).toBe("");
    expect(copying.stage).toBe("writing");
    finish.then();
    expect(await running).toBe(true);
    expect(copying.file).toEqual(file);
  });

  it("closed while the phone is asked, is not taken", async () => {
    const copying = filled();
    const running = copying.run();
    copying.forget();
    expect(await running).toBe(false);
    expect(sent.every((request) => request.stepUp === null)).toBe(true);
    expect(copying.busy).toBe(false);
  });
});
