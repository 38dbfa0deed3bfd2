//! Standing mandates as rows.

use desk_domain::MandateId;
use desk_domain::payment::{Mandate, MandateState};
use serde::Serialize;
use sqlx::SqliteConnection;

use crate::cache::bill::account_key;
use crate::cache::rows::{self, Item, create_body, find_bodies, purge, put_body, remove};
use crate::cache::{batch, mark};
use crate::statement::statements;
use crate::{Store, StoreError};

pub(crate) const CREATE: &str = "create table mandate (
    row integer primary key,
    generation integer not null,
    id text not null,
    version integer not null,
    account_key text not null,
    active integer not null,
    created_at integer not null,
    unique (generation, id)
) strict";
pub(crate) const CREATE_BODY: &str = create_body!("mandate");

statements! {
    PUT = "insert into mandate (generation, id, version, account_key, active, created_at)
        select ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?1) where true
        on conflict (generation, id) do update set
            version = excluded.version, account_key = excluded.account_key, active = excluded.active,
            created_at = excluded.created_at
        where excluded.version >= mandate.version";
    PUT_BODY = put_body!("mandate");
    FIND = find_bodies!("mandate");
    ALL = "select mandate_body.json from mandate join mandate_body on mandate_body.row = mandate.row
        where mandate.generation = ?1 order by mandate.created_at desc, mandate.id limit 100";
    OF_ACCOUNT = "select mandate.id from mandate where generation = ?1 and account_key = ?2 and active
        order by created_at desc limit 1";
    REMOVE = remove!("mandate");
    PURGE = purge!("mandate");
}

#[derive(Serialize)]
struct Columns<'a>(&'a str, u32, String, u8, i64);

/// Writes the mandates into the generation. A row that is already newer stays.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    generation: i64,
    items: &[Item<Mandate>],
) -> Result<(), StoreError> {
    if items.is_empty() {
        return Ok(());
    }
    let columns: Vec<Columns<'_>> = items
        .iter()
        .map(|Item { value: m, .. }| {
            let (account, active) = (account_key(&m.department.id, &m.account), m.state == MandateState::Active);
            Columns(m.id.as_str(), m.version, account, u8::from(active), m.created_at.as_millis())
        })
        .collect();
    let bodies: Vec<_> = items.iter().map(|i| (i.value.id.as_str(), i.value.version, i.json.as_str())).collect();
    sqlx::query(PUT).bind(batch(&columns)?).bind(generation).execute(&mut *connection).await?;
    sqlx::query(PUT_BODY).bind(batch(&bodies)?).bind(generation).execute(connection).await?;
    Ok(())
}

pub(crate) async fn remove(connection: &mut SqliteConnection, generation: i64, id: &str) -> Result<(), StoreError> {
    sqlx::query(REMOVE).bind(generation).bind(id).execute(connection).await?;
    Ok(())
}

/// Removes up to `limit` rows of generations other than the two; answers how many went.
pub(crate) async fn purge(connection: &mut SqliteConnection, keep: (i64, i64), limit: i64) -> Result<u64, StoreError> {
    Ok(sqlx::query(PURGE).bind(keep.0).bind(keep.1).bind(limit).execute(connection).await?.rows_affected())
}

impl Store {
    /// A mandate; `None` when the cache has none.
    pub async fn mandate(&self, id: &MandateId) -> Result<Option<Mandate>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found: Option<(i64, String)> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let query = sqlx::query_as(FIND).bind(shown).bind(batch(&[id.as_str()])?);
                Ok::<_, StoreError>(query.fetch_optional(&mut *tx).await?)
            }
            .await,
        )?;
        found.map(|(_, json)| Ok(serde_json::from_str(&json)?)).transpose()
    }

    /// All mandates, newest first, at most a hundred.
    pub async fn mandates(&self) -> Result<Vec<Mandate>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found: Vec<String> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                Ok::<_, StoreError>(sqlx::query_scalar(ALL).bind(shown).fetch_all(&mut *tx).await?)
            }
            .await,
        )?;
        rows::read(&found)
    }

    /// The mandate that pays bills of this account.
    pub async fn mandate_of(&self, account: &str) -> Result<Option<MandateId>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found: Option<String> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let query = sqlx::query_scalar(OF_ACCOUNT).bind(shown).bind(account);
                Ok::<_, StoreError>(query.fetch_optional(&mut *tx).await?)
            }
            .await,
        )?;
        Ok(found.map(MandateId::new))
    }
}
