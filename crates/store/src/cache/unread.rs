//! Items that this program could not read: kept as they came, for a newer program (mechanisms.md, M-limits).

use sqlx::SqliteConnection;

use crate::StoreError;
use crate::statement::statements;

pub(crate) const CREATE: &str = "create table unread (
    entity text not null,
    id text not null,
    json text not null,
    primary key (entity, id)
) strict, without rowid";

statements! {
    PUT = "insert into unread (entity, id, json) values (?1, ?2, ?3)
        on conflict (entity, id) do update set json = excluded.json";
    FORGET = "delete from unread where entity = ?1 and id = ?2";
    CLEAR = "delete from unread";
}

pub(crate) async fn put(
    connection: &mut SqliteConnection,
    entity: &str,
    id: &str,
    json: &str,
) -> Result<(), StoreError> {
    sqlx::query(PUT).bind(entity).bind(id).bind(json).execute(connection).await?;
    Ok(())
}

pub(crate) async fn forget(connection: &mut SqliteConnection, entity: &str, id: &str) -> Result<(), StoreError> {
    sqlx::query(FORGET).bind(entity).bind(id).execute(connection).await?;
    Ok(())
}

pub(crate) async fn clear(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query(CLEAR).execute(connection).await?;
    Ok(())
}
