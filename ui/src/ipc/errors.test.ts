// P42: every code and every reason of the contract has its row and its words in three languages.
import { describe as group, expect, it } from "vitest";
import { format, has } from "$l10n/bundles";
import { languages } from "$l10n/language";
import { describe, errorKey, errorTable } from "./errors";
import { ERROR_SAMPLES, type DeskError } from "./generated";

group("the error table (P42)", () => {
  it.each(ERROR_SAMPLES.map((sample): [string, DeskError] => [`${errorKey(sample)} ${"source" in sample ? sample.source : ""}`, sample]))("%s", (_, sample) => {
    expect(errorTable).toHaveProperty([errorKey(sample)]);
    const text = describe(sample);
    for (const language of languages) {
      expect(has(language, text.heading), text.heading).toBe(true);
      expect(has(language, text.help), text.help).toBe(true);
      const source = text.source && format(language, text.source);
      const shown = format(language, text.heading, { source: source ?? "", time: text.time ?? "" });
      expect(shown).not.toMatch(/[{}]/);
      expect(shown.length).toBeGreaterThan(1);
    }
  });

  it("has no row that nothing can reach", () => {
    const reached = new Set(ERROR_SAMPLES.map(errorKey));
    expect(Object.keys(errorTable).filter((key) => !reached.has(key))).toEqual([]);
  });

  it("shows a reason of a newer program as the family's other, and a new code as a fault of ours", () => {
    expect(describe({ code: "sign-in-failed", reason: "moon" } as unknown as DeskError).heading).toBe("errors-sign-in-other");
    expect(describe({ code: "moon" } as unknown as DeskError).heading).toBe("errors-internal");
  });

  it("names the time when there is one", () => {
    const error: DeskError = { code: "rate-limited", retryAt: "2026-11-24T01:45:00Z" };
    expect(describe(error)).toMatchObject({ help: "errors-rate-limited-help-at", time: "09:45" });
  });
});
