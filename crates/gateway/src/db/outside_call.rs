//! The gateway's outbox: calls toward the outside that were decided inside a transaction and are done after it,
//! by whichever replica takes the lease (M-idempotency).

use desk_domain::Timestamp;
use sqlx::{AnyConnection, Row as _};

use super::Db;

/// A call that did not come back within this time may be taken by another replica.
const LEASE_MS: i64 = 30_000;
/// Longest pause between two tries.
const LONGEST_PAUSE_MS: i64 = 60_000;

/// What has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Show a challenge on the phone.
    StepUp,
    /// Tell the platform what became of a signature.
    Acknowledge,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::StepUp => "step-up",
            Self::Acknowledge => "acknowledge",
        }
    }
}

/// A call that this replica has taken.
pub(crate) struct Leased {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) reference: String,
    attempts: i64,
}

/// Notes a call; it is done when the transaction is committed.
pub(crate) async fn insert(
    tx: &mut AnyConnection,
    kind: Kind,
    reference: &str,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "insert into outside_call (id, kind, reference, attempts, due_ms, lease_ms, created_ms) \
         values ($1, $2, $3, 0, $4, 0, $4)",
    )
    .bind(desk_domain::OutboxId::random().as_str())
    .bind(kind.as_str())
    .bind(reference)
    .bind(now.as_millis())
    .execute(tx)
    .await
    .map(drop)
}

/// Takes the oldest call that is due and that nobody has.
pub(crate) async fn lease(db: &Db, now: Timestamp) -> Result<Option<Leased>, sqlx::Error> {
    let mut tx = db.begin().await?;
    let row = sqlx::query(db.dialect().lease_outside_call())
        .bind(now.as_millis())
        .bind(now.as_millis() + LEASE_MS)
        .fetch_optional(&mut *tx)
        .await?;
    tx.commit().await?;
    let Some(row) = row else { return Ok(None) };
    let kind: String = row.try_get("kind")?;
    Ok(Some(Leased {
        id: row.try_get("id")?,
        kind: if kind == Kind::StepUp.as_str() { Kind::StepUp } else { Kind::Acknowledge },
        reference: row.try_get("reference")?,
        attempts: row.try_get("attempts")?,
    }))
}

/// It is done.
pub(crate) async fn done(db: &Db, call: &Leased) -> Result<(), sqlx::Error> {
    let mut tx = db.begin().await?;
    sqlx::query("delete from outside_call where id = $1").bind(call.id.as_str()).execute(&mut *tx).await?;
    tx.commit().await
}

/// Again later: after 1, 2, 4 … seconds, at most a minute. Given up after a day.
pub(crate) async fn later(db: &Db, call: &Leased, now: Timestamp) -> Result<(), sqlx::Error> {
    let pause = 1_000_i64.saturating_mul(1 << call.attempts.clamp(0, 6)).min(LONGEST_PAUSE_MS);
    let mut tx = db.begin().await?;
    sqlx::query("update outside_call set due_ms = $1, lease_ms = 0 where id = $2")
        .bind(now.as_millis() + pause)
        .bind(call.id.as_str())
        .execute(&mut *tx)
        .await?;
    sqlx::query("delete from outside_call where created_ms < $1")
        .bind(now.as_millis() - 24 * 60 * 60_000)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}
