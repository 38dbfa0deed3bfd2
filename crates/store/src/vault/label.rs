//! The person's own labels for accounts: "Mother's flat". Only on this computer; kept when the cache is rebuilt.

use std::collections::HashMap;

use desk_contract::Entity;
use desk_domain::DepartmentId;
use desk_domain::search::fold;

use crate::cache::bill::account_key;
use crate::statement::statements;
use crate::{Store, StoreError};

/// Longer labels are refused, in bytes: 40 characters of any script.
const MAX_BYTES: usize = 200;

pub(crate) const CREATE: &str = "create table label (
    account text primary key,
    text text not null,
    changed_at integer not null
) strict, without rowid";

statements! {
    ALL = "select account, text from label order by account limit 1000";
    PUT = "insert into label (account, text, changed_at) values (?1, ?2, ?3)
        on conflict (account) do update set text = excluded.text, changed_at = excluded.changed_at";
    REMOVE = "delete from label where account = ?1";
}

/// All labels of the person.
#[derive(Clone, Debug, Default)]
pub struct Labels(HashMap<String, String>);

impl Labels {
    /// The label of a bill or receipt: its account's, else that of its number. A bill from paper has no account but its
    /// number, and keeps the label that it got then once the department has issued it.
    pub fn of(&self, department: &DepartmentId, account: &str, number: &str) -> Option<&str> {
        let label = |account| self.0.get(&account_key(department, account)).map(String::as_str);
        label(account).or_else(|| label(number))
    }

    /// Every account that has one, with its label, in the order of the accounts.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut labels: Vec<(&str, &str)> = self.0.iter().map(|(account, text)| (&**account, &**text)).collect();
        labels.sort_unstable();
        labels.into_iter()
    }
}

impl Store {
    /// All labels.
    pub async fn labels(&self) -> Result<Labels, StoreError> {
        let mut tx = self.vault.read().await?;
        let found: Vec<(String, String)> = self.vault.noted(sqlx::query_as(ALL).fetch_all(&mut *tx).await)?;
        Ok(Labels(found.into_iter().collect()))
    }

    /// Writes the label of an account; an empty one removes it.
    pub async fn set_label(&self, account: &str, text: &str) -> Result<(), StoreError> {
        if text.len() > MAX_BYTES {
            return Err(StoreError::TooLong);
        }
        let mut tx = self.vault.write().await?;
        let done = if text.is_empty() {
            sqlx::query(REMOVE).bind(account).execute(&mut *tx).await
        } else {
            let put = sqlx::query(PUT).bind(account).bind(text).bind(self.now().as_millis());
            put.execute(&mut *tx).await
        };
        self.vault.noted(done)?;
        self.commit_vault(tx, &[Entity::Bill]).await
    }

    /// Accounts whose label contains a folded text; none for an empty one.
    pub(crate) async fn accounts_labelled(&self, folded: &str) -> Result<Vec<String>, StoreError> {
        let wanted = folded.trim();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let Labels(labels) = self.labels().await?;
        Ok(labels.into_iter().filter(|(_, text)| fold(text).contains(wanted)).map(|(account, _)| account).collect())
    }
}
