//! The signed-in computers of a person.

use desk_domain::{PersonId, SessionId, Timestamp};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AnyExecutor, Row as _};

use crate::limits;

/// One signed-in computer.
pub(crate) struct SessionRow {
    pub(crate) id: SessionId,
    pub(crate) person: PersonId,
    pub(crate) device_name: String,
    pub(crate) jkt: String,
    pub(crate) created: Timestamp,
    pub(crate) seen: Timestamp,
    pub(crate) idle_ms: i64,
    pub(crate) absolute_ms: i64,
    /// Why, once it has ended.
    pub(crate) ended: Option<String>,
    /// The platform's token, sealed.
    pub(crate) iam_token: Option<String>,
    pub(crate) iam_expires_ms: i64,
    /// When the platform was last asked about the account.
    pub(crate) checked_ms: i64,
}

impl SessionRow {
    /// Not ended and within both of its lives.
    pub(crate) fn holds(&self, now: Timestamp) -> bool {
        self.ended.is_none() && now.as_millis() < self.idle_ms && now.as_millis() < self.absolute_ms
    }
}

fn read(row: &AnyRow) -> Result<SessionRow, sqlx::Error> {
    Ok(SessionRow {
        id: SessionId::new(row.try_get::<String, _>("id")?),
        person: PersonId::new(row.try_get::<String, _>("person_id")?),
        device_name: row.try_get("device_name")?,
        jkt: row.try_get("jkt")?,
        created: Timestamp::from_millis(row.try_get("created_ms")?),
        seen: Timestamp::from_millis(row.try_get("seen_ms")?),
        idle_ms: row.try_get("idle_ms")?,
        absolute_ms: row.try_get("absolute_ms")?,
        ended: row.try_get("ended_why")?,
        iam_token: row.try_get("iam_token")?,
        iam_expires_ms: row.try_get("iam_expires_ms")?,
        checked_ms: row.try_get("checked_ms")?,
    })
}

/// Writes a new session.
pub(crate) async fn insert(tx: &mut AnyConnection, row: &SessionRow) -> Result<(), sqlx::Error> {
    sqlx::query(
        "insert into session (id, person_id, device_name, jkt, created_ms, seen_ms, idle_ms, absolute_ms, iam_token, \
         iam_expires_ms, checked_ms) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(row.id.as_str())
    .bind(row.person.as_str())
    .bind(row.device_name.as_str())
    .bind(row.jkt.as_str())
    .bind(row.created.as_millis())
    .bind(row.seen.as_millis())
    .bind(row.idle_ms)
    .bind(row.absolute_ms)
    .bind(row.iam_token.as_deref())
    .bind(row.iam_expires_ms)
    .bind(row.checked_ms)
    .execute(tx)
    .await
    .map(drop)
}

/// By id.
pub(crate) async fn get<'e>(db: impl AnyExecutor<'e>, id: &SessionId) -> Result<Option<SessionRow>, sqlx::Error> {
    let row =
        sqlx::query("select * from session where id = $1").bind(id.as_str().to_owned()).fetch_optional(db).await?;
    row.as_ref().map(read).transpose()
}

/// Those of a person that have not ended, newest first.
pub(crate) async fn list<'e>(
    db: impl AnyExecutor<'e>,
    person: &PersonId,
    now: Timestamp,
) -> Result<Vec<SessionRow>, sqlx::Error> {
    let rows = sqlx::query(
        "select * from session where person_id = $1 and ended_ms is null and idle_ms > $2 and absolute_ms > $2 \
         order by created_ms desc, id limit 100",
    )
    .bind(person.as_str().to_owned())
    .bind(now.as_millis())
    .fetch_all(db)
    .await?;
    rows.iter().map(read).collect()
}

/// Whether this key has signed in before, as this person or, as long as none is known, as anybody. A sign-in that a
/// person did not own to, or that was copied, makes no computer known.
pub(crate) async fn knows_key<'e>(
    db: impl AnyExecutor<'e>,
    jkt: &str,
    person: Option<&PersonId>,
) -> Result<bool, sqlx::Error> {
    let row = sqlx::query(
        "select id from session where jkt = $1 and person_id = coalesce($2, person_id) \
         and coalesce(ended_why, '') not in ('not-me', 'token-reuse') limit 1",
    )
    .bind(jkt.to_owned())
    .bind(person.map(|person| person.as_str().to_owned()))
    .fetch_optional(db)
    .await?;
    Ok(row.is_some())
}

/// It was used just now: the idle time starts again.
pub(crate) async fn touch(tx: &mut AnyConnection, id: &SessionId, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("update session set seen_ms = $1, idle_ms = $2 where id = $3 and ended_ms is null")
        .bind(now.as_millis())
        .bind(now.as_millis() + limits::IDLE_MS)
        .bind(id.as_str())
        .execute(tx)
        .await
        .map(drop)
}

/// The platform was asked about the account just now.
pub(crate) async fn checked(tx: &mut AnyConnection, id: &SessionId, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("update session set checked_ms = $1 where id = $2")
        .bind(now.as_millis())
        .bind(id.as_str())
        .execute(tx)
        .await
        .map(drop)
}

/// Ends a session and everything that was given out under it, at once. False when it had ended before.
pub(crate) async fn end(
    tx: &mut AnyConnection,
    id: &SessionId,
    why: &str,
    now: Timestamp,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "update session set ended_ms = $1, ended_why = $2, iam_token = null where id = $3 and ended_ms is null",
    )
    .bind(now.as_millis())
    .bind(why)
    .bind(id.as_str())
    .execute(&mut *tx)
    .await?;
    sqlx::query("delete from access_token where session_id = $1").bind(id.as_str()).execute(tx).await?;
    Ok(done.rows_affected() > 0)
}

/// Ends every session of a person: the account was suspended or has ended.
pub(crate) async fn end_all(
    tx: &mut AnyConnection,
    person: &PersonId,
    why: &str,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    for session in list(&mut *tx, person, now).await? {
        end(&mut *tx, &session.id, why, now).await?;
    }
    Ok(())
}
