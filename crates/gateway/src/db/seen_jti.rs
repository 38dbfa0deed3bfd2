//! Ids of proofs and assertions that were used, shared by all replicas.

use desk_domain::Timestamp;
use sqlx::{AnyConnection, AnyExecutor};

use crate::crypt::token_hash;

/// Remembers `jti` of `scope` until `expires`; false when it was there already.
pub(crate) async fn remember(
    tx: &mut AnyConnection,
    scope: &str,
    jti: &str,
    expires: Timestamp,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query("insert into seen_jti (hash, expires_ms) values ($1, $2) on conflict (hash) do nothing")
        .bind(token_hash(&format!("{scope}\n{jti}")))
        .bind(expires.as_millis())
        .execute(tx)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// Whether `jti` of `scope` is remembered.
pub(crate) async fn is_known<'e>(db: impl AnyExecutor<'e>, scope: &str, jti: &str) -> Result<bool, sqlx::Error> {
    let query = sqlx::query("select hash from seen_jti where hash = $1").bind(token_hash(&format!("{scope}\n{jti}")));
    Ok(query.fetch_optional(db).await?.is_some())
}

/// Forgets what has expired.
pub(crate) async fn purge(tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("delete from seen_jti where expires_ms < $1").bind(now.as_millis()).execute(tx).await.map(drop)
}
