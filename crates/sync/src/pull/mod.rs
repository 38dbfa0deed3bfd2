//! Bringing the cache up to date: by the change feed, or, without a cursor that the gateway takes, by a full sync
//! beside what is shown and then the feed from where it started (M-feed).

mod feed;
mod full;

use desk_gov::GovError;
use desk_store::{Applied, Store};

use crate::{CitizenCalls, SyncError};

/// What a pull brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pulled {
    /// For notices and history; empty after a full sync, which tells nothing new from old.
    pub applied: Applied,
    /// Everything was fetched anew.
    pub full: bool,
    /// The latest place in the feed.
    pub seq: Option<u64>,
}

/// Pulls until there is nothing more. May be dropped at any await.
pub async fn pull(store: &Store, calls: &dyn CitizenCalls) -> Result<Pulled, SyncError> {
    let mut pulled = Pulled::default();
    let cursor = match store.cursor().await? {
        Some(cursor) => cursor,
        None => full::full_sync(store, calls, &mut pulled).await?,
    };
    match feed::follow(store, calls, cursor, &mut pulled).await {
        Err(SyncError::Gov(GovError::CursorExpired)) if !pulled.full => {
            // What is shown stays until the full sync is whole; a crash from here on finds no cursor and starts it again.
            store.forget_cursor().await?;
            let cursor = full::full_sync(store, calls, &mut pulled).await?;
            feed::follow(store, calls, cursor, &mut pulled).await?;
        }
        other => other?,
    }
    Ok(pulled)
}
