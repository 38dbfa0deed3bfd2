//! Receipts as rows: they stay when their bill leaves the cache, and can be read offline.

use desk_domain::payment::Receipt;
use desk_domain::{BillId, Currency, Money, PaymentId, ReceiptId, Timestamp};
use serde::Serialize;

use crate::cache::bill::{account_key, month_number};
use crate::cache::mark;
use crate::cache::rows::{Kept, create_body, find_bodies, kept_by_statements, purge, put_body, remove};
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
    ALL = "select receipt_body.json from receipt join receipt_body on receipt_body.row = receipt.row
        where receipt.generation = ?1 order by receipt.paid_at, receipt.id limit 20000";
    OF_BILL = "select receipt_body.json from receipt join receipt_body on receipt_body.row = receipt.row
        where receipt.generation = ?1 and receipt.bill_id = ?2 order by receipt.paid_at desc, receipt.id limit 50";
    OF_PAYMENT = "select receipt_body.json from receipt join receipt_body on receipt_body.row = receipt.row
        where receipt.generation = ?1 and receipt.payment_id = ?2 order by receipt.paid_at desc, receipt.id limit 1";
    COLLECTED = "select coalesce(sum(amount), 0) from receipt where generation = ?1 and account_key = ?2
        and paid_month = ?3 and hkd = ?4 and method = 'edda'";
    REMOVE = remove!("receipt");
    PURGE = purge!("receipt");
}

/// Id, bill, payment, category, amount, whether in Hong Kong dollars, method, account, when and in which month.
#[derive(Serialize)]
pub(crate) struct Columns<'a>(&'a str, &'a str, &'a str, i64, i64, u8, &'a str, String, i64, i64);

impl Kept for Receipt {
    type Columns<'a> = Columns<'a>;
    kept_by_statements!();

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn version(&self) -> u32 {
        1
    }

    fn columns(&self) -> Columns<'_> {
        Columns(
            self.id.as_str(),
            self.bill.as_str(),
            self.payment.as_str(),
            self.kind.category() as i64,
            self.amount.cents,
            u8::from(self.amount.currency == Currency::Hkd),
            self.method.as_str(),
            account_key(&self.department.id, &self.account),
            self.paid_at.as_millis(),
            month_number(self.paid_at),
        )
    }
}

impl Store {
    /// A receipt; `None` when the cache has none.
    pub async fn receipt(&self, id: &ReceiptId) -> Result<Option<Receipt>, StoreError> {
        self.kept(id.as_str()).await
    }

    /// All receipts, oldest first.
    pub async fn receipts(&self) -> Result<Vec<Receipt>, StoreError> {
        self.kept_by(|shown| sqlx::query_scalar(ALL).bind(shown)).await
    }

    /// The receipts of a bill, newest first, at most fifty.
    pub async fn receipts_of(&self, bill: &BillId) -> Result<Vec<Receipt>, StoreError> {
        self.kept_by(|shown| sqlx::query_scalar(OF_BILL).bind(shown).bind(bill.as_str())).await
    }

    /// The newest receipt of a payment.
    pub async fn receipt_of(&self, payment: &PaymentId) -> Result<Option<Receipt>, StoreError> {
        let found = self.kept_by(|shown| sqlx::query_scalar(OF_PAYMENT).bind(shown).bind(payment.as_str())).await?;
        Ok(found.into_iter().next())
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
}
