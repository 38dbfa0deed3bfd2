//! Departments as clients: their tokens, and what people did with their tasks and applications.

use desk_domain::Timestamp;
use serde::Serialize;
use sqlx::{AnyConnection, AnyExecutor, AnyPool, Row as _};

use crate::limits;

/// One act of a person on a task or an application of the department.
pub(crate) struct ActRow {
    pub(crate) seq: i64,
    pub(crate) external_id: String,
    pub(crate) act: String,
    pub(crate) at: Timestamp,
}

/// Makes sure that the department has its row.
pub(crate) async fn ensure(tx: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("insert into department (id, act_seq) values ($1, 0) on conflict (id) do nothing")
        .bind(id)
        .execute(tx)
        .await
        .map(drop)
}

/// Writes a new token.
pub(crate) async fn insert_token(
    tx: &mut AnyConnection,
    hash: &str,
    id: &str,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query("insert into department_token (hash, department_id, expires_ms) values ($1, $2, $3)")
        .bind(hash)
        .bind(id)
        .bind(now.as_millis() + limits::DEPARTMENT_TOKEN_MS)
        .execute(tx)
        .await
        .map(drop)
}

/// The department of a token that holds.
pub(crate) async fn of_token<'e>(
    db: impl AnyExecutor<'e>,
    hash: &str,
    now: Timestamp,
) -> Result<Option<String>, sqlx::Error> {
    let row = sqlx::query("select department_id from department_token where hash = $1 and expires_ms > $2")
        .bind(hash.to_owned())
        .bind(now.as_millis())
        .fetch_optional(db)
        .await?;
    row.map(|row| row.try_get("department_id")).transpose()
}

/// Notes an act. The number comes from the department's own row, as in the change feed.
pub(crate) async fn note_act(
    tx: &mut AnyConnection,
    department: &str,
    external_id: &str,
    act: &impl Serialize,
    at: Timestamp,
) -> Result<(), sqlx::Error> {
    ensure(&mut *tx, department).await?;
    let seq: i64 = sqlx::query("update department set act_seq = act_seq + 1 where id = $1 returning act_seq")
        .bind(department)
        .fetch_one(&mut *tx)
        .await?
        .try_get("act_seq")?;
    let act = serde_json::to_string(act).map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
    sqlx::query("insert into department_act (department_id, seq, external_id, act, at_ms) values ($1, $2, $3, $4, $5)")
        .bind(department)
        .bind(seq)
        .bind(external_id)
        .bind(act)
        .bind(at.as_millis())
        .execute(tx)
        .await
        .map(drop)
}

/// The acts after a number, oldest first.
pub(crate) async fn acts_after(pool: &AnyPool, department: &str, seq: i64) -> Result<Vec<ActRow>, sqlx::Error> {
    let rows = sqlx::query(
        "select seq, external_id, act, at_ms from department_act where department_id = $1 and seq > $2 order by seq limit $3",
    )
    .bind(department)
    .bind(seq)
    .bind(limits::PAGE_ROWS)
    .fetch_all(pool)
    .await?;
    let read = |row: &sqlx::any::AnyRow| {
        Ok(ActRow {
            seq: row.try_get("seq")?,
            external_id: row.try_get("external_id")?,
            act: row.try_get("act")?,
            at: Timestamp::from_millis(row.try_get("at_ms")?),
        })
    };
    rows.iter().map(read).collect()
}

/// Forgets what is over.
pub(crate) async fn purge(tx: &mut AnyConnection, now: Timestamp) -> Result<(), sqlx::Error> {
    sqlx::query("delete from department_token where expires_ms < $1").bind(now.as_millis()).execute(&mut *tx).await?;
    sqlx::query("delete from department_act where at_ms < $1")
        .bind(now.as_millis() - limits::TOMBSTONE_MS)
        .execute(tx)
        .await
        .map(drop)
}
