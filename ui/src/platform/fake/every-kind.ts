// People of the invented desk for one question each: a bill of every category of the year (?person=every-kind), and bills
// that cost more when they are late, with those that do not (?person=bills-late).
import type { Bill } from "$ipc/generated";
import { billOf, billsOf, hkd, text } from "./bill-seeds";
import { dayIn } from "./world";

const rates = text("Rates, Oct to Dec", "差餉，10月至12月", "差饷，10月至12月");
const rent = text("Government rent, Jul to Sep", "地租，7月至9月", "地租，7月至9月");

/** Before the due day, after it with the first surcharge asked for, and overdue without a rule. */
function late(): Bill[] {
  return [
    billOf(["l1", "rvd", "rates", 125_000, rates, dayIn(6), "0128-4401-79"]),
    billOf(["l2", "rvd", "government-rent", 64_890, rent, dayIn(-25), "0128-9900-13", { surcharge: hkd(3_090), parts: [{ label: rent, amount: hkd(61_800) }] }]),
    billOf(["l3", "wsd", "water", 36_110, text("Water and sewage", "水費及排污費", "水费和排污费"), dayIn(-4), "5002 7716 102"]),
    billOf(["l4", "ird", "tax-demand-note", 1_620_000, text("Salaries tax 2026/27", "薪俸稅 2026/27", "薪俸税 2026/27"), dayIn(12), "1-5238946-27-4", { instalments: [{ due: dayIn(12), amount: hkd(1_215_000) }, { due: dayIn(103), amount: hkd(405_000) }] }]),
  ];
}

/** The bills of a person of the invented desk. */
export function billsNamed(person: string): Bill[] {
  if (person === "bills-late") return late();
  if (person !== "every-kind") return billsOf(person);
  const fine = billOf(["k1", "police", "fixed-penalty", 32_000, text("Fixed penalty, parking", "定額罰款，泊車", "定额罚款，停车"), "2026-05-06", "6-1184420-70"]);
  return [...billsOf("wong-ka-yan"), { ...fine, state: { kind: "paid", received: hkd(32_000), credit: hkd(0) }, paidAt: "2026-05-04T02:10:00Z" }];
}
