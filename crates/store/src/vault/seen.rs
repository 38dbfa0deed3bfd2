//! Up to when the person has looked at what, on this computer: what became different since then is said once.

use desk_domain::Timestamp;

use crate::statement::statements;
use crate::{Store, StoreError};

pub(crate) const CREATE: &str = "create table seen (
    entity text not null,
    id text not null,
    at integer not null,
    primary key (entity, id)
) strict, without rowid";

statements! {
    FIND = "select at from seen where entity = ?1 and id = ?2";
    PUT = "insert into seen (entity, id, at) values (?1, ?2, ?3)
        on conflict (entity, id) do update set at = max(at, excluded.at)";
}

impl Store {
    /// When the person last looked at it; `None` when never.
    pub async fn seen_at(&self, entity: &str, id: &str) -> Result<Option<Timestamp>, StoreError> {
        let mut tx = self.vault.read().await?;
        let found = sqlx::query_scalar(FIND).bind(entity).bind(id).fetch_optional(&mut *tx).await;
        Ok(self.vault.noted(found)?.map(Timestamp::from_millis))
    }

    /// The person looks at it now. An earlier instant changes nothing.
    pub async fn set_seen(&self, entity: &str, id: &str, at: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.vault.write().await?;
        let put = sqlx::query(PUT).bind(entity).bind(id).bind(at.as_millis());
        self.vault.noted(put.execute(&mut *tx).await)?;
        self.commit_vault(tx, &[]).await
    }
}
