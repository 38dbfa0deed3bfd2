//! One encrypted SQLite file: one connection that writes, a few that read. Which tables it holds is said elsewhere.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Sqlite, Transaction};
use zeroize::Zeroizing;

use crate::{StoreError, Which};

/// A transaction.
pub(crate) type Tx = Transaction<'static, Sqlite>;

/// The connections of one file.
#[derive(Clone)]
pub(crate) struct Database {
    which: Which,
    path: PathBuf,
    writer: SqlitePool,
    readers: SqlitePool,
}

impl std::fmt::Debug for Database {
    /// The options of a pool hold the key: they are never printed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Database").field(&self.which).finish()
    }
}

fn options(which: Which, path: &Path, key_hex: &Zeroizing<String>) -> SqliteConnectOptions {
    let (synchronous, cache_kib) = match which {
        // A lost cache is fetched again; a lost act of the person is not.
        Which::Cache => (SqliteSynchronous::Normal, 8 * 1024),
        Which::Vault => (SqliteSynchronous::Full, 1024),
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
        .pragma("secure_delete", "on")
        .pragma("trusted_schema", "off")
        .pragma("cache_size", format!("-{cache_kib}"))
        // sqlx would log the key: the first statement of a connection holds it.
        .disable_statement_logging()
}

impl Database {
    /// Opens or makes the file. [`StoreError::Damaged`] also stands for a wrong key: the caller tells them apart.
    pub(crate) async fn open(which: Which, path: &Path, key_hex: &Zeroizing<String>) -> Result<Self, StoreError> {
        // SQLCipher's cryptography is OpenSSL's, which by default is torn down when the program ends, under the feet of
        // connections that are still closing. Initialised from here, before SQLCipher does, it is not.
        openssl::init();
        let pool = |connections: u32| {
            SqlitePoolOptions::new()
                .max_connections(connections)
                .idle_timeout(None)
                .max_lifetime(None)
                .test_before_acquire(false)
                .acquire_timeout(Duration::from_secs(30))
        };
        let options = options(which, path, key_hex);
        let writer = pool(1).connect_with(options.clone()).await?;
        let readers = pool(2).connect_lazy_with(options.pragma("query_only", "on"));
        Ok(Self { which, path: path.to_owned(), writer, readers })
    }

    /// A transaction that writes. There is one writer: it waits for the one before.
    pub(crate) async fn write(&self) -> Result<Tx, StoreError> {
        self.noted(self.writer.begin_with("begin immediate").await)
    }

    /// A transaction that reads one state of the file.
    pub(crate) async fn read(&self) -> Result<Tx, StoreError> {
        self.noted(self.readers.begin_with("begin deferred").await)
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
        let Ok(mut connection) = self.writer.acquire().await else { return false };
        let found = sqlx::query_scalar::<_, String>("pragma quick_check(1)").fetch_all(&mut *connection).await;
        found.is_ok_and(|lines| lines == ["ok"])
    }

    /// Gives back the space of deleted rows.
    pub(crate) async fn shrink(&self) -> Result<(), StoreError> {
        let mut connection = self.writer.acquire().await?;
        self.noted(sqlx::query("vacuum").execute(&mut *connection).await).map(|_| ())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Closes every connection; running statements end first.
    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}
