//! The few things that differ between SQLite and PostgreSQL. Everything else is one SQL for both.

use std::borrow::Cow;

/// Which database is behind the pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// One file, one writer.
    Sqlite,
    /// Shared by many replicas.
    Postgres,
}

impl Dialect {
    /// By the scheme of the address.
    pub(crate) fn of(url: &str) -> Self {
        if url.starts_with("postgres:") || url.starts_with("postgresql:") { Self::Postgres } else { Self::Sqlite }
    }

    /// The address to open: a SQLite file is created when it is not there.
    pub(crate) fn url(self, url: &str) -> Cow<'_, str> {
        match self {
            Self::Sqlite if !url.contains('?') => Cow::Owned(format!("{url}?mode=rwc")),
            _ => Cow::Borrowed(url),
        }
    }

    /// How a writing transaction begins.
    pub(crate) fn begin(self) -> &'static str {
        match self {
            Self::Sqlite => "begin immediate",
            Self::Postgres => "begin",
        }
    }

    /// Run once on each new connection.
    pub(crate) fn on_connect(self) -> &'static [&'static str] {
        match self {
            Self::Sqlite => &[
                "pragma journal_mode = wal",
                "pragma synchronous = normal",
                "pragma foreign_keys = on",
                "pragma busy_timeout = 10000",
            ],
            Self::Postgres => &[
                "set lock_timeout = '8s'",
                "set statement_timeout = '15s'",
                // Statements find rows by their keys, whatever the values: one plan for each is enough.
                "set plan_cache_mode = force_generic_plan",
                // That plan may be made while a table is nearly empty, and must not read the whole of it in a row when it
                // is not.
                "set enable_seqscan = off",
                // What has no other way than to read all looks dear then: not worth a compiler.
                "set jit = off",
            ],
        }
    }

    /// Connections in the pool.
    pub(crate) fn connections(self) -> u32 {
        match self {
            Self::Sqlite => 8,
            Self::Postgres => 12,
        }
    }

    /// Keeps two replicas from migrating at once; SQLite's write lock does so already.
    pub(crate) fn lock_for_migration(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => None,
            Self::Postgres => Some("select 1 as one from (select pg_advisory_xact_lock(4471001)) as taken"),
        }
    }

    /// Reads a bill that nobody else may write until the end of the transaction. `$1` id. Rows that only refer to it may
    /// still be written.
    pub(crate) fn lock_bill(self) -> &'static str {
        match self {
            Self::Sqlite => "select * from bill where id = $1",
            Self::Postgres => "select * from bill where id = $1 for no key update",
        }
    }

    /// Picks the oldest call toward the outside that is due and that no replica holds. `$1` now, `$2` end of the lease.
    pub(crate) fn lease_outside_call(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "update outside_call set lease_ms = $2, attempts = attempts + 1 where id = (select id from outside_call where due_ms <= $1 and lease_ms <= $1 order by due_ms, rowid limit 1) returning id, kind, reference, attempts"
            }
            Self::Postgres => {
                "update outside_call set lease_ms = $2, attempts = attempts + 1 where id = (select id from outside_call where due_ms <= $1 and lease_ms <= $1 order by due_ms, id limit 1 for update skip locked) returning id, kind, reference, attempts"
            }
        }
    }
}
