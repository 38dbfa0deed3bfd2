//! The history that the person sees: acts, reminders, what moved. Only on this computer; the latest thousand.

use desk_contract::Entity;
use desk_domain::{LocalizedText, OutboxId, Timestamp};

use crate::statement::statements;
use crate::{MAX_ROWS, Store, StoreError};

/// Older entries go.
const KEPT: i64 = 1000;

pub(crate) const CREATE: &str = "create table history (
    number integer primary key autoincrement,
    at integer not null,
    kind text not null,
    entity_id text,
    title text,
    undo text
) strict";

statements! {
    ADD = "insert into history (at, kind, entity_id, title, undo) values (?1, ?2, ?3, ?4, ?5)";
    TRIM = "delete from history where number <= (select max(number) from history) - ?1";
    FORGET_UNDO = "update history set undo = null where undo = ?1";
    COUNT = "select count(*) from history";
    WINDOW = "select number, at, kind, entity_id, title, undo from history order by number desc limit ?1 offset ?2";
    OF_UNDO = "select number, at, kind, entity_id, title, undo from history where undo = ?1";
}

/// An entry to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHistory {
    /// The app's word for what happened.
    pub kind: String,
    /// What it happened to.
    pub entity_id: Option<String>,
    /// Title of the task or application, when there is one.
    pub title: Option<LocalizedText>,
    /// The act that can be taken back.
    pub undo: Option<OutboxId>,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryRow {
    /// Grows with each entry.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub entry: NewHistory,
}

/// A window, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryPage {
    /// The rows.
    pub rows: Vec<HistoryRow>,
    /// All rows.
    pub total: u32,
}

type Row = (i64, i64, String, Option<String>, Option<String>, Option<String>);

fn read((number, at, kind, entity_id, title, undo): Row) -> Result<HistoryRow, StoreError> {
    let title = title.map(|json| serde_json::from_str(&json)).transpose()?;
    let entry = NewHistory { kind, entity_id, title, undo: undo.map(OutboxId::new) };
    Ok(HistoryRow { number, at: Timestamp::from_millis(at), entry })
}

impl Store {
    /// Adds an entry, now.
    pub async fn add_history(&self, entry: &NewHistory) -> Result<(), StoreError> {
        let title = entry.title.as_ref().map(serde_json::to_string).transpose()?;
        let mut tx = self.vault.write().await?;
        let add = sqlx::query(ADD)
            .bind(self.now().as_millis())
            .bind(&entry.kind)
            .bind(&entry.entity_id)
            .bind(title)
            .bind(entry.undo.as_ref().map(OutboxId::as_str));
        self.vault.noted(add.execute(&mut *tx).await)?;
        self.vault.noted(sqlx::query(TRIM).bind(KEPT).execute(&mut *tx).await)?;
        self.commit_vault(tx, &[Entity::History]).await
    }

    /// The entry's act was taken back, or can no longer be.
    pub async fn forget_undo(&self, undo: &OutboxId) -> Result<(), StoreError> {
        let mut tx = self.vault.write().await?;
        self.vault.noted(sqlx::query(FORGET_UNDO).bind(undo.as_str()).execute(&mut *tx).await)?;
        self.commit_vault(tx, &[Entity::History]).await
    }

    /// The entry whose act can be taken back under this id.
    pub async fn history_of(&self, undo: &OutboxId) -> Result<Option<HistoryRow>, StoreError> {
        let mut tx = self.vault.read().await?;
        let found: Option<Row> =
            self.vault.noted(sqlx::query_as(OF_UNDO).bind(undo.as_str()).fetch_optional(&mut *tx).await)?;
        found.map(read).transpose()
    }

    /// A window of the history.
    pub async fn history(&self, offset: u32, limit: u32) -> Result<HistoryPage, StoreError> {
        let mut tx = self.vault.read().await?;
        let total = self.vault.noted(sqlx::query_scalar(COUNT).fetch_one(&mut *tx).await)?;
        let window = sqlx::query_as(WINDOW).bind(limit.min(MAX_ROWS)).bind(offset);
        let found: Vec<Row> = self.vault.noted(window.fetch_all(&mut *tx).await)?;
        Ok(HistoryPage { rows: found.into_iter().map(read).collect::<Result<_, _>>()?, total })
    }
}
