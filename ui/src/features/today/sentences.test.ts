import { afterEach, describe, expect, it } from "vitest";
import { useHost } from "$ipc/client";
import type { TodayView } from "$ipc/generated";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { stripDays, subline, titleOf } from "./sentences";

async function view(change: Partial<TodayView> = {}, person = defaults.person): Promise<TodayView> {
  const platform = fake({ ...defaults, person });
  void useHost(platform);
  return { ...((await platform.call("today_get", {})) as TodayView), ...change };
}

afterEach(() => useLanguage("en"));

describe("the sentences of Today", () => {
  it("count in words, in each language", async () => {
    const two = await view({ thisWeek: 2 });
    expect(titleOf(two)).toBe("Two things need you this week");
    useLanguage("zh-Hant-HK");
    expect(titleOf(two)).toBe("本星期有兩件事要你處理");
    useLanguage("zh-Hans");
    expect(titleOf(two)).toBe("本周有两件事要你处理");
  });

  it("say that nothing needs the person", async () => {
    const empty = await view({}, "nobody");
    expect(titleOf(empty)).toBe("Nothing needs you today");
    expect(subline(empty)).not.toBe("");
    expect(stripDays(empty).every((day) => day.mark === undefined && !day.due)).toBe(true);
  });

  it("name what is overdue before anything else", async () => {
    const now = await view();
    expect(subline({ ...now, overdue: 1 })).toMatch(/^One of them is overdue/);
    expect(subline(now)).toMatch(/^Nothing is overdue/);
  });

  it("draw fourteen tiles, today first, amber only for last days within a week", async () => {
    const days = stripDays(await view());
    expect(days).toHaveLength(14);
    expect(days[0]).toMatchObject({ today: true, mark: "14:30", due: false });
    expect(days[3]).toMatchObject({ due: true, mark: "Pay" });
    expect(days[10]).toMatchObject({ due: false, mark: "Notice" });
  });

  it("lead from a tile to the first thing of its day, task or bill", async () => {
    expect(stripDays(await view())[3]).toMatchObject({ href: "#/todo/t0" });
    const days = stripDays(await view({}, "bills-states"));
    expect(days[0]).toMatchObject({ href: "#/bills/s2", mark: "Pay", spoken: "due: Fixed penalty, parking" });
  });
});
