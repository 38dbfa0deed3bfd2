//! What every table of rows with a body has in common: the SQL by table name, an item as it came, and writing, reading
//! and removing what needs no more than columns and body.

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::query::QueryScalar;
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteConnection};

use crate::cache::{batch, mark};
use crate::{Store, StoreError};

/// An item and its text, as it came.
pub(crate) struct Item<T> {
    pub(crate) value: T,
    pub(crate) json: String,
}

/// A noun of the gateway that is kept as a row of columns, with the JSON as it came beside it.
pub(crate) trait Kept: DeserializeOwned {
    /// The columns that lists and sums go by, in the order of `PUT`.
    type Columns<'a>: Serialize
    where
        Self: 'a;
    /// ?1 `[[column, …], …]`, ?2 generation.
    const PUT: &'static str;
    /// By `put_body!`.
    const PUT_BODY: &'static str;
    /// By `find_bodies!`.
    const FIND: &'static str;
    /// By `remove!`.
    const REMOVE: &'static str;
    /// By `purge!`.
    const PURGE: &'static str;

    fn id(&self) -> &str;
    fn version(&self) -> u32;
    fn columns(&self) -> Self::Columns<'_>;
}

/// The statements of [`Kept`], which stand under these names in the file of the noun.
macro_rules! kept_by_statements {
    () => {
        const PUT: &'static str = PUT;
        const PUT_BODY: &'static str = PUT_BODY;
        const FIND: &'static str = FIND;
        const REMOVE: &'static str = REMOVE;
        const PURGE: &'static str = PURGE;
    };
}

/// ?1 `[[id, version, json], …]`, ?2 generation.
macro_rules! put_body {
    ($table:literal) => {
        concat!(
            "insert into ",
            $table,
            "_body (row, json)
                select ",
            $table,
            ".row, value ->> 2 from json_each(?1)
                cross join ",
            $table,
            " on ",
            $table,
            ".generation = ?2 and ",
            $table,
            ".id = value ->> 0
                    and ",
            $table,
            ".version = value ->> 1
                where true
                on conflict (row) do update set json = excluded.json"
        )
    };
}

/// ?1 generation, ?2 ids.
macro_rules! find_bodies {
    ($table:literal) => {
        concat!(
            "select ",
            $table,
            ".row, ",
            $table,
            "_body.json from ",
            $table,
            "
                join ",
            $table,
            "_body on ",
            $table,
            "_body.row = ",
            $table,
            ".row
                where ",
            $table,
            ".generation = ?1 and ",
            $table,
            ".id in (select value from json_each(?2))"
        )
    };
}

/// ?1 generation, ?2 id.
macro_rules! remove {
    ($table:literal) => {
        concat!("delete from ", $table, " where generation = ?1 and id = ?2")
    };
}

/// ?1, ?2 generations that stay, ?3 rows at most.
macro_rules! purge {
    ($table:literal) => {
        concat!(
            "delete from ",
            $table,
            " where row in
                (select row from ",
            $table,
            " where generation not in (?1, ?2) order by row limit ?3)"
        )
    };
}

/// The table of the bodies.
macro_rules! create_body {
    ($table:literal) => {
        concat!(
            "create table ",
            $table,
            "_body (
                row integer primary key references ",
            $table,
            " (row) on delete cascade,
                json text not null
            ) strict"
        )
    };
}

pub(crate) use {create_body, find_bodies, kept_by_statements, purge, put_body, remove};

/// Writes the items into the generation. A row that is already newer stays.
pub(crate) async fn write<T: Kept>(
    connection: &mut SqliteConnection,
    generation: i64,
    items: &[Item<T>],
) -> Result<(), StoreError> {
    if items.is_empty() {
        return Ok(());
    }
    let bodies: Vec<_> = items.iter().map(|i| (i.value.id(), i.value.version(), i.json.as_str())).collect();
    let (columns, bodies) = (columns(items)?, batch(&bodies)?);
    sqlx::query(T::PUT).bind(columns).bind(generation).execute(&mut *connection).await?;
    sqlx::query(T::PUT_BODY).bind(bodies).bind(generation).execute(connection).await?;
    Ok(())
}

fn columns<T: Kept>(items: &[Item<T>]) -> Result<String, StoreError> {
    let columns: Vec<T::Columns<'_>> = items.iter().map(|item| item.value.columns()).collect();
    batch(&columns)
}

/// Removes one row with its body.
pub(crate) async fn delete<T: Kept>(
    connection: &mut SqliteConnection,
    generation: i64,
    id: &str,
) -> Result<(), StoreError> {
    sqlx::query(T::REMOVE).bind(generation).bind(id).execute(connection).await?;
    Ok(())
}

/// Removes up to `limit` rows of generations other than the two; answers how many went.
pub(crate) async fn sweep<T: Kept>(
    connection: &mut SqliteConnection,
    keep: (i64, i64),
    limit: i64,
) -> Result<u64, StoreError> {
    Ok(sqlx::query(T::PURGE).bind(keep.0).bind(keep.1).bind(limit).execute(connection).await?.rows_affected())
}

/// Row number and item, for each id that there is.
pub(crate) async fn find<T: Kept>(
    connection: &mut SqliteConnection,
    generation: i64,
    ids: &[&str],
) -> Result<Vec<(i64, T)>, StoreError> {
    let found: Vec<(i64, String)> =
        sqlx::query_as(T::FIND).bind(generation).bind(batch(ids)?).fetch_all(connection).await?;
    found.into_iter().map(|(row, json)| Ok((row, serde_json::from_str(&json)?))).collect()
}

/// Reads the bodies that a query gave.
pub(crate) fn read<T: DeserializeOwned>(bodies: &[String]) -> Result<Vec<T>, StoreError> {
    bodies.iter().map(|json| Ok(serde_json::from_str(json)?)).collect()
}

/// A statement that gives bodies.
type Bodies<'q> = QueryScalar<'q, Sqlite, String, SqliteArguments>;

impl Store {
    /// The item as the gateway last sent it; `None` when the cache has none.
    pub(crate) async fn kept<T: Kept>(&self, id: &str) -> Result<Option<T>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                find(&mut tx, shown, &[id]).await
            }
            .await,
        )?;
        Ok(found.into_iter().next().map(|(_, item)| item))
    }

    /// The items that a statement finds, made for the generation that is shown.
    pub(crate) async fn kept_by<'q, T: Kept>(
        &self,
        statement: impl FnOnce(i64) -> Bodies<'q>,
    ) -> Result<Vec<T>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found: Vec<String> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                Ok::<_, StoreError>(statement(shown).fetch_all(&mut *tx).await?)
            }
            .await,
        )?;
        read(&found)
    }
}
