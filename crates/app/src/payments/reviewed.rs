//! What the person reviewed before they paid: kept for the bill while they decide, written into the outbox as the intent,
//! and kept under the payment's id once there is one.

use desk_contract::DeskError;
use desk_domain::bill::Bill;
use desk_domain::{BillId, Day, LocalizedText, Money, PaymentId};
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
    /// Payments of the bill that were there before.
    #[serde(default)]
    pub(crate) known: Vec<PaymentId>,
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
            known: Vec::new(),
        }
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
