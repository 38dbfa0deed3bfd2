//! Payments as rows, and reading them one by one or by bill.

use desk_domain::payment::Payment;
use desk_domain::{BillId, PaymentId};
use serde::Serialize;
use sqlx::SqliteConnection;

use crate::cache::batch;
use crate::cache::rows::{Kept, create_body, find_bodies, kept_by_statements, purge, put_body, remove};
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

/// Id, version, bill, word of the state, when it was begun.
#[derive(Serialize)]
pub(crate) struct Columns<'a>(&'a str, u32, &'a str, &'a str, i64);

impl Kept for Payment {
    type Columns<'a> = Columns<'a>;
    kept_by_statements!();

    fn id(&self) -> &str {
        self.id.as_str()
    }

    fn version(&self) -> u32 {
        self.version
    }

    fn columns(&self) -> Columns<'_> {
        let (bill, state) = (self.bill.as_str(), self.state.as_str());
        Columns(self.id.as_str(), self.version, bill, state, self.created_at.as_millis())
    }
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
        self.kept(id.as_str()).await
    }

    /// The payments of a bill, newest first, at most fifty.
    pub async fn payments_of(&self, bill: &BillId) -> Result<Vec<Payment>, StoreError> {
        self.kept_by(|shown| sqlx::query_scalar(OF_BILL).bind(shown).bind(bill.as_str())).await
    }
}
