//! How the store fails. Rich inside; none of it holds a key, a path of the person or a word of their data.

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// cache.db: can be fetched again.
    Cache,
    /// vault.db: exists only here.
    Vault,
}

/// Why the store could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The keys are not those of these databases. Nothing was touched.
    #[error("the keys do not belong to these databases")]
    WrongKey,
    /// vault.db was written by a newer program. Nothing was touched.
    #[error("the vault was written by a newer program")]
    NewerVault,
    /// The disk is full.
    #[error("the disk is full")]
    StorageFull,
    /// A file could not be read or written.
    #[error("the data folder could not be read or written")]
    Io(#[from] std::io::Error),
    /// Anything else that the database said.
    #[error("the {0:?} database could not be opened")]
    Database(Which, #[source] StoreError),
}

/// Why a read or a write failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk is full. Nothing of the write was kept.
    #[error("the disk is full")]
    StorageFull,
    /// The database is damaged. The next [`crate::Store::open`] looks closely and rebuilds the cache or sets the vault aside.
    #[error("the database is damaged")]
    Damaged,
    /// There is no such row.
    #[error("no such row")]
    NotFound,
    /// A text is longer than the store takes.
    #[error("too long")]
    TooLong,
    /// A row holds something that this program cannot read.
    #[error("a row cannot be read")]
    Unreadable,
    /// A newer full sync took the place of this one.
    #[error("another full sync has begun")]
    Superseded,
    /// The store is closed: the desk is locked.
    #[error("the store is closed")]
    Closed,
    /// A file could not be read or written.
    #[error("a file could not be read or written")]
    Io(#[source] std::io::Error),
    /// Anything else that the database said.
    #[error("the database refused")]
    Sql(#[source] sqlx::Error),
}

/// Primary result codes of SQLite, <https://www.sqlite.org/rescode.html>.
const CORRUPT: u32 = 11;
const FULL: u32 = 13;
const NOT_A_DATABASE: u32 = 26;

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolClosed => Self::Closed,
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Self::Unreadable,
            sqlx::Error::Io(io) if is_full(io) => Self::StorageFull,
            sqlx::Error::Database(database) => {
                let code = database.code().and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff);
                match code {
                    Some(CORRUPT | NOT_A_DATABASE) => Self::Damaged,
                    Some(FULL) => Self::StorageFull,
                    _ => Self::Sql(error),
                }
            }
            _ => Self::Sql(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        if is_full(&error) { Self::StorageFull } else { Self::Io(error) }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(_: serde_json::Error) -> Self {
        // The error of the parser quotes what it read: it is dropped on purpose (P27).
        Self::Unreadable
    }
}

fn is_full(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use desk_domain::{ManualClock, TaskId, Timestamp};
    use desk_secrets::DatabaseKeys;

    use super::*;
    use crate::Store;

    #[tokio::test]
    async fn a_full_disk_is_said_as_such_and_nothing_is_half_written() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(ManualClock::new(Timestamp::from_millis(0)));
        let store = Store::open(folder.path(), &DatabaseKeys::random().unwrap(), clock).await.unwrap();
        let mut tx = store.vault.write().await.unwrap();
        let pages: i64 = sqlx::query_scalar("pragma page_count").fetch_one(&mut *tx).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(format!("pragma max_page_count = {pages}"))).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        let (id, mut kept, mut outcome) = (|n: usize| TaskId::new(format!("t{n}")), 0, Ok(()));
        while outcome.is_ok() {
            outcome = store.set_task_note(&id(kept), &"n".repeat(4000)).await;
            kept += usize::from(outcome.is_ok());
        }
        assert!(matches!(outcome, Err(StoreError::StorageFull)), "{outcome:?}");
        assert_eq!(store.task_note(&id(kept)).await.unwrap(), "");
        assert!(kept == 0 || store.task_note(&id(kept - 1)).await.unwrap().len() == 4000);
    }
}
