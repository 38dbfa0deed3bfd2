// The invented Today keeps the rules of the desk, so that pages are looked at with what they will really get.
import { describe, expect, it } from "vitest";
import type { BillRowView, TaskRowView, TodayView } from "$ipc/generated";
import { agendaOf } from "./agenda";
import { fake } from "./index";
import { defaults } from "./options";

const ask = async (person: string) => (await fake({ ...defaults, person }).call("today_get", {})) as TodayView;
const rows = (view: TodayView) => {
  const items = [...view.next, ...view.coming];
  return { tasks: items.flatMap(({ task }): TaskRowView[] => (task ? [task] : [])), bills: items.flatMap(({ bill }): BillRowView[] => (bill ? [bill] : [])) };
};

describe("the invented Today", () => {
  it("makes one thing of a task and the bill that it is for", async () => {
    const view = await ask("wong-ka-yan");
    const water = [...view.next, ...view.coming].filter(({ task, bill }) => (task ?? bill)?.department.en === "Water Supplies Department");
    expect(water).toMatchObject([{ task: { kind: "payment" }, bill: { id: "b1" } }]);
    expect(view.strip[3]).toMatchObject({ count: 1, items: [{ target: { kind: "task", id: "t0" } }] });
  });

  it("keeps two things where day or department differ, and counts both", async () => {
    const view = await ask("wong-ka-yan");
    const { tasks, bills } = rows(view);
    const moved = agendaOf(tasks, bills.map((bill) => ({ ...bill, due: "2026-11-26", daysLeft: 2 })));
    expect(moved.thisWeek).toBe(view.thisWeek + bills.length);
    expect(moved.strip[2]?.items[0]).toMatchObject({ target: { kind: "bill" }, kind: "payment", time: null });
  });

  it("lets a task wait with the bill that a payment holds, and stand for one bill only", async () => {
    const view = await ask("wong-ka-yan");
    const { tasks, bills } = rows(view);
    const held = agendaOf(tasks, bills.map((bill) => ({ ...bill, group: "in-progress" })));
    expect(held.thisWeek).toBe(view.thisWeek - 1);
    expect([...held.next, ...held.coming].some(({ task }) => task?.kind === "payment")).toBe(false);
    expect(agendaOf(tasks, [...bills, ...bills]).badgeBills).toBe(2 * bills.length);
  });

  it("puts bills in the order of their days, three first, none twice", async () => {
    const { next, coming, overdue } = await ask("bills-states");
    expect(next.map(({ bill }) => bill?.id)).toEqual(["s1", "s2", "s14"]);
    expect(new Set([...next, ...coming].map(({ bill }) => bill?.id)).size).toBe(next.length + coming.length);
    expect(coming.length).toBeLessThanOrEqual(5);
    expect(overdue).toBe(1);
  });
});
