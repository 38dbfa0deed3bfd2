//! Bills that are only expected and of which the person wants to be reminded. Only on this computer; kept when the cache
//! is rebuilt.

use std::collections::HashMap;

use desk_contract::Entity;
use desk_domain::{BillId, Timestamp};

use crate::statement::statements;
use crate::{Store, StoreError};

pub(crate) const CREATE: &str = "create table reminder (
    bill_id text primary key,
    asked_at integer not null
) strict, without rowid";

statements! {
    ALL = "select bill_id, asked_at from reminder order by asked_at desc, bill_id limit 1000";
    PUT = "insert into reminder (bill_id, asked_at) values (?1, ?2) on conflict (bill_id) do nothing";
    REMOVE = "delete from reminder where bill_id = ?1";
}

impl Store {
    /// Bills of which the person wants to be reminded, and since when.
    pub async fn reminders(&self) -> Result<HashMap<BillId, Timestamp>, StoreError> {
        let mut tx = self.vault.read().await?;
        let found: Vec<(String, i64)> = self.vault.noted(sqlx::query_as(ALL).fetch_all(&mut *tx).await)?;
        Ok(found.into_iter().map(|(id, at)| (BillId::new(id), Timestamp::from_millis(at))).collect())
    }

    /// The person wants to be reminded of a bill, or no longer. Asking twice keeps the first time.
    pub async fn set_reminder(&self, bill: &BillId, wanted: bool) -> Result<(), StoreError> {
        let mut tx = self.vault.write().await?;
        let done = if wanted {
            sqlx::query(PUT).bind(bill.as_str()).bind(self.now().as_millis()).execute(&mut *tx).await
        } else {
            sqlx::query(REMOVE).bind(bill.as_str()).execute(&mut *tx).await
        };
        self.vault.noted(done)?;
        self.commit_vault(tx, &[Entity::Bill]).await
    }
}
