//! Following the change feed: each page and the cursor after it are one transaction.

use desk_gov::GovError;
use desk_gov::api;
use desk_store::{Change, ChangeEntity, Store};

use super::Pulled;
use crate::{CitizenCalls, SyncError};

/// More pages in one pull than any person has; a gateway that goes round in circles ends here.
const MOST_PAGES: u32 = 10_000;

/// Follows the feed from `cursor` until there is no more.
pub(super) async fn follow(
    store: &Store,
    calls: &dyn CitizenCalls,
    mut cursor: String,
    pulled: &mut Pulled,
) -> Result<(), SyncError> {
    for _ in 0..MOST_PAGES {
        let page = calls.changes(&cursor).await?;
        let rows: Vec<Change> = page.changes.iter().filter_map(change).collect();
        pulled.seq = pulled.seq.max(page.changes.iter().map(|change| change.seq).max());
        let applied = store.apply_changes(&rows, &page.cursor).await?;
        if !pulled.full {
            pulled.applied.new_tasks.extend(applied.new_tasks);
            pulled.applied.ended_tasks.extend(applied.ended_tasks);
            pulled.applied.moved_applications.extend(applied.moved_applications);
            pulled.applied.new_bills.extend(applied.new_bills);
            pulled.applied.new_access.extend(applied.new_access);
        }
        pulled.applied.unreadable += applied.unreadable;
        if !page.more {
            return Ok(());
        }
        if page.cursor == cursor {
            break;
        }
        cursor = page.cursor;
    }
    Err(GovError::BadReply("a feed without end").into())
}

/// A row for the store; kinds of a newer gateway and rows that say nothing are passed over.
fn change(wire: &api::Change) -> Option<Change> {
    let entity = ChangeEntity::of(&wire.entity)?;
    let json = if wire.deleted { None } else { Some(wire.item.as_ref()?.get().to_owned()) };
    Some(Change { entity, id: wire.id.clone(), json })
}
