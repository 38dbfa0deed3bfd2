//! Access tokens: only their hash is kept, looked up on each request, so that an ended session ends at once.

use desk_domain::{AuthLevel, PersonId, SessionId, Timestamp};
use sqlx::{AnyConnection, AnyExecutor, Row as _};

use super::person::PersonState;
use crate::limits;

/// What a token stands for, with what each request needs of the session and the person.
pub(crate) struct Grant {
    pub(crate) session: SessionId,
    pub(crate) person: PersonId,
    pub(crate) jkt: String,
    pub(crate) level: AuthLevel,
    pub(crate) suspended: bool,
    pub(crate) ended: bool,
    pub(crate) refresh_hash: String,
    pub(crate) used: bool,
}

/// Writes a new token.
pub(crate) async fn insert(
    tx: &mut AnyConnection,
    hash: &str,
    session: &SessionId,
    refresh_hash: &str,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query("insert into access_token (hash, session_id, refresh_hash, expires_ms) values ($1, $2, $3, $4)")
        .bind(hash)
        .bind(session.as_str())
        .bind(refresh_hash)
        .bind(now.as_millis() + limits::ACCESS_TOKEN_MS)
        .execute(tx)
        .await
        .map(drop)
}

/// The token of this hash, when it and its session hold.
pub(crate) async fn find<'e>(
    db: impl AnyExecutor<'e>,
    hash: &str,
    now: Timestamp,
) -> Result<Option<Grant>, sqlx::Error> {
    let row = sqlx::query(
        "select s.id as session_id, s.person_id, s.jkt, p.state, p.auth_level, t.refresh_hash, \
         coalesce(t.used_ms, 0) as used from access_token t join session s on s.id = t.session_id \
         join person p on p.id = s.person_id \
         where t.hash = $1 and t.expires_ms > $2 and s.ended_ms is null and s.idle_ms > $2 and s.absolute_ms > $2",
    )
    .bind(hash.to_owned())
    .bind(now.as_millis())
    .fetch_optional(db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let state: String = row.try_get("state")?;
    let level: String = row.try_get("auth_level")?;
    Ok(Some(Grant {
        session: SessionId::new(row.try_get::<String, _>("session_id")?),
        person: PersonId::new(row.try_get::<String, _>("person_id")?),
        jkt: row.try_get("jkt")?,
        level: if level == "plus" { AuthLevel::Plus } else { AuthLevel::Basic },
        suspended: state == PersonState::Suspended.as_str(),
        ended: state == PersonState::Ended.as_str(),
        refresh_hash: row.try_get("refresh_hash")?,
        used: row.try_get::<i64, _>("used")? != 0,
    }))
}

/// The first use of a token: proof that its refresh token arrived too.
pub(crate) async fn first_use(tx: &mut AnyConnection, hash: &str, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("update access_token set used_ms = $1 where hash = $2 and used_ms is null")
        .bind(now.as_millis().max(1))
        .bind(hash)
        .execute(tx)
        .await
        .map(drop)
}

/// Forgets what has expired.
pub(crate) async fn purge(tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("delete from access_token where expires_ms < $1").bind(now.as_millis()).execute(tx).await.map(drop)
}
