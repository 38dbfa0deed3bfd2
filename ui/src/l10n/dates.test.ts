// Days, times and amounts as ui.md shows them.
import { describe, expect, it } from "vitest";
import * as dates from "./dates";
import { bytes, hkd } from "./money";
import { closest } from "./language";

const today = "2026-11-24";

describe("days", () => {
  it.each([
    ["en", "Tuesday 24 November 2026", "Fri 27 Nov", "Monday 30 November"],
    ["zh-Hant-HK", "2026年11月24日 星期二", "11月27日（五）", "11月30日（星期一）"],
    ["zh-Hans", "2026年11月24日 星期二", "11月27日（五）", "11月30日（星期一）"],
  ] as const)("%s writes them as the pictures do", (language, full, near, spoken) => {
    expect(dates.dayFull(language, today)).toBe(full);
    expect(dates.dayNear(language, "2026-11-27", today)).toBe(near);
    expect(dates.daySpoken(language, "2026-11-30")).toBe(spoken);
  });

  it("drops the weekday after two weeks and names another year", () => {
    expect(dates.dayNear("en", "2026-12-20", today)).toBe("20 Dec");
    expect(dates.dayNear("en", "2027-01-04", today)).toBe("4 Jan 2027");
    expect(dates.dayNear("zh-Hans", "2027-01-04", today)).toBe("2027年1月4日");
  });

  it("counts in Hong Kong's days, also just before and after midnight there", () => {
    expect(dates.dayOf("2026-11-23T15:59:59Z")).toBe("2026-11-23");
    expect(dates.dayOf("2026-11-23T16:00:00Z")).toBe("2026-11-24");
    expect(dates.clock("2026-11-24T01:38:00Z")).toBe("09:38");
    expect(dates.daysBetween(today, "2027-01-04")).toBe(41);
    expect(dates.plusDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  it("says times of day as each language does", () => {
    expect(dates.spokenTime("en", "14:30")).toBe("14:30");
    expect(dates.spokenTime("zh-Hant-HK", "14:30")).toBe("下午2時30分");
    expect(dates.spokenTime("zh-Hans", "09:00")).toBe("上午9时");
    expect(dates.spokenTime("zh-Hans", "12:05")).toBe("下午12时5分");
  });
});

describe("amounts", () => {
  it.each([
    [41_260, "HK$412.60", "$412.60"],
    [1_864_000, "HK$18,640.00", "$18,640.00"],
    [5, "HK$0.05", "$0.05"],
    [-100_000_000, "-HK$1,000,000.00", "-$1,000,000.00"],
  ])("%i cents", (cents, en, zh) => {
    expect(hkd("en", cents)).toBe(en);
    expect(hkd("zh-Hant-HK", cents)).toBe(zh);
  });

  it("writes sizes in decimal units", () => {
    expect(bytes(999)).toBe("999 B");
    expect(bytes(4_812_800)).toBe("4.8 MB");
  });
});

describe("the language of the system", () => {
  it.each([
    [["yue-HK"], "zh-Hant-HK"],
    [["zh-TW"], "zh-Hant-HK"],
    [["zh-CN"], "zh-Hans"],
    [["fr", "zh-Hant"], "zh-Hant-HK"],
    [["de"], "en"],
  ])("%j", (asked, language) => {
    expect(closest(asked)).toBe(language);
  });
});
