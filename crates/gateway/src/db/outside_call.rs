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
    /// Tell the switch of a payment, so that its code can be shown.
    FpsRegister,
    /// Ask the switch to close a payment, and whether money came; due at its end.
    FpsClose,
    /// Ask the switch how a payment stands.
    FpsStatus,
    /// Send money back.
    FpsRefund,
    /// Fetch and read the settlement file of a day.
    FpsSettlements,
    /// Ask for a mandate.
    FpsMandate,
    /// End a mandate.
    FpsMandateEnd,
    /// Collect a bill under a mandate.
    FpsCollect,
    /// Look which bills are to be collected; once a day.
    FpsAutopay,
}

impl Kind {
    const ALL: [Self; 11] = [
        Self::StepUp,
        Self::Acknowledge,
        Self::FpsRegister,
        Self::FpsClose,
        Self::FpsStatus,
        Self::FpsRefund,
        Self::FpsSettlements,
        Self::FpsMandate,
        Self::FpsMandateEnd,
        Self::FpsCollect,
        Self::FpsAutopay,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::StepUp => "step-up",
            Self::Acknowledge => "acknowledge",
            Self::FpsRegister => "fps-register",
            Self::FpsClose => "fps-close",
            Self::FpsStatus => "fps-status",
            Self::FpsRefund => "fps-refund",
            Self::FpsSettlements => "fps-settlements",
            Self::FpsMandate => "fps-mandate",
            Self::FpsMandateEnd => "fps-mandate-end",
            Self::FpsCollect => "fps-collect",
            Self::FpsAutopay => "fps-autopay",
        }
    }

    fn read(word: &str) -> Result<Self, sqlx::Error> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == word);
        found.ok_or_else(|| sqlx::Error::Decode("a call of an unknown kind".into()))
    }
}

/// A call that this replica has taken.
pub(crate) struct Leased {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) reference: String,
    attempts: i64,
}

/// Notes a call; it is done when the transaction is committed and `due` has come.
pub(crate) async fn insert(
    tx: &mut AnyConnection,
    kind: Kind,
    reference: &str,
    due: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "insert into outside_call (id, kind, reference, attempts, due_ms, lease_ms, created_ms) \
         values ($1, $2, $3, 0, $4, 0, $4)",
    )
    .bind(desk_domain::OutboxId::at(due).as_str())
    .bind(kind.as_str())
    .bind(reference)
    .bind(due.as_millis())
    .execute(tx)
    .await
    .map(drop)
}

/// The call of this kind about `reference` is due now; noted when there is none.
pub(crate) async fn hurry(
    tx: &mut AnyConnection,
    kind: Kind,
    reference: &str,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    let done = sqlx::query("update outside_call set due_ms = $1, attempts = 0 where kind = $2 and reference = $3")
        .bind(now.as_millis())
        .bind(kind.as_str())
        .bind(reference)
        .execute(&mut *tx)
        .await?;
    if done.rows_affected() == 0 { insert(tx, kind, reference, now).await } else { Ok(()) }
}

/// Notes a call unless there is one of this kind about `reference`.
pub(crate) async fn ensure(
    tx: &mut AnyConnection,
    kind: Kind,
    reference: &str,
    due: Timestamp,
) -> Result<(), sqlx::Error> {
    let row = sqlx::query("select id from outside_call where kind = $1 and reference = $2 limit 1")
        .bind(kind.as_str())
        .bind(reference)
        .fetch_optional(&mut *tx)
        .await?;
    if row.is_some() { Ok(()) } else { insert(tx, kind, reference, due).await }
}

/// Takes a call that was just noted under `reference` for this replica itself, so that the answer can be waited for.
pub(crate) async fn insert_taken(
    tx: &mut AnyConnection,
    kind: Kind,
    reference: &str,
    now: Timestamp,
) -> Result<Leased, sqlx::Error> {
    let id = desk_domain::OutboxId::at(now).to_string();
    sqlx::query(
        "insert into outside_call (id, kind, reference, attempts, due_ms, lease_ms, created_ms) \
         values ($1, $2, $3, 1, $4, $5, $4)",
    )
    .bind(id.as_str())
    .bind(kind.as_str())
    .bind(reference)
    .bind(now.as_millis())
    .bind(now.as_millis() + LEASE_MS)
    .execute(tx)
    .await?;
    Ok(Leased { id, kind, reference: reference.to_owned(), attempts: 1 })
}

/// Whether any call is due: a look that takes no lock.
pub(crate) async fn any(db: &Db, now: Timestamp) -> Result<bool, sqlx::Error> {
    let row = sqlx::query("select id from outside_call where due_ms <= $1 and lease_ms <= $1 limit 1")
        .bind(now.as_millis())
        .fetch_optional(db.read())
        .await?;
    Ok(row.is_some())
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
        kind: Kind::read(&kind)?,
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

/// Again later: after 1, 2, 4 … seconds, at most a minute. Confirmations are given up after a day, money never.
pub(crate) async fn later(db: &Db, call: &Leased, now: Timestamp) -> Result<(), sqlx::Error> {
    let pause = 1_000_i64.saturating_mul(1 << call.attempts.clamp(0, 6)).min(LONGEST_PAUSE_MS);
    let mut tx = db.begin().await?;
    sqlx::query("update outside_call set due_ms = $1, lease_ms = 0 where id = $2")
        .bind(now.as_millis() + pause)
        .bind(call.id.as_str())
        .execute(&mut *tx)
        .await?;
    sqlx::query("delete from outside_call where created_ms < $1 and kind in ('step-up', 'acknowledge')")
        .bind(now.as_millis() - 24 * 60 * 60_000)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}
