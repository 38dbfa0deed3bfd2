//! Applications as rows: a narrow table for the list, the JSON as it came beside it, and the search terms; and reading
//! one by one.

use desk_domain::ApplicationId;
use desk_domain::application::Application;
use serde::Serialize;
use sqlx::SqliteConnection;

use crate::cache::overlay::Overlay;
use crate::cache::task::search_terms;
use crate::cache::{batch, mark};
use crate::statement::statements;
use crate::{Store, StoreError};

pub(crate) const CREATE: &str = "create table application (
    row integer primary key,
    generation integer not null,
    id text not null,
    version integer not null,
    status text not null,
    waits_for_person integer not null,
    ended integer not null,
    changed_at integer not null,
    submitted_at integer not null,
    department_id text not null,
    unique (generation, id)
) strict";
pub(crate) const CREATE_BODY: &str = "create table application_body (
    row integer primary key references application (row) on delete cascade,
    json text not null
) strict";
pub(crate) const CREATE_TERMS: &str = "create virtual table application_terms using fts5 (
    singles, pairs, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
)";

statements! {
    PUT = "insert into application (generation, id, version, status, waits_for_person, ended, changed_at,
            submitted_at, department_id)
        select ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
            value ->> 7
        from json_each(?1) where true
        on conflict (generation, id) do update set
            version = excluded.version, status = excluded.status, waits_for_person = excluded.waits_for_person,
            ended = excluded.ended, changed_at = excluded.changed_at, submitted_at = excluded.submitted_at,
            department_id = excluded.department_id
        where excluded.version >= application.version";
    PUT_BODY = "insert into application_body (row, json)
        select application.row, value ->> 2 from json_each(?1)
        cross join application on application.generation = ?2 and application.id = value ->> 0
            and application.version = value ->> 1
        where true
        on conflict (row) do update set json = excluded.json";
    PUT_TERMS = "insert or replace into application_terms (rowid, singles, pairs)
        select application.row, value ->> 2, value ->> 3 from json_each(?1)
        cross join application on application.generation = ?2 and application.id = value ->> 0
            and application.version = value ->> 1";
    FIND = "select application_body.json from application
        join application_body on application_body.row = application.row
        where application.generation = ?1 and application.id = ?2";
    STATUSES = "select id, status from application
        where generation = ?1 and id in (select value from json_each(?2))";
    REMOVE_TERMS = "delete from application_terms
        where rowid = (select row from application where generation = ?1 and id = ?2)";
    REMOVE = "delete from application where generation = ?1 and id = ?2";
    PURGE_TERMS = "delete from application_terms where rowid in (
        select row from application where generation not in (?1, ?2) order by row limit ?3)";
    PURGE = "delete from application where row in (
        select row from application where generation not in (?1, ?2) order by row limit ?3)";
}

/// An application and its text, as it came.
pub(crate) struct Item {
    pub(crate) application: Application,
    pub(crate) json: String,
}

#[derive(Serialize)]
struct Columns<'a>(&'a str, u32, &'a str, u8, u8, i64, i64, &'a str);

/// Writes the applications into the generation. A row that is already newer stays.
pub(crate) async fn put(connection: &mut SqliteConnection, generation: i64, items: &[Item]) -> Result<(), StoreError> {
    if items.is_empty() {
        return Ok(());
    }
    let columns: Vec<Columns<'_>> = items
        .iter()
        .map(|Item { application: a, .. }| {
            let (waits, ended) = (u8::from(a.status.waits_for_person()), u8::from(a.status.is_final()));
            let (changed, submitted) = (a.changed_at.as_millis(), a.submitted_at.as_millis());
            Columns(
                a.id.as_str(),
                a.version,
                a.status.as_str(),
                waits,
                ended,
                changed,
                submitted,
                a.department.id.as_str(),
            )
        })
        .collect();
    let bodies: Vec<_> =
        items.iter().map(|i| (i.application.id.as_str(), i.application.version, i.json.as_str())).collect();
    let found: Vec<_> = items
        .iter()
        .map(|Item { application: a, .. }| {
            let terms = search_terms(&[&a.name], &a.department, Some(&a.reference));
            (a.id.as_str(), a.version, terms.singles, terms.pairs)
        })
        .collect();
    sqlx::query(PUT).bind(batch(&columns)?).bind(generation).execute(&mut *connection).await?;
    sqlx::query(PUT_BODY).bind(batch(&bodies)?).bind(generation).execute(&mut *connection).await?;
    sqlx::query(PUT_TERMS).bind(batch(&found)?).bind(generation).execute(&mut *connection).await?;
    super::department::put(connection, items.iter().map(|item| &item.application.department)).await
}

pub(crate) async fn remove(connection: &mut SqliteConnection, generation: i64, id: &str) -> Result<(), StoreError> {
    sqlx::query(REMOVE_TERMS).bind(generation).bind(id).execute(&mut *connection).await?;
    sqlx::query(REMOVE).bind(generation).bind(id).execute(connection).await?;
    Ok(())
}

/// Removes up to `limit` rows of generations other than the two; answers how many went.
pub(crate) async fn purge(connection: &mut SqliteConnection, keep: (i64, i64), limit: i64) -> Result<u64, StoreError> {
    sqlx::query(PURGE_TERMS).bind(keep.0).bind(keep.1).bind(limit).execute(&mut *connection).await?;
    Ok(sqlx::query(PURGE).bind(keep.0).bind(keep.1).bind(limit).execute(connection).await?.rows_affected())
}

/// Id and status of those of `ids` that there are.
pub(crate) async fn statuses(
    connection: &mut SqliteConnection,
    generation: i64,
    ids: &[&str],
) -> Result<Vec<(String, String)>, StoreError> {
    Ok(sqlx::query_as(STATUSES).bind(generation).bind(batch(ids)?).fetch_all(connection).await?)
}

impl Store {
    /// The application as the person sees it; `None` when there is none.
    pub async fn application(&self, id: &ApplicationId) -> Result<Option<Application>, StoreError> {
        let overlay = self.application_overlay().await?;
        let mut tx = self.cache.read().await?;
        let found: Option<String> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let query = sqlx::query_scalar(FIND).bind(shown).bind(id.as_str());
                Ok::<_, StoreError>(query.fetch_optional(&mut *tx).await?)
            }
            .await,
        )?;
        found.map(|json| Ok(overlay.application(&serde_json::from_str(&json)?))).transpose()
    }

    pub(crate) async fn application_overlay(&self) -> Result<Overlay, StoreError> {
        Ok(Overlay::new(self.pending_acts("application").await?))
    }
}
