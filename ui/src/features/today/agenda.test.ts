import { describe, expect, it } from "vitest";
import type { TodayView } from "$ipc/generated";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { itemsOf } from "./agenda";

const ask = async (person: string) => (await fake({ ...defaults, person }).call("today_get", {})) as TodayView;

describe("things to do on Today", () => {
  it("lead to the task, also where its bill is here; a bill alone leads to itself", async () => {
    const { next } = await ask("wong-ka-yan");
    const water = next.filter((item) => item.task?.kind === "payment");
    expect(water).toHaveLength(1);
    expect(itemsOf(water)).toMatchObject([{ key: "t0", href: "#/todo/t0", department: { en: "Water Supplies Department" }, bill: { id: "b1" } }]);
    expect(itemsOf(water.map((item) => ({ ...item, task: null })))).toMatchObject([{ key: "bill-b1", href: "#/bills/b1", icon: "water", dueTime: null, daysLeft: 3 }]);
  });

  it("have the day and the hour that the desk found, whatever task and bill say", async () => {
    const { next } = await ask("wong-ka-yan");
    const when = { due: "2027-01-04", dueTime: "10:30", daysLeft: 41 };
    const items = itemsOf(next.map((item) => ({ ...item, ...when })));
    expect(items).toMatchObject(next.map(() => when));
    expect(items.some((item) => item.task && item.bill)).toBe(true);
  });

  it("stand as the desk gave them, none twice", async () => {
    const { next, coming } = await ask("bills-states");
    const items = itemsOf([...next, ...coming]);
    expect(items.map((item) => item.bill?.id)).toEqual([...next, ...coming].map((item) => item.bill?.id));
    expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
  });

  it("are left out when they are of no sort that is known here", () => {
    expect(itemsOf([{ task: null, bill: null, due: null, dueTime: null, daysLeft: null }])).toEqual([]);
  });
});
