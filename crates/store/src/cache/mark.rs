//! Small facts about the cache itself: cursor, generation, when what was fetched, the person's own record.

use desk_contract::Entity;
use desk_domain::Timestamp;
use sqlx::SqliteConnection;

use crate::statement::statements;
use crate::{Store, StoreError};

pub(crate) const CREATE: &str = "create table mark (name text primary key, value text not null) strict, without rowid";

/// Entities were added to the schema: a cache from before fetches everything anew.
pub(crate) const FORGET_CURSOR: &str = "delete from mark where name = 'cursor'";

statements! {
    FIND = "select value from mark where name = ?1";
    TWO = "select (select value from mark where name = ?1), (select value from mark where name = ?2)";
    SET = "insert into mark (name, value) values (?1, ?2) on conflict (name) do update set value = excluded.value";
    RENEW = "insert into mark (name, value) values (?1, hex(randomblob(8)))
        on conflict (name) do update set value = excluded.value";
    CLEAR = "delete from mark where name = ?1";
    CLEAR_ALL = "delete from mark";
}

/// Where the change feed goes on.
const CURSOR: &str = "cursor";
/// The generation that is shown.
const SHOWN: &str = "shown";
/// The generation that a full sync fills.
const STAGED: &str = "staged";
/// When the cache last agreed with the gateway.
const FETCHED: &str = "fetched";
/// Another word after each change of a task, also after the cache was made anew.
const TASKS_EDITION: &str = "tasks-edition";
/// `/v1/me`, as it came.
const ME: &str = "me";
/// `/v1/bill-issuers`, as it came.
const ISSUERS: &str = "issuers";

pub(crate) async fn find(connection: &mut SqliteConnection, name: &str) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar(FIND).bind(name).fetch_optional(connection).await?)
}

pub(crate) async fn set(connection: &mut SqliteConnection, name: &str, value: &str) -> Result<(), StoreError> {
    sqlx::query(SET).bind(name).bind(value).execute(connection).await?;
    Ok(())
}

pub(crate) async fn clear_all(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query(CLEAR_ALL).execute(connection).await?;
    Ok(())
}

async fn number(connection: &mut SqliteConnection, name: &str) -> Result<Option<i64>, StoreError> {
    Ok(find(connection, name).await?.and_then(|text| text.parse().ok()))
}

/// The generation that is shown; 0 before the first full sync.
pub(crate) async fn shown(connection: &mut SqliteConnection) -> Result<i64, StoreError> {
    Ok(number(connection, SHOWN).await?.unwrap_or(0))
}

/// The generation that is shown, and the edition of its tasks: another one after each change of a task, `None` before the
/// first.
pub(crate) async fn tasks_shown(connection: &mut SqliteConnection) -> Result<(i64, Option<String>), StoreError> {
    let two = sqlx::query_as(TWO).bind(SHOWN).bind(TASKS_EDITION).fetch_one(connection).await?;
    let (shown, edition): (Option<String>, Option<String>) = two;
    Ok((shown.and_then(|text| text.parse().ok()).unwrap_or(0), edition))
}

pub(crate) async fn renew_tasks_edition(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query(RENEW).bind(TASKS_EDITION).execute(connection).await?;
    Ok(())
}

pub(crate) async fn staged(connection: &mut SqliteConnection) -> Result<Option<i64>, StoreError> {
    number(connection, STAGED).await
}

pub(crate) async fn set_staged(connection: &mut SqliteConnection, generation: i64) -> Result<(), StoreError> {
    set(connection, STAGED, &generation.to_string()).await
}

pub(crate) async fn show(connection: &mut SqliteConnection, generation: i64) -> Result<(), StoreError> {
    set(connection, SHOWN, &generation.to_string()).await?;
    sqlx::query(CLEAR).bind(STAGED).execute(connection).await?;
    Ok(())
}

pub(crate) async fn set_cursor(
    connection: &mut SqliteConnection,
    cursor: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    set(&mut *connection, CURSOR, cursor).await?;
    set(connection, FETCHED, &now.as_millis().to_string()).await
}

pub(crate) async fn set_me(connection: &mut SqliteConnection, json: &str) -> Result<(), StoreError> {
    set(connection, ME, json).await
}

impl Store {
    /// Where the change feed goes on; `None` before the first full sync: start one.
    pub async fn cursor(&self) -> Result<Option<String>, StoreError> {
        let mut tx = self.cache.read().await?;
        self.cache.noted(find(&mut tx, CURSOR).await)
    }

    /// Forgets the cursor: the gateway no longer takes it, or everything is to be fetched again. What is shown stays.
    pub async fn forget_cursor(&self) -> Result<(), StoreError> {
        let mut tx = self.cache.write().await?;
        self.cache.noted(sqlx::query(CLEAR).bind(CURSOR).execute(&mut *tx).await)?;
        self.commit_cache(tx, &[]).await
    }

    /// When the cache last agreed with the gateway.
    pub async fn fetched_at(&self) -> Result<Option<Timestamp>, StoreError> {
        let mut tx = self.cache.read().await?;
        let millis = self.cache.noted(number(&mut tx, FETCHED).await)?;
        Ok(millis.map(Timestamp::from_millis))
    }

    /// The gateway said that nothing changed: the cache is as fresh as now.
    pub async fn set_fetched(&self, now: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.cache.write().await?;
        self.cache.noted(set(&mut tx, FETCHED, &now.as_millis().to_string()).await)?;
        self.commit_cache(tx, &[]).await
    }

    /// The person's own record (`/v1/me`) as JSON text, as it came.
    pub async fn me(&self) -> Result<Option<String>, StoreError> {
        let mut tx = self.cache.read().await?;
        self.cache.noted(find(&mut tx, ME).await)
    }

    /// Who can be paid (`/v1/bill-issuers`) as JSON text, as it came last.
    pub async fn issuers(&self) -> Result<Option<String>, StoreError> {
        let mut tx = self.cache.read().await?;
        self.cache.noted(find(&mut tx, ISSUERS).await)
    }

    /// Keeps who can be paid.
    pub async fn set_issuers(&self, json: &str) -> Result<(), StoreError> {
        let mut tx = self.cache.write().await?;
        self.cache.noted(set(&mut tx, ISSUERS, json).await)?;
        self.commit_cache(tx, &[]).await
    }

    /// Keeps the person's own record.
    pub async fn set_me(&self, json: &str) -> Result<(), StoreError> {
        let mut tx = self.cache.write().await?;
        self.cache.noted(set_me(&mut tx, json).await)?;
        self.commit_cache(tx, &[Entity::Me]).await
    }
}
