//! Paying a bill: review, start (confirmed on the phone), the code, what became of it; receipts and mandates.

use desk_domain::bill::{Instalment, PayChannel};
use desk_domain::payment::{Mandate, MandateLimits, Payment};
use desk_domain::{BillId, ChallengeId, Day, LocalizedText, MandateId, Money, PaymentId, ReceiptId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::StepUpMethod;

/// What would be paid: asks the gateway, so that nothing old is confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaymentReviewRequest {
    /// Which bill.
    pub bill: BillId,
    /// How much; `None`: the next instalment, or the whole of a bill that has none.
    pub amount: Option<Money>,
}

/// What would be paid, as the gateway has it now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentReviewView {
    /// Which bill.
    pub bill: BillId,
    /// To be named when the payment is started: what was reviewed.
    pub version: u32,
    /// What it is for.
    pub title: LocalizedText,
    /// Who gets the money, as the bank will show it.
    pub payee: LocalizedText,
    /// Who asks for it.
    pub department: LocalizedText,
    /// The account.
    pub account: String,
    /// The bill number, as the bank will show it.
    pub number: String,
    /// What would be paid.
    pub amount: Money,
    /// What is owed.
    pub owed: Money,
    /// What of it is to be paid next, where it falls due in instalments.
    pub next: Option<Instalment>,
    /// Surcharge in it.
    pub surcharge: Money,
    /// Last day to pay on time.
    pub due: Option<Day>,
    /// Less may be paid.
    pub part_payment: bool,
    /// How the phone will be asked; `None`: the bank's app alone confirms.
    pub step_up: Option<StepUpMethod>,
    /// Other ways of paying.
    pub channels: Vec<PayChannel>,
}

/// Starts the payment that was reviewed; answers `step-up-required` first where the policy asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PaymentStartRequest {
    /// Which bill.
    pub bill: BillId,
    /// From [`PaymentReviewView`].
    pub version: u32,
    /// From [`PaymentReviewView`].
    pub amount: Money,
    /// Once it has passed.
    pub step_up: Option<ChallengeId>,
}

/// One payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaymentRequest {
    /// Which.
    pub id: PaymentId,
}

/// The code to scan, checked against what was reviewed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaymentCodeView {
    /// Modules on a side, quiet zone of four included: the view box.
    pub size: u32,
    /// Path data of the dark modules.
    pub path: String,
    /// The same as text, for people who cannot scan.
    pub text: String,
}

/// What the person did on this computer before a payment began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentBegunView {
    /// When they had checked the bill and asked for the payment; `None` when that was not written down.
    pub checked_at: Option<Timestamp>,
    /// When the phone had confirmed; `None` where the phone was not asked, or that was not written down.
    pub confirmed_at: Option<Timestamp>,
    /// The four digits that both screens showed.
    pub code: Option<String>,
}

/// A payment and what can be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentView {
    /// The payment.
    pub payment: Payment,
    /// What its bill is for.
    pub title: LocalizedText,
    /// Who gets the money.
    pub department: LocalizedText,
    /// What the person did before it began; `None` when it began on another computer.
    pub begun: Option<PaymentBegunView>,
    /// The code, while the payer is awaited and everything in it agrees with what was reviewed.
    pub code: Option<PaymentCodeView>,
    /// The code ends in so many seconds, by the gateway's clock; 0: it has ended.
    pub ends_in_seconds: Option<u32>,
    /// The code does not agree with what was reviewed: it is not shown, and the person is told not to pay.
    pub code_refused: bool,
    /// Asking again makes sense.
    pub can_check: bool,
    /// It can be called off.
    pub can_cancel: bool,
    /// The receipt, once there is one.
    pub receipt: Option<ReceiptId>,
    /// The next bill to pay.
    pub next_bill: Option<BillId>,
}

/// One receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptRequest {
    /// Which.
    pub id: ReceiptId,
}

/// A mandate and how it is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MandateView {
    /// The mandate.
    pub mandate: Mandate,
    /// What it collected this month.
    pub collected: Money,
}

/// The person's mandates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MandatesListView {
    /// Newest first.
    pub mandates: Vec<MandateView>,
}

/// Asks for a mandate for the account of a bill; answers `step-up-required` first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MandateAddRequest {
    /// A bill of the account.
    pub bill: BillId,
    /// What may be collected.
    pub limits: MandateLimits,
    /// Once it has passed.
    pub step_up: Option<ChallengeId>,
}

/// Changes the limits; answers `step-up-required` first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MandateChangeRequest {
    /// Which.
    pub id: MandateId,
    /// From [`Mandate`].
    pub version: u32,
    /// What may be collected from now on.
    pub limits: MandateLimits,
    /// Once it has passed.
    pub step_up: Option<ChallengeId>,
}

/// Ends a mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MandateRequest {
    /// Which.
    pub id: MandateId,
}
