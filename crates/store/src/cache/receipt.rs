//! Receipts as rows: they stay when their bill leaves the cache, and can be read offline.

use desk_domain::payment::Receipt;
use desk_domain::{BillId, Currency, Money, PaymentId, ReceiptId, Timestamp};
use serde::Serialize;
use sqlx::SqliteConnection;

use crate::cache::bill::{account_key, month_number};
use crate::cache::rows::{self, Item, create_body, find_bodies, purge, put_body, remove};
use crate::cache::{batch, mark};
use crate::statement::statements;
use crate::{Store, StoreError};

/// A receipt never changes, so its version is always 1. Months and amounts as in `bill.rs`.
pub(crate) const CREATE: &str = "create table receipt (
    row integer primary key,
    generation integer not null,
    id text not null,
    version integer not null,
    bill_id text not null,
    payment_id text not null,
    category integer not null,
    amount integer not null,
    hkd integer not null,
    method text not null,
    account_key text not null,
    paid_at integer not null,
    paid_month integer not null,
    unique (generation, id)
) strict";
pub(crate) const CREATE_BILL_INDEX: &str = "create index receipt_of_bill on receipt (bill_id)";
pub(crate) const CREATE_BODY: &str = create_body!("receipt");

statements! {
    PUT = "insert into receipt (generation, id, version, bill_id, payment_id, category, amount, hkd, method,
            account_key, paid_at, paid_month)
        select ?2, value ->> 0, 1, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
            value ->> 7, value ->> 8, value ->> 9
        from json_each(?1) where true on conflict (generation, id) do nothing";
    PUT_BODY = put_body!("receipt");
    FIND = find_bodies!("receipt");
    OF_BILL = "select receipt_body.json from receipt join receipt_body on receipt_body.row = receipt.row
        where receipt.generation = ?1 and receipt.bill_id = ?2 order by receipt.paid_at desc, receipt.id limit 50";
    OF_PAYMENT = "select receipt_body.json from receipt join receipt_body on receipt_body.row = receipt.row
        where receipt.generation = ?1 and receipt.payment_id = ?2 order by receipt.paid_at desc, receipt.id limit 1";
    COLLECTED = "select coalesce(sum(amount), 0) from receipt where generation = ?1 and account_key = ?2
        and paid_month = ?3 and hkd = ?4 and method = 'edda'";
    REMOVE = remove!("receipt");
    PURGE = purge!("receipt");
}

#[derive(Serialize)]
struct Columns<'a>(&'a str, &'a str, &'a str, i64, i64, u8, &'a str, String, i64, i64);

impl<'a> Columns<'a> {
    fn of(receipt: &'a Receipt) -> Self {
        Self(
            receipt.id.as_str(),
            receipt.bill.as_str(),
            receipt.payment.as_str(),
            receipt.kind.category() as i64,
            receipt.amount.cents,
            u8::from(receipt.amount.currency == Currency::Hkd),
            receipt.method.as_str(),
            account_key(&receipt.department.id, &receipt.account),
            receipt.paid_at.as_millis(),
            month_number(receipt.paid_at),
        )
    }
}

/// Writes the receipts into the generation.
pub(crate) async fn put(
    connection: &mut SqliteConnection,
    generation: i64,
    items: &[Item<Receipt>],
) -> Result<(), StoreError> {
    if items.is_empty() {
        return Ok(());
    }
    let columns: Vec<Columns<'_>> = items.iter().map(|item| Columns::of(&item.value)).collect();
    let bodies: Vec<_> = items.iter().map(|item| (item.value.id.as_str(), 1, item.json.as_str())).collect();
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
    /// A receipt; `None` when the cache has none.
    pub async fn receipt(&self, id: &ReceiptId) -> Result<Option<Receipt>, StoreError> {
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

    /// The receipts of a bill, newest first, at most fifty.
    pub async fn receipts_of(&self, bill: &BillId) -> Result<Vec<Receipt>, StoreError> {
        self.receipts(OF_BILL, bill.as_str()).await
    }

    /// The newest receipt of a payment.
    pub async fn receipt_of(&self, payment: &PaymentId) -> Result<Option<Receipt>, StoreError> {
        Ok(self.receipts(OF_PAYMENT, payment.as_str()).await?.into_iter().next())
    }

    /// What direct debits took for the account's bills in the month of `at`.
    pub async fn collected(&self, account: &str, currency: Currency, at: Timestamp) -> Result<Money, StoreError> {
        let mut tx = self.cache.read().await?;
        let cents = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                let query = sqlx::query_scalar(COLLECTED).bind(shown).bind(account).bind(month_number(at));
                Ok::<_, StoreError>(query.bind(currency == Currency::Hkd).fetch_one(&mut *tx).await?)
            }
            .await,
        )?;
        Ok(Money { cents, currency })
    }

    async fn receipts(&self, sql: &'static str, id: &str) -> Result<Vec<Receipt>, StoreError> {
        let mut tx = self.cache.read().await?;
        let found: Vec<String> = self.cache.noted(
            async {
                let shown = mark::shown(&mut tx).await?;
                Ok::<_, StoreError>(sqlx::query_scalar(sql).bind(shown).bind(id).fetch_all(&mut *tx).await?)
            }
            .await,
        )?;
        rows::read(&found)
    }
}
