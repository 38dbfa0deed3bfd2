// Every page and state that is looked at: how the invented desk starts, and what is pressed to get there.

const click = (target) => async (page) => page.locator(target).first().click();
const press = (keys) => async (page) => page.keyboard.press(keys);
const type = (text) => async (page) => page.keyboard.type(text);
const see = (target) => async (page) => page.locator(target).first().waitFor();
const next = click("[data-testid=first-next]");

/** Further states of a part that is looked at in full elsewhere: once is enough. */
const once = { sizes: [100], languages: ["en"] };
/** Further parts whose words run alike in both Chinese forms. */
const twice = { languages: ["en", "zh-Hant-HK"] };

/** name, query, route, steps; sizes and languages when not all. */
export const pages = [
  { name: "first-language", query: "stage=first-run" },
  { name: "first-about", query: "stage=first-run", steps: [next] },
  { name: "first-look", query: "stage=first-run", steps: [next, next] },
  { name: "first-lock", query: "stage=first-run", steps: [next, next, next, click("input[value=pin]")] },
  { name: "first-lock-errors", query: "stage=first-run&no-keyring", steps: [next, next, next, click("input[value=pin]"), next, see("[role=alert]")] },
  { name: "sign-in-phone", query: "stage=signed-out" },
  { name: "sign-in-computer", query: "stage=signed-out", steps: [click("[data-testid=use-computer]"), see("main .address")] },
  { name: "sign-in-no-phone", query: "stage=signed-out", steps: [click(".acts button:nth-of-type(3)"), see("dialog[open]")] },
  { name: "sign-in-refused", query: "stage=signed-out&fail=sign_in_start:sign-in-failed/other-person", steps: [see("[data-testid=failure]")] },
  { name: "sign-in-internal", query: "stage=signed-out&fail=sign_in_start:internal", steps: [see("[data-testid=failure]")] },
  { name: "locked", query: "stage=locked" },
  { name: "locked-wrong", query: "stage=locked", steps: [see("#pin"), type("111111"), press("Enter"), see(".field .error")] },
  { name: "locked-forgotten", query: "stage=locked", steps: [click("[data-testid=forgot]"), see("dialog[open]")] },
  { name: "cannot-open", anyLanguage: true, query: "fail=desk_status:internal", steps: [see("[data-testid=failure]")] },
  { name: "today", route: "today" },
  { name: "today-offline", query: "offline", route: "today", steps: [see("[data-testid=offline-bar]")] },
  { name: "today-examples", query: "stage=look-around", route: "today" },
  { name: "today-empty", query: "person=nobody", route: "today" },
  { name: "today-notices", query: "notices", route: "today" },
  { name: "today-failed", query: "fail=today_get:internal", route: "today" },
  { name: "todo", route: "todo" },
  { name: "todo-detail", route: "todo/t1" },
  { name: "todo-empty", query: "person=nobody", route: "todo" },
  { name: "todo-own", route: "todo/t4" },
  { name: "todo-snooze", route: "todo/t4", steps: [click("[data-testid=snooze]"), see("[data-testid=snooze-day]")] },
  { name: "todo-leave", route: "todo/t1", steps: [click("[data-testid=action]"), see("dialog[open]")] },
  { name: "todo-saved", route: "todo/t4", steps: [click("[data-testid=ics]"), see("[data-testid=saved-file]")] },
  { name: "todo-done", route: "todo/~done" },
  { name: "todo-history", route: "todo/~history" },
  { name: "todo-waiting", query: "offline", route: "todo/~waiting", steps: [see("[data-testid=outbox-row]")] },
  { name: "todo-offline", query: "offline", route: "todo/t4", steps: [see("[data-testid=offline-bar]")] },
  { name: "todo-gone", route: "todo/none" },
  { name: "todo-failed", query: "fail=tasks_list:timeout", route: "todo" },
  { name: "applications", route: "applications" },
  { name: "application-detail", route: "applications/PA-2611-048213-5" },
  { name: "application-refused", query: "person=zhou-lei", route: "applications/ES-2607-386135-7" },
  { name: "application-ready", query: "person=poon-yuen-ting", route: "applications/PA-2610-690591-5" },
  { name: "application-withdrawn", query: "person=singh-arjun", route: "applications/SP-2610-64128" },
  { name: "applications-empty", query: "person=nobody", route: "applications" },
  { name: "bills", route: "bills", steps: [see("[data-testid=month]")] },
  { name: "bills-offline", sizes: [100], query: "offline", route: "bills", steps: [see("[data-testid=offline-bar]"), see("[data-testid=month]")] },
  { name: "bills-states", query: "person=bills-states&old", route: "bills", steps: [see("[data-testid=month]"), see("[data-testid=old]")] },
  { name: "bills-empty", sizes: [100], query: "person=nobody", route: "bills", steps: [see("[data-testid=month]")] },
  { name: "bills-failed", sizes: [100], query: "fail=bills_list:timeout", route: "bills" },
  { name: "bills-table", ...twice, route: "bills", steps: [click("[data-testid=year-turn]"), see("[data-testid=year-table]"), click("[data-testid=year-csv]"), see("[data-testid=saved-file]")] },
  { name: "bills-all", query: "person=bills-states", route: "bills/~all", steps: [see("[data-testid=row]")] },
  { name: "bills-many", sizes: [100], query: "person=bills-5000", route: "bills", steps: [see("[data-testid=to-all]"), see("[data-testid=month]")] },
  { name: "bill", route: "bills/b1", steps: [see("[data-testid=whom]")] },
  { name: "bill-instalments", sizes: [100], route: "bills/b2", steps: [see("[data-testid=whom]")] },
  { name: "bill-expected", sizes: [100], route: "bills/b3", steps: [see("[data-testid=state-expected]")] },
  { name: "bill-paid", ...twice, route: "bills/h8", steps: [see("[data-testid=receipt]"), click("[data-testid=receipt-save]"), see("[data-testid=saved-file]")] },
  { name: "bill-label", sizes: [100], route: "bills/b1", steps: [click("[data-testid=label]"), see("#bill-label")] },
  { name: "bill-claim", ...twice, route: "bills/b1", steps: [click("[data-testid=claim]"), click("[data-testid=claim-go]"), see("dialog[open] .error")] },
  ...["s1", "s3", "s4", "s5", "s7", "s8", "s10", "s11"].map((id) => ({ name: `bill-${id}`, query: "person=bills-states", route: `bills/${id}`, ...(id === "s3" ? { sizes: [100] } : once), steps: [see("[data-testid=whom]")] })),
  { name: "bill-gone", sizes: [100], route: "bills/none" },
  { name: "bill-offline", sizes: [100], query: "offline", route: "bills/b1", steps: [see("[data-testid=whom]")] },
  { name: "pay-review", route: "bills/~pay/b1", steps: [see("[data-testid=pay]")] },
  { name: "pay-review-amount", ...twice, route: "bills/~pay/b2", steps: [click("[data-testid=amount-change]"), see("#pay-amount")] },
  { name: "pay-review-other", sizes: [100], query: "step-up=none", route: "bills/~pay/b1", steps: [click("[data-testid=way-pps]"), see("[data-testid=pay-tell]")] },
  { name: "pay-review-offline", query: "offline", route: "bills/~pay/b1", steps: [see("[data-testid=pay-why]")] },
  { name: "pay-review-changed", sizes: [100], query: "fail=payments_start:changed-since-review", route: "bills/~pay/b1", steps: [click("[data-testid=pay]"), see(".note")] },
  { name: "pay-review-settled", sizes: [100], query: "fail=payments_review:already-settled", route: "bills/~pay/b1", steps: [see("[data-testid=failure]")] },
  { name: "pay-phone", route: "bills/~pay/b1", steps: [click("[data-testid=pay]"), see("[data-testid=step-up]")] },
  { name: "pay-phone-again", query: "step-up=re-authenticate", route: "bills/~pay/b1", ...once, steps: [click("[data-testid=pay]"), see("[data-testid=step-up]")] },
  { name: "pay-fps", route: "bills/~pay/b1", steps: [click("[data-testid=pay]"), see("[data-testid=check]")] },
  { name: "pay-fps-text", ...twice, route: "bills/~payment/demo-scan", steps: [click("[data-testid=code-text]"), see("[data-testid=code-as-text]")] },
  { name: "pay-fps-cancel", sizes: [100], route: "bills/~payment/demo-scan", steps: [click("[data-testid=cancel]"), see("dialog[open]")] },
  { name: "pay-paid", route: "bills/~payment/demo-paid", steps: [see("[data-testid=next-bill] a")] },
  { name: "pay-doubt", route: "bills/~payment/demo-doubt", steps: [see("[data-testid=doubt]")] },
  { name: "pay-mismatch", sizes: [100], route: "bills/~payment/demo-mismatch", steps: [see("[data-testid=closed-mismatch]")] },
  ...["preparing", "ended", "part", "over", "late", "refund", "refunded", "expired", "cancelled", "other-way", "withdrawn", "failed", "reversed"].map((state) => ({ name: `pay-${state}`, route: `bills/~payment/demo-${state}`, ...(state === "failed" || state === "over" ? { sizes: [100] } : once) })),
  { name: "bills-add", route: "bills/~add", steps: [see("[data-testid=drop]")] },
  { name: "bills-add-errors", ...twice, route: "bills/~add", steps: [click("input[value=type]"), click("[data-testid=add-go]"), see(".field .error")] },
  { name: "autopay", query: "person=bills-states", route: "bills/~autopay", steps: [see("[data-testid=mandate]")] },
  { name: "autopay-empty", sizes: [100], route: "bills/~autopay" },
  { name: "autopay-set", sizes: [100], route: "bills/~autopay/b1", steps: [see("#one-bill")] },
  { name: "palette-pay", sizes: [100], route: "today", steps: [press("Control+k"), see("[data-testid=palette-field]"), type("水費"), see("[data-testid=palette-choice]")] },
  { name: "privacy", route: "privacy" },
  { name: "privacy-offline", query: "offline", route: "privacy", steps: [see("[data-testid=offline-bar]")] },
  { name: "privacy-sign-out-there", route: "privacy", steps: [click("[data-testid=session-end]"), see("dialog[open]")] },
  { name: "privacy-not-me", route: "privacy", steps: [click("[data-testid=disown]"), see("dialog[open]")] },
  { name: "privacy-step-up", route: "privacy", steps: [click("[data-testid=export]"), see("[data-testid=step-up]")] },
  { name: "privacy-contact", route: "privacy", steps: [click("[data-testid=contact-change]"), see("dialog[open]")] },
  { name: "privacy-contact-errors", route: "privacy", steps: [click("[data-testid=contact-change]"), click("[data-testid=contact-save]"), see("dialog[open] .error")] },
  { name: "settings", route: "settings" },
  { name: "settings-pin", route: "settings", steps: [click("[data-testid=pin-set]"), see("dialog[open]")] },
  { name: "settings-diagnostics", route: "settings", steps: [click("[data-testid=diagnostics]"), see("dialog[open] pre")] },
  { name: "settings-sign-out", route: "settings", steps: [click("[data-testid=sign-out]"), see("dialog[open]")] },
  { name: "keys", route: "today", steps: [press("F1"), see("dialog[open]")] },
  { name: "palette", route: "today", steps: [press("Control+k"), see("dialog[open]")] },
  { name: "palette-found", route: "today", steps: [press("Control+k"), see("[data-testid=palette-field]"), type("PA-26"), see("[data-testid=palette-choice] .ref")] },
  { name: "palette-none", route: "today", steps: [press("Control+k"), see("[data-testid=palette-field]"), type("zzzz")] },
  { name: "menu", route: "today", sizes: [200], narrow: true, steps: [click("[data-testid=menu-button]"), see("dialog[open]")] },
];

export const languages = ["en", "zh-Hant-HK", "zh-Hans"];
export const themes = ["light", "dark", "contrast"];
export const sizes = [100, 200];
/** The window of the pictures, and the largest and smallest that are supported. */
export const window = { width: 1280, height: 800 };
export const otherWindows = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
