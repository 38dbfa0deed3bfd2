//! Keeping what the gateway answered about bills and payments in the cache, outside the feed.

use desk_contract::DeskError;
use desk_domain::PaymentId;
use desk_domain::bill::Bill;
use desk_domain::payment::Payment;
use desk_gov::api::Item;
use desk_store::{Change, ChangeEntity, Store};

use crate::incident;
use crate::profile::OpenProfile;

/// A bill's row for the cache.
pub(super) fn bill_change(item: &Item<Bill>) -> Change {
    change(ChangeEntity::Bill, item.value.id.as_str(), item.raw.get())
}

/// A payment's row for the cache.
pub(super) fn payment_change(item: &Item<Payment>) -> Change {
    change(ChangeEntity::Payment, item.value.id.as_str(), item.raw.get())
}

/// A row for the cache out of JSON.
pub(super) fn change(entity: ChangeEntity, id: &str, json: &str) -> Change {
    Change { entity, id: id.to_owned(), json: Some(json.to_owned()) }
}

/// Keeps a row.
pub(super) async fn keep(store: &Store, change: &Change) -> Result<(), DeskError> {
    store.put_answer(change).await.map_err(|error| incident::store(&error))
}

/// A payment as the cache has it, else as the gateway has it.
pub(super) async fn payment(profile: &OpenProfile, id: &PaymentId) -> Result<Payment, DeskError> {
    if let Some(found) = profile.store().payment(id).await.map_err(|error| incident::store(&error))? {
        return Ok(found);
    }
    let fetched = profile.api().await?.payment(id).await.map_err(|error| profile.gov_error(&error))?;
    keep(profile.store(), &payment_change(&fetched)).await?;
    Ok(fetched.value)
}
