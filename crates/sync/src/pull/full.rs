//! A full sync: pages by id, staged beside what is shown, shown in one step; the feed goes on from where it began.

use desk_gov::GovError;
use desk_store::{Change, ChangeEntity, FullSync, Store};

use super::Pulled;
use crate::{CitizenCalls, Page, Row, SyncError};

/// More pages than any person has (2,000,000 rows).
const MOST_PAGES: u32 = 10_000;

/// Fetches everything; gives the cursor that was noted first.
pub(super) async fn full_sync(
    store: &Store,
    calls: &dyn CitizenCalls,
    pulled: &mut Pulled,
) -> Result<String, SyncError> {
    let sync = store.begin_full_sync().await?;
    // The cursor of the very first page: everything that changes while the pages are read comes again by the feed.
    let mut cursor = None;
    for entity in ChangeEntity::PAGED {
        let first = match calls.page(entity, None).await {
            // A gateway from before this kind of thing.
            Err(GovError::NotFound) if cursor.is_some() => continue,
            other => other?,
        };
        cursor = cursor.or_else(|| first.cursor.clone());
        stage_all(store, &sync, entity, first, calls).await?;
    }
    let cursor = cursor.ok_or(GovError::BadReply("a first page without a cursor"))?;
    let me = calls.me().await?;
    store.set_me(&me).await?;
    store.finish_full_sync(sync, &cursor).await?;
    pulled.full = true;
    access_log(store, calls, &cursor).await?;
    Ok(cursor)
}

async fn stage_all(
    store: &Store,
    sync: &FullSync,
    entity: ChangeEntity,
    mut page: Page,
    calls: &dyn CitizenCalls,
) -> Result<(), SyncError> {
    for _ in 0..MOST_PAGES {
        store.stage(sync, &changes(entity, page.rows)).await?;
        let Some(after) = page.next else { return Ok(()) };
        page = calls.page(entity, Some(&after)).await?;
        if page.next.as_ref().is_some_and(|next| *next == after) {
            break;
        }
    }
    Err(GovError::BadReply("pages without end").into())
}

/// The newest entries, so that the log can be read offline. Without them the sync is whole all the same.
async fn access_log(store: &Store, calls: &dyn CitizenCalls, cursor: &str) -> Result<(), SyncError> {
    match calls.access_log().await {
        Ok(rows) => {
            store.apply_changes(&changes(ChangeEntity::Access, rows), cursor).await?;
            Ok(())
        }
        Err(GovError::SignedOut(reason)) => Err(GovError::SignedOut(reason).into()),
        Err(_) => Ok(()),
    }
}

fn changes(entity: ChangeEntity, rows: Vec<Row>) -> Vec<Change> {
    rows.into_iter().map(|row| Change { entity, id: row.id, json: Some(row.json) }).collect()
}
