//! The access log as the gateway keeps it (P14, P15): a copy to read, filter and check offline. Entries are never changed
//! here; whether their chain is whole is decided by who reads them.

use desk_contract::Entity;
use desk_domain::{AccessEntryId, Timestamp};
use serde::Deserialize;
use sqlx::SqliteConnection;

use crate::cache::batch;
use crate::statement::statements;
use crate::{MAX_ROWS, Store, StoreError};

pub(crate) const CREATE: &str = "create table access_entry (
    id text primary key,
    at integer not null,
    kind text not null,
    result text not null,
    json text not null
) strict";
pub(crate) const CREATE_ORDER: &str = "create index access_entry_order on access_entry (at, id)";

statements! {
    PUT = "insert into access_entry (id, at, kind, result, json)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?1) where true
        on conflict (id) do update set
            at = excluded.at, kind = excluded.kind, result = excluded.result, json = excluded.json";
    REMOVE = "delete from access_entry where id = ?1";
    CLEAR = "delete from access_entry";
    COUNT = "select count(*) from access_entry where ?1 is null or kind in (select value from json_each(?1))";
    WINDOW = "select id, at, kind, result, json from access_entry
        where ?1 is null or kind in (select value from json_each(?1))
        order by at desc, id desc limit ?2 offset ?3";
    SINCE = "select count(*) from access_entry where kind = ?1 and at >= ?2";
    ALL = "select json from access_entry order by at, id";
    MISSING = "select value from json_each(?1) where value not in (select id from access_entry)";
    FIND = "select json from access_entry where id = ?1";
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessRow {
    /// Identity.
    pub id: AccessEntryId,
    /// When.
    pub at: Timestamp,
    /// The gateway's word: `sign-in`, `read`, …
    pub kind: String,
    /// The gateway's word: `given`, `refused`, …
    pub result: String,
    /// The whole entry as it came, with `hash` and `previous`.
    pub json: String,
}

/// Which window of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccessQuery {
    /// Only these kinds; empty: all.
    pub kinds: Vec<String>,
    /// First row.
    pub offset: u32,
    /// Rows, at most [`MAX_ROWS`].
    pub limit: u32,
}

/// A window, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessPage {
    /// The rows.
    pub rows: Vec<AccessRow>,
    /// Rows of the whole log with this filter.
    pub total: u32,
    /// The revision that the window is at least as new as.
    pub revision: u32,
}

/// What the columns need of an entry.
#[derive(Deserialize)]
pub(crate) struct Head {
    pub(crate) id: AccessEntryId,
    at: Timestamp,
    kind: String,
    result: String,
}

pub(crate) async fn put(connection: &mut SqliteConnection, items: &[(Head, String)]) -> Result<(), StoreError> {
    let rows: Vec<_> = items
        .iter()
        .map(|(head, json)| (head.id.as_str(), head.at.as_millis(), &head.kind, &head.result, json))
        .collect();
    sqlx::query(PUT).bind(batch(&rows)?).execute(connection).await?;
    Ok(())
}

/// Those of `ids` that are not there.
pub(crate) async fn missing(connection: &mut SqliteConnection, ids: &[&str]) -> Result<Vec<AccessEntryId>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found: Vec<String> = sqlx::query_scalar(MISSING).bind(batch(ids)?).fetch_all(connection).await?;
    Ok(found.into_iter().map(AccessEntryId::new).collect())
}

pub(crate) async fn remove(connection: &mut SqliteConnection, id: &str) -> Result<(), StoreError> {
    sqlx::query(REMOVE).bind(id).execute(connection).await?;
    Ok(())
}

pub(crate) async fn clear(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query(CLEAR).execute(connection).await?;
    Ok(())
}

async fn read(connection: &mut SqliteConnection, query: &AccessQuery) -> Result<(Vec<AccessRow>, u32), StoreError> {
    let kinds = if query.kinds.is_empty() { None } else { Some(batch(&query.kinds)?) };
    let total = sqlx::query_scalar(COUNT).bind(&kinds).fetch_one(&mut *connection).await?;
    let found: Vec<(String, i64, String, String, String)> = sqlx::query_as(WINDOW)
        .bind(&kinds)
        .bind(query.limit.min(MAX_ROWS))
        .bind(query.offset)
        .fetch_all(connection)
        .await?;
    let rows = found.into_iter().map(|(id, at, kind, result, json)| AccessRow {
        id: AccessEntryId::new(id),
        at: Timestamp::from_millis(at),
        kind,
        result,
        json,
    });
    Ok((rows.collect(), total))
}

impl Store {
    /// A window of the access log.
    pub async fn access_log(&self, query: &AccessQuery) -> Result<AccessPage, StoreError> {
        let revision = self.revisions().of(Entity::Access);
        let mut tx = self.cache.read().await?;
        let (rows, total) = self.cache.noted(read(&mut tx, query).await)?;
        Ok(AccessPage { rows, total, revision })
    }

    /// How many entries of a kind there are since an instant.
    pub async fn access_count_since(&self, kind: &str, since: Timestamp) -> Result<u32, StoreError> {
        let mut tx = self.cache.read().await?;
        let query = sqlx::query_scalar(SINCE).bind(kind).bind(since.as_millis());
        self.cache.noted(query.fetch_one(&mut *tx).await)
    }

    /// Every entry as it came, oldest first: to check the chain, and to export.
    pub async fn access_all(&self) -> Result<Vec<String>, StoreError> {
        let mut tx = self.cache.read().await?;
        self.cache.noted(sqlx::query_scalar(ALL).fetch_all(&mut *tx).await)
    }

    /// One entry as it came.
    pub async fn access_entry(&self, id: &AccessEntryId) -> Result<Option<String>, StoreError> {
        let mut tx = self.cache.read().await?;
        self.cache.noted(sqlx::query_scalar(FIND).bind(id.as_str()).fetch_optional(&mut *tx).await)
    }

    /// Keeps entries fetched page by page (`GET /v1/access-log`), each as JSON text. Answers how many could not be read.
    pub async fn put_access(&self, entries: &[String]) -> Result<u32, StoreError> {
        let (mut items, mut unreadable) = (Vec::with_capacity(entries.len()), 0);
        for json in entries {
            match serde_json::from_str::<Head>(json) {
                Ok(head) => items.push((head, json.clone())),
                Err(_) => unreadable += 1,
            }
        }
        let mut tx = self.cache.write().await?;
        self.cache.noted(put(&mut tx, &items).await)?;
        self.commit_cache(tx, &[Entity::Access]).await?;
        Ok(unreadable)
    }
}
