// Days and times as text, always in Hong Kong's time, which has been eight hours ahead of UTC since 1979.
// Mirrors desk_l10n; the parity test compares the two.
import type { Language } from "./language";

/** A calendar day as it crosses: `2026-11-24`. */
export type Day = string;
/** An instant as it crosses: RFC 3339. */
export type Instant = string;

const AHEAD = 8 * 3_600_000;
const DAY = 86_400_000;

const weekdaysShort = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const weekdaysLong = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const monthsShort = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthsLong = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const han = ["日", "一", "二", "三", "四", "五", "六"];

interface Parts {
  year: number;
  month: number;
  day: number;
  weekday: number;
}

function parts(day: Day): Parts {
  const date = new Date(`${day}T00:00:00Z`);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** The day in Hong Kong on which `at` falls. */
export function dayOf(at: Instant): Day {
  return new Date(Date.parse(at) + AHEAD).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The day `count` days after `day`. */
export function plusDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  const { weekday } = parts(day);
  return weekday === 0 || weekday === 6;
}

/** 24-hour time for meta lines: `09:38`. */
export function clock(at: Instant): string {
  return new Date(Date.parse(at) + AHEAD).toISOString().slice(11, 16);
}

/** A time of day such as `14:30` in a sentence: `14:30` in English, 下午2時30分, 下午2时30分. */
export function spokenTime(language: Language, time: string): string {
  if (language === "en") return time;
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const half = hour < 12 ? "上午" : "下午";
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const shi = language === "zh-Hans" ? "时" : "時";
  return `${half}${twelve}${shi}${minute > 0 ? `${minute}分` : ""}`;
}

/** `Tue` · `二` */
export function weekdayShort(language: Language, day: Day): string {
  const { weekday } = parts(day);
  return (language === "en" ? weekdaysShort[weekday] : han[weekday]) ?? "";
}

/** `Tuesday` · `星期二` */
export function weekdayLong(language: Language, day: Day): string {
  const { weekday } = parts(day);
  return (language === "en" ? weekdaysLong[weekday] : `星期${han[weekday]}`) ?? "";
}

/** `Tuesday 24 November 2026` · `2026年11月24日 星期二`: the line above a page title. */
export function dayFull(language: Language, day: Day): string {
  const { year, month, day: date } = parts(day);
  if (language === "en") return `${weekdayLong(language, day)} ${date} ${monthsLong[month]} ${year}`;
  return `${year}年${month + 1}月${date}日 ${weekdayLong(language, day)}`;
}

/** `24 November 2026` · `2026年11月24日` */
export function dayLong(language: Language, day: Day): string {
  const { year, month, day: date } = parts(day);
  return language === "en" ? `${date} ${monthsLong[month]} ${year}` : `${year}年${month + 1}月${date}日`;
}

/** With the weekday, for dates within two weeks: `Fri 27 Nov` · `11月27日（五）`. */
export function dayWithWeekday(language: Language, day: Day): string {
  const { month, day: date } = parts(day);
  if (language === "en") return `${weekdayShort(language, day)} ${date} ${monthsShort[month]}`;
  return `${month + 1}月${date}日（${weekdayShort(language, day)}）`;
}

/** In a sentence, with the weekday in full: `Monday 30 November` · `11月30日（星期一）`. */
export function daySpoken(language: Language, day: Day): string {
  const { month, day: date } = parts(day);
  if (language === "en") return `${weekdayLong(language, day)} ${date} ${monthsLong[month]}`;
  return `${month + 1}月${date}日（${weekdayLong(language, day)}）`;
}

/** The shortest that is still clear from `today`: weekday within two weeks, no year within this one. */
export function dayNear(language: Language, day: Day, today: Day): string {
  const away = Math.abs(daysBetween(today, day));
  if (away <= 14) return dayWithWeekday(language, day);
  const { year, month, day: date } = parts(day);
  if (year !== parts(today).year) return language === "en" ? `${date} ${monthsShort[month]} ${year}` : dayLong(language, day);
  return language === "en" ? `${date} ${monthsShort[month]}` : `${month + 1}月${date}日`;
}

/** `23 Nov 16:12` · `11月23日 16:12`, with the year when it is another one: entries of time lines and logs. */
export function moment(language: Language, at: Instant, today: Day): string {
  const day = dayOf(at);
  const { year, month, day: date } = parts(day);
  const same = year === parts(today).year;
  if (language === "en") return `${date} ${monthsShort[month]}${same ? "" : ` ${year}`} ${clock(at)}`;
  return `${same ? "" : `${year}年`}${month + 1}月${date}日 ${clock(at)}`;
}

/** The instant as a sentence names it: the time when it is today, else day and time. */
export function timeOrMoment(language: Language, at: Instant, today: Day): string {
  return dayOf(at) === today ? clock(at) : moment(language, at, today);
}

/** Month and day for the day strip: `1` with `Dec` when a month begins. */
export function dayOfMonth(day: Day): number {
  return parts(day).day;
}

/** A month, 1–12, as a column names it: `Jan` · `1月`. */
export function monthShort(language: Language, month: number): string {
  return language === "en" ? (monthsShort[month - 1] ?? "") : `${month}月`;
}

/** A month in a sentence: `January` · `1月`. */
export function monthLong(language: Language, month: number): string {
  return language === "en" ? (monthsLong[month - 1] ?? "") : `${month}月`;
}

/** The month of a day, 1–12. */
export function monthOf(day: Day): number {
  return parts(day).month + 1;
}

/** First and last day of a period, the year once when it is the same: `1 Jul`, `31 Oct 2026` · `2026年7月1日`, `10月31日`. */
export function span(language: Language, from: Day, to: Day): { from: string; to: string } {
  const [a, b] = [parts(from), parts(to)];
  const short = ({ month, day }: Parts) => (language === "en" ? `${day} ${monthsShort[month]}` : `${month + 1}月${day}日`);
  const full = (it: Parts) => (language === "en" ? `${short(it)} ${it.year}` : `${it.year}年${short(it)}`);
  const same = a.year === b.year;
  return language === "en" ? { from: same ? short(a) : full(a), to: full(b) } : { from: full(a), to: same ? short(b) : full(b) };
}
