//! Everything about one bill.

use desk_domain::bill::{Bill, BillRhythm, BillState, Instalment};
use desk_domain::payment::Receipt;
use desk_domain::{BillId, Day, MandateId, Money, ReceiptId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{BillGroup, Freshness, NumberCheck, PaymentView};

/// One bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillRequest {
    /// Which.
    pub id: BillId,
}

/// A surcharge that may be added when nothing is paid before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SurchargeView {
    /// The first day on which it may be owed.
    pub from: Day,
    /// Percent of what is unpaid then.
    pub percent: u32,
    /// How much that is at most.
    pub amount: Money,
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
    /// What of it is to be paid next, where it falls due in instalments.
    pub next: Option<Instalment>,
    /// Days until the due date; negative: over.
    pub days_left: Option<i32>,
    /// What may be added at most when the bill is paid late, where a rule is known: surcharges still to come, soonest first.
    pub surcharges: Vec<SurchargeView>,
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
    /// Those of them whose payment the bank took back.
    pub taken_back: Vec<ReceiptId>,
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
