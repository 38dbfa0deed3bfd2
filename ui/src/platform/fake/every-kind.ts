// The pictured bills with one more that was paid, so that every category of the year occurs (?person=every-kind).
import type { Bill } from "$ipc/generated";
import { billOf, billsOf, hkd, text } from "./bill-seeds";

/** The bills of a person of the invented desk. */
export function billsNamed(person: string): Bill[] {
  if (person !== "every-kind") return billsOf(person);
  const fine = billOf(["k1", "police", "fixed-penalty", 32_000, text("Fixed penalty, parking", "定額罰款，泊車", "定额罚款，停车"), "2026-05-06", "6-1184420-70"]);
  return [...billsOf("wong-ka-yan"), { ...fine, state: { kind: "paid", received: hkd(32_000), credit: hkd(0) }, paidAt: "2026-05-04T02:10:00Z" }];
}
