//! A label of the person's own: for whom the bills of an account are. It stays on this computer.

use desk_contract::{BillDetailView, BillLabelRequest, BillRequest, DeskError, FieldReason};
use desk_domain::Day;
use desk_store::account_key;

use crate::{Desk, incident};

/// The longest label, in characters.
const MAX_CHARS: usize = 40;

impl Desk {
    /// Writes the label of the bill's account; an empty one takes it away.
    pub async fn bills_label(&self, request: BillLabelRequest) -> Result<BillDetailView, DeskError> {
        let profile = self.open()?;
        let label = checked(&request.label)?;
        let bill = profile.bill(&request.id, Day::of(self.now())).await?.bill;
        // A label that the bill had under its number, from when it was a paper bill, is not to come back.
        let under_number = (label.is_empty() && bill.number != bill.account).then_some(&bill.number);
        for account in [&bill.account].into_iter().chain(under_number) {
            let account = account_key(&bill.department.id, account);
            profile.store().set_label(&account, label).await.map_err(|error| incident::store(&error))?;
        }
        self.bills_get(BillRequest { id: request.id }).await
    }
}

/// A label without blanks around it, when it is short enough.
pub(super) fn checked(label: &str) -> Result<&str, DeskError> {
    let label = label.trim();
    if label.chars().count() > MAX_CHARS {
        return Err(DeskError::field("label", FieldReason::TooLong));
    }
    if label.chars().any(char::is_control) {
        return Err(DeskError::field("label", FieldReason::Form));
    }
    Ok(label)
}
