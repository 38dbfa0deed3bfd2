//! The noun: one payment as the gateway sends it and the cache keeps it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PaymentState;
use crate::open_enum::open_enum;
use crate::{BillId, IdempotencyKey, LocalizedText, Money, PaymentId, Timestamp};

open_enum! {
    /// How it is paid.
    PaymentMethod {
        /// By the code that the payer scans with the bank's app.
        Fps = "fps",
        /// By direct debit under a mandate.
        Edda = "edda",
    }
}

open_enum! {
    /// Why a payment is where it is.
    PaymentReason {
        /// The bank refused it.
        BankRefused = "bank-refused",
        /// The account had too little.
        Funds = "funds",
        /// Over the limit of the mandate.
        Limit = "limit",
        /// The mandate is over.
        MandateOver = "mandate-over",
        /// The department was paid another way meanwhile.
        PaidAnotherWay = "paid-another-way",
        /// What is owed changed meanwhile: a part was paid another way.
        AmountChanged = "amount-changed",
        /// The department asks for less meanwhile, and nothing is owed any more.
        NothingOwed = "nothing-owed",
        /// The department took the bill back meanwhile.
        BillWithdrawn = "bill-withdrawn",
        /// The switch refused to take it.
        SwitchRefused = "switch-refused",
    }
}

/// One try to pay a bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Payment {
    /// Identity at the gateway.
    pub id: PaymentId,
    /// Grows by one with each change at the gateway.
    pub version: u32,
    /// The bill that it pays.
    pub bill: BillId,
    /// The key of the request that began it, by which who sent it knows it again; none where a mandate collects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(skip)]
    pub idempotency_key: Option<IdempotencyKey>,
    /// How.
    pub method: PaymentMethod,
    /// What was asked for.
    pub amount: Money,
    /// Where it stands.
    pub state: PaymentState,
    /// Why, when there is more to say than the state.
    #[serde(default)]
    pub reason: Option<PaymentReason>,
    /// What a person quotes: `CD26112400317`.
    pub reference: String,
    /// The name that the bank shows.
    pub payee: LocalizedText,
    /// The bill number that the bank shows.
    pub bill_number: String,
    /// The text of the HKQR code, made by the gateway; only while the payer is awaited.
    #[serde(default)]
    pub code: Option<String>,
    /// When the code ends.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
    /// What came, over all settlements that name it.
    pub received: Money,
    /// What of it goes back because it was more than was owed.
    pub refund: Money,
    /// When the refund was sent.
    #[serde(default)]
    pub refunded_at: Option<Timestamp>,
    /// The bank's own number of the money.
    #[serde(default)]
    pub bank_reference: Option<String>,
    /// The last answer of the switch.
    #[serde(default)]
    pub checked_at: Option<Timestamp>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When the bank booked the money.
    #[serde(default)]
    pub settled_at: Option<Timestamp>,
    /// When it last changed at the gateway.
    pub changed_at: Timestamp,
}

impl Payment {
    /// The bank took back all that had come. Of a code that was paid twice one settlement may stay.
    pub fn is_taken_back(&self) -> bool {
        self.state == PaymentState::Reversed && !self.received.is_positive()
    }
}
