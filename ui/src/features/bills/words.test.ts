// The words of every state of a bill, on the invented person who has one of each.
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { BillDetailView, BillKind, BillRowView, BillsListView } from "$ipc/generated";
import { has } from "$l10n/bundles";
import { useLanguage } from "$l10n/index.svelte";
import { languages } from "$l10n/language";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { subline, titleOf } from "./sentences";
import { compared, dueLong, hasLateRule, lateLine, rowAct, rowBelow, rowTag, situation } from "./words";

const host = fake({ ...defaults, person: "bills-states" });
const TODAY = "2026-11-24";
let list: BillsListView;
const row = (id: string) => list.rows.find((one) => one.id === id) as BillRowView;
const detail = (id: string) => host.call("bills_get", { id }) as Promise<BillDetailView>;

beforeAll(async () => {
  list = (await host.call("bills_list", { query: "", filter: "all", sort: "due", offset: 0, limit: 100 })) as BillsListView;
});
afterEach(() => useLanguage("en"));

describe("the tag of a row", () => {
  it.each([
    ["s1", "due", "Overdue since Mon 16 Nov"],
    ["s2", "due", "Due today"],
    ["s3", "plain", "Due Thu 3 Dec"],
    ["s5", "plain", "No due date"],
    ["s6", "plain", "Waiting for your bank"],
    ["s7", "due", "Checking"],
    ["s8", "plain", "You paid another way"],
    ["s9", "plain", "Not issued yet"],
    ["s10", "plain", "Paid, in credit"],
    ["s11", "plain", "Taken back"],
    ["s12", "plain", "Paid 14 Aug"],
  ])("of %s is %s: %s", (id, kind, text) => {
    expect(rowTag(row(id), TODAY)).toEqual({ kind, text });
  });

  it("never says failed, unpaid or paid of a payment in doubt", () => {
    for (const language of languages) {
      useLanguage(language);
      expect(rowTag(row("s7"), TODAY).text).toMatch(/^(Checking|查詢中|查询中)$/);
    }
  });
});

describe("the rest of a row", () => {
  it("says for whom, what is paid in part and what came from paper", () => {
    expect(rowBelow(row("s3"), TODAY)).toBe("Water Supplies Department, for Lam Suk Fan");
    expect(rowBelow(row("s4"), TODAY)).toMatch(/Part paid$/);
    expect(rowBelow(row("s5"), TODAY)).toMatch(/From paper$/);
    expect(rowBelow(row("s13"), TODAY)).toBe("Inland Revenue Department · instalment, HK$16,200.00 altogether");
    expect(rowBelow(row("s9"), TODAY)).toMatch(/, expected$/);
    expect(rowBelow({ ...row("s9"), reminded: true, remindOn: "2026-11-30" }, TODAY)).toMatch(/, expected · reminder on Mon 30 Nov$/);
  });

  it("leads to the check page only when nothing holds the bill", () => {
    expect(rowAct(row("s1")).to).toBe("~pay/s1");
    expect(rowAct(row("s6")).to).toBe("~payment/demo-scan");
    expect(rowAct(row("s7")).to).toBe("~payment/demo-doubt");
    for (const id of ["s8", "s9", "s10", "s11"]) expect(rowAct(row(id)).to, id).toBe(id);
    expect(rowAct({ ...row("s1"), example: true }).to, "an example is only looked at").toBe("s1");
  });
});

describe("what is said on top", () => {
  it("counts, sums and looks ahead", () => {
    expect(titleOf(list.summary)).toBe("7 bills to pay, HK$35,586.00");
    expect(subline(list.summary)).toBe("1 bill is overdue. HK$3,572.60 of it is due this week. 3 payments are under way. One more bill is expected in April.");
    useLanguage("zh-Hant-HK");
    expect(titleOf(list.summary)).toBe("7張賬單待繳，共$35,586.00");
  });

  it("says that nothing waits when nothing does", () => {
    const none = { ...list.summary, toPay: 0, overdue: 0, inProgress: 0, expected: 0, thisWeekAmount: { cents: 0, currency: "HKD" as const } };
    expect(titleOf(none)).toBe("No bills to pay");
    expect(subline(none)).toBe("Nothing is waiting to be paid.");
  });
});

describe("one bill", () => {
  it.each([["s1", "overdue"], ["s4", "part"], ["s6", "open"], ["s7", "doubt"], ["s8", "claimed"], ["s9", "expected"], ["s10", "credit"], ["s11", "withdrawn"], ["s12", "paid"]])("%s is said to be “%s”, in words that exist in every language", async (id, key) => {
    expect(situation(await detail(id))?.key).toBe(key);
    for (const language of languages) for (const part of ["title", "body"]) expect(has(language, `bills-state-${key}-${part}`), `${language} ${key}`).toBe(true);
  });

  it("is compared with the year before, up and down", async () => {
    const view = await detail("s3");
    expect(view.comparison && compared(view.comparison)).toBe("38 % more than the same quarter last year");
    expect(compared({ then: { cents: 100, currency: "HKD" }, percent: 0, notable: false, rhythm: "quarter" })).toBe("");
  });

  it.each([
    ["month", "25 % less than the same month last year", "比去年同月少25%"],
    ["quarter", "25 % less than the same quarter last year", "比去年同一季度少25%"],
    ["four-months", "25 % less than the same four months last year", "比去年同期的四個月少25%"],
    ["half-year", "25 % less than the same half-year last year", "比去年同期（半年）少25%"],
    ["year", "25 % less than the year before", "比上一年度少25%"],
    ["other", "25 % less than the same period last year", "比去年同期少25%"],
  ] as const)("names the period of a bill that comes by the %s", (rhythm, en, hant) => {
    const comparison = { then: { cents: 100, currency: "HKD" as const }, percent: -25, notable: true, rhythm };
    expect(compared(comparison)).toBe(en);
    useLanguage("zh-Hant-HK");
    expect(compared(comparison)).toBe(hant);
    for (const language of languages) for (const word of ["more", "less"]) expect(has(language, `bills-${word}-${rhythm}`), `${language} ${word}`).toBe(true);
  });

  it("says what may be added at most where the law says so, promises nothing, and is silent elsewhere", async () => {
    const late = fake({ ...defaults, person: "bills-late" });
    const line = async (id: string) => lateLine((await late.call("bills_get", { id })) as BillDetailView);
    expect(await line("l1")).toBe("If it is not paid in time, up to HK$62.50 (5 %) may be added from 1 December 2026.");
    expect(await line("l2"), "the first is asked for already").toMatch(/^If it stays unpaid, up to HK\$64\.89 \(10 %\) more may be added from/);
    expect(await line("l3"), "water has no rule").toBe("");
    expect(await line("l4"), "of an instalment the department says it").toBe("If you pay late, a surcharge may be added.");
    expect(["water", "fixed-penalty", "other"].some((kind) => hasLateRule(kind as BillKind))).toBe(false);
    useLanguage("zh-Hans");
    expect(await line("l1")).toBe("如果逾期未缴，自2026年12月1日起可能加收最多$62.50（5%）的附加费。");
    useLanguage("zh-Hant-HK");
    expect(await line("l1")).toBe("如逾期未繳，由2026年12月1日起可能加徵最多$62.50（5%）附加費。");
  });

  it("names its day and how far it is", () => {
    expect(dueLong("2026-11-27", 3)).toEqual({ kind: "due", text: "Due Fri 27 Nov, in 3 days" });
    expect(dueLong("2026-11-25", 1)?.text).toBe("Due Wed 25 Nov, tomorrow");
    expect(dueLong("2027-01-04", 41)).toEqual({ kind: "plain", text: "Due 4 Jan 2027" });
    expect(dueLong(null, null)).toBeUndefined();
  });
});
