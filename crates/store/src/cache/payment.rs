//! Payments as rows, and reading them one by one or by bill.

use desk_domain::payment::Payment;
use desk_domain::{BillId, PaymentId};
use serde::Serialize;
use sqlx::SqliteConnection;

use crate::cache::rows::{self, Item, create_body, find_bodies, purge, put_body, remove};
use crate::cache::{batch, mark};
use crate::statement::statements;
use crate::{Store, StoreError};

pub(crate) const CREATE: &str = "create table payment (
    row integer primary key,
    generation integer not null,
    id text not null,
    version integer not null,
    bill_id text not null,
    state text not null,
    created_at integer not null,
    unique (generation, id)
) strict";
pub(crate) const CREATE_BILL_INDEX: &str = "create index payment_of_bill on payment (bill_id, created_at)";
pub(crate) const CREATE_BODY: &str = create_body!("payment");

statements! {
    PUT = "insert into payment (generation, id, version, bill_id, state, created_at)
        select ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?1) where true
        on conflict (generation, id) do update set
            version = excluded.version, bill_id = excluded.bill_id, state = excluded.state,
            created_at = excluded.created_at
        where excluded.version >= payment.version";
    PUT_BODY = put_body!("payment");
    FIND = find_bodies!("payment");
    STATES = "select id, state from payment where generation = ?1 and id in (select value from json_each(?2))";
    OF_BILL = "select payment_body.json from payment join payment_body on payment_body.row = payment.row
        where payment.generation = ?1 and payment.bill_id = ?2 order by payment.created_at desc, payment.id limit 50";
    REMOVE = remove!("payment");
    PURGE = purge!("payment");
}

#[derive(Serialize)]
struct Columns<'a>(&'a str, u32, &'a str, &'a str, i64);

/// Writes the payments into the generation. A row that is already newer stays.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    generation: i64,
    items: &[Item<Payment>],
) -> Result<(), StoreError> {
    if items.is_empty() {
        return Ok(());
    }
    let columns: Vec<Columns<'_>> = items
        .iter()
        .map(|Item { value: p, .. }| {
            Columns(p.id.as_str(), p.version, p.bill.as_str(), p.state.as_str(), p.created_at.as_millis())
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

/// Id and word of the state of those of `ids` that there are.
pub(crate) async fn states(
    connection: &mut SqliteConnection,
    generation: i64,
    ids: &[&str],
) -> Result<Vec<(String, String)>, StoreError> {
    Ok(sqlx::query_as(STATES).bind(generation).bind(batch(ids)?).fetch_all(connection).await?)
}

impl Store {
    /// A payment; `None` when the cache has none.
    pub async fn payment(&self, id: &PaymentId) -> Result<Option<Payment>, StoreError> {
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

    /// The payments of a bill, newest first, at most fifty.
    pub async fn payments_of(&self, bill: &BillId) -> Result<Vec<Payment>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found: Vec<String> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let query = sqlx::query_scalar(OF_BILL).bind(shown).bind(bill.as_str());
                Ok::<_, StoreError>(query.fetch_all(&mut *tx).await?)
            }
            .await,
        )?;
        rows::read(&found)
    }
}
