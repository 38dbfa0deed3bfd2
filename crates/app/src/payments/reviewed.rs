//! What the person reviewed before they paid: kept for the bill while they decide, written into the outbox as the intent,
//! and kept under the payment's id once there is one.

use desk_contract::{DeskError, PaymentBegunView};
use desk_domain::bill::Bill;
use desk_domain::{BillId, ChallengeId, Day, LocalizedText, Money, PaymentId, Timestamp};
use desk_gov::api::Quote;
use desk_store::Store;
use serde::{Deserialize, Serialize};

use crate::incident;

/// The kind of the store's drafts.
const KIND: &str = "payment-review";

/// What stood on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reviewed {
    /// Version of the bill.
    pub(crate) version: u32,
    /// What would be paid.
    pub(crate) amount: Money,
    /// What was owed.
    pub(crate) owed: Money,
    /// The bill number that the bank will show.
    pub(crate) number: String,
    /// The name that the bank will show.
    pub(crate) payee: LocalizedText,
    /// The payee's FPS identifier, from the list of those who can be paid.
    pub(crate) payee_account: String,
    /// Last day to pay on time.
    pub(crate) due: Option<Day>,
    /// Less may be paid.
    pub(crate) part_payment: bool,
    /// When the person asked for the payment.
    #[serde(default)]
    pub(crate) checked_at: Option<Timestamp>,
    /// What the phone was asked last.
    #[serde(default)]
    pub(crate) asked: Option<AskedPhone>,
    /// When the phone had confirmed.
    #[serde(default)]
    pub(crate) confirmed_at: Option<Timestamp>,
}

/// One question to the phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AskedPhone {
    /// Which.
    pub(crate) challenge: ChallengeId,
    /// The four digits that this screen showed.
    pub(crate) code: Option<String>,
}

impl Reviewed {
    pub(crate) fn of(quote: &Quote, payee_account: String) -> Self {
        let bill = &quote.bill.value;
        Self {
            version: bill.version,
            amount: quote.amount,
            owed: quote.owed,
            number: quote.number.clone(),
            payee: quote.payee.clone(),
            payee_account,
            due: bill.due,
            part_payment: bill.part_payment,
            checked_at: None,
            asked: None,
            confirmed_at: None,
        }
    }

    /// The person asks for the payment at `now`; `passed` is the challenge that the phone has confirmed. Digits that
    /// belonged to another question are forgotten.
    pub(crate) fn go(&mut self, passed: Option<&ChallengeId>, now: Timestamp) {
        self.checked_at.get_or_insert(now);
        self.confirmed_at = passed.map(|_| now);
        self.asked = self.asked.take().filter(|asked| Some(&asked.challenge) == passed);
    }

    /// What the person did before the payment began.
    pub(crate) fn begun(&self) -> PaymentBegunView {
        let code = self.asked.as_ref().filter(|_| self.confirmed_at.is_some()).and_then(|asked| asked.code.clone());
        PaymentBegunView { checked_at: self.checked_at, confirmed_at: self.confirmed_at, code }
    }

    /// Names of what differs from the bill as it is now.
    pub(crate) fn differs(&self, now: &Bill) -> Vec<String> {
        let changes = [
            ("amount", now.owed() != self.owed),
            ("number", now.number != self.number),
            ("due", now.due != self.due),
            ("payee", now.payee.as_ref().is_some_and(|payee| *payee != self.payee)),
        ];
        let fields: Vec<String> =
            changes.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect();
        if fields.is_empty() { vec!["version".to_owned()] } else { fields }
    }

    /// Keeps it for the bill until the person starts or reviews again.
    pub(crate) async fn keep(&self, store: &Store, bill: &BillId) -> Result<(), DeskError> {
        store.set_draft(KIND, bill.as_str(), Some(&self.json()?)).await.map_err(|error| incident::store(&error))
    }

    /// What was reviewed last for the bill on this computer.
    pub(crate) async fn kept(store: &Store, bill: &BillId) -> Result<Option<Self>, DeskError> {
        let json = store.draft(KIND, bill.as_str()).await.map_err(|error| incident::store(&error))?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
    }

    /// What was reviewed before this payment began here.
    pub(crate) async fn before(store: &Store, payment: &PaymentId) -> Result<Option<Self>, DeskError> {
        let json = store.reviewed(payment).await.map_err(|error| incident::store(&error))?;
        Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
    }

    pub(crate) fn json(&self) -> Result<String, DeskError> {
        serde_json::to_string(self).map_err(|error| incident::internal("reviewed.encode", &error))
    }
}
