// Made by `cargo xtask gen` from crates/contract. Do not edit.

/**
 * An entry of the access log: names of fields, never values.
 */
export type AccessEntryView = { 
/**
 * Identity.
 */
id: string, 
/**
 * When.
 */
at: string, 
/**
 * What.
 */
kind: AccessKind, 
/**
 * Who.
 */
party: LocalizedText, 
/**
 * Names of the fields.
 */
fields: Array<LocalizedText>, 
/**
 * Why.
 */
purpose: LocalizedText | null, 
/**
 * How it ended.
 */
result: AccessResult, 
/**
 * "This was not me" can end the session behind it.
 */
mayDisown: boolean, 
/**
 * What can be written about it.
 */
letters: Array<LetterKind>, };

/**
 * What an entry of the access log tells of.
 */
export type AccessKind = "sign-in" | "sign-in-failed" | "sign-out" | "read" | "step-up" | "export" | "erase" | "contact-change" | "payment" | "mandate" | "bill-added" | "token-reuse" | "refused" | "other";

/**
 * "This was me": an alert is not told again.
 */
export type AccessKnownRequest = { 
/**
 * Which.
 */
id: string, };

/**
 * A window of the log, newest first.
 */
export type AccessLogListRequest = { 
/**
 * Only these kinds; empty: all.
 */
kinds: Array<AccessKind>, 
/**
 * First row.
 */
offset: number, 
/**
 * ≤ 100.
 */
limit: number, };

/**
 * A window of the log.
 */
export type AccessLogListView = { 
/**
 * The rows.
 */
rows: Array<AccessEntryView>, 
/**
 * Rows in all.
 */
total: number, 
/**
 * Reads in the last thirty days.
 */
reads30Days: number, 
/**
 * Refusals in the last thirty days.
 */
refused30Days: number, 
/**
 * Whether it is whole.
 */
chain: ChainState, };

/**
 * "This was not me": ends the session behind the entry.
 */
export type AccessNotMeRequest = { 
/**
 * Which.
 */
id: string, };

/**
 * How it ended.
 */
export type AccessResult = "given" | "refused" | "used-here" | "ended" | "other";

/**
 * Something to do: a task, a bill to pay, or both where a department's task asks for the money of that bill. At least
 * one of the two is there.
 */
export type AgendaItemView = { 
/**
 * The task.
 */
task: TaskRowView | null, 
/**
 * The bill.
 */
bill: BillRowView | null, 
/**
 * When: of the two the one that knows better.
 */
due: string | null, 
/**
 * Time of day, `14:30`, where the task's day is meant and has one.
 */
dueTime: string | null, 
/**
 * Days from today to `due`; negative when it is over.
 */
daysLeft: number | null, };

/**
 * An application of the person.
 */
export type Application = { 
/**
 * Identity at the gateway.
 */
id: string, 
/**
 * Grows by one with each change at the gateway.
 */
version: number, 
/**
 * Who decides.
 */
department: Department, 
/**
 * What was applied for.
 */
name: LocalizedText, 
/**
 * Sign of the type: `passport`, `car`, `house`; an unknown one shows a sheet.
 */
icon: string | null, 
/**
 * Application number, as printed.
 */
reference: string, 
/**
 * Where it stands.
 */
status: ApplicationStatus, 
/**
 * The stages in order.
 */
stages: Array<Stage>, 
/**
 * `illustrative` when the stages are examples and not the department's own.
 */
stagesBasis: string | null, 
/**
 * What happened, newest first.
 */
events: Array<ApplicationEvent>, 
/**
 * What happens next.
 */
next: NextStep | null, 
/**
 * Documents needed.
 */
documents: Array<ApplicationDocument>, 
/**
 * What the department says now: the reason of a refusal, the question that it asks.
 */
note: LocalizedText | null, 
/**
 * How to object to a refusal.
 */
objection: LocalizedText | null, 
/**
 * The department takes a withdrawal from here, while the status allows one.
 */
withdrawable: boolean, 
/**
 * When it was sent.
 */
submittedAt: string, 
/**
 * When it last changed at the gateway.
 */
changedAt: string, 
/**
 * Changes up to here have been seen by the person, on any computer.
 */
seenAt: string | null, 
/**
 * When the person asked to withdraw it. Whether it is withdrawn the department says.
 */
withdrawalAskedAt: string | null, 
/**
 * When the department went on instead of withdrawing it.
 */
withdrawalDeclinedAt: string | null, };

/**
 * Everything about an application.
 */
export type ApplicationDetailView = { 
/**
 * As in the list.
 */
row: ApplicationRowView, 
/**
 * The application.
 */
application: Application, 
/**
 * How many of its events, from the newest, are new since the last look.
 */
newEvents: number, 
/**
 * The person may ask to withdraw it.
 */
mayWithdraw: boolean, 
/**
 * A withdrawal that waits in the outbox.
 */
withdrawal: Waiting | null, 
/**
 * Open tasks that belong to it.
 */
tasks: Array<TaskRowView>, 
/**
 * Age of the data.
 */
freshness: Freshness, };

/**
 * A document that the application needs.
 */
export type ApplicationDocument = { 
/**
 * What it is called.
 */
name: LocalizedText, 
/**
 * Whether it is there.
 */
state: DocumentState, };

/**
 * One entry of the time line.
 */
export type ApplicationEvent = { 
/**
 * When.
 */
at: string, 
/**
 * What happened.
 */
text: LocalizedText, 
/**
 * Who did it.
 */
by: EventBy, };

/**
 * Names an application.
 */
export type ApplicationRequest = { 
/**
 * Identity.
 */
id: string, };

/**
 * What a row shows.
 */
export type ApplicationRowView = { 
/**
 * Identity.
 */
id: string, 
/**
 * What was applied for.
 */
name: LocalizedText, 
/**
 * Who decides.
 */
department: LocalizedText, 
/**
 * Sign.
 */
icon: string | null, 
/**
 * Application number.
 */
reference: string, 
/**
 * Where it stands.
 */
status: ApplicationStatus, 
/**
 * States of the stages, in order, for the tiles.
 */
stages: Array<StageState>, 
/**
 * Name of the stage under way.
 */
stageName: LocalizedText | null, 
/**
 * Step under way, counted from 1; 0 when there are no stages.
 */
step: number, 
/**
 * Last change.
 */
changedAt: string, 
/**
 * When it was sent.
 */
submittedAt: string, 
/**
 * Something changed since the last look.
 */
news: boolean, 
/**
 * The department waits for the person.
 */
waitsForYou: boolean, };

/**
 * In which order.
 */
export type ApplicationSort = "news" | "department" | "submitted";

export type ApplicationStatus = "submitted" | "paid" | "being-checked" | "more-information-needed" | "being-made" | "ready" | "completed" | "refused" | "withdrawn" | "other";

/**
 * A window of the list.
 */
export type ApplicationsListRequest = { 
/**
 * Words to look for, from one character.
 */
query: string, 
/**
 * Also those that are over.
 */
withEnded: boolean, 
/**
 * Order.
 */
sort: ApplicationSort, 
/**
 * First row.
 */
offset: number, 
/**
 * ≤ 100.
 */
limit: number, };

/**
 * A window of the list.
 */
export type ApplicationsListView = { 
/**
 * The rows.
 */
rows: Array<ApplicationRowView>, 
/**
 * Rows of the whole list.
 */
total: number, 
/**
 * Applications that are over and left out.
 */
endedCount: number, 
/**
 * Grows with each change.
 */
revision: number, 
/**
 * Age of the data.
 */
freshness: Freshness, };

/**
 * A bill of the person, or one that they pay for someone else.
 */
export type Bill = { 
/**
 * Identity at the gateway.
 */
id: string, 
/**
 * Grows by one with each change at the gateway.
 */
version: number, 
/**
 * Who asks for the money.
 */
department: Department, 
/**
 * What kind.
 */
kind: BillKind, 
/**
 * What it is for: "Water and sewage".
 */
title: LocalizedText, 
/**
 * For whom or for what: a person's name, a flat, a car. Personal data.
 */
forWhom: LocalizedText | null, 
/**
 * The account that bills of the same kind share, as printed; history goes by it.
 */
account: string, 
/**
 * The number that the payer enters and the bank shows, without hyphens.
 */
number: string, 
/**
 * What it covers.
 */
period: BillPeriod | null, 
/**
 * What it is made of.
 */
parts: Array<BillPart>, 
/**
 * What is asked for altogether, surcharges included.
 */
total: Money, 
/**
 * Surcharges that `total` includes.
 */
surcharge: Money, 
/**
 * Last day to pay on time, as the rule of the kind moves it. With instalments: of the next one that is owed.
 */
due: string | null, 
/**
 * False when `due` lies beyond the table of general holidays, so no day could be moved.
 */
dueChecked: boolean, 
/**
 * Due dates of parts of the amount; empty when it is due at once.
 */
instalments: Array<Instalment>, 
/**
 * Where it stands; derived from the ledger.
 */
state: BillState, 
/**
 * Not issued yet: shown so that the person can plan.
 */
expected: boolean, 
/**
 * Typed or scanned by the person from paper, and not known to a department's feed.
 */
added: boolean, 
/**
 * The department takes less than the whole.
 */
partPayment: boolean, 
/**
 * The name that the bank shows, once FPS can be used.
 */
payee: LocalizedText | null, 
/**
 * Ways of paying.
 */
channels: Array<PayChannel>, 
/**
 * What the department says about it.
 */
note: LocalizedText | null, 
/**
 * What the gateway has to say about it to this person: why autopay leaves it alone.
 */
notice: LocalizedText | null, 
/**
 * The payment that holds the bill: no other may begin.
 */
payment: string | null, 
/**
 * By which other way money last came, as the department says.
 */
paidBy: PayChannelKind | null, 
/**
 * "I paid another way", until the department says so.
 */
claim: BillPaidClaim | null, 
/**
 * When it was issued.
 */
issuedAt: string, 
/**
 * When it was settled.
 */
paidAt: string | null, 
/**
 * When it last changed at the gateway.
 */
changedAt: string, };

/**
 * Adds a paper bill.
 */
export type BillAddRequest = { 
/**
 * Who asks for the money.
 */
department: string, 
/**
 * What kind.
 */
kind: BillKind, 
/**
 * The number, with or without hyphens.
 */
number: string, 
/**
 * As printed.
 */
amount: Money, 
/**
 * As printed.
 */
due: string | null, 
/**
 * For whom it is.
 */
label: string | null, };

/**
 * The order and the colours of charts (ui.md §8).
 */
export type BillCategory = "tax" | "rates" | "water" | "fees" | "other";

/**
 * "I paid another way", or takes that back.
 */
export type BillClaimRequest = { 
/**
 * Which.
 */
id: string, 
/**
 * How and when; `None` takes it back.
 */
claim: BillPaidClaim | null, };

/**
 * What a code says; to be compared with the paper before it is added.
 */
export type BillCodeView = { 
/**
 * The department behind the payee, when it is known.
 */
department: string | null, 
/**
 * The kind that this payee stands for, when there is only one.
 */
billKind: BillKind | null, 
/**
 * The payee as the code names it.
 */
payee: string, 
/**
 * Bill number.
 */
number: string | null, 
/**
 * Amount.
 */
amount: Money | null, };

/**
 * How a bill compares with the same period a year earlier.
 */
export type BillComparisonView = { 
/**
 * What was asked for then.
 */
then: Money, 
/**
 * Whole percent more than then; negative: less.
 */
percent: number, 
/**
 * Enough to be pointed out: 20 % or more, and HK$50 or more.
 */
notable: boolean, 
/**
 * What kind of period is compared: says "the same quarter last year".
 */
rhythm: BillRhythm, };

/**
 * Everything about one bill.
 */
export type BillDetailView = { 
/**
 * The bill, with waiting acts on top.
 */
bill: Bill, 
/**
 * Under which heading.
 */
group: BillGroup, 
/**
 * What is owed now.
 */
owed: Money, 
/**
 * What of it is to be paid next, where it falls due in instalments.
 */
next: Instalment | null, 
/**
 * Days until the due date; negative: over.
 */
daysLeft: number | null, 
/**
 * What may be added at most when the bill is paid late, where a rule is known: surcharges still to come, soonest first.
 */
surcharges: Array<SurchargeView>, 
/**
 * The person's own label: for whom it is.
 */
label: string | null, 
/**
 * An act waits in the outbox.
 */
waiting: boolean, 
/**
 * A payment of it is in doubt, also one that has not been answered at all: say "Checking".
 */
checking: boolean, 
/**
 * Its newest payment, when it matters: under way, in doubt, failed, refunded.
 */
payment: PaymentView | null, 
/**
 * Receipts, newest first.
 */
receipts: Array<Receipt>, 
/**
 * Those of them whose payment the bank took back.
 */
takenBack: Array<string>, 
/**
 * Earlier bills of the account, newest first, at most twelve.
 */
history: Array<BillHistoryView>, 
/**
 * Compared with the same period a year earlier.
 */
comparison: BillComparisonView | null, 
/**
 * The mandate that pays this account.
 */
mandate: string | null, 
/**
 * Of a bill that is only expected: when the person is or can be reminded that it should be there.
 */
remindOn: string | null, 
/**
 * They asked for that.
 */
reminded: boolean, 
/**
 * The format of the number: checked, not known, or wrong.
 */
numberCheck: NumberCheck, 
/**
 * An invented example: it can only be looked at.
 */
example: boolean, 
/**
 * How fresh it is.
 */
freshness: Freshness, };

/**
 * Which bills.
 */
export type BillFilter = "open" | "ended" | "all";

/**
 * Under which heading a row stands.
 */
export type BillGroup = "overdue" | "due" | "in-progress" | "expected" | "paid" | "withdrawn";

/**
 * A heading and its rows.
 */
export type BillGroupView = { 
/**
 * Which.
 */
key: BillGroup, 
/**
 * Rows under it.
 */
count: number, 
/**
 * Place of the first in the whole list.
 */
firstOffset: number, };

/**
 * An earlier bill of the same account.
 */
export type BillHistoryView = { 
/**
 * Which.
 */
id: string, 
/**
 * What it covered, or the day of issue.
 */
from: string, 
/**
 * Last day covered, or the day of issue.
 */
to: string, 
/**
 * What was asked for.
 */
total: Money, 
/**
 * Where it stands.
 */
state: BillState, };

/**
 * The departments and kinds of which a paper bill can be added.
 */
export type BillIssuerView = { 
/**
 * Who.
 */
department: string, 
/**
 * Official name.
 */
name: LocalizedText, 
/**
 * What kinds it issues.
 */
kinds: Array<BillKind>, };

/**
 * Everybody of whom a paper bill can be added.
 */
export type BillIssuersView = { 
/**
 * In the order of their names.
 */
issuers: Array<BillIssuerView>, };

export type BillKind = "tax-demand-note" | "business-registration" | "stamp-duty" | "tax-reserve-certificate" | "rates" | "government-rent" | "water" | "general-demand-note" | "market-rent" | "fixed-penalty" | "visa-fee" | "licence-fee" | "court-fine" | "other";

/**
 * A label of the person's own for the account of a bill: "Mother's flat".
 */
export type BillLabelRequest = { 
/**
 * Any bill of the account.
 */
id: string, 
/**
 * At most 40 characters; empty takes it away.
 */
label: string, };

/**
 * "I paid another way." It stops reminders; only the department makes the bill paid.
 */
export type BillPaidClaim = { 
/**
 * How.
 */
channel: PayChannelKind, 
/**
 * On which day.
 */
day: string, };

/**
 * One line of a bill.
 */
export type BillPart = { 
/**
 * What for.
 */
label: LocalizedText, 
/**
 * How much.
 */
amount: Money, };

/**
 * What the bill covers.
 */
export type BillPeriod = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * Reads a code from a picture or a text.
 */
export type BillReadCodeRequest = { "kind": "text", 
/**
 * As scanned.
 */
text: string, } | { "kind": "picture", 
/**
 * Base64, without a `data:` head.
 */
base64: string, };

/**
 * "Remind me" of a bill that is only expected, or takes that back.
 */
export type BillRemindRequest = { 
/**
 * Which.
 */
id: string, 
/**
 * False takes it back.
 */
wanted: boolean, };

/**
 * What came of it.
 */
export type BillRemindView = { 
/**
 * When the reminder comes; `None`: it does not, the person took it back.
 */
day: string | null, 
/**
 * Notifications are on: without them no reminder can come.
 */
notifies: boolean, };

/**
 * On which days before the due day a kind of bill is reminded of, at 09:00 in Hong Kong.
 */
export type BillReminderView = { 
/**
 * Which kind.
 */
kind: BillKind, 
/**
 * Days before, 0–60, 0: on the day; at most five. Empty: never.
 */
days: Array<number>, };

/**
 * One bill.
 */
export type BillRequest = { 
/**
 * Which.
 */
id: string, };

/**
 * How long a bill's period is, in the words of everyday: what "last year" compares with.
 */
export type BillRhythm = "month" | "quarter" | "four-months" | "half-year" | "year" | "other";

/**
 * What a row shows.
 */
export type BillRowView = { 
/**
 * Identity.
 */
id: string, 
/**
 * What it is for.
 */
title: LocalizedText, 
/**
 * Who asks for the money.
 */
department: LocalizedText, 
/**
 * Kind, for the sign.
 */
kind: BillKind, 
/**
 * Under which heading.
 */
group: BillGroup, 
/**
 * The person's own label, else for whom the department says it is.
 */
forWhom: string | null, 
/**
 * The same as the department writes it, when there is no label.
 */
forWhomText: LocalizedText | null, 
/**
 * What is owed now; of a paid bill: what was paid.
 */
amount: Money, 
/**
 * What is owed altogether, where `amount` is the next of several instalments.
 */
whole: Money | null, 
/**
 * Last day to pay on time, of the next instalment when there are several.
 */
due: string | null, 
/**
 * False when no general holiday could be looked up.
 */
dueChecked: boolean, 
/**
 * Days until then; negative: over.
 */
daysLeft: number | null, 
/**
 * Where it stands.
 */
state: BillState, 
/**
 * The payment that holds it.
 */
payment: string | null, 
/**
 * That payment is in doubt: say "Checking".
 */
checking: boolean, 
/**
 * "I paid another way."
 */
claimed: boolean, 
/**
 * Typed or scanned from paper.
 */
added: boolean, 
/**
 * When it was settled.
 */
paidAt: string | null, 
/**
 * An invented example.
 */
example: boolean, 
/**
 * Of a bill that is only expected: when the person is or can be reminded that it should be there.
 */
remindOn: string | null, 
/**
 * They asked for that.
 */
reminded: boolean, };

/**
 * In which order.
 */
export type BillSort = "due" | "amount" | "department";

/**
 * Where a bill stands, after what was received for it.
 *
 * | state \ event | `Received` | `Returned` | `Charged` | `Withdrawn` |
 * |---|---|---|---|---|
 * | unpaid | unpaid, part-paid, paid¹ | illegal | unpaid | withdrawn |
 * | part-paid | part-paid, paid¹ | unpaid, part-paid¹ | part-paid, paid¹ | withdrawn |
 * | paid | paid | unpaid, part-paid, paid¹ | part-paid, paid¹ | withdrawn |
 * | withdrawn | withdrawn | withdrawn | illegal | withdrawn |
 *
 * ¹ by comparing what was received with the total. `Returned` covers refunds that were sent and reversals.
 */
export type BillState = { "kind": "unpaid" } | { "kind": "part-paid", 
/**
 * What has come.
 */
received: Money, } | { "kind": "paid", 
/**
 * What has come.
 */
received: Money, 
/**
 * What came beyond what was owed and is not yet sent back.
 */
credit: Money, } | { "kind": "withdrawn", 
/**
 * What had come and is not yet sent back.
 */
received: Money, };

/**
 * Saves what was paid in a calendar year.
 */
export type BillsExportRequest = { 
/**
 * Which year; `None`: the twelve months that end now.
 */
year: number | null, 
/**
 * In which form.
 */
form: ExportForm, };

/**
 * A window of the list.
 */
export type BillsListRequest = { 
/**
 * Words to look for, from one character.
 */
query: string, 
/**
 * Which.
 */
filter: BillFilter, 
/**
 * Order.
 */
sort: BillSort, 
/**
 * First row.
 */
offset: number, 
/**
 * ≤ 100.
 */
limit: number, };

/**
 * A window of the list.
 */
export type BillsListView = { 
/**
 * The rows.
 */
rows: Array<BillRowView>, 
/**
 * Rows of the whole list.
 */
total: number, 
/**
 * Headings, in the order of the list.
 */
groups: Array<BillGroupView>, 
/**
 * What the page says on top; over all bills, whatever is looked for.
 */
summary: BillsSummaryView, 
/**
 * Grows with each change.
 */
revision: number, 
/**
 * How fresh it is.
 */
freshness: Freshness, };

/**
 * What was paid in one month.
 */
export type BillsMonthView = { 
/**
 * Year.
 */
year: number, 
/**
 * 1–12.
 */
month: number, 
/**
 * Together.
 */
total: Money, 
/**
 * By category, in the order of [`BillCategory::ALL`], those of nothing left out.
 */
sums: Array<CategorySumView>, };

/**
 * What the page says on top.
 */
export type BillsSummaryView = { 
/**
 * Bills to pay.
 */
toPay: number, 
/**
 * Together.
 */
toPayAmount: Money, 
/**
 * Of it due within seven days, overdue included.
 */
thisWeekAmount: Money, 
/**
 * Overdue bills.
 */
overdue: number, 
/**
 * Payments under way or in doubt.
 */
inProgress: number, 
/**
 * Bills expected.
 */
expected: number, 
/**
 * When the next of them is expected.
 */
expectedDay: string | null, };

/**
 * What was paid in twelve months.
 */
export type BillsYearRequest = { 
/**
 * A calendar year; `None`: the twelve months that end now.
 */
year: number | null, };

/**
 * What was paid in twelve months.
 */
export type BillsYearView = { 
/**
 * Twelve months, oldest first.
 */
months: Array<BillsMonthView>, 
/**
 * Together.
 */
total: Money, 
/**
 * By category.
 */
sums: Array<CategorySumView>, 
/**
 * Calendar years that have payments, newest first.
 */
years: Array<number>, };

/**
 * Which of the two builds runs (mechanisms.md, M-builds).
 */
export type Build = "sandbox" | "release";

/**
 * What was paid in one month for one category.
 */
export type CategorySumView = { 
/**
 * Category.
 */
category: BillCategory, 
/**
 * What was paid.
 */
amount: Money, };

/**
 * Whether the log is whole.
 */
export type ChainState = { "kind": "whole", 
/**
 * When that was checked.
 */
checkedAt: string, } | { "kind": "broken", 
/**
 * From then on.
 */
since: string, } | { "kind": "unknown" };

/**
 * Changes contact data; answers `step-up-required` first.
 */
export type ContactChangeRequest = { 
/**
 * Eight digits, Hong Kong.
 */
mobile: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * From [`ContactView`].
 */
version: number, 
/**
 * Once it has passed.
 */
stepUp: string | null, };

/**
 * Contact data at the gateway, masked as it may be shown.
 */
export type ContactView = { 
/**
 * Telephone number.
 */
mobile: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * To be named when it is changed.
 */
version: number, };

/**
 * A part of the copy of one's data.
 */
export type CopyPart = "person" | "tasks" | "applications" | "bills" | "receipts" | "access" | "this-computer";

/**
 * A currency that FPS settles.
 */
export type Currency = "HKD" | "CNY";

/**
 * Takes a copy as a ZIP file that the password locks (AES-256); answers `step-up-required` first. Meanwhile
 * [`DeskEvent::CopyProgress`](crate::DeskEvent::CopyProgress) tells how far it is.
 */
export type DataExportRequest = { 
/**
 * At least one.
 */
parts: Array<CopyPart>, 
/**
 * 8 to 128 printable ASCII characters: programs differ in how they turn others into a key. A field error `password`
 * says which rule it breaks.
 */
password: string, 
/**
 * Once it has passed.
 */
stepUp: string | null, };

/**
 * A department, with the names it uses itself.
 */
export type Department = { 
/**
 * Such as `immd`.
 */
id: string, 
/**
 * Official name.
 */
name: LocalizedText, 
/**
 * Enquiry telephone number, as printed.
 */
phone: string | null, 
/**
 * Enquiry e-mail address.
 */
email: string | null, 
/**
 * Web site, https.
 */
url: string | null, };

/**
 * A department that has tasks in the list.
 */
export type DepartmentChoiceView = { 
/**
 * Identity.
 */
id: string, 
/**
 * Official name.
 */
name: LocalizedText, };

/**
 * Every way in which a command can fail.
 */
export type DeskError = { "code": "offline" } | { "code": "timeout" } | { "code": "signed-out", 
/**
 * Why.
 */
reason: SignedOutReason, } | { "code": "step-up-required", 
/**
 * What to show while waiting.
 */
challenge: StepUpView, } | { "code": "forbidden" } | { "code": "not-found" } | { "code": "conflict" } | { "code": "validation", 
/**
 * One entry a field.
 */
fields: Array<FieldError>, } | { "code": "upstream-unavailable", 
/**
 * Which.
 */
source: Source, 
/**
 * When it is asked again.
 */
retryAt: string | null, } | { "code": "upstream-rejected", 
/**
 * Which.
 */
source: Source, 
/**
 * Why.
 */
reason: RejectedReason, } | { "code": "sign-in-failed", 
/**
 * Why.
 */
reason: SignInFailedReason, } | { "code": "already-settled", 
/**
 * What.
 */
resource: string, } | { "code": "changed-since-review", 
/**
 * Names of the fields that differ.
 */
fields: Array<string>, } | { "code": "busy-elsewhere", 
/**
 * Its name, when known.
 */
device: string | null, 
/**
 * When it ends at the latest.
 */
until: string, } | { "code": "untrusted-connection", 
/**
 * What is wrong with it.
 */
kind: UntrustedKind, } | { "code": "locked" } | { "code": "payment-in-doubt" } | { "code": "no-keychain" } | { "code": "font-missing", 
/**
 * The system's package that brings them.
 */
package: string, } | { "code": "storage-full" } | { "code": "storage-damaged" } | { "code": "rate-limited", 
/**
 * When to come back.
 */
retryAt: string | null, } | { "code": "cancelled" } | { "code": "unsupported" } | { "code": "internal", 
/**
 * What to quote.
 */
incident: string, };

/**
 * Something changed; the window asks again for what it shows.
 */
export type DeskEvent = { "kind": "data-changed", 
/**
 * What changed.
 */
entity: Entity, 
/**
 * Grows with each change.
 */
revision: number, } | { "kind": "sync-changed" } | { "kind": "stage-changed" } | { "kind": "lock-warning", 
/**
 * Seconds left.
 */
seconds: number, } | { "kind": "sign-in-opened" } | { "kind": "access-alert" } | { "kind": "copy-progress", 
/**
 * Pieces that are done.
 */
done: number, 
/**
 * Pieces in all, as far as they are known.
 */
of: number, };

/**
 * What the window has to show first.
 */
export type DeskStage = "first-run" | "locked" | "signed-out" | "look-around" | "open";

/**
 * The desk as a whole.
 */
export type DeskStatusView = { 
/**
 * Which build.
 */
build: Build, 
/**
 * Program version.
 */
version: string, 
/**
 * Host of the gateway; `None` when none is set up.
 */
gateway: string | null, 
/**
 * What to show.
 */
stage: DeskStage, 
/**
 * The open (or locked) profile.
 */
profile: ProfileView | null, 
/**
 * All profiles on this computer.
 */
profiles: Array<ProfileTileView>, 
/**
 * How it looks.
 */
look: LookView, 
/**
 * The system's keyring.
 */
keyring: KeyringState, 
/**
 * What protects the open profile.
 */
protection: Protection, 
/**
 * A PIN is set.
 */
hasPin: boolean, 
/**
 * To be told once.
 */
notices: Array<OpenNotice>, };

/**
 * A report that a person can read and send; no personal data in it.
 */
export type DiagnosticsView = { 
/**
 * Plain text.
 */
text: string, };

export type DocumentState = "needed" | "received" | "replace" | "other";

/**
 * Nothing asked, or nothing to tell.
 */
export type Empty = Record<symbol, never>;

/**
 * What can change.
 */
export type Entity = "task" | "application" | "bill" | "payment" | "mandate" | "me" | "access" | "local-log" | "outbox" | "history" | "settings";

/**
 * Erases this profile's data from this computer (P07). Who is signed in confirms on the phone: the first call answers
 * `step-up-required`. Who is not, and has a PIN, types it.
 */
export type EraseRequest = { 
/**
 * The challenge that the phone has passed.
 */
stepUp: string | null, 
/**
 * Six digits.
 */
pin: string | null, };

export type EventBy = "person" | "department" | "other";

/**
 * In which form a year is saved.
 */
export type ExportForm = "csv" | "pdf";

/**
 * A field that cannot be used as it is.
 */
export type FieldError = { 
/**
 * Name of the field in the request.
 */
field: string, 
/**
 * What is wrong.
 */
reason: FieldReason, };

/**
 * What is wrong with a field.
 */
export type FieldReason = "missing" | "too-long" | "too-short" | "form" | "past" | "too-easy" | "wrong";

/**
 * A file that the desk wrote, to be shown in the file manager.
 */
export type FileRevealRequest = { 
/**
 * As in [`SavedFileView`]; only files that the desk wrote since it started are shown.
 */
fileName: string, };

/**
 * The answers of first run.
 */
export type FirstRunFinishRequest = { 
/**
 * Language chosen.
 */
language: Language, 
/**
 * Colours chosen.
 */
theme: Theme, 
/**
 * Text size, 100–200.
 */
textSize: number, 
/**
 * Six digits, when a PIN was chosen.
 */
pin: string | null, 
/**
 * At least ten characters, when the system has no keyring.
 */
passphrase: string | null, };

/**
 * How old what is shown is.
 */
export type Freshness = { 
/**
 * When it was last fetched; `None`: never.
 */
fetchedAt: string | null, 
/**
 * Older than the policy allows.
 */
stale: boolean, };

/**
 * What the history tells of.
 */
export type HistoryKind = "task-done" | "task-reopened" | "task-snoozed" | "reminder" | "task-new" | "application-moved" | "application-withdraw" | "bill-new" | "bill-remind" | "bill-remind-back" | "bill-paid" | "access-alert";

/**
 * A window of the history, newest first.
 */
export type HistoryListRequest = { 
/**
 * First row.
 */
offset: number, 
/**
 * ≤ 100.
 */
limit: number, };

/**
 * A window of the history.
 */
export type HistoryListView = { 
/**
 * The rows.
 */
rows: Array<HistoryRowView>, 
/**
 * Rows in all.
 */
total: number, };

/**
 * An entry of the history on this computer.
 */
export type HistoryRowView = { 
/**
 * When.
 */
at: string, 
/**
 * What.
 */
kind: HistoryKind, 
/**
 * What it is about.
 */
title: LocalizedText | null, 
/**
 * It can be taken back.
 */
undo: string | null, };

/**
 * A part of the amount with a due date of its own.
 */
export type Instalment = { 
/**
 * Last day to pay it on time.
 */
due: string, 
/**
 * How much.
 */
amount: Money, };

/**
 * Whether the system's keyring can be used.
 */
export type KeyringState = "available" | "missing" | "locked";

/**
 * A language that every text exists in.
 */
export type Language = "en" | "zh-Hant-HK" | "zh-Hans";

/**
 * A letter that the desk writes from an entry of the access log (P16).
 */
export type LetterKind = "erase" | "report";

/**
 * Which letter.
 */
export type LetterRequest = { 
/**
 * About this entry.
 */
id: string, 
/**
 * To whom.
 */
letter: LetterKind, };

/**
 * A letter to send by oneself: nothing leaves this computer.
 */
export type LetterView = { 
/**
 * In the language of the desk, with room for name and address.
 */
text: string, 
/**
 * Official page of who takes it, when it is known.
 */
page: string | null, };

/**
 * A link that leaves the desk: https pages, `tel:` and `mailto:` only. The UI has shown the notice before.
 */
export type LinkOpenRequest = { 
/**
 * Where to.
 */
url: string, };

/**
 * What this computer itself did with the person's data.
 */
export type LocalAct = "receipt-saved" | "bills-saved" | "deadline-saved" | "diagnostics-saved" | "copy-saved" | "access-log-saved" | "local-log-saved" | "unlock-failed" | "pin-set" | "pin-removed" | "settings-changed" | "copy-cleared" | "erasure-asked" | "report-written" | "letter-saved" | "other";

/**
 * One act on this computer.
 */
export type LocalEntryView = { 
/**
 * 1, 2, 3, … since the list was last cleared.
 */
number: number, 
/**
 * When; of wrong PINs, when the right one followed.
 */
at: string, 
/**
 * What.
 */
act: LocalAct, 
/**
 * How often in a row.
 */
times: number, };

/**
 * What this computer did, newest first.
 */
export type LocalLogView = { 
/**
 * The newest, at most 100.
 */
rows: Array<LocalEntryView>, 
/**
 * In all.
 */
total: number, 
/**
 * Every entry follows from the one before.
 */
whole: boolean, };

/**
 * A text in all three languages. Departments must send each; none may be empty.
 */
export type LocalizedText = { 
/**
 * English.
 */
en: string, 
/**
 * Traditional Chinese as written in Hong Kong.
 */
"zh-Hant-HK": string, 
/**
 * Simplified Chinese.
 */
"zh-Hans": string, };

/**
 * The lock as it stands.
 */
export type LockView = { 
/**
 * The profile is locked.
 */
locked: boolean, 
/**
 * Unlocking asks for the PIN.
 */
needsPin: boolean, 
/**
 * Unlocking asks for the passphrase (no keyring).
 */
needsPassphrase: boolean, 
/**
 * No try is taken for so many seconds.
 */
waitSeconds: number | null, 
/**
 * Tries before the next wait.
 */
triesLeft: number, 
/**
 * Seconds until the desk locks itself; `None` while locked.
 */
idleSecondsLeft: number | null, 
/**
 * Reminders in the next days, without any content: how many are due tomorrow.
 */
dueTomorrow: number, };

/**
 * A change of the look. What is `None` stays.
 */
export type LookChangeRequest = { 
/**
 * Language.
 */
language: Language | null, 
/**
 * Colours.
 */
theme: Theme | null, 
/**
 * Text size, 100–200.
 */
textSize: number | null, };

/**
 * How the window looks.
 */
export type LookView = { 
/**
 * Language of everything. `None`: not chosen yet.
 */
language: Language | null, 
/**
 * The system's language, to be marked in first run.
 */
systemLanguage: Language, 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Text size in per cent, 100–200.
 */
textSize: number, };

/**
 * A mandate of the person.
 */
export type Mandate = { 
/**
 * Identity at the gateway.
 */
id: string, 
/**
 * Grows by one with each change at the gateway.
 */
version: number, 
/**
 * Whose bills.
 */
department: Department, 
/**
 * Of which account.
 */
account: string, 
/**
 * What the bills are for.
 */
title: LocalizedText, 
/**
 * What may be collected.
 */
limits: MandateLimits, 
/**
 * Where it stands.
 */
state: MandateState, 
/**
 * The word of the payer's bank, once it is known.
 */
bank: string | null, 
/**
 * The name of the payer's bank, as it writes it.
 */
bankName: LocalizedText | null, 
/**
 * When it was asked for.
 */
createdAt: string, 
/**
 * When it last changed at the gateway.
 */
changedAt: string, };

/**
 * Asks for a mandate for the account of a bill; answers `step-up-required` first.
 */
export type MandateAddRequest = { 
/**
 * A bill of the account.
 */
bill: string, 
/**
 * What may be collected.
 */
limits: MandateLimits, 
/**
 * Once it has passed.
 */
stepUp: string | null, };

/**
 * Changes the limits; answers `step-up-required` first.
 */
export type MandateChangeRequest = { 
/**
 * Which.
 */
id: string, 
/**
 * From [`Mandate`].
 */
version: number, 
/**
 * What may be collected from now on.
 */
limits: MandateLimits, 
/**
 * Once it has passed.
 */
stepUp: string | null, };

/**
 * What may be collected.
 */
export type MandateLimits = { 
/**
 * At most this for one bill.
 */
oneBill: Money, 
/**
 * At most this in a calendar month.
 */
oneMonth: Money, };

/**
 * Ends a mandate.
 */
export type MandateRequest = { 
/**
 * Which.
 */
id: string, };

export type MandateState = "pending" | "active" | "refused" | "cancelled" | "other";

/**
 * A mandate and how it is used.
 */
export type MandateView = { 
/**
 * The mandate.
 */
mandate: Mandate, 
/**
 * What it collected this month.
 */
collected: Money, };

/**
 * The person's mandates.
 */
export type MandatesListView = { 
/**
 * Newest first.
 */
mandates: Array<MandateView>, };

/**
 * An amount in cents of a currency. On a wire: `{"cents": 41260, "currency": "HKD"}`.
 */
export type Money = { 
/**
 * Cents; negative only where a difference is meant.
 */
cents: number, 
/**
 * Of this currency.
 */
currency: Currency, };

/**
 * What happens next, and by when.
 */
export type NextStep = { 
/**
 * In words.
 */
text: LocalizedText, 
/**
 * Expected day, when the department gives one.
 */
expected: string | null, };

/**
 * What is known of a number's form.
 */
export type NumberCheck = "form" | "not-checked";

/**
 * What went wrong with the data when it was opened, to be told once (architecture.md §4).
 */
export type OpenNotice = "cache-rebuilt" | "vault-set-aside" | "clock-wrong";

/**
 * What to do with an act that waits.
 */
export type OutboxChoice = "send-again" | "discard";

/**
 * What an item of the outbox is.
 */
export type OutboxKind = "task-done" | "task-reopen" | "task-snooze" | "task-wake" | "application-seen" | "application-withdraw" | "bill-claim" | "bill-claim-back" | "payment";

/**
 * All that wait, oldest first, at most 50.
 */
export type OutboxListView = { 
/**
 * The rows.
 */
rows: Array<OutboxRowView>, };

/**
 * Decides about an act that waits.
 */
export type OutboxResolveRequest = { 
/**
 * Which.
 */
id: string, 
/**
 * What to do.
 */
choice: OutboxChoice, };

/**
 * One act that waits.
 */
export type OutboxRowView = { 
/**
 * Identity.
 */
id: string, 
/**
 * What it is.
 */
kind: OutboxKind, 
/**
 * What it is about.
 */
title: LocalizedText | null, 
/**
 * When the person did it.
 */
at: string, 
/**
 * Why it is stuck.
 */
wedged: WedgedReason | null, 
/**
 * It can be let go: it is stuck, or has not left this computer.
 */
mayDrop: boolean, 
/**
 * Of a stuck act: what the person saw when they did it.
 */
seen: VersionView | null, 
/**
 * Of a stuck act: what stands there now.
 */
present: VersionView | null, };

/**
 * A row of the palette.
 */
export type PaletteRowView = { 
/**
 * Where it leads.
 */
target: PaletteTarget, 
/**
 * What it says.
 */
title: LocalizedText, 
/**
 * Whose it is.
 */
department: LocalizedText, 
/**
 * Application number or reference.
 */
reference: string | null, };

/**
 * Words typed into the palette.
 */
export type PaletteSearchRequest = { 
/**
 * ≤ 64 characters count.
 */
query: string, };

/**
 * At most eighteen rows.
 */
export type PaletteSearchView = { 
/**
 * Best first.
 */
rows: Array<PaletteRowView>, };

/**
 * What a row of the palette leads to. Pages, settings and acts are found by the UI itself.
 */
export type PaletteTarget = { "kind": "task", 
/**
 * Which.
 */
id: string, } | { "kind": "application", 
/**
 * Which.
 */
id: string, } | { "kind": "bill", 
/**
 * Which.
 */
id: string, };

/**
 * What a person needs to pay by a channel.
 */
export type PayChannel = { 
/**
 * Which.
 */
kind: PayChannelKind, 
/**
 * Merchant code of the channel, such as `08` for water at PPS.
 */
merchantCode: string | null, 
/**
 * The number to enter there, when it differs from the bill's.
 */
number: string | null, 
/**
 * Largest amount that the channel takes.
 */
limit: Money | null, };

export type PayChannelKind = "fps" | "pps" | "convenience-store" | "e-cheque" | "atm" | "counter" | "edda" | "other";

/**
 * One try to pay a bill.
 */
export type Payment = { 
/**
 * Identity at the gateway.
 */
id: string, 
/**
 * Grows by one with each change at the gateway.
 */
version: number, 
/**
 * The bill that it pays.
 */
bill: string, 
/**
 * How.
 */
method: PaymentMethod, 
/**
 * What was asked for.
 */
amount: Money, 
/**
 * Where it stands.
 */
state: PaymentState, 
/**
 * Why, when there is more to say than the state.
 */
reason: PaymentReason | null, 
/**
 * What a person quotes: `CD26112400317`.
 */
reference: string, 
/**
 * The name that the bank shows.
 */
payee: LocalizedText, 
/**
 * The bill number that the bank shows.
 */
billNumber: string, 
/**
 * The text of the HKQR code, made by the gateway; only while the payer is awaited.
 */
code: string | null, 
/**
 * When the code ends.
 */
expiresAt: string | null, 
/**
 * What came, over all settlements that name it.
 */
received: Money, 
/**
 * What of it goes back because it was more than was owed.
 */
refund: Money, 
/**
 * When the refund was sent.
 */
refundedAt: string | null, 
/**
 * The bank's own number of the money.
 */
bankReference: string | null, 
/**
 * The last answer of the switch.
 */
checkedAt: string | null, 
/**
 * When it was begun.
 */
createdAt: string, 
/**
 * When the bank booked the money.
 */
settledAt: string | null, 
/**
 * When it last changed at the gateway.
 */
changedAt: string, };

/**
 * What the person did on this computer before a payment began.
 */
export type PaymentBegunView = { 
/**
 * When they had checked the bill and asked for the payment; `None` when that was not written down.
 */
checkedAt: string | null, 
/**
 * When the phone had confirmed; `None` where the phone was not asked, or that was not written down.
 */
confirmedAt: string | null, 
/**
 * The four digits that both screens showed.
 */
code: string | null, };

/**
 * The code to scan, checked against what was reviewed.
 */
export type PaymentCodeView = { 
/**
 * Modules on a side, quiet zone of four included: the view box.
 */
size: number, 
/**
 * Path data of the dark modules.
 */
path: string, 
/**
 * The same as text, for people who cannot scan.
 */
text: string, };

export type PaymentMethod = "fps" | "edda" | "other";

export type PaymentReason = "bank-refused" | "funds" | "limit" | "mandate-over" | "paid-another-way" | "amount-changed" | "nothing-owed" | "bill-withdrawn" | "switch-refused" | "other";

/**
 * One payment.
 */
export type PaymentRequest = { 
/**
 * Which.
 */
id: string, };

/**
 * What would be paid: asks the gateway, so that nothing old is confirmed.
 */
export type PaymentReviewRequest = { 
/**
 * Which bill.
 */
bill: string, 
/**
 * How much; `None`: the next instalment, or the whole of a bill that has none.
 */
amount: Money | null, };

/**
 * What would be paid, as the gateway has it now.
 */
export type PaymentReviewView = { 
/**
 * Which bill.
 */
bill: string, 
/**
 * To be named when the payment is started: what was reviewed.
 */
version: number, 
/**
 * What it is for.
 */
title: LocalizedText, 
/**
 * Who gets the money, as the bank will show it.
 */
payee: LocalizedText, 
/**
 * Who asks for it.
 */
department: LocalizedText, 
/**
 * The account.
 */
account: string, 
/**
 * The bill number, as the bank will show it.
 */
number: string, 
/**
 * What would be paid.
 */
amount: Money, 
/**
 * What is owed.
 */
owed: Money, 
/**
 * What of it is to be paid next, where it falls due in instalments.
 */
next: Instalment | null, 
/**
 * Surcharge in it.
 */
surcharge: Money, 
/**
 * Last day to pay on time.
 */
due: string | null, 
/**
 * Less may be paid.
 */
partPayment: boolean, 
/**
 * How the phone will be asked; `None`: the bank's app alone confirms.
 */
stepUp: StepUpMethod | null, 
/**
 * Other ways of paying.
 */
channels: Array<PayChannel>, };

/**
 * Starts the payment that was reviewed; answers `step-up-required` first where the policy asks for it.
 */
export type PaymentStartRequest = { 
/**
 * Which bill.
 */
bill: string, 
/**
 * From [`PaymentReviewView`].
 */
version: number, 
/**
 * From [`PaymentReviewView`].
 */
amount: Money, 
/**
 * Once it has passed.
 */
stepUp: string | null, };

/**
 * Where a payment stands.
 *
 * | state \ event | `CodeReady` | `Settled` | `Expired` | `Cancelled` | `Failed` | `Doubted` | `Cleared` | `Reversed` |
 * |---|---|---|---|---|---|---|---|---|
 * | created | awaiting-payer | settled | expired | cancelled | failed | in-doubt | created | – |
 * | awaiting-payer | awaiting-payer | settled | expired | cancelled | failed | in-doubt | awaiting-payer | – |
 * | expired | – | settled, late | expired | expired | expired | in-doubt | expired | – |
 * | cancelled | – | settled, late | cancelled | cancelled | cancelled | in-doubt | cancelled | – |
 * | failed | – | settled, late | failed | failed | failed | in-doubt | failed | – |
 * | in-doubt | – | settled¹ | in-doubt² | – | failed | in-doubt | as before | – |
 * | settled | settled | settled | settled | – | settled | – | settled | reversed |
 * | reversed | – | settled, late | reversed | – | reversed | – | reversed | reversed |
 *
 * ¹ late when it was over before the doubt. ² and expired once the doubt is cleared.
 * Cancelled and expired mean only "we show no code any more". `Cleared`: the switch answered "not paid".
 */
export type PaymentState = { "kind": "created" } | { "kind": "awaiting-payer" } | { "kind": "settled", 
/**
 * It came after the payment was expired, cancelled or failed.
 */
late: boolean, } | { "kind": "expired" } | { "kind": "cancelled" } | { "kind": "failed" } | { "kind": "in-doubt", 
/**
 * Where it was before.
 */
before: Undecided, } | { "kind": "reversed" };

/**
 * A payment and what can be done.
 */
export type PaymentView = { 
/**
 * The payment.
 */
payment: Payment, 
/**
 * What its bill is for.
 */
title: LocalizedText, 
/**
 * Who gets the money.
 */
department: LocalizedText, 
/**
 * What the person did before it began; `None` when it began on another computer.
 */
begun: PaymentBegunView | null, 
/**
 * The code, while the payer is awaited and everything in it agrees with what was reviewed.
 */
code: PaymentCodeView | null, 
/**
 * The code ends in so many seconds, by the gateway's clock; 0: it has ended.
 */
endsInSeconds: number | null, 
/**
 * The code does not agree with what was reviewed: it is not shown, and the person is told not to pay.
 */
codeRefused: boolean, 
/**
 * Asking again makes sense.
 */
canCheck: boolean, 
/**
 * It can be called off.
 */
canCancel: boolean, 
/**
 * The receipt, once there is one.
 */
receipt: string | null, 
/**
 * The next bill to pay.
 */
nextBill: string | null, };

/**
 * A person's name as iAM Smart gives it.
 */
export type PersonName = { 
/**
 * English name in the order in which it is spoken to the person: `Wong Ka Yan`.
 */
english: string, 
/**
 * Chinese name, when there is one.
 */
chinese: string | null, };

/**
 * "I have forgotten the PIN": sets the person's own data aside and starts anew.
 */
export type PinForgottenRequest = { 
/**
 * How many of the three warnings the person has read and confirmed.
 */
warningsConfirmed: number, };

/**
 * What is lost, and what comes again.
 */
export type PinForgottenView = { 
/**
 * Name of the folder where the old data lies, still encrypted.
 */
setAside: string, };

/**
 * Removes the PIN.
 */
export type PinRemoveRequest = { 
/**
 * The PIN so far.
 */
current: string, };

/**
 * Sets or changes the PIN.
 */
export type PinSetRequest = { 
/**
 * The PIN so far, when there is one.
 */
current: string | null, 
/**
 * Six digits.
 */
pin: string, };

/**
 * The PIN after a change; a wrong current PIN is a field error with reason `wrong`.
 */
export type PinSetView = { 
/**
 * A PIN is set.
 */
hasPin: boolean, };

/**
 * Which profile to go to. It opens locked.
 */
export type ProfileChooseRequest = { 
/**
 * Its identity.
 */
id: string, };

/**
 * The tile of a profile in lists: all that is known before it is unlocked (P01).
 */
export type ProfileTileView = { 
/**
 * Random identity.
 */
id: string, 
/**
 * One character.
 */
initial: string, 
/**
 * Tile colour, 0–5.
 */
colour: number, };

/**
 * The open profile.
 */
export type ProfileView = { 
/**
 * Its tile.
 */
tile: ProfileTileView, 
/**
 * The person, once signed in.
 */
name: PersonName | null, };

/**
 * What protects the keys of this computer's data (M-keys).
 */
export type Protection = "keyring" | "passphrase" | "memory";

/**
 * A QR code as one SVG path, made in Rust.
 */
export type QrView = { 
/**
 * `d` of a path; one unit a module, no quiet zone.
 */
path: string, 
/**
 * Modules on a side.
 */
size: number, };

/**
 * A receipt for one settlement.
 */
export type Receipt = { 
/**
 * Identity at the gateway.
 */
id: string, 
/**
 * The payment that it is for.
 */
payment: string, 
/**
 * The bill that was paid.
 */
bill: string, 
/**
 * What a person quotes: `CD26112400317`.
 */
reference: string, 
/**
 * Who got the money.
 */
department: Department, 
/**
 * What kind of bill.
 */
kind: BillKind, 
/**
 * What it was for.
 */
title: LocalizedText, 
/**
 * For whom or for what.
 */
forWhom: LocalizedText | null, 
/**
 * The account.
 */
account: string, 
/**
 * The bill number.
 */
number: string, 
/**
 * What the bill covered.
 */
period: BillPeriod | null, 
/**
 * What was paid and stayed.
 */
amount: Money, 
/**
 * What of the bill was still owed after it.
 */
owedAfter: Money, 
/**
 * How.
 */
method: PaymentMethod, 
/**
 * The word of the bank, by which the switch keeps its books.
 */
bank: string | null, 
/**
 * The name of the bank, as it writes it.
 */
bankName: LocalizedText | null, 
/**
 * The bank's own number of the money.
 */
bankReference: string | null, 
/**
 * When the bank booked it.
 */
paidAt: string, 
/**
 * When the receipt was made.
 */
issuedAt: string, };

/**
 * One receipt.
 */
export type ReceiptRequest = { 
/**
 * Which.
 */
id: string, };

/**
 * Why a source said no.
 */
export type RejectedReason = "not-open" | "department-only" | "refused" | "other";

/**
 * A file that was written for the person.
 */
export type SavedFileView = { 
/**
 * Its name, to be shown.
 */
fileName: string, 
/**
 * Its folder, to be shown.
 */
folder: string, };

/**
 * "Sign out there".
 */
export type SessionEndRequest = { 
/**
 * Which.
 */
id: string, };

/**
 * A signed-in computer.
 */
export type SessionView = { 
/**
 * Identity.
 */
id: string, 
/**
 * Name of the computer.
 */
deviceName: string, 
/**
 * Signed in.
 */
createdAt: string, 
/**
 * Last call.
 */
lastSeenAt: string, 
/**
 * This one.
 */
current: boolean, };

/**
 * All signed-in computers.
 */
export type SessionsListView = { 
/**
 * This one first.
 */
rows: Array<SessionView>, };

/**
 * A change. What is `None` stays.
 */
export type SettingsChangeRequest = { 
/**
 * 1–5: it may only get shorter than five.
 */
idleMinutes: number | null, 
/**
 * See [`SettingsView`].
 */
notifications: boolean | null, 
/**
 * See [`SettingsView`].
 */
remindWhenClosed: boolean | null, 
/**
 * See [`SettingsView`]; of one kind.
 */
billReminder: BillReminderView | null, 
/**
 * See [`SettingsView`].
 */
singleLetterKeys: boolean | null, 
/**
 * Throw the copy of the departments' data away and fetch it again.
 */
clearCache: boolean | null, };

/**
 * The settings.
 */
export type SettingsView = { 
/**
 * Look.
 */
look: LookView, 
/**
 * Minutes without use until the desk locks itself, 1–5.
 */
idleMinutes: number, 
/**
 * OS notifications about due days.
 */
notifications: boolean, 
/**
 * Keep reminding when the window is closed.
 */
remindWhenClosed: boolean, 
/**
 * When bills of each kind are reminded of.
 */
billReminders: Array<BillReminderView>, 
/**
 * Single-letter keys in lists (WCAG 2.1.4).
 */
singleLetterKeys: boolean, 
/**
 * A PIN is set.
 */
hasPin: boolean, 
/**
 * What protects the keys.
 */
protection: Protection, 
/**
 * Size of the copy of the departments' data, bytes.
 */
cacheBytes: number, 
/**
 * Size of the person's own data, bytes.
 */
vaultBytes: number, 
/**
 * Folder of both.
 */
folder: string, };

/**
 * Names a running attempt.
 */
export type SignInAttemptRequest = { 
/**
 * From [`SignInStartView`].
 */
attempt: string, };

/**
 * Why signing in did not work.
 */
export type SignInFailedReason = "refused" | "cancelled" | "expired" | "other-person" | "phone-outdated" | "account-ended" | "suspended" | "state-mismatch" | "other";

/**
 * Starts to sign in; an attempt that still runs is ended.
 */
export type SignInStartRequest = { 
/**
 * How.
 */
way: SignInWay, };

/**
 * What to show while the person signs in.
 */
export type SignInStartView = { 
/**
 * To be named in the calls that follow.
 */
attempt: string, 
/**
 * How.
 */
way: SignInWay, 
/**
 * With the phone: the code.
 */
qr: QrView | null, 
/**
 * With the phone: six digits in two groups, to be compared.
 */
userCode: string | null, 
/**
 * The address behind it: to be copied when no browser was found, and shown as a link in sandbox builds.
 */
address: string, 
/**
 * On this computer: the browser was opened.
 */
browserOpened: boolean, 
/**
 * How long it lives from the start, in seconds.
 */
livesSeconds: number, };

/**
 * How to sign in.
 */
export type SignInWay = "computer" | "phone";

/**
 * Why nobody is signed in any more.
 */
export type SignedOutReason = "here" | "elsewhere" | "expired" | "suspended" | "account-ended" | "reused" | "too-old" | "other";

/**
 * Who did not answer or said no.
 */
export type Source = "gateway" | "iam-smart" | "department";

/**
 * One stage on the way from submitted to ready.
 */
export type Stage = { 
/**
 * As the department calls it.
 */
name: LocalizedText, 
/**
 * Where it stands.
 */
state: StageState, 
/**
 * When it was reached.
 */
at: string | null, 
/**
 * A few words below it: "about 5 working days", "photo to be replaced".
 */
note: LocalizedText | null, };

export type StageState = "done" | "now" | "attention" | "later" | "other";

/**
 * How a thing stands.
 */
export type StandingView = { "kind": "task", 
/**
 * Where it stands.
 */
state: TaskState, } | { "kind": "application", 
/**
 * Where it stands.
 */
status: ApplicationStatus, } | { "kind": "bill", 
/**
 * Where it stands.
 */
state: BillState, };

/**
 * How the phone confirms.
 */
export type StepUpMethod = "sign" | "re-authenticate";

/**
 * What the phone said.
 */
export type StepUpOutcome = "passed" | "refused" | "expired";

/**
 * What the phone said.
 */
export type StepUpResultView = { 
/**
 * The outcome.
 */
outcome: StepUpOutcome, };

/**
 * What to show while the phone is asked.
 */
export type StepUpView = { 
/**
 * To be named when the act is repeated.
 */
challenge: string, 
/**
 * How.
 */
method: StepUpMethod, 
/**
 * Four digits, with [`StepUpMethod::Sign`] only.
 */
code: string | null, 
/**
 * When it ends.
 */
expiresAt: string, };

/**
 * Waits for the phone.
 */
export type StepUpWaitRequest = { 
/**
 * From [`StepUpView`].
 */
challenge: string, };

/**
 * One of the fourteen days.
 */
export type StripDayView = { 
/**
 * The day.
 */
day: string, 
/**
 * Saturday or Sunday.
 */
weekend: boolean, 
/**
 * What is due, ≤ 5.
 */
items: Array<StripItemView>, 
/**
 * How many are due in all.
 */
count: number, };

/**
 * A task or a bill on a day of the strip.
 */
export type StripItemView = { 
/**
 * Which.
 */
target: StripTarget, 
/**
 * Decides the one word on the tile; a bill is a payment.
 */
kind: TaskKind, 
/**
 * For the hidden sentence.
 */
title: LocalizedText, 
/**
 * Time of an appointment, `14:30`.
 */
time: string | null, };

/**
 * Where a thing on the strip leads.
 */
export type StripTarget = { "kind": "task", "id": string } | { "kind": "bill", "id": string };

/**
 * A surcharge that may be added when nothing is paid before.
 */
export type SurchargeView = { 
/**
 * The first day on which it may be owed.
 */
from: string, 
/**
 * Percent of what is unpaid then.
 */
percent: number, 
/**
 * How much that is at most.
 */
amount: Money, };

/**
 * Connectivity and what waits.
 */
export type SyncStatusView = { 
/**
 * The gateway answers.
 */
online: boolean, 
/**
 * Since when it is so.
 */
since: string, 
/**
 * Last complete pull.
 */
lastSyncedAt: string | null, 
/**
 * A pull runs.
 */
syncing: boolean, 
/**
 * Acts that wait to be sent.
 */
pending: number, 
/**
 * Acts that cannot be sent as they are.
 */
wedged: number, 
/**
 * When the gateway is asked again, while offline.
 */
retryAt: string | null, };

/**
 * One thing on a person's to-do list.
 */
export type Task = { 
/**
 * Identity at the gateway.
 */
id: string, 
/**
 * Grows by one with each change at the gateway.
 */
version: number, 
/**
 * Who asks.
 */
department: Department, 
/**
 * The application it belongs to.
 */
application: string | null, 
/**
 * Sort of act.
 */
kind: TaskKind, 
/**
 * Verb first: "Replace your passport photo".
 */
title: LocalizedText, 
/**
 * Why, in the department's words.
 */
summary: LocalizedText, 
/**
 * Where it stands.
 */
state: TaskState, 
/**
 * Whose turn it is.
 */
waitsFor: WaitsFor, 
/**
 * Who may close it.
 */
whoCloses: WhoCloses, 
/**
 * Last day, in Hong Kong; due before its midnight.
 */
due: string | null, 
/**
 * The time of day of an appointment, `14:30`, Hong Kong time.
 */
dueTime: string | null, 
/**
 * What is still missing.
 */
missing: Array<LocalizedText>, 
/**
 * What happens when it is left.
 */
consequence: LocalizedText | null, 
/**
 * Where to do it.
 */
action: TaskAction | null, 
/**
 * The department's reference, as printed.
 */
reference: string | null, 
/**
 * Out of sight until then.
 */
snoozedUntil: string | null, 
/**
 * When the department made it.
 */
createdAt: string, 
/**
 * When it last changed at the gateway.
 */
changedAt: string, 
/**
 * When it was done or closed.
 */
doneAt: string | null, };

/**
 * An act of the person on one of their tasks. Each is idempotent.
 *
 * | state \ act | `Done`           | `Reopen`        | `Snooze`  | `Wake`      |
 * |-------------|------------------|-----------------|-----------|-------------|
 * | open        | done¹            | open (no change)| snoozed   | not snoozed |
 * | done        | done (no change) | open            | illegal   | illegal     |
 * | closed, withdrawn | illegal    | illegal         | illegal   | illegal     |
 *
 * ¹ only when `who_closes` is the person; otherwise illegal.
 */
export type TaskAct = { "kind": "done" } | { "kind": "reopen" } | { "kind": "snooze", 
/**
 * When it comes back.
 */
until: string, } | { "kind": "wake" };

/**
 * Does something with a task.
 */
export type TaskActRequest = { 
/**
 * Which.
 */
id: string, 
/**
 * What.
 */
act: TaskAct, };

/**
 * What came of an act.
 */
export type TaskActView = { 
/**
 * The task as it is seen now.
 */
row: TaskRowView, 
/**
 * To take it back.
 */
undo: string | null, 
/**
 * Tasks that still need the person: "4 left".
 */
left: number, 
/**
 * First snooze ever: offer to keep reminding when the window is closed.
 */
offerReminders: boolean, };

/**
 * The act that a task leads to, at the department.
 */
export type TaskAction = { 
/**
 * What the button says, verb first.
 */
label: LocalizedText, 
/**
 * Page of the department, https.
 */
url: string, };

/**
 * Everything about a task.
 */
export type TaskDetailView = { 
/**
 * As in the list.
 */
row: TaskRowView, 
/**
 * The task with waiting acts on top.
 */
task: Task, 
/**
 * The person's note, only on this computer.
 */
note: string, 
/**
 * Done on another computer since the last look.
 */
doneElsewhere: boolean, 
/**
 * Age of the data.
 */
freshness: Freshness, };

/**
 * Where a task stands in the list, in this order.
 */
export type TaskGroup = "needs-you" | "can-do-now" | "waiting" | "snoozed" | "done";

/**
 * A group within the list.
 */
export type TaskGroupView = { 
/**
 * Which.
 */
key: TaskGroup, 
/**
 * How many rows.
 */
count: number, 
/**
 * Offset of its first row.
 */
firstOffset: number, };

export type TaskKind = "document" | "payment" | "appointment" | "renewal" | "reply" | "form" | "collect" | "notice" | "other";

/**
 * Writes the note of a task; empty removes it.
 */
export type TaskNoteRequest = { 
/**
 * Which.
 */
id: string, 
/**
 * ≤ 2,000 characters.
 */
note: string, };

/**
 * Names a task.
 */
export type TaskRequest = { 
/**
 * Identity.
 */
id: string, };

/**
 * What a row shows.
 */
export type TaskRowView = { 
/**
 * Identity.
 */
id: string, 
/**
 * Decides the sign.
 */
kind: TaskKind, 
/**
 * Verb first.
 */
title: LocalizedText, 
/**
 * Who asks.
 */
department: LocalizedText, 
/**
 * Group it stands in.
 */
group: TaskGroup, 
/**
 * Where it stands.
 */
state: TaskState, 
/**
 * Last day.
 */
due: string | null, 
/**
 * Time of an appointment, `14:30`.
 */
dueTime: string | null, 
/**
 * Days left, negative when overdue.
 */
daysLeft: number | null, 
/**
 * Put off until.
 */
snoozedUntil: string | null, 
/**
 * When done or closed.
 */
doneAt: string | null, 
/**
 * The application it belongs to.
 */
application: string | null, 
/**
 * The person may say "done".
 */
mayClose: boolean, 
/**
 * An act waits in the outbox.
 */
waiting: Waiting | null, 
/**
 * The person wrote a note.
 */
hasNote: boolean, 
/**
 * An invented example.
 */
example: boolean, };

/**
 * In which order, inside a group.
 */
export type TaskSort = "due" | "department" | "newest";

export type TaskState = "open" | "done" | "closed" | "withdrawn" | "other";

/**
 * Takes an act back: from the outbox when it has not been sent, else by its opposite.
 */
export type TaskUndoRequest = { 
/**
 * From [`TaskActView`] or the history.
 */
undo: string, };

/**
 * A window of the list.
 */
export type TasksListRequest = { 
/**
 * Words to look for, from one character; ≤ 64 characters count.
 */
query: string, 
/**
 * Only these groups; empty: all but done.
 */
groups: Array<TaskGroup>, 
/**
 * Only this department.
 */
department: string | null, 
/**
 * Order inside a group.
 */
sort: TaskSort, 
/**
 * First row.
 */
offset: number, 
/**
 * ≤ 100.
 */
limit: number, };

/**
 * A window of the list.
 */
export type TasksListView = { 
/**
 * The rows.
 */
rows: Array<TaskRowView>, 
/**
 * Rows of the whole list.
 */
total: number, 
/**
 * Groups in order.
 */
groups: Array<TaskGroupView>, 
/**
 * Done tasks that the list leaves out.
 */
doneCount: number, 
/**
 * Departments to filter by.
 */
departments: Array<DepartmentChoiceView>, 
/**
 * Grows with each change.
 */
revision: number, 
/**
 * Age of the data.
 */
freshness: Freshness, };

/**
 * Colours of the window.
 */
export type Theme = "system" | "light" | "dark" | "contrast";

/**
 * The page.
 */
export type TodayView = { 
/**
 * Today in Hong Kong.
 */
day: string, 
/**
 * Tasks of the person, and bills that no task stands for, that are due within seven days or overdue.
 */
thisWeek: number, 
/**
 * Of these, overdue.
 */
overdue: number, 
/**
 * Fourteen days from today.
 */
strip: Array<StripDayView>, 
/**
 * What needs the person first, at most three.
 */
next: Array<AgendaItemView>, 
/**
 * What has a date after those, at most five.
 */
coming: Array<AgendaItemView>, 
/**
 * Open tasks in all.
 */
openCount: number, 
/**
 * Applications under way, at most three.
 */
inProgress: Array<ApplicationRowView>, 
/**
 * The latest entry of the access log.
 */
lastAccess: AccessEntryView | null, 
/**
 * Somebody may have got in, and the person has not said that it was them.
 */
alert: AccessEntryView | null, 
/**
 * The tasks are invented examples.
 */
examples: boolean, 
/**
 * Age of the data.
 */
freshness: Freshness, 
/**
 * Counts for the sidebar: tasks due within seven days, also those that wait for a payment, as To-do shows them; and
 * open applications.
 */
badgeTodo: number, 
/**
 * See `badge_todo`.
 */
badgeApplications: number, 
/**
 * Bills to pay.
 */
badgeBills: number, };

/**
 * Where a payment was before it became doubtful.
 */
export type Undecided = "created" | "awaiting-payer" | "expired" | "cancelled" | "failed";

/**
 * A try to unlock.
 */
export type UnlockRequest = { 
/**
 * Six digits.
 */
pin: string | null, 
/**
 * The passphrase of a computer without keyring.
 */
passphrase: string | null, };

/**
 * What a try gave.
 */
export type UnlockView = { "kind": "opened" } | { "kind": "wrong", 
/**
 * Tries before the next wait.
 */
triesLeft: number, 
/**
 * The next wrong try starts a wait.
 */
lastTry: boolean, } | { "kind": "wait", 
/**
 * So long.
 */
seconds: number, };

/**
 * What is wrong with a connection (P29).
 */
export type UntrustedKind = "proxy" | "expired" | "wrong-name" | "revoked";

/**
 * What helps to decide about an act, of the thing that it is about: as the person saw it, or as it is now.
 */
export type VersionView = { 
/**
 * What it is called.
 */
title: LocalizedText, 
/**
 * How it stands.
 */
standing: StandingView, 
/**
 * Last day.
 */
due: string | null, 
/**
 * What is asked for.
 */
total: Money | null, };

/**
 * What is known of an act that waits in the outbox.
 */
export type Waiting = "queued" | "wedged";

export type WaitsFor = "person" | "department" | "other-party" | "other";

/**
 * Why an act cannot be sent as it is.
 */
export type WedgedReason = "changed" | "not-allowed" | "gone" | "other";

export type WhoCloses = "person" | "department" | "other";

/** Every command: what it takes and what it gives. */
export interface Commands {
  desk_status: { request: Empty; answer: DeskStatusView };
  first_run_finish: { request: FirstRunFinishRequest; answer: DeskStatusView };
  look_change: { request: LookChangeRequest; answer: LookView };
  profile_choose: { request: ProfileChooseRequest; answer: DeskStatusView };
  profile_add: { request: Empty; answer: DeskStatusView };
  look_around: { request: Empty; answer: DeskStatusView };
  link_open: { request: LinkOpenRequest; answer: Empty };
  sign_in_start: { request: SignInStartRequest; answer: SignInStartView };
  sign_in_wait: { request: SignInAttemptRequest; answer: DeskStatusView };
  sign_in_cancel: { request: SignInAttemptRequest; answer: Empty };
  sign_in_open_phone: { request: SignInAttemptRequest; answer: Empty };
  sign_out: { request: Empty; answer: DeskStatusView };
  erase: { request: EraseRequest; answer: DeskStatusView };
  lock_status: { request: Empty; answer: LockView };
  lock_now: { request: Empty; answer: DeskStatusView };
  unlock: { request: UnlockRequest; answer: UnlockView };
  pin_forgotten: { request: PinForgottenRequest; answer: PinForgottenView };
  activity_seen: { request: Empty; answer: LockView };
  pin_set: { request: PinSetRequest; answer: PinSetView };
  pin_remove: { request: PinRemoveRequest; answer: PinSetView };
  today_get: { request: Empty; answer: TodayView };
  tasks_list: { request: TasksListRequest; answer: TasksListView };
  tasks_get: { request: TaskRequest; answer: TaskDetailView };
  tasks_act: { request: TaskActRequest; answer: TaskActView };
  tasks_undo: { request: TaskUndoRequest; answer: TaskActView };
  tasks_note: { request: TaskNoteRequest; answer: TaskDetailView };
  tasks_export_deadline: { request: TaskRequest; answer: SavedFileView };
  applications_list: { request: ApplicationsListRequest; answer: ApplicationsListView };
  applications_get: { request: ApplicationRequest; answer: ApplicationDetailView };
  applications_seen: { request: ApplicationRequest; answer: Empty };
  applications_withdraw: { request: ApplicationRequest; answer: ApplicationDetailView };
  bills_list: { request: BillsListRequest; answer: BillsListView };
  bills_get: { request: BillRequest; answer: BillDetailView };
  bills_year: { request: BillsYearRequest; answer: BillsYearView };
  bills_export: { request: BillsExportRequest; answer: SavedFileView };
  bills_label: { request: BillLabelRequest; answer: BillDetailView };
  bills_remind: { request: BillRemindRequest; answer: BillRemindView };
  bills_claim: { request: BillClaimRequest; answer: BillDetailView };
  bills_issuers: { request: Empty; answer: BillIssuersView };
  bills_read_code: { request: BillReadCodeRequest; answer: BillCodeView };
  bills_add: { request: BillAddRequest; answer: BillDetailView };
  payments_review: { request: PaymentReviewRequest; answer: PaymentReviewView };
  payments_start: { request: PaymentStartRequest; answer: PaymentView };
  payments_get: { request: PaymentRequest; answer: PaymentView };
  payments_check: { request: PaymentRequest; answer: PaymentView };
  payments_cancel: { request: PaymentRequest; answer: PaymentView };
  receipts_save: { request: ReceiptRequest; answer: SavedFileView };
  receipts_open: { request: ReceiptRequest; answer: SavedFileView };
  mandates_list: { request: Empty; answer: MandatesListView };
  mandates_add: { request: MandateAddRequest; answer: MandateView };
  mandates_change: { request: MandateChangeRequest; answer: MandateView };
  mandates_cancel: { request: MandateRequest; answer: MandateView };
  history_list: { request: HistoryListRequest; answer: HistoryListView };
  outbox_list: { request: Empty; answer: OutboxListView };
  outbox_resolve: { request: OutboxResolveRequest; answer: OutboxListView };
  sync_status: { request: Empty; answer: SyncStatusView };
  sync_now: { request: Empty; answer: SyncStatusView };
  palette_search: { request: PaletteSearchRequest; answer: PaletteSearchView };
  file_reveal: { request: FileRevealRequest; answer: Empty };
  sessions_list: { request: Empty; answer: SessionsListView };
  sessions_end: { request: SessionEndRequest; answer: SessionsListView };
  access_log_list: { request: AccessLogListRequest; answer: AccessLogListView };
  access_log_export: { request: AccessLogListRequest; answer: SavedFileView };
  local_log_list: { request: Empty; answer: LocalLogView };
  local_log_export: { request: Empty; answer: SavedFileView };
  local_log_clear: { request: Empty; answer: LocalLogView };
  access_not_me: { request: AccessNotMeRequest; answer: AccessLogListView };
  access_known: { request: AccessKnownRequest; answer: Empty };
  letter_write: { request: LetterRequest; answer: LetterView };
  letter_save: { request: LetterRequest; answer: SavedFileView };
  contact_get: { request: Empty; answer: ContactView };
  contact_change: { request: ContactChangeRequest; answer: ContactView };
  data_export: { request: DataExportRequest; answer: SavedFileView };
  step_up_wait: { request: StepUpWaitRequest; answer: StepUpResultView };
  settings_get: { request: Empty; answer: SettingsView };
  settings_change: { request: SettingsChangeRequest; answer: SettingsView };
  diagnostics_get: { request: Empty; answer: DiagnosticsView };
  diagnostics_save: { request: Empty; answer: SavedFileView };
}

export type CommandName = keyof Commands;

export const MAX_ROWS = 100;
export const ACCESS_ROWS = 50;

/** One of each code and reason: the error table must know them all. */
export const ERROR_SAMPLES: DeskError[] = [
  {
    "code": "offline"
  },
  {
    "code": "timeout"
  },
  {
    "code": "step-up-required",
    "challenge": {
      "challenge": "c",
      "method": "sign",
      "code": "3044",
      "expiresAt": "1970-01-01T00:00:00Z"
    }
  },
  {
    "code": "forbidden"
  },
  {
    "code": "not-found"
  },
  {
    "code": "conflict"
  },
  {
    "code": "already-settled",
    "resource": "task"
  },
  {
    "code": "changed-since-review",
    "fields": [
      "amount"
    ]
  },
  {
    "code": "busy-elsewhere",
    "device": null,
    "until": "1970-01-01T00:00:00Z"
  },
  {
    "code": "locked"
  },
  {
    "code": "payment-in-doubt"
  },
  {
    "code": "no-keychain"
  },
  {
    "code": "font-missing",
    "package": "fonts-noto-cjk"
  },
  {
    "code": "storage-full"
  },
  {
    "code": "storage-damaged"
  },
  {
    "code": "rate-limited",
    "retryAt": null
  },
  {
    "code": "cancelled"
  },
  {
    "code": "unsupported"
  },
  {
    "code": "internal",
    "incident": "E-4471-QK"
  },
  {
    "code": "signed-out",
    "reason": "here"
  },
  {
    "code": "signed-out",
    "reason": "elsewhere"
  },
  {
    "code": "signed-out",
    "reason": "expired"
  },
  {
    "code": "signed-out",
    "reason": "suspended"
  },
  {
    "code": "signed-out",
    "reason": "account-ended"
  },
  {
    "code": "signed-out",
    "reason": "reused"
  },
  {
    "code": "signed-out",
    "reason": "too-old"
  },
  {
    "code": "signed-out",
    "reason": "other"
  },
  {
    "code": "sign-in-failed",
    "reason": "refused"
  },
  {
    "code": "sign-in-failed",
    "reason": "cancelled"
  },
  {
    "code": "sign-in-failed",
    "reason": "expired"
  },
  {
    "code": "sign-in-failed",
    "reason": "other-person"
  },
  {
    "code": "sign-in-failed",
    "reason": "phone-outdated"
  },
  {
    "code": "sign-in-failed",
    "reason": "account-ended"
  },
  {
    "code": "sign-in-failed",
    "reason": "suspended"
  },
  {
    "code": "sign-in-failed",
    "reason": "state-mismatch"
  },
  {
    "code": "sign-in-failed",
    "reason": "other"
  },
  {
    "code": "untrusted-connection",
    "kind": "proxy"
  },
  {
    "code": "untrusted-connection",
    "kind": "expired"
  },
  {
    "code": "untrusted-connection",
    "kind": "wrong-name"
  },
  {
    "code": "untrusted-connection",
    "kind": "revoked"
  },
  {
    "code": "validation",
    "fields": [
      {
        "field": "pin",
        "reason": "missing"
      }
    ]
  },
  {
    "code": "validation",
    "fields": [
      {
        "field": "pin",
        "reason": "too-long"
      }
    ]
  },
  {
    "code": "validation",
    "fields": [
      {
        "field": "pin",
        "reason": "too-short"
      }
    ]
  },
  {
    "code": "validation",
    "fields": [
      {
        "field": "pin",
        "reason": "form"
      }
    ]
  },
  {
    "code": "validation",
    "fields": [
      {
        "field": "pin",
        "reason": "past"
      }
    ]
  },
  {
    "code": "validation",
    "fields": [
      {
        "field": "pin",
        "reason": "too-easy"
      }
    ]
  },
  {
    "code": "validation",
    "fields": [
      {
        "field": "pin",
        "reason": "wrong"
      }
    ]
  },
  {
    "code": "upstream-unavailable",
    "source": "gateway",
    "retryAt": null
  },
  {
    "code": "upstream-rejected",
    "source": "gateway",
    "reason": "not-open"
  },
  {
    "code": "upstream-rejected",
    "source": "gateway",
    "reason": "department-only"
  },
  {
    "code": "upstream-rejected",
    "source": "gateway",
    "reason": "refused"
  },
  {
    "code": "upstream-rejected",
    "source": "gateway",
    "reason": "other"
  },
  {
    "code": "upstream-unavailable",
    "source": "iam-smart",
    "retryAt": null
  },
  {
    "code": "upstream-rejected",
    "source": "iam-smart",
    "reason": "not-open"
  },
  {
    "code": "upstream-rejected",
    "source": "iam-smart",
    "reason": "department-only"
  },
  {
    "code": "upstream-rejected",
    "source": "iam-smart",
    "reason": "refused"
  },
  {
    "code": "upstream-rejected",
    "source": "iam-smart",
    "reason": "other"
  },
  {
    "code": "upstream-unavailable",
    "source": "department",
    "retryAt": null
  },
  {
    "code": "upstream-rejected",
    "source": "department",
    "reason": "not-open"
  },
  {
    "code": "upstream-rejected",
    "source": "department",
    "reason": "department-only"
  },
  {
    "code": "upstream-rejected",
    "source": "department",
    "reason": "refused"
  },
  {
    "code": "upstream-rejected",
    "source": "department",
    "reason": "other"
  }
];
