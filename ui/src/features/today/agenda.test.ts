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

  it("have the day of the bill where both are here, without the hour of the task", async () => {
    const { next } = await ask("wong-ka-yan");
    const water = next.flatMap(({ task, bill }) => (task && bill ? [{ task: { ...task, dueTime: "10:30" }, bill: { ...bill, due: "2027-01-04", daysLeft: 41 } }] : []));
    expect(itemsOf(water)).toMatchObject([{ key: "t0", due: "2027-01-04", dueTime: null, daysLeft: 41 }]);
    expect(itemsOf(water.map((item) => ({ ...item, bill: null })))).toMatchObject([{ due: "2026-11-27", dueTime: "10:30", daysLeft: 3 }]);
  });

  it("keep the day of the task where the bill has none or was typed off paper", async () => {
    const { next } = await ask("wong-ka-yan");
    const water = next.flatMap(({ task, bill }) => (task && bill ? [{ task, bill }] : []));
    const day = { due: "2026-11-27", daysLeft: 3 };
    expect(itemsOf(water.map(({ task, bill }) => ({ task, bill: { ...bill, due: null, daysLeft: null } })))).toMatchObject([day]);
    expect(itemsOf(water.map(({ task, bill }) => ({ task, bill: { ...bill, added: true, due: "2027-01-04", daysLeft: 41 } })))).toMatchObject([day]);
    expect(itemsOf(water.map(({ task, bill }) => ({ task: { ...task, due: null, daysLeft: null }, bill: { ...bill, added: true } })))).toMatchObject([day]);
  });

  it("stand as the desk gave them, none twice", async () => {
    const { next, coming } = await ask("bills-states");
    const items = itemsOf([...next, ...coming]);
    expect(items.map((item) => item.bill?.id)).toEqual([...next, ...coming].map((item) => item.bill?.id));
    expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
  });

  it("are left out when they are of no sort that is known here", () => {
    expect(itemsOf([{ task: null, bill: null }])).toEqual([]);
  });
});
