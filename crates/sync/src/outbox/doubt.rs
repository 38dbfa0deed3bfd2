//! What became of a payment whose answer did not come (M-outbox): asked by looking at the bill, never by sending the
//! payment again; only the person does that, under the same key.

use std::time::Duration;

use desk_domain::bill::Bill;
use desk_domain::payment::Payment;
use desk_domain::{BillId, PaymentId, Timestamp};
use desk_gov::GovError;
use desk_store::{Change, ChangeEntity, OutboxItem, OutboxState, Store, StoreError};

use crate::pace::after;
use crate::{CitizenCalls, Row, SyncError};

/// An intent that is still being sent after this long was dropped half-way: no request lives longer.
const LONGEST_REQUEST: Duration = Duration::from_mins(1);

/// What the answer was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The gateway has made this payment of it.
    Found(PaymentId),
    /// There is no payment, and the request cannot be under way any more: nothing was done.
    NotDone,
    /// There is no payment yet.
    Unknown,
}

/// The gateway made it of this intent: it bears its key. One that was begun elsewhere bears another.
fn is_of(payment: &Payment, item: &OutboxItem) -> bool {
    payment.idempotency_key.as_ref() == Some(&item.key)
}

/// Whether nobody knows what became of the intent.
fn is_doubtful(item: &OutboxItem, now: Timestamp) -> bool {
    match item.state {
        OutboxState::InDoubt => true,
        OutboxState::Sending => after(item.created_at, LONGEST_REQUEST) <= now,
        OutboxState::Queued | OutboxState::Wedged => false,
    }
}

/// Asks for every intent in doubt. `true`: some are still open and have to be asked for again.
pub async fn ask_all(store: &Store, calls: &dyn CitizenCalls, now: Timestamp) -> Result<bool, SyncError> {
    let mut open = false;
    for item in store.intents().await? {
        if is_doubtful(&item, now) {
            open |= ask(store, calls, &item, now).await? == Asked::Unknown;
        } else if item.state == OutboxState::Queued && !item.may_have_arrived {
            // The program ended before the first byte: it was never begun, and the person begins again.
            if after(item.created_at, LONGEST_REQUEST) <= now {
                forget(store, &item).await?;
            }
        } else {
            open = true;
        }
    }
    Ok(open)
}

/// Asks what became of one intent, and writes the answer down. May be dropped at any await.
pub async fn ask(
    store: &Store,
    calls: &dyn CitizenCalls,
    item: &OutboxItem,
    now: Timestamp,
) -> Result<Asked, SyncError> {
    let bill = BillId::new(&item.entity_id);
    let row = match calls.bill(&bill).await {
        Err(GovError::NotFound) => None,
        other => Some(other?),
    };
    if let Some(row) = row {
        let holder = serde_json::from_str::<Bill>(&row.json).ok().and_then(|bill| bill.payment);
        store.put_answer(&change(ChangeEntity::Bill, row)).await?;
        if let Some(holder) = holder {
            let row = match calls.payment(&holder).await {
                // Another person's, who sees the same bill.
                Err(GovError::NotFound) => None,
                other => Some(other?),
            };
            let mine = |row: &Row| serde_json::from_str(&row.json).is_ok_and(|payment| is_of(&payment, item));
            if let Some(row) = row.filter(mine) {
                store.settle_intent(item, &change(ChangeEntity::Payment, row)).await?;
                return Ok(Asked::Found(holder));
            }
        }
    }
    // One that has ended meanwhile does not hold the bill; the feed has brought it.
    let payments = store.payments_of(&bill).await?;
    if let Some(payment) = payments.into_iter().find(|payment| is_of(payment, item)) {
        let row = calls.payment(&payment.id).await?;
        store.settle_intent(item, &change(ChangeEntity::Payment, row)).await?;
        return Ok(Asked::Found(payment.id));
    }
    if item.state == OutboxState::InDoubt && item.next_try_at > now {
        return Ok(Asked::Unknown);
    }
    forget(store, item).await?;
    Ok(Asked::NotDone)
}

/// The person's own asking may have been quicker: what is gone is gone.
async fn forget(store: &Store, item: &OutboxItem) -> Result<(), StoreError> {
    match store.discard(&item.id).await {
        Err(StoreError::NotFound) => Ok(()),
        other => other,
    }
}

fn change(entity: ChangeEntity, row: Row) -> Change {
    Change { entity, id: row.id, json: Some(row.json) }
}
