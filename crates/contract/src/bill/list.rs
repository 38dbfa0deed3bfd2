//! The list of bills, in windows, and what stands above it.

use desk_domain::bill::{BillKind, BillState};
use desk_domain::{BillId, Day, LocalizedText, Money, PaymentId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Freshness;

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
    /// What is owed altogether, where `amount` is the next of several instalments.
    pub whole: Option<Money>,
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
