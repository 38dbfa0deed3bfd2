//! Refresh tokens: each is used once; used ones are kept so that a second use is recognised (M-tokens).

use desk_domain::{SessionId, Timestamp};
use sqlx::{AnyConnection, Row as _};

use crate::limits;

/// One refresh token.
pub(crate) struct RefreshRow {
    pub(crate) session: SessionId,
    pub(crate) expires_ms: i64,
    pub(crate) used: bool,
    /// Hash of the idempotency key under which it was used.
    pub(crate) used_key: Option<String>,
    /// Its successor, readable only with the token itself.
    pub(crate) successor: Option<String>,
    /// It was used to ask for something, or its access token was: so it arrived.
    pub(crate) confirmed: bool,
}

/// Writes a new token.
pub(crate) async fn insert(
    tx: &mut AnyConnection,
    hash: &str,
    session: &SessionId,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query("insert into refresh_token (hash, session_id, expires_ms) values ($1, $2, $3)")
        .bind(hash)
        .bind(session.as_str())
        .bind(now.as_millis() + limits::IDLE_MS)
        .execute(tx)
        .await
        .map(drop)
}

/// By hash; the row is locked until the end of the transaction, so that two replicas do not rotate it twice.
pub(crate) async fn lock(tx: &mut AnyConnection, hash: &str) -> Result<Option<RefreshRow>, sqlx::Error> {
    let row = sqlx::query(
        "update refresh_token set expires_ms = expires_ms where hash = $1 \
         returning session_id, expires_ms, used_ms, used_key, successor, confirmed_ms",
    )
    .bind(hash)
    .fetch_optional(tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let used: Option<i64> = row.try_get("used_ms")?;
    let confirmed: Option<i64> = row.try_get("confirmed_ms")?;
    Ok(Some(RefreshRow {
        session: SessionId::new(row.try_get::<String, _>("session_id")?),
        expires_ms: row.try_get("expires_ms")?,
        used: used.is_some(),
        used_key: row.try_get("used_key")?,
        successor: row.try_get("successor")?,
        confirmed: confirmed.is_some(),
    }))
}

/// It was used under this key and has this successor.
pub(crate) async fn used(
    tx: &mut AnyConnection,
    hash: &str,
    key: &str,
    successor: &str,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "update refresh_token set used_ms = $1, used_key = $2, successor = $3, confirmed_ms = $1 where hash = $4",
    )
    .bind(now.as_millis())
    .bind(key)
    .bind(successor)
    .bind(hash)
    .execute(tx)
    .await
    .map(drop)
}

/// It has arrived: from now on its predecessor cannot be replayed.
pub(crate) async fn confirm(tx: &mut AnyConnection, hash: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("update refresh_token set confirmed_ms = $1 where hash = $2 and confirmed_ms is null")
        .bind(now.as_millis())
        .bind(hash)
        .execute(tx)
        .await
        .map(drop)
}

/// Forgets the tokens of sessions that are long over.
pub(crate) async fn purge(tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("delete from refresh_token where session_id in (select id from session where absolute_ms < $1)")
        .bind(now.as_millis())
        .execute(tx)
        .await
        .map(drop)
}
