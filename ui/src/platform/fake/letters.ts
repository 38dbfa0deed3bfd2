// The letters of the invented desk: short, to see a page with one. The real ones are written by the desk.
import type { AccessEntryView, LetterKind, LetterRequest, LetterView } from "$ipc/generated";
import type { Desk } from "./state";

/** What may be written about a reading, or one that was refused: nobody is asked to erase what they did not get. */
export function lettersOf(result: string): LetterKind[] {
  return result === "given" ? ["erase", "report"] : ["report"];
}

const texts: Record<LetterKind, Record<"en" | "zh-Hant-HK" | "zh-Hans", (party: string, fields: string) => string>> = {
  erase: {
    en: (party, fields) => `To: ${party}\n\nRequest to erase personal data\n\nYou read these data of mine: ${fields}.\n\nPlease erase what you no longer need for the purpose for which it was used (section 26 and Data Protection Principle 2 of the Personal Data (Privacy) Ordinance, Cap. 486), and tell me in writing what was erased.\n\nName:\nAddress:\nSignature and date:\n`,
    "zh-Hant-HK": (party, fields) => `致：${party}\n\n要求刪除個人資料\n\n貴方曾讀取我的以下資料：${fields}。\n\n請按照《個人資料（私隱）條例》（第486章）第26條及保障資料第2原則，刪除使用目的已不再需要的資料，並以書面告知我刪除了哪些資料。\n\n姓名：\n地址：\n簽署及日期：\n`,
    "zh-Hans": (party, fields) => `致：${party}\n\n要求删除个人资料\n\n贵方曾读取我的以下资料：${fields}。\n\n请按照《个人资料（私隐）条例》（第486章）第26条及保障资料第2原则，删除使用目的已不再需要的资料，并以书面告知我删除了哪些资料。\n\n姓名：\n地址：\n签署及日期：\n`,
  },
  report: {
    en: (party, fields) => `To: Privacy Commissioner for Personal Data, Hong Kong\n\nComplaint about the use of personal data\n\nParty complained of: ${party}\nData: ${fields}\n\nWhat happened, and why I think that it was not right:\n\n\nName:\nAddress:\nSignature and date:\n`,
    "zh-Hant-HK": (party, fields) => `致：香港個人資料私隱專員\n\n有關使用個人資料的投訴\n\n被投訴者：${party}\n資料：${fields}\n\n事情經過，以及我認為不妥的原因：\n\n\n姓名：\n地址：\n簽署及日期：\n`,
    "zh-Hans": (party, fields) => `致：香港个人资料私隐专员\n\n有关使用个人资料的投诉\n\n被投诉者：${party}\n资料：${fields}\n\n事情经过，以及我认为不妥的原因：\n\n\n姓名：\n地址：\n签署及日期：\n`,
  },
};

export function letterOf(desk: Desk, entries: AccessEntryView[], request: LetterRequest): LetterView {
  const entry = entries.find((one) => one.id === request.id);
  if (!entry?.letters.includes(request.letter)) throw { code: "not-found" };
  const language = desk.look.language ?? "en";
  const fields = entry.fields.map((field) => field[language]).join(language === "en" ? ", " : "、");
  return { text: texts[request.letter][language](entry.party[language], fields), page: request.letter === "report" ? "https://www.pcpd.org.hk/english/complaints/how_complaint/complaint/complaint.html" : null };
}
