//! One encrypted SQLite file: one connection that writes, a few that read. Which tables it holds is said elsewhere.
//!
//! There is no pool: a pool closes connections behind our back, and SQLCipher must not be closing while the program ends
//! (it frees its memory in an exit handler). A connection is closed by [`Database::close`] or not at all: one that is
//! dropped stays open until the program ends, which loses nothing (the log is replayed).

use std::mem;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous, SqliteTransactionManager as Manager,
};
use sqlx::{ConnectOptions as _, Connection as _, SqlSafeStr as _};
use sqlx_core::transaction::TransactionManager as _;
use tokio::sync::{Mutex, OwnedMutexGuard};
use zeroize::Zeroizing;

use crate::{StoreError, Which};

/// The connections of one file. Cloning shares them.
#[derive(Clone)]
pub(crate) struct Database {
    which: Which,
    path: PathBuf,
    writer: Slot,
    readers: Arc<[Slot]>,
}

type Slot = Arc<Mutex<Held>>;

/// A connection until it is closed.
struct Held(Option<SqliteConnection>);

impl Drop for Held {
    fn drop(&mut self) {
        mem::forget(self.0.take());
    }
}

/// A transaction. Rolled back when it is dropped.
pub(crate) struct Tx {
    held: OwnedMutexGuard<Held>,
    open: bool,
}

impl std::fmt::Debug for Database {
    /// The file's name would name the person's folder.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Database").field(&self.which).finish()
    }
}

impl Tx {
    async fn begin(mut held: OwnedMutexGuard<Held>, statement: &'static str) -> Result<Self, StoreError> {
        let connection = held.0.as_mut().ok_or(StoreError::Closed)?;
        Manager::begin(connection, Some(statement.into_sql_str())).await?;
        Ok(Self { held, open: true })
    }

    /// Makes the writes durable.
    pub(crate) async fn commit(mut self) -> Result<(), StoreError> {
        let connection = self.held.0.as_mut().ok_or(StoreError::Closed)?;
        Manager::commit(connection).await?;
        self.open = false;
        Ok(())
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        if let (true, Some(connection)) = (self.open, self.held.0.as_mut()) {
            // Only queued here; the connection does it before anything else that it is asked.
            Manager::start_rollback(connection);
        }
    }
}

impl Deref for Tx {
    type Target = SqliteConnection;
    #[expect(clippy::expect_used, reason = "a transaction begins on a connection that is there, and keeps its lock")]
    fn deref(&self) -> &SqliteConnection {
        self.held.0.as_ref().expect("the connection of a transaction")
    }
}

impl DerefMut for Tx {
    #[expect(clippy::expect_used, reason = "a transaction begins on a connection that is there, and keeps its lock")]
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.held.0.as_mut().expect("the connection of a transaction")
    }
}

fn options(which: Which, path: &Path, key_hex: &Zeroizing<String>) -> SqliteConnectOptions {
    let (synchronous, cache_kib, secure_delete) = match which {
        // A lost cache is fetched again; a lost act of the person is not.
        Which::Cache => (SqliteSynchronous::Normal, 8 * 1024, "off"),
        Which::Vault => (SqliteSynchronous::Full, 1024, "on"),
    };
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        // A raw key: no derivation, it is random. SQLCipher wants it first, which sqlx sees to.
        .pragma("key", format!("\"x'{}'\"", key_hex.as_str()))
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(synchronous)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        // Temporary tables never reach the disk: they would not be encrypted.
        .pragma("temp_store", "memory")
        .pragma("secure_delete", secure_delete)
        .pragma("trusted_schema", "off")
        .pragma("cache_size", format!("-{cache_kib}"))
        // sqlx would log the key: the first statement of a connection holds it.
        .disable_statement_logging()
}

impl Database {
    /// Opens or makes the file. [`StoreError::Damaged`] also stands for a wrong key: the caller tells them apart.
    pub(crate) async fn open(which: Which, path: &Path, key_hex: &Zeroizing<String>) -> Result<Self, StoreError> {
        // Like SQLCipher, OpenSSL tears itself down when the program ends, unless it is initialised from here first.
        openssl::init();
        let readers = match which {
            Which::Cache => 2,
            Which::Vault => 1,
        };
        let options = options(which, path, key_hex);
        let slot = |connection| Arc::new(Mutex::new(Held(Some(connection))));
        let writer = slot(options.connect().await?);
        let options = options.pragma("query_only", "on");
        let mut slots = Vec::with_capacity(readers);
        for _ in 0..readers {
            slots.push(slot(options.connect().await?));
        }
        Ok(Self { which, path: path.to_owned(), writer, readers: slots.into() })
    }

    /// A transaction that writes. There is one writer: it waits for the one before.
    pub(crate) async fn write(&self) -> Result<Tx, StoreError> {
        let held = self.writer.clone().lock_owned().await;
        self.noted(Tx::begin(held, "begin immediate").await)
    }

    /// A transaction that reads one state of the file.
    pub(crate) async fn read(&self) -> Result<Tx, StoreError> {
        let free = self.readers.iter().find_map(|slot| slot.clone().try_lock_owned().ok());
        let held = match (free, self.readers.first()) {
            (Some(held), _) => held,
            (None, Some(slot)) => slot.clone().lock_owned().await,
            (None, None) => return Err(StoreError::Closed),
        };
        self.noted(Tx::begin(held, "begin deferred").await)
    }

    /// Turns an error into ours; damage is remembered beside the file, so that the next start looks closely.
    pub(crate) fn noted<T, E: Into<StoreError>>(&self, result: Result<T, E>) -> Result<T, StoreError> {
        result.map_err(|error| {
            let error = error.into();
            if matches!(error, StoreError::Damaged) {
                crate::file::suspect(&self.path);
            }
            error
        })
    }

    /// Whether every page can be read. Costs a read of the whole file.
    pub(crate) async fn is_sound(&self) -> bool {
        let mut held = self.writer.lock().await;
        let Some(connection) = held.0.as_mut() else { return false };
        let found = sqlx::query_scalar::<_, String>("pragma quick_check(1)").fetch_all(connection).await;
        found.is_ok_and(|lines| lines == ["ok"])
    }

    /// Gives back the space of deleted rows.
    pub(crate) async fn shrink(&self) -> Result<(), StoreError> {
        let mut held = self.writer.lock().await;
        let connection = held.0.as_mut().ok_or(StoreError::Closed)?;
        self.noted(sqlx::query("vacuum").execute(connection).await).map(|_| ())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Closes every connection; what runs ends first. The writer goes last: it folds the log into the file.
    pub(crate) async fn close(&self) {
        for slot in self.readers.iter().chain([&self.writer]) {
            let connection = slot.lock().await.0.take();
            if let Some(connection) = connection
                && connection.close().await.is_err()
            {
                tracing::warn!("a database was not closed in order");
            }
        }
    }
}
