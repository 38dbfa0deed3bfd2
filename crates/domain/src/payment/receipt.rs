//! A receipt: what was paid, as it was then. It never changes, whatever becomes of the bill.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PaymentMethod;
use crate::bill::{BillKind, BillPeriod};
use crate::{BillId, Department, LocalizedText, Money, PaymentId, ReceiptId, Timestamp};

/// A receipt for one settlement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// Identity at the gateway.
    pub id: ReceiptId,
    /// The payment that it is for.
    pub payment: PaymentId,
    /// The bill that was paid.
    pub bill: BillId,
    /// What a person quotes: `CD26112400317`.
    pub reference: String,
    /// Who got the money.
    pub department: Department,
    /// What kind of bill.
    pub kind: BillKind,
    /// What it was for.
    pub title: LocalizedText,
    /// For whom or for what.
    #[serde(default)]
    pub for_whom: Option<LocalizedText>,
    /// The account.
    pub account: String,
    /// The bill number.
    pub number: String,
    /// What the bill covered.
    #[serde(default)]
    pub period: Option<BillPeriod>,
    /// What was paid and stayed.
    pub amount: Money,
    /// What of the bill was still owed after it.
    pub owed_after: Money,
    /// How.
    pub method: PaymentMethod,
    /// The bank, as the switch names it.
    #[serde(default)]
    pub bank: Option<String>,
    /// The bank's own number of the money.
    #[serde(default)]
    pub bank_reference: Option<String>,
    /// When the bank booked it.
    pub paid_at: Timestamp,
    /// When the receipt was made.
    pub issued_at: Timestamp,
}
