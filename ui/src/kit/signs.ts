// Which icon stands for which sort of thing. An unknown sort, from a newer server, gets a sheet of paper.
import { icons, type IconName } from "./icons";

const tasks: Record<string, IconName> = {
  document: "file", payment: "bill", appointment: "calendar", renewal: "refresh", reply: "chat", form: "sign", collect: "case", notice: "bell", other: "todo",
};

/** The sign of a task by its kind. */
export function taskSign(kind: string): IconName {
  return tasks[kind] ?? "file";
}

const applications: Record<string, IconName> = {
  passport: "passport", car: "car", house: "house", people: "people", book: "book", identity: "identity", case: "case", bill: "bill", water: "water", hospital: "hospital", shield: "shield",
};

/** The sign of an application by the word that the department sends. */
export function applicationSign(word: string | null): IconName {
  if (word === null) return "file";
  return applications[word] ?? (word in icons ? (word as IconName) : "file");
}

const bills: Record<string, IconName> = {
  "tax-demand-note": "bank", "business-registration": "case", "stamp-duty": "sign", "tax-reserve-certificate": "bank", rates: "house", "government-rent": "house", water: "water", "market-rent": "house", "fixed-penalty": "car", "visa-fee": "passport", "licence-fee": "card",
};

/** The sign of a bill by its kind. */
export function billSign(kind: string): IconName {
  return bills[kind] ?? "bill";
}
