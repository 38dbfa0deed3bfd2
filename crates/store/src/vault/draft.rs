//! Drafts of whatever a person began to fill in: JSON by kind and id. What is in them is the app's.

use crate::statement::statements;
use crate::{Store, StoreError};

/// Longer drafts are refused, in bytes.
const MAX_BYTES: usize = 256 * 1024;

pub(crate) const CREATE: &str = "create table draft (
    kind text not null,
    id text not null,
    json text not null,
    changed_at integer not null,
    primary key (kind, id)
) strict, without rowid";

statements! {
    FIND = "select json from draft where kind = ?1 and id = ?2";
    LIST = "select id, json from draft where kind = ?1 order by changed_at desc, id";
    PUT = "insert into draft (kind, id, json, changed_at) values (?1, ?2, ?3, ?4)
        on conflict (kind, id) do update set json = excluded.json, changed_at = excluded.changed_at";
    REMOVE = "delete from draft where kind = ?1 and id = ?2";
}

impl Store {
    /// A draft.
    pub async fn draft(&self, kind: &str, id: &str) -> Result<Option<String>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_scalar(FIND).bind(kind).bind(id).fetch_optional(&mut *tx).await)
    }

    /// All drafts of a kind as (id, JSON), latest first.
    pub async fn drafts(&self, kind: &str) -> Result<Vec<(String, String)>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_as(LIST).bind(kind).fetch_all(&mut *tx).await)
    }

    /// Keeps a draft; `None` removes it.
    pub async fn set_draft(&self, kind: &str, id: &str, json: Option<&str>) -> Result<(), StoreError> {
        if json.is_some_and(|json| json.len() > MAX_BYTES) {
            return Err(StoreError::TooLong);
        }
        let mut tx = self.vault.write().await?;
        let done = match json {
            Some(json) => {
                let put = sqlx::query(PUT).bind(kind).bind(id).bind(json).bind(self.now().as_millis());
                put.execute(&mut *tx).await
            }
            None => sqlx::query(REMOVE).bind(kind).bind(id).execute(&mut *tx).await,
        };
        self.vault.noted(done)?;
        self.commit_vault(tx, &[]).await
    }
}
