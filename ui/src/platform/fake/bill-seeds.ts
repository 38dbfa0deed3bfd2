// The invented bills, each in a line: those of the pictures of ui.md, and a person with one bill in every state.
import type { Bill, BillKind, Department, LocalizedText, PayChannel } from "$ipc/generated";
import { ago, dayIn, NOW } from "./world";

export const text = (en: string, hant: string, hans: string): LocalizedText => ({ en, "zh-Hant-HK": hant, "zh-Hans": hans });
export const hkd = (cents: number) => ({ cents, currency: "HKD" as const });

const office = (id: string, name: LocalizedText, phone: string, url: string): Department => ({ id, name, phone, email: null, url });
export const offices = {
  wsd: office("wsd", text("Water Supplies Department", "水務署", "水务署"), "2824 5000", "https://www.wsd.gov.hk"),
  ird: office("ird", text("Inland Revenue Department", "稅務局", "税务局"), "187 8088", "https://www.ird.gov.hk"),
  rvd: office("rvd", text("Rating and Valuation Department", "差餉物業估價署", "差饷物业估价署"), "2152 0111", "https://www.rvd.gov.hk"),
  td: office("td", text("Transport Department", "運輸署", "运输署"), "2804 2600", "https://www.td.gov.hk"),
  immd: office("immd", text("Immigration Department", "入境事務處", "入境事务处"), "2824 6111", "https://www.immd.gov.hk"),
  fehd: office("fehd", text("Food and Environmental Hygiene Department", "食物環境衞生署", "食物环境卫生署"), "2868 0000", "https://www.fehd.gov.hk"),
  police: office("hkpf", text("Hong Kong Police Force", "香港警務處", "香港警务处"), "2866 6552", "https://www.police.gov.hk"),
};
type Office = keyof typeof offices;
/** The name of an invented bank. */
export const harbour = text("Harbour Bank", "海港銀行", "海港银行");

const codes: Partial<Record<Office, string>> = { wsd: "08", ird: "10", rvd: "09", fehd: "9147", police: "9175" };
const way = (kind: PayChannel["kind"], more: Partial<PayChannel> = {}): PayChannel => ({ kind, merchantCode: null, number: null, limit: null, ...more });
const ways = (of: Office): PayChannel[] => [way("fps"), way("pps", { merchantCode: codes[of] ?? null }), way("convenience-store", { limit: hkd(500_000) }), way("e-cheque"), way("counter")];

type Seed = [id: string, of: Office, kind: BillKind, cents: number, title: LocalizedText, due: string | null, account: string, more?: Partial<Bill>];

/** A bill out of its line: everything that is not said has its usual value. */
export function billOf([id, of, kind, cents, title, due, account, more = {}]: Seed): Bill {
  const department = offices[of];
  return {
    id, version: 1, department, kind, title, forWhom: null, account, number: account.replace(/\D/g, ""), period: null, parts: [], total: hkd(cents), surcharge: hkd(0), due, dueChecked: true, instalments: [],
    state: { kind: "unpaid" }, expected: false, added: false, partPayment: false, payee: department.name, channels: ways(of), note: null, payment: null, notice: null, paidBy: null, claim: null, issuedAt: ago(21, "10:00"), paidAt: null, changedAt: NOW, ...more,
  };
}

const water = text("Water and sewage", "水費及排污費", "水费和排污费");
const rates = (en: string, zh: string) => text(`Rates and Government rent, ${en}`, `差餉及地租，${zh}`, `差饷和地租，${zh}`);
const part = (label: LocalizedText, cents: number) => ({ label, amount: hkd(cents) });
const waterParts = [part(text("Water charge", "水費", "水费"), 18_840), part(text("Sewage charge", "排污費", "排污费"), 22_420)];
const settled = (on: string, cents: number): Partial<Bill> => ({ state: { kind: "paid", received: hkd(cents), credit: hkd(0) }, paidAt: new Date(`${on}T02:10:00Z`).toISOString() });

const paid = (id: string, of: Office, kind: BillKind, cents: number, title: LocalizedText, on: string, account: string): Bill => billOf([id, of, kind, cents, title, on, account, settled(on, cents)]);
const waterAccount = "5002 7716 043";
const salaries = (en: string, hant: string, hans: string) => text(`Salaries tax ${en}`, `薪俸稅 ${hant}`, `薪俸税 ${hans}`);

/** What Wong Ka Yan owes and paid, as in the pictures. */
export function pictured(): Bill[] {
  return [
    billOf(["b1", "wsd", "water", 41_260, water, dayIn(3), waterAccount, { period: { from: "2026-07-01", to: "2026-10-31" }, parts: waterParts }]),
    billOf(["b2", "ird", "tax-demand-note", 1_864_000, salaries("2026/27, first instalment", "2026/27，第一期", "2026/27，第一期"), "2027-01-04", "1-5238946-26-8", { period: { from: "2026-04-01", to: "2027-03-31" }, instalments: [{ due: "2027-01-04", amount: hkd(1_864_000) }, { due: "2027-04-06", amount: hkd(621_300) }], partPayment: true }]),
    billOf(["b3", "rvd", "rates", 125_050, rates("Jan to Mar", "1月至3月"), "2027-01-29", "0128-4401-77", { expected: true, channels: [], issuedAt: "2027-01-04T01:00:00Z" }]),
    paid("h1", "ird", "tax-demand-note", 1_798_000, salaries("2025/26, first instalment", "2025/26，第一期", "2025/26，第一期"), "2026-01-05", "1-5238946-25-1"),
    paid("h2", "rvd", "rates", 125_050, rates("Jan to Mar", "1月至3月"), "2026-01-28", "0128-4401-77"),
    paid("h3", "wsd", "water", 39_710, water, "2026-03-12", waterAccount),
    paid("h4", "ird", "tax-demand-note", 599_300, salaries("2025/26, second instalment", "2025/26，第二期", "2025/26，第二期"), "2026-04-02", "1-5238946-25-1"),
    paid("h5", "rvd", "rates", 125_050, rates("Apr to Jun", "4月至6月"), "2026-04-28", "0128-4401-77"),
    paid("h6", "td", "licence-fee", 90_000, text("Driving licence, ten years", "駕駛執照，十年", "驾驶执照，十年"), "2026-06-18", "DL-77120-4"),
    paid("h7", "rvd", "rates", 125_050, rates("Jul to Sep", "7月至9月"), "2026-07-29", "0128-4401-77"),
    paid("h8", "wsd", "water", 40_530, water, "2026-07-14", waterAccount),
    paid("h9", "rvd", "rates", 125_050, rates("Oct to Dec", "10月至12月"), "2026-10-29", "0128-4401-77"),
    paid("h10", "immd", "visa-fee", 43_000, text("HKSAR passport fee", "香港特區護照費用", "香港特区护照费用"), "2026-11-09", "PA-2611-048213-5"),
    paid("h11", "wsd", "water", 39_710, water, "2025-11-20", waterAccount),
  ];
}

/** The bank took the payment of this bill back. */
export const TAKEN_BACK = "s14";

/** One bill in every state that there is. */
export function everyState(): Bill[] {
  const mother = text("Lam Suk Fan", "林淑芬", "林淑芬");
  return [
    billOf(["s1", "fehd", "market-rent", 284_000, text("Market stall rent, November", "街市檔位租金，11月", "街市档位租金，11月"), dayIn(-8), "30-4471-0092", { surcharge: hkd(14_200), parts: [part(text("Rent", "租金", "租金"), 269_800)], note: text("A further surcharge of 10 % is added after 31 December.", "12月31日後會再加收10%附加費。", "12月31日后会再加收10%附加费。") }]),
    billOf(["s2", "police", "fixed-penalty", 32_000, text("Fixed penalty, parking", "定額罰款，泊車", "定额罚款，停车"), dayIn(0), "6-1184420-71"]),
    billOf(["s3", "wsd", "water", 58_340, water, dayIn(9), "7710 2286 551", { forWhom: mother, period: { from: "2026-07-01", to: "2026-09-30" }, parts: waterParts }]),
    billOf(["s4", "ird", "tax-demand-note", 2_400_000, text("Profits tax 2026/27", "利得稅 2026/27", "利得税 2026/27"), "2027-04-06", "2-8810032-26-4", { partPayment: true, instalments: [{ due: dayIn(-20), amount: hkd(900_000) }, { due: "2027-04-06", amount: hkd(1_500_000) }], state: { kind: "part-paid", received: hkd(900_000) } }]),
    billOf(["s5", "immd", "visa-fee", 23_000, text("Visa fee, extension of stay", "簽證費，延長逗留", "签证费，延长逗留"), null, "ES-2607-38613-5", { added: true, channels: [way("fps"), way("counter")] }]),
    billOf(["s6", "wsd", "water", 36_110, water, dayIn(4), "5002 7716 099", { payment: "demo-scan" }]),
    billOf(["s7", "rvd", "rates", 125_050, rates("Oct to Dec", "10月至12月"), dayIn(1), "0128-4401-78", { payment: "demo-doubt" }]),
    billOf(["s8", "rvd", "government-rent", 61_800, text("Government rent", "地租", "地租"), dayIn(6), "0128-9900-12", { claim: { channel: "pps", day: dayIn(-1) } }]),
    billOf(["s9", "rvd", "rates", 125_050, rates("Jan to Mar", "1月至3月"), "2028-04-28", "0128-4401-77", { expected: true, channels: [], dueChecked: false }]),
    billOf(["s10", "td", "licence-fee", 90_000, text("Vehicle licence", "車輛牌照", "车辆牌照"), dayIn(-40), "VL-220-9917", { ...settled("2026-10-15", 100_000), state: { kind: "paid", received: hkd(100_000), credit: hkd(10_000) } }]),
    billOf(["s11", "fehd", "fixed-penalty", 300_000, text("Fixed penalty, cleanliness", "定額罰款，潔淨", "定额罚款，洁净"), dayIn(-30), "9-5510-2277", { state: { kind: "withdrawn", received: hkd(0) }, note: text("The notice was issued by mistake.", "通知書是錯誤發出的。", "通知书是错误开出的。") }]),
    billOf(["s12", "wsd", "water", 40_530, water, dayIn(-90), waterAccount, settled("2026-08-14", 40_530)]),
    billOf(["s13", "ird", "tax-demand-note", 1_620_000, text("Salaries tax 2026/27", "薪俸稅 2026/27", "薪俸税 2026/27"), dayIn(12), "1-5238946-27-3", { instalments: [{ due: dayIn(12), amount: hkd(1_215_000) }, { due: dayIn(103), amount: hkd(405_000) }] }]),
    billOf([TAKEN_BACK, "wsd", "water", 41_260, water, dayIn(5), "5002 7716 101"]),
  ];
}

/** Very many bills, most of them paid. */
export function many(count: number): Bill[] {
  const kept = pictured();
  return Array.from({ length: count }, (_, index): Bill => {
    const bill = kept[index % kept.length] as Bill;
    const on = dayIn(-(index % 1400));
    const over = bill.paidAt !== null;
    return { ...bill, id: `v${index}`, account: `${bill.account}-${index % 40}`, due: over ? on : dayIn(index % 300), ...(over ? { paidAt: new Date(`${on}T02:10:00Z`).toISOString() } : {}) };
  });
}

/** The bills of a person of the invented desk. */
export function billsOf(person: string): Bill[] {
  const count = Number(/^bills-(\d{1,5})$/.exec(person)?.[1] ?? 0);
  if (count > 0) return many(count);
  if (person === "bills-states") return everyState();
  return person === "wong-ka-yan" ? pictured() : [];
}
