import { afterEach, describe, expect, it } from "vitest";
import type { BillDetailView, PaymentView } from "$ipc/generated";
import { useLanguage } from "$l10n/index.svelte";
import { fake } from "$platform/fake/index";
import { defaults } from "$platform/fake/options";
import { reportText } from "./report";

const host = fake(defaults);
const { bill } = (await host.call("bills_get", { id: "b1" })) as BillDetailView;
const { payment } = (await host.call("payments_get", { id: "demo-mismatch" })) as PaymentView;
afterEach(() => useLanguage("en"));

describe("the text for the department", () => {
  it("names everything by which they find the bill, and leaves room for what is wrong", () => {
    expect(reportText(bill, payment).split("\n")).toEqual([
      "To: Water Supplies Department", "About: Water and sewage", "Account: 5002 7716 043", "Bill number: 50027716043", "Amount: HK$412.60", "Due date: 27 November 2026", "Reference: CD26112400317", "", "What is wrong: ",
    ]);
  });

  it("names no payment where there is none, and no date that there is not", () => {
    const text = reportText({ ...bill, due: null }, undefined);
    expect(text).not.toContain("Reference");
    expect(text).not.toContain("Due date");
  });

  it("is in the language of the window", () => {
    useLanguage("zh-Hant-HK");
    expect(reportText(bill, undefined)).toContain("賬單號碼：50027716043\n金額：$412.60\n");
  });
});
