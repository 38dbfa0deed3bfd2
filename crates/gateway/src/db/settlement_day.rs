//! Which days of the switch have been compared with the ledger.

use desk_domain::{Day, Timestamp};
use sqlx::{AnyConnection, Row as _};

/// Makes sure that the day has its row; true when it was not there.
pub(crate) async fn ensure(tx: &mut AnyConnection, day: Day) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "insert into settlement_day (day, state, entries, booked) values ($1, 'waiting', 0, 0) \
         on conflict (day) do nothing",
    )
    .bind(day.to_string())
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Whether any day waits: then the chain of days goes on by itself.
pub(crate) async fn any_waits(tx: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let row = sqlx::query("select day from settlement_day where state = 'waiting' limit 1").fetch_optional(tx).await?;
    Ok(row.is_some())
}

/// The day waits for its file.
pub(crate) async fn waits(tx: &mut AnyConnection, day: Day) -> Result<bool, sqlx::Error> {
    let row =
        sqlx::query("select state from settlement_day where day = $1").bind(day.to_string()).fetch_optional(tx).await?;
    row.map_or(Ok(false), |row| Ok(row.try_get::<String, _>("state")? == "waiting"))
}

/// The file of the day is booked.
pub(crate) async fn done(
    tx: &mut AnyConnection,
    day: Day,
    entries: i64,
    booked: i64,
    now: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query("update settlement_day set state = 'done', entries = $1, booked = $2, done_ms = $3 where day = $4")
        .bind(entries)
        .bind(booked)
        .bind(now.as_millis())
        .bind(day.to_string())
        .execute(tx)
        .await
        .map(drop)
}
