//! Adding a bill from paper: by number, or after its code was read.

use desk_contract::{BillAddRequest, BillDetailView, BillRequest, DeskError, FieldReason};
use desk_domain::IdempotencyKey;
use desk_domain::bill::reference::{NumberError, read_number};
use desk_gov::api::NewBill;
use desk_store::{Change, ChangeEntity, account_key};

use super::label;
use crate::{Desk, incident};

impl Desk {
    /// Adds it at the gateway; answers the bill, which may be one that the department has already issued.
    pub async fn bills_add(&self, request: BillAddRequest) -> Result<BillDetailView, DeskError> {
        let profile = self.open()?;
        let wanted = request.label.as_deref().map(label::checked).transpose()?.unwrap_or_default();
        let number = read_number(&request.kind, &request.number).map_err(number_error)?;
        if !request.amount.is_positive() {
            return Err(DeskError::field("amount", FieldReason::Form));
        }
        let new = NewBill {
            department_id: request.department,
            kind: request.kind,
            number: number.text,
            amount: request.amount,
            due: request.due,
        };
        let api = profile.api().await?;
        let added = api.add_bill(&new, &IdempotencyKey::random()).await;
        let added = added.map_err(|error| as_asked(profile.gov_error(&error)))?;
        let (bill, json) = (added.value, added.raw.get().to_owned());
        let change = Change { entity: ChangeEntity::Bill, id: bill.id.as_str().to_owned(), json: Some(json) };
        profile.store().put_answer(&change).await.map_err(|error| incident::store(&error))?;
        if !wanted.is_empty() {
            let account = account_key(&bill.department.id, &bill.account);
            profile.store().set_label(&account, wanted).await.map_err(|error| incident::store(&error))?;
        }
        self.bills_get(BillRequest { id: bill.id }).await
    }
}

/// The gateway's name of a field is not that of the request.
fn as_asked(mut error: DeskError) -> DeskError {
    if let DeskError::Validation { fields } = &mut error {
        for field in fields.iter_mut().filter(|field| field.field == "departmentId") {
            "department".clone_into(&mut field.field);
        }
    }
    error
}

fn number_error(error: NumberError) -> DeskError {
    let reason = match error {
        NumberError::Characters => FieldReason::Form,
        NumberError::Length => FieldReason::TooShort,
    };
    DeskError::field("number", reason)
}
