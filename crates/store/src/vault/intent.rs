//! What a person reviewed before they paid, and the payments that came of it (mechanisms.md, M-outbox): an intent is a
//! foreground act of the outbox, written before the first byte; when the gateway's payment is known, what was reviewed
//! is kept under its id, so that no code is drawn that says something else.

use desk_contract::Entity;
use desk_domain::{BillId, PaymentId, Timestamp};

use crate::cache::apply::Change;
use crate::statement::statements;
use crate::vault::outbox::{OutboxItem, columns, touched};
use crate::{Store, StoreError};

/// The word of intents in the outbox; its `entity_id` is the bill.
pub const INTENT: &str = "payment";

pub(crate) const CREATE: &str = "create table reviewed (
    payment_id text primary key,
    json text not null,
    at integer not null
) strict, without rowid";

statements! {
    OPEN = concat!("select ", columns!(), " from outbox
        where entity = 'payment' and policy = 'foreground' order by number");
    DOUBTED = "select entity_id from outbox
        where entity = 'payment' and policy = 'foreground' and state in ('sending', 'in-doubt')";
    BIND = "insert into reviewed (payment_id, json, at) values (?1, ?2, ?3) on conflict (payment_id) do nothing";
    FIND = "select json from reviewed where payment_id = ?1";
    SETTLE = "delete from outbox where id = ?1";
    IN_DOUBT = "update outbox set state = 'in-doubt', next_try_at = ?2
        where id = ?1 and state in ('sending', 'in-doubt')";
}

impl Store {
    /// Intents that the gateway has not answered, oldest first.
    pub async fn intents(&self) -> Result<Vec<OutboxItem>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_as(OPEN).fetch_all(&mut *tx).await)
    }

    /// The intent to pay a bill that the gateway has not answered.
    pub async fn intent(&self, bill: &BillId) -> Result<Option<OutboxItem>, StoreError> {
        Ok(self.intents().await?.into_iter().find(|item| item.entity_id == bill.as_str()))
    }

    /// The intent's answer did not come. Not before `until` may "there is no payment" be believed: the request may
    /// still be under way.
    pub async fn doubt_intent(&self, item: &OutboxItem, until: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.vault.write().await?;
        let doubt = sqlx::query(IN_DOUBT).bind(item.id.as_str()).bind(until.as_millis());
        self.vault.noted(doubt.execute(&mut *tx).await)?;
        self.commit_vault(tx, &touched(&item.entity)).await
    }

    /// The gateway has made this payment of the intent. First its row goes to the cache; then, in one transaction, what
    /// was reviewed is kept under the payment's id and the intent goes. A crash in between leaves the intent, and its
    /// status is asked for again.
    pub async fn settle_intent(&self, item: &OutboxItem, payment: &Change) -> Result<(), StoreError> {
        self.put_answer(payment).await?;
        crate::storm::point("desk payment-in-cache-before-vault");
        let mut tx = self.vault.write().await?;
        let bind = sqlx::query(BIND).bind(&payment.id).bind(&item.act).bind(self.now().as_millis());
        self.vault.noted(bind.execute(&mut *tx).await)?;
        self.vault.noted(sqlx::query(SETTLE).bind(item.id.as_str()).execute(&mut *tx).await)?;
        self.commit_vault(tx, &touched(&item.entity)).await
    }

    /// What the person reviewed on this computer before this payment began; `None` when it began elsewhere.
    pub async fn reviewed(&self, payment: &PaymentId) -> Result<Option<String>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_scalar(FIND).bind(payment.as_str()).fetch_optional(&mut *tx).await)
    }

    /// Bills whose payment was begun here and is not answered.
    pub(crate) async fn bills_in_doubt(&self) -> Result<Vec<String>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_scalar(DOUBTED).fetch_all(&mut *tx).await)
    }
}

/// What changes on the screen with an intent.
pub(crate) const TOUCHED: [Entity; 3] = [Entity::Outbox, Entity::Bill, Entity::Payment];
