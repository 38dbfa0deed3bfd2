// The sentences of Today made out of its view: title, the line below it, the fourteen tiles.
import type { StripDayView, TaskKind, TodayView } from "$ipc/generated";
import { dayNear, dayOfMonth, daySpoken, spokenTime, weekdayShort } from "$l10n/dates";
import { language, own, t, type MessageId } from "$l10n/index.svelte";
import { to } from "$router/router.svelte";
import { itemsOf } from "./agenda";

export function titleOf(view: TodayView): string {
  return view.thisWeek > 0 ? t("today-title-some", { n: view.thisWeek }) : t("today-title-none");
}

function when(view: TodayView, day: string, daysLeft: number): string {
  if (daysLeft === 0) return t("today-when-today");
  if (daysLeft === 1) return t("today-when-tomorrow");
  return t("today-when-day", { day: daysLeft <= 14 ? daySpoken(language(), day) : dayNear(language(), day, view.day) });
}

/** What is overdue, what comes first, or what comes next when the week is free. */
export function subline(view: TodayView): string {
  const dated = itemsOf([...view.next, ...view.coming]).filter((item) => item.due !== null && item.daysLeft !== null);
  const [first] = dated.sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  if (!first || first.due === null || first.daysLeft === null) return t("today-sub-quiet");
  const title = own(first.title);
  if (view.overdue > 0) return t("today-sub-overdue", { n: view.overdue, title });
  const args = { title, when: when(view, first.due, first.daysLeft) };
  return view.thisWeek > 0 ? t("today-sub-clear", args) : t("today-sub-later", args);
}

const marks: Record<string, MessageId> = {
  document: "today-mark-document", payment: "today-mark-payment", appointment: "today-mark-appointment", renewal: "today-mark-renewal", reply: "today-mark-reply", form: "today-mark-form", collect: "today-mark-collect", notice: "today-mark-notice",
} satisfies Partial<Record<TaskKind, MessageId>>;

function mark(day: StripDayView): string | undefined {
  const [item] = day.items;
  if (!item) return undefined;
  if (day.count > 1) return t("today-strip-many", { n: day.count });
  return item.time ?? t(marks[item.kind] ?? "today-mark-other");
}

function spoken(day: StripDayView): string | undefined {
  if (day.count === 0) return undefined;
  const titles = day.items.map((item) => (item.time ? t("today-strip-at", { title: own(item.title), time: spokenTime(language(), item.time) }) : own(item.title)));
  return t("today-strip-spoken", { n: day.count, titles: titles.join(language() === "en" ? "; " : "；") });
}

/** The tiles. Amber within a week, except for what has its own hour: that is an appointment, not a last day. */
export function stripDays(view: TodayView) {
  return view.strip.map((day, index) => {
    const [first] = day.items;
    return {
      key: day.day,
      name: index === 0 ? t("today-strip-today") : weekdayShort(language(), day.day),
      number: dayOfMonth(day.day),
      today: index === 0,
      weekend: day.weekend,
      due: index <= 7 && day.items.some((item) => item.time === null),
      mark: mark(day),
      spoken: spoken(day),
      href: first ? to(first.target.kind === "bill" ? "bills" : "todo", first.target.id) : undefined,
    };
  });
}
