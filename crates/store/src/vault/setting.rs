//! Settings of the profile: small named values. Which there are and what they mean is the app's.

use desk_contract::Entity;

use crate::statement::statements;
use crate::{Store, StoreError};

/// Longer values are refused, in bytes.
const MAX_BYTES: usize = 64 * 1024;

pub(crate) const CREATE: &str =
    "create table setting (name text primary key, value text not null) strict, without rowid";

statements! {
    FIND = "select value from setting where name = ?1";
    PUT = "insert into setting (name, value) values (?1, ?2) on conflict (name) do update set value = excluded.value";
    REMOVE = "delete from setting where name = ?1";
}

impl Store {
    /// The value of a setting; `None` when it was never set.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_scalar(FIND).bind(name).fetch_optional(&mut *tx).await)
    }

    /// Sets a value; `None` goes back to the default.
    pub async fn set_setting(&self, name: &str, value: Option<&str>) -> Result<(), StoreError> {
        if value.is_some_and(|value| value.len() > MAX_BYTES) {
            return Err(StoreError::TooLong);
        }
        let mut tx = self.vault.write().await?;
        let done = match value {
            Some(value) => sqlx::query(PUT).bind(name).bind(value).execute(&mut *tx).await,
            None => sqlx::query(REMOVE).bind(name).execute(&mut *tx).await,
        };
        self.vault.noted(done)?;
        self.commit_vault(tx, &[Entity::Settings]).await
    }
}
