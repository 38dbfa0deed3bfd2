//! The person's bills: list, one bill, year, paper bills, labels.

use desk_domain::bill::{Bill, BillCategory, BillKind, BillPaidClaim, BillRhythm, BillState};
use desk_domain::payment::Receipt;
use desk_domain::{BillId, Day, DepartmentId, LocalizedText, MandateId, Money, PaymentId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Freshness, PaymentView};

/// Which bills.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BillFilter {
    /// To pay, in progress and expected.
    #[default]
    Open,
    /// Paid, and taken back by the department.
    Ended,
    /// All.
    All,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BillSort {
    /// What is due first; those that are over: latest first.
    #[default]
    Due,
    /// Largest first.
    Amount,
    /// By department's name.
    Department,
}

/// A window of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BillsListRequest {
    /// Words to look for, from one character.
    pub query: String,
    /// Which.
    pub filter: BillFilter,
    /// Order.
    pub sort: BillSort,
    /// First row.
    pub offset: u32,
    /// ≤ 100.
    pub limit: u32,
}

/// Under which heading a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum BillGroup {
    /// Its day is over.
    Overdue,
    /// To pay.
    Due,
    /// A payment is under way or in doubt, or the person said that they paid another way.
    InProgress,
    /// Not issued yet.
    Expected,
    /// Paid.
    Paid,
    /// Taken back by the department.
    Withdrawn,
}

/// What a row shows.
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of its own on the row")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillRowView {
    /// Identity.
    pub id: BillId,
    /// What it is for.
    pub title: LocalizedText,
    /// Who asks for the money.
    pub department: LocalizedText,
    /// Kind, for the sign.
    pub kind: BillKind,
    /// Under which heading.
    pub group: BillGroup,
    /// The person's own label, else for whom the department says it is.
    pub for_whom: Option<String>,
    /// The same as the department writes it, when there is no label.
    pub for_whom_text: Option<LocalizedText>,
    /// What is owed now; of a paid bill: what was paid.
    pub amount: Money,
    /// Last day to pay on time, of the next instalment when there are several.
    pub due: Option<Day>,
    /// False when no general holiday could be looked up.
    pub due_checked: bool,
    /// Days until then; negative: over.
    pub days_left: Option<i32>,
    /// Where it stands.
    pub state: BillState,
    /// The payment that holds it.
    pub payment: Option<PaymentId>,
    /// That payment is in doubt: say "Checking".
    pub checking: bool,
    /// "I paid another way."
    pub claimed: bool,
    /// Typed or scanned from paper.
    pub added: bool,
    /// When it was settled.
    pub paid_at: Option<Timestamp>,
    /// An invented example.
    pub example: bool,
    /// Of a bill that is only expected: when the person is or can be reminded that it should be there.
    pub remind_on: Option<Day>,
    /// They asked for that.
    pub reminded: bool,
}

/// A heading and its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillGroupView {
    /// Which.
    pub key: BillGroup,
    /// Rows under it.
    pub count: u32,
    /// Place of the first in the whole list.
    pub first_offset: u32,
}

/// What the page says on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillsSummaryView {
    /// Bills to pay.
    pub to_pay: u32,
    /// Together.
    pub to_pay_amount: Money,
    /// Of it due within seven days, overdue included.
    pub this_week_amount: Money,
    /// Overdue bills.
    pub overdue: u32,
    /// Payments under way or in doubt.
    pub in_progress: u32,
    /// Bills expected.
    pub expected: u32,
    /// When the next of them is expected.
    pub expected_day: Option<Day>,
}

/// A window of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillsListView {
    /// The rows.
    pub rows: Vec<BillRowView>,
    /// Rows of the whole list.
    pub total: u32,
    /// Headings, in the order of the list.
    pub groups: Vec<BillGroupView>,
    /// What the page says on top; over all bills, whatever is looked for.
    pub summary: BillsSummaryView,
    /// Grows with each change.
    pub revision: u32,
    /// How fresh it is.
    pub freshness: Freshness,
}

/// One bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillRequest {
    /// Which.
    pub id: BillId,
}

/// An earlier bill of the same account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillHistoryView {
    /// Which.
    pub id: BillId,
    /// What it covered, or the day of issue.
    pub from: Day,
    /// Last day covered, or the day of issue.
    pub to: Day,
    /// What was asked for.
    pub total: Money,
    /// Where it stands.
    pub state: BillState,
}

/// How a bill compares with the same period a year earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillComparisonView {
    /// What was asked for then.
    pub then: Money,
    /// Whole percent more than then; negative: less.
    pub percent: i32,
    /// Enough to be pointed out: 20 % or more, and HK$50 or more.
    pub notable: bool,
    /// What kind of period is compared: says "the same quarter last year".
    pub rhythm: BillRhythm,
}

/// Everything about one bill.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own on the page")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillDetailView {
    /// The bill, with waiting acts on top.
    pub bill: Bill,
    /// Under which heading.
    pub group: BillGroup,
    /// What is owed now.
    pub owed: Money,
    /// Days until the due date; negative: over.
    pub days_left: Option<i32>,
    /// The person's own label: for whom it is.
    pub label: Option<String>,
    /// An act waits in the outbox.
    pub waiting: bool,
    /// A payment of it is in doubt, also one that has not been answered at all: say "Checking".
    pub checking: bool,
    /// Its newest payment, when it matters: under way, in doubt, failed, refunded.
    pub payment: Option<PaymentView>,
    /// Receipts, newest first.
    pub receipts: Vec<Receipt>,
    /// Earlier bills of the account, newest first, at most twelve.
    pub history: Vec<BillHistoryView>,
    /// Compared with the same period a year earlier.
    pub comparison: Option<BillComparisonView>,
    /// The mandate that pays this account.
    pub mandate: Option<MandateId>,
    /// Of a bill that is only expected: when the person is or can be reminded that it should be there.
    pub remind_on: Option<Day>,
    /// They asked for that.
    pub reminded: bool,
    /// The format of the number: checked, not known, or wrong.
    pub number_check: NumberCheck,
    /// An invented example: it can only be looked at.
    pub example: bool,
    /// How fresh it is.
    pub freshness: Freshness,
}

/// What is known of a number's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum NumberCheck {
    /// It has the form that the department publishes.
    Form,
    /// No published form: not checked.
    NotChecked,
}

/// A label of the person's own for the account of a bill: "Mother's flat".
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillLabelRequest {
    /// Any bill of the account.
    pub id: BillId,
    /// At most 40 characters; empty takes it away.
    pub label: String,
}

/// "Remind me" of a bill that is only expected, or takes that back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillRemindRequest {
    /// Which.
    pub id: BillId,
    /// False takes it back.
    pub wanted: bool,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillRemindView {
    /// When the reminder comes; `None`: it does not, the person took it back.
    pub day: Option<Day>,
    /// Notifications are on: without them no reminder can come.
    pub notifies: bool,
}

/// "I paid another way", or takes that back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillClaimRequest {
    /// Which.
    pub id: BillId,
    /// How and when; `None` takes it back.
    pub claim: Option<BillPaidClaim>,
}

/// Adds a paper bill.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BillAddRequest {
    /// Who asks for the money.
    pub department: DepartmentId,
    /// What kind.
    pub kind: BillKind,
    /// The number, with or without hyphens.
    pub number: String,
    /// As printed.
    pub amount: Money,
    /// As printed.
    pub due: Option<Day>,
    /// For whom it is.
    pub label: Option<String>,
}

/// Reads a code from a picture or a text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum BillReadCodeRequest {
    /// The text of a code, at most 512 characters.
    Text {
        /// As scanned.
        text: String,
    },
    /// A picture (PNG, JPEG) in base64, at most 10 MiB.
    Picture {
        /// Base64, without a `data:` head.
        base64: String,
    },
}

/// What a code says; to be compared with the paper before it is added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillCodeView {
    /// The department behind the payee, when it is known.
    pub department: Option<DepartmentId>,
    /// The kind that this payee stands for, when there is only one.
    pub bill_kind: Option<BillKind>,
    /// The payee as the code names it.
    pub payee: String,
    /// Bill number.
    pub number: Option<String>,
    /// Amount.
    pub amount: Option<Money>,
}

/// The departments and kinds of which a paper bill can be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillIssuerView {
    /// Who.
    pub department: DepartmentId,
    /// Official name.
    pub name: LocalizedText,
    /// What kinds it issues.
    pub kinds: Vec<BillKind>,
}

/// Everybody of whom a paper bill can be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BillIssuersView {
    /// In the order of their names.
    pub issuers: Vec<BillIssuerView>,
}

/// What was paid in twelve months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BillsYearRequest {
    /// A calendar year; `None`: the twelve months that end now.
    pub year: Option<u16>,
}

/// What was paid in one month for one category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CategorySumView {
    /// Category.
    pub category: BillCategory,
    /// What was paid.
    pub amount: Money,
}

/// What was paid in one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillsMonthView {
    /// Year.
    pub year: u16,
    /// 1–12.
    pub month: u8,
    /// Together.
    pub total: Money,
    /// By category, in the order of [`BillCategory::ALL`], those of nothing left out.
    pub sums: Vec<CategorySumView>,
}

/// What was paid in twelve months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillsYearView {
    /// Twelve months, oldest first.
    pub months: Vec<BillsMonthView>,
    /// Together.
    pub total: Money,
    /// By category.
    pub sums: Vec<CategorySumView>,
    /// Calendar years that have payments, newest first.
    pub years: Vec<u16>,
}

/// In which form a year is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ExportForm {
    /// Comma-separated values, UTF-8 with a mark, for spreadsheets.
    Csv,
    /// PDF/A.
    Pdf,
}

/// Saves what was paid in a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillsExportRequest {
    /// Which year; `None`: the twelve months that end now.
    pub year: Option<u16>,
    /// In which form.
    pub form: ExportForm,
}

macro_rules! quiet {
    ($($type:ident),+) => {$(
        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($type)).finish_non_exhaustive()
            }
        }
    )+};
}
quiet!(BillLabelRequest, BillAddRequest, BillReadCodeRequest);
