//! The noun: one bill as the gateway sends it and the cache keeps it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BillKind, BillPaidClaim, BillState, PayChannel};
use crate::{BillId, Day, Department, LocalizedText, Money, PaymentId, Timestamp};

/// What the bill covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillPeriod {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// One line of a bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillPart {
    /// What for.
    pub label: LocalizedText,
    /// How much.
    pub amount: Money,
}

/// A part of the amount with a due date of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Instalment {
    /// Last day to pay it on time.
    pub due: Day,
    /// How much.
    pub amount: Money,
}

/// A bill of the person, or one that they pay for someone else.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own on the wire")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Bill {
    /// Identity at the gateway.
    pub id: BillId,
    /// Grows by one with each change at the gateway.
    pub version: u32,
    /// Who asks for the money.
    pub department: Department,
    /// What kind.
    pub kind: BillKind,
    /// What it is for: "Water and sewage".
    pub title: LocalizedText,
    /// For whom or for what: a person's name, a flat, a car. Personal data.
    #[serde(default)]
    pub for_whom: Option<LocalizedText>,
    /// The account that bills of the same kind share, as printed; history goes by it.
    pub account: String,
    /// The number that the payer enters and the bank shows, without hyphens.
    pub number: String,
    /// What it covers.
    #[serde(default)]
    pub period: Option<BillPeriod>,
    /// What it is made of.
    #[serde(default)]
    pub parts: Vec<BillPart>,
    /// What is asked for altogether, surcharges included.
    pub total: Money,
    /// Surcharges that `total` includes.
    pub surcharge: Money,
    /// Last day to pay on time, as the rule of the kind moves it. With instalments: of the next one.
    #[serde(default)]
    pub due: Option<Day>,
    /// False when `due` lies beyond the table of general holidays, so no day could be moved.
    pub due_checked: bool,
    /// Due dates of parts of the amount; empty when it is due at once.
    #[serde(default)]
    pub instalments: Vec<Instalment>,
    /// Where it stands; derived from the ledger.
    pub state: BillState,
    /// Not issued yet: shown so that the person can plan.
    #[serde(default)]
    pub expected: bool,
    /// Typed or scanned by the person from paper, and not known to a department's feed.
    #[serde(default)]
    pub added: bool,
    /// The department takes less than the whole.
    #[serde(default)]
    pub part_payment: bool,
    /// The name that the bank shows, once FPS can be used.
    #[serde(default)]
    pub payee: Option<LocalizedText>,
    /// Ways of paying.
    #[serde(default)]
    pub channels: Vec<PayChannel>,
    /// What the department says about it.
    #[serde(default)]
    pub note: Option<LocalizedText>,
    /// The payment that holds the bill: no other may begin.
    #[serde(default)]
    pub payment: Option<PaymentId>,
    /// "I paid another way", until the department says so.
    #[serde(default)]
    pub claim: Option<BillPaidClaim>,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// When it was settled.
    #[serde(default)]
    pub paid_at: Option<Timestamp>,
    /// When it last changed at the gateway.
    pub changed_at: Timestamp,
}

impl Bill {
    /// What is still to be paid; nothing when it is over or not issued.
    pub fn owed(&self) -> Money {
        if self.expected { Money::zero(self.total.currency) } else { self.state.owed(self.total) }
    }

    /// Something is to be paid.
    pub fn is_open(&self) -> bool {
        self.owed().is_positive()
    }

    /// Something is to be paid and its day is over.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }
}
