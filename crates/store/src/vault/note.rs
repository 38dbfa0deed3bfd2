//! The person's notes on tasks and applications. Only on this computer; kept when the cache is rebuilt.

use std::collections::HashSet;

use desk_contract::Entity;
use desk_domain::TaskId;
use sqlx::SqliteConnection;

use crate::cache::batch;
use crate::statement::statements;
use crate::{Store, StoreError};

/// Longer notes are refused, in bytes: 2,000 characters of any script.
const MAX_BYTES: usize = 8 * 1024;

pub(crate) const CREATE: &str = "create table note (
    entity text not null,
    id text not null,
    text text not null,
    changed_at integer not null,
    primary key (entity, id)
) strict, without rowid";

statements! {
    ALL = "select entity, id, text from note order by entity, id limit 20000";
    FIND = "select text from note where entity = ?1 and id = ?2";
    PUT = "insert into note (entity, id, text, changed_at) values (?1, ?2, ?3, ?4)
        on conflict (entity, id) do update set text = excluded.text, changed_at = excluded.changed_at";
    REMOVE = "delete from note where entity = ?1 and id = ?2";
    WHICH = "select id from note where entity = ?1 and id in (select value from json_each(?2))";
}

pub(crate) async fn which_have_one(
    connection: &mut SqliteConnection,
    entity: &str,
    ids: &[&str],
) -> Result<HashSet<String>, StoreError> {
    let found: Vec<String> = sqlx::query_scalar(WHICH).bind(entity).bind(batch(ids)?).fetch_all(connection).await?;
    Ok(found.into_iter().collect())
}

impl Store {
    /// The note on a task; empty when there is none.
    pub async fn task_note(&self, id: &TaskId) -> Result<String, StoreError> {
        let mut tx = self.vault.read().await?;
        let found: Option<String> =
            self.vault.noted(sqlx::query_scalar(FIND).bind("task").bind(id.as_str()).fetch_optional(&mut *tx).await)?;
        Ok(found.unwrap_or_default())
    }

    /// All notes: what they are about (`task`), its identity, the text.
    pub async fn notes(&self) -> Result<Vec<(String, String, String)>, StoreError> {
        let mut tx = self.vault.read().await?;
        self.vault.noted(sqlx::query_as(ALL).fetch_all(&mut *tx).await)
    }

    /// Writes the note on a task; an empty one removes it.
    pub async fn set_task_note(&self, id: &TaskId, text: &str) -> Result<(), StoreError> {
        if text.len() > MAX_BYTES {
            return Err(StoreError::TooLong);
        }
        let mut tx = self.vault.write().await?;
        let done = if text.is_empty() {
            sqlx::query(REMOVE).bind("task").bind(id.as_str()).execute(&mut *tx).await
        } else {
            let put = sqlx::query(PUT).bind("task").bind(id.as_str()).bind(text).bind(self.now().as_millis());
            put.execute(&mut *tx).await
        };
        self.vault.noted(done)?;
        self.commit_vault(tx, &[Entity::Task]).await
    }
}
