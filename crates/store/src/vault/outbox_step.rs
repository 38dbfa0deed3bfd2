//! The steps of sending an act, as the worker takes them. The life of an act is told in `outbox.rs`.

use desk_contract::Entity;
use desk_domain::{IdempotencyKey, OutboxId, Timestamp};

use crate::cache::apply::Change;
use crate::statement::statements;
use crate::vault::outbox::{OutboxItem, columns, touched};
use crate::{Store, StoreError};

statements! {
    /// Of one entity only the oldest act that is under way; nothing before what it depends on.
    DUE = concat!("select ", columns!(), " from outbox
        where state = 'queued' and policy = 'background' and next_try_at <= ?1
            and not exists (select 1 from outbox other where other.id = outbox.depends_on)
            and not exists (select 1 from outbox other
                where other.entity = outbox.entity and other.entity_id = outbox.entity_id
                    and other.number < outbox.number and other.state <> 'wedged')
        order by number limit ?2");
    MARK_SENDING = "update outbox set state = 'sending', attempts = attempts + 1, sent = sent + 1
        where id = ?1 and state in ('queued', 'in-doubt') returning entity";
    MARK_IN_DOUBT = "update outbox set state = 'in-doubt' where id = ?1 and state = 'sending' returning entity";
    RETRY_LATER = "update outbox set state = 'queued', next_try_at = ?2 where id = ?1 and state = 'sending'
        returning entity";
    NOT_SENT = "update outbox set state = 'queued', sent = sent - 1, next_try_at = ?2
        where id = ?1 and state = 'sending' returning entity";
    WEDGE = "update outbox set state = 'wedged', reason = ?2 where id = ?1 returning entity";
    SEND_AGAIN = "update outbox set state = 'queued', reason = null, key = ?2, base_version = ?3, attempts = 0, sent = 0,
        next_try_at = ?4, seen = ?5 where id = ?1 and state = 'wedged' returning entity";
    SETTLE = "delete from outbox where id = ?1 returning entity";
    /// Our own act moved the version: acts behind it, which have not left, are based on the new one.
    REBASE = "update outbox set base_version = max(base_version, ?3)
        where entity = ?1 and entity_id = ?2 and state = 'queued' and sent = 0";
    /// A payment's request may still be under way for a minute.
    RESUME = "update outbox set
            next_try_at = case policy when 'background' then ?1 else ?1 + 60000 end,
            state = case policy when 'background' then 'queued' else 'in-doubt' end
        where state = 'sending'";
    ADVANCE = "update outbox set next_try_at = ?1
        where state = 'queued' and policy = 'background' and attempts > 0 and next_try_at > ?1";
}

/// What is read of the gateway's answer.
#[derive(serde::Deserialize)]
struct Versioned {
    version: u32,
}

impl Store {
    /// Background acts whose time has come, oldest first; at most one of each entity.
    pub async fn due(&self, now: Timestamp, limit: u32) -> Result<Vec<OutboxItem>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_as(DUE).bind(now.as_millis()).bind(limit).fetch_all(&mut *tx).await)
    }

    /// Before the first byte: from here on the act may have arrived.
    pub async fn mark_sending(&self, id: &OutboxId) -> Result<(), StoreError> {
        self.step(sqlx::query_scalar(MARK_SENDING).bind(id.as_str())).await
    }

    /// A foreground act whose answer did not come: its status is asked for, it is never sent again by itself.
    pub async fn mark_in_doubt(&self, id: &OutboxId) -> Result<(), StoreError> {
        self.step(sqlx::query_scalar(MARK_IN_DOUBT).bind(id.as_str())).await
    }

    /// No answer, or "later": the same key again at `next_try_at`.
    pub async fn retry_later(&self, id: &OutboxId, next_try_at: Timestamp) -> Result<(), StoreError> {
        self.step(sqlx::query_scalar(RETRY_LATER).bind(id.as_str()).bind(next_try_at.as_millis())).await
    }

    /// Not a byte left this computer (no connection): as before, and it can still be taken back.
    pub async fn not_sent(&self, id: &OutboxId, next_try_at: Timestamp) -> Result<(), StoreError> {
        self.step(sqlx::query_scalar(NOT_SENT).bind(id.as_str()).bind(next_try_at.as_millis())).await
    }

    /// It cannot succeed as it is. `reason` is the worker's, typed, and crosses to the person by its own table.
    pub async fn wedge(&self, id: &OutboxId, reason: &str) -> Result<(), StoreError> {
        self.step(sqlx::query_scalar(WEDGE).bind(id.as_str()).bind(reason)).await
    }

    /// The person wants a wedged act sent after all, on top of `base_version`, of which they have `seen` so much: a new
    /// act under a new key.
    pub async fn send_again(&self, id: &OutboxId, base_version: u32, seen: Option<&str>) -> Result<(), StoreError> {
        let key = IdempotencyKey::random();
        let again = sqlx::query_scalar(SEND_AGAIN)
            .bind(id.as_str())
            .bind(key.as_str())
            .bind(base_version)
            .bind(self.now().as_millis())
            .bind(seen);
        self.step(again).await
    }

    /// The network is back: what waits for a retry is due now.
    pub async fn retry_now(&self) -> Result<(), StoreError> {
        let mut tx = self.vault.write().await?;
        self.vault.noted(sqlx::query(ADVANCE).bind(self.now().as_millis()).execute(&mut *tx).await)?;
        self.commit_vault(tx, &[Entity::Outbox]).await
    }

    /// The gateway did it. First its answer goes to the cache, then the act goes, in two transactions in that order: a
    /// crash in between sends the act once more under the same key, which changes nothing.
    pub async fn confirm(&self, id: &OutboxId, answer: Option<&Change>) -> Result<(), StoreError> {
        if let Some(change) = answer {
            self.put_answer(change).await?;
        }
        let version = answer.and_then(|change| change.json.as_deref()).and_then(|json| {
            let read: Option<Versioned> = serde_json::from_str(json).ok();
            read.map(|answer| answer.version)
        });
        let item = self.outbox_item(id).await?.ok_or(StoreError::NotFound)?;
        let mut tx = self.vault.write().await?;
        self.vault.noted(sqlx::query(SETTLE).bind(id.as_str()).execute(&mut *tx).await)?;
        if let Some(version) = version {
            let rebase = sqlx::query(REBASE).bind(&item.entity).bind(&item.entity_id).bind(version);
            self.vault.noted(rebase.execute(&mut *tx).await)?;
        }
        self.commit_vault(tx, &touched(&item.entity)).await
    }

    /// At the start: what was being sent when the program ended.
    pub(crate) async fn resume_outbox(&self) -> Result<u32, StoreError> {
        let mut tx = self.vault.write().await?;
        let resumed = self.vault.noted(sqlx::query(RESUME).bind(self.now().as_millis()).execute(&mut *tx).await)?;
        self.commit_vault(tx, &[]).await?;
        Ok(u32::try_from(resumed.rows_affected()).unwrap_or(u32::MAX))
    }

    async fn step(
        &self,
        step: sqlx::query::QueryScalar<'_, sqlx::Sqlite, String, sqlx::sqlite::SqliteArguments>,
    ) -> Result<(), StoreError> {
        let mut tx = self.vault.write().await?;
        let entity: String = self.vault.noted(step.fetch_optional(&mut *tx).await)?.ok_or(StoreError::NotFound)?;
        self.commit_vault(tx, &touched(&entity)).await
    }
}
