//! The one door to the database: opening it, transactions, and which errors are worth another try.
//! Statements live in one file per entity beside this one; what differs between databases in [`dialect`].

pub(crate) mod access_token;
pub(crate) mod bill;
pub(crate) mod challenge;
pub(crate) mod change;
pub(crate) mod department;
pub(crate) mod dialect;
pub(crate) mod exception;
pub(crate) mod idempotency;
pub(crate) mod ledger;
pub(crate) mod mandate;
mod migrate;
pub(crate) mod outside_call;
pub(crate) mod payment;
pub(crate) mod person;
pub(crate) mod record;
pub(crate) mod refresh_token;
pub(crate) mod refund;
pub(crate) mod seen_jti;
pub(crate) mod session;
pub(crate) mod settlement_day;
pub(crate) mod sign_in;
pub(crate) mod standing;
pub(crate) mod told_access;
pub(crate) mod writes;

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Once};
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions as _, Connection as _, Executor as _, Transaction};
use tokio::sync::{Mutex, OwnedMutexGuard};

use self::dialect::Dialect;

/// A connection that has rested so long is tried before it is used.
const RESTED: Duration = Duration::from_secs(2);

/// A pool of connections and how to write through it.
#[derive(Clone, Debug)]
pub(crate) struct Db {
    pool: AnyPool,
    dialect: Dialect,
    /// SQLite has one writer: waiting here is fair, waiting in SQLite is a busy loop.
    writer: Arc<Mutex<()>>,
}

/// A writing transaction. Dropped without [`Tx::commit`] it is rolled back.
pub(crate) struct Tx {
    inner: Transaction<'static, Any>,
    _turn: Option<OwnedMutexGuard<()>>,
}

impl Db {
    /// Opens the database and brings its tables up to date.
    pub(crate) async fn open(url: &str) -> Result<Self, sqlx::Error> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        let dialect = Dialect::of(url);
        let options: AnyConnectOptions = dialect.url(url).parse()?;
        let pool = AnyPoolOptions::new()
            .max_connections(dialect.connections())
            .acquire_timeout(Duration::from_secs(10))
            // Asked only of a connection that has rested: it may have been cut meanwhile.
            .test_before_acquire(false)
            .before_acquire(|connection, known| {
                Box::pin(async move {
                    if known.idle_for >= RESTED {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    for statement in dialect.on_connect() {
                        connection.execute(*statement).await?;
                    }
                    Ok(())
                })
            })
            .connect_with(options.disable_statement_logging())
            .await?;
        let db = Self { pool, dialect, writer: Arc::new(Mutex::new(())) };
        migrate::run(&db).await?;
        Ok(db)
    }

    /// For statements that only read.
    pub(crate) fn read(&self) -> &AnyPool {
        &self.pool
    }

    /// Which database this is.
    pub(crate) fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Begins a writing transaction; on SQLite the write lock is taken at once.
    pub(crate) async fn begin(&self) -> Result<Tx, sqlx::Error> {
        let turn = match self.dialect {
            Dialect::Sqlite => Some(Arc::clone(&self.writer).lock_owned().await),
            Dialect::Postgres => None,
        };
        let inner = self.pool.begin_with(self.dialect.begin()).await?;
        Ok(Tx { inner, _turn: turn })
    }

    /// Closes all connections.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}

impl Tx {
    /// Makes everything that was written in this transaction visible at once.
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        self.inner.commit().await
    }
}

impl Deref for Tx {
    type Target = AnyConnection;
    fn deref(&self) -> &AnyConnection {
        &self.inner
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.inner
    }
}

/// Whether the same transaction may succeed when it is tried again: deadlock, serialisation failure, busy.
pub(crate) fn worth_another_try(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    code.is_some_and(|code| matches!(code.as_ref(), "40001" | "40P01" | "5" | "261" | "517"))
}

/// Whether the connection was lost, cut by the server or on the way: what was not committed is undone, and the same
/// request may succeed on another one. Only those that have rested are tried before they are used.
pub(crate) fn is_cut(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    matches!(error, sqlx::Error::Io(_))
        || code.is_some_and(|code| matches!(code.as_ref(), "57P01" | "57P02" | "57P03" | "08003" | "08006"))
}

/// What went wrong, without anything of the statement or of its values.
pub(crate) fn kind_of(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(inner) => {
            format!("database code {}", inner.code().unwrap_or_default())
        }
        sqlx::Error::PoolTimedOut => "no connection in time".to_owned(),
        sqlx::Error::PoolClosed => "pool closed".to_owned(),
        sqlx::Error::RowNotFound => "row not found".to_owned(),
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => "column of another type".to_owned(),
        sqlx::Error::Io(inner) => format!("i/o {}", inner.kind()),
        _ => "database".to_owned(),
    }
}
