// The invented Today keeps the rules of the desk, so that pages are looked at with what they will really get.
import { describe, expect, it } from "vitest";
import type { BillDetailView, BillGroup, BillRowView, TaskDetailView, TaskRowView, TodayView } from "$ipc/generated";
import { agendaOf, type Asking, type Numbered } from "./agenda";
import { fake } from "./index";
import { defaults } from "./options";
import { dayIn } from "./world";

const host = fake({ ...defaults });
const ask = async (person: string) => (await fake({ ...defaults, person }).call("today_get", {})) as TodayView;
const paired = ({ next, coming }: Pick<TodayView, "next" | "coming">) => [...next, ...coming].map(({ task, bill }) => [task?.id, bill?.id].filter(Boolean).join("+"));

/** The water department's task and bill, both due in three days. */
const { row: water } = (await host.call("tasks_get", { id: "t0" })) as TaskDetailView;
const [bill] = [...(await ask("wong-ka-yan")).next].flatMap(({ bill }): BillRowView[] => (bill ? [bill] : []));
const task = (id: string, reference: string | null = null, more: Partial<TaskRowView> = {}): Asking => ({ row: { ...water, id, ...more }, reference });
const owed = (id: string, more: Partial<BillRowView> = {}): Numbered => ({ row: { ...(bill as BillRowView), id, ...more }, number: id });

describe("the invented Today", () => {
  it("makes one thing of a task and the bill that it is for", async () => {
    const view = await ask("wong-ka-yan");
    const things = [...view.next, ...view.coming].filter((item) => (item.task ?? item.bill)?.department.en === "Water Supplies Department");
    expect(things).toMatchObject([{ task: { kind: "payment" }, bill: { id: "b1" } }]);
    expect(view.strip[3]).toMatchObject({ count: 1, items: [{ target: { kind: "task", id: "t0" } }] });
    const { task } = (await host.call("tasks_get", { id: "t0" })) as TaskDetailView;
    expect(task.reference).toBe(((await host.call("bills_get", { id: "b1" })) as BillDetailView).bill.number);
  });

  it("pairs by the number, whatever the days, and takes the day of the bill", () => {
    const view = agendaOf([task("t", "b", { dueTime: "10:30" })], [owed("a"), owed("b", { due: dayIn(6), daysLeft: 6 })]);
    expect(paired(view)).toEqual(["a", "t+b"]);
    expect(view.strip[6]).toMatchObject({ count: 1, items: [{ target: { kind: "task", id: "t" }, time: null }] });
    const moved = agendaOf([task("t", "b")], [owed("b", { due: dayIn(60), daysLeft: 60 })]);
    expect([moved.thisWeek, moved.badgeTodo, moved.strip.some((day) => day.count > 0)]).toEqual([0, 1, false]);
    expect(paired(agendaOf([task("t", "b")], [owed("b", { department: { ...water.department, en: "Rating and Valuation Department" } })])), "the number of another department").toEqual(["t", "b"]);
  });

  it("keeps the day of the task where the bill has none or was typed off paper, with its hour", () => {
    const due = (more: Partial<BillRowView>, mine: Partial<TaskRowView> = {}) => agendaOf([task("t", "b", { dueTime: "10:30", ...mine })], [owed("b", more)]).next;
    const day = { due: water.due, dueTime: "10:30", daysLeft: water.daysLeft };
    expect(due({ due: null, daysLeft: null })).toMatchObject([day]);
    expect(due({ added: true, due: dayIn(41), daysLeft: 41 })).toMatchObject([day]);
    expect(due({ added: true }, { due: null, daysLeft: null })).toMatchObject([{ ...day, dueTime: null }]);
  });

  it("shows one of two tasks for one bill", () => {
    expect(paired(agendaOf([task("t", "b"), task("again", "b")], [owed("b")]))).toEqual(["t+b"]);
  });

  it("pairs without a number only where one task and one bill can be meant", () => {
    expect(paired(agendaOf([task("t")], [owed("a")]))).toEqual(["t+a"]);
    expect(paired(agendaOf([task("t")], [owed("a"), owed("b")]))).toEqual(["t", "a", "b"]);
    expect(paired(agendaOf([task("t"), task("u")], [owed("a")]))).toEqual(["t", "u", "a"]);
    expect(paired(agendaOf([task("t"), task("u", "b")], [owed("a"), owed("b")]))).toEqual(["t+a", "u+b"]);
    expect(paired(agendaOf([task("t")], [owed("a", { due: dayIn(2), daysLeft: 2 })]))).toEqual(["a", "t"]);
    expect(paired(agendaOf([task("t", null, { kind: "form" })], [owed("a")]))).toEqual(["t", "a"]);
  });

  it.each<BillGroup>(["in-progress", "paid", "withdrawn"])("lets a task wait with its bill that is %s, and hides none by the day alone", (group) => {
    const waiting = agendaOf([task("t", "a")], [owed("a", { group })]);
    expect([paired(waiting), waiting.thisWeek, waiting.badgeTodo, waiting.badgeBills]).toEqual([[], 0, 1, 0]);
    expect(paired(agendaOf([task("t")], [owed("a", { group })]))).toEqual(["t"]);
    expect(paired(agendaOf([task("t", "a")], [owed("a", { group: "expected" })])), "there is nothing to pay yet").toEqual(["t"]);
  });

  it("puts bills in the order of their days, three first, none twice", async () => {
    const { next, coming, overdue } = await ask("bills-states");
    expect(next.map(({ bill }) => bill?.id)).toEqual(["s1", "s2", "s14"]);
    expect(new Set([...next, ...coming].map(({ bill }) => bill?.id)).size).toBe(next.length + coming.length);
    expect(coming.length).toBeLessThanOrEqual(5);
    expect(overdue).toBe(1);
  });
});
