import { describe, expect, it } from "vitest";
import type { BillRowView, TodayView } from "$ipc/generated";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { agendaOf, billsAlone } from "./agenda";

const ask = async (person: string) => (await fake({ ...defaults, person }).call("today_get", {})) as TodayView;

describe("tasks and bills on Today", () => {
  it("are one thing when the department asks for the same money on the same day", async () => {
    const view = await ask("wong-ka-yan");
    const paying = agendaOf(view).next.filter((item) => item.department.en === "Water Supplies Department");
    expect(paying).toHaveLength(1);
    expect(paying[0]?.task).toBeDefined();
    expect(paying[0]?.bill?.id).toBe("b1");
    expect(billsAlone(view)).toHaveLength(0);
  });

  it("stand in the order of their days, three first, none twice", async () => {
    const { next, coming } = agendaOf(await ask("bills-states"));
    expect(next.map((item) => item.bill?.id)).toEqual(["s1", "s2", "s14"]);
    expect(new Set([...next, ...coming].map((item) => item.key)).size).toBe(next.length + coming.length);
    expect(coming.length).toBeLessThanOrEqual(5);
  });

  it("are two things when day or department differ", async () => {
    const view = await ask("wong-ka-yan");
    const moved = { ...view, billsNext: view.billsNext.map((bill): BillRowView => ({ ...bill, due: "2026-11-26", daysLeft: 2 })) };
    expect(billsAlone(moved)).toHaveLength(1);
    expect(agendaOf(moved).next.filter((item) => item.department.en === "Water Supplies Department")).toHaveLength(2);
  });
});
