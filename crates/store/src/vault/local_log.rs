//! What this computer itself did with the person's data (P14, P15): exports, signatures, failed unlocks. A hash chain, so
//! that a changed or missing entry shows; only the person clears it. The gateway's log is `cache/access.rs`.

use desk_contract::Entity;
use desk_domain::Timestamp;
use sha2::{Digest as _, Sha256};
use sqlx::SqliteConnection;

use crate::statement::statements;
use crate::{Store, StoreError};

/// Longer entries are refused, in bytes of JSON.
const MAX_BYTES: usize = 16 * 1024;

pub(crate) const CREATE: &str = "create table local_log (
    number integer primary key,
    at integer not null,
    kind text not null,
    json text not null,
    hash text not null
) strict";

statements! {
    LAST = "select number, hash from local_log order by number desc limit 1";
    ADD = "insert into local_log (number, at, kind, json, hash) values (?1, ?2, ?3, ?4, ?5)";
    ALL = "select number, at, kind, json, hash from local_log order by number";
    CLEAR = "delete from local_log";
}

/// An entry. `hash` = SHA-256 over the hash before (64 zeros at first), number, milliseconds, kind and JSON, each ended by
/// a line break; in lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalLogEntry {
    /// 1, 2, 3, …
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// The app's word.
    pub kind: String,
    /// Party, names of fields, purpose, result: never values.
    pub json: String,
    /// Links the entry to the one before.
    pub hash: String,
}

/// Whether the log is as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogState {
    /// Every entry follows from the one before.
    Whole,
    /// The first entry that does not.
    BrokenAt(i64),
}

fn hash(previous: &str, number: i64, at: i64, kind: &str, json: &str) -> String {
    let digest = Sha256::digest(format!("{previous}\n{number}\n{at}\n{kind}\n{json}\n"));
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        use std::fmt::Write as _;
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn genesis() -> String {
    "0".repeat(64)
}

/// Follows the chain of entries in their order.
pub(crate) fn check(entries: &[LocalLogEntry]) -> LogState {
    let mut previous = genesis();
    for (expected, entry) in (1..).zip(entries) {
        let computed = hash(&previous, entry.number, entry.at.as_millis(), &entry.kind, &entry.json);
        if entry.number != expected || entry.hash != computed {
            return LogState::BrokenAt(expected);
        }
        previous = computed;
    }
    LogState::Whole
}

async fn add(connection: &mut SqliteConnection, at: i64, kind: &str, json: &str) -> Result<(), StoreError> {
    let last: Option<(i64, String)> = sqlx::query_as(LAST).fetch_optional(&mut *connection).await?;
    let (number, previous) = last.map_or_else(|| (1, genesis()), |(number, hash)| (number + 1, hash));
    let linked = hash(&previous, number, at, kind, json);
    sqlx::query(ADD).bind(number).bind(at).bind(kind).bind(json).bind(linked).execute(connection).await?;
    Ok(())
}

impl Store {
    /// Adds an entry, now.
    pub async fn log_locally(&self, kind: &str, json: &str) -> Result<(), StoreError> {
        if kind.contains('\n') || json.contains('\n') || kind.len() + json.len() > MAX_BYTES {
            return Err(StoreError::TooLong);
        }
        let mut tx = self.vault.write().await?;
        self.vault.noted(add(&mut tx, self.now().as_millis(), kind, json).await)?;
        self.commit_vault(tx, &[Entity::LocalLog]).await
    }

    /// The whole log, oldest first, and whether it is as it was written.
    pub async fn local_log(&self) -> Result<(Vec<LocalLogEntry>, LogState), StoreError> {
        let mut tx = self.vault.read().await?;
        let found: Vec<(i64, i64, String, String, String)> =
            self.vault.noted(sqlx::query_as(ALL).fetch_all(&mut *tx).await)?;
        let entries: Vec<LocalLogEntry> = found
            .into_iter()
            .map(|(number, at, kind, json, hash)| LocalLogEntry {
                number,
                at: Timestamp::from_millis(at),
                kind,
                json,
                hash,
            })
            .collect();
        let state = check(&entries);
        Ok((entries, state))
    }

    /// Clears the log, at the person's wish after a warning.
    pub async fn clear_local_log(&self) -> Result<(), StoreError> {
        let mut tx = self.vault.write().await?;
        self.vault.noted(sqlx::query(CLEAR).execute(&mut *tx).await)?;
        self.commit_vault(tx, &[Entity::LocalLog]).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain() -> Vec<LocalLogEntry> {
        let mut previous = genesis();
        (1..=5)
            .map(|number| {
                previous = hash(&previous, number, number * 10, "export", "{}");
                let at = Timestamp::from_millis(number * 10);
                LocalLogEntry { number, at, kind: "export".into(), json: "{}".into(), hash: previous.clone() }
            })
            .collect()
    }

    #[test]
    fn p15_a_changed_or_missing_entry_shows() {
        assert_eq!(check(&chain()), LogState::Whole);
        let mut changed = chain();
        changed[2].json = "{ }".into();
        assert_eq!(check(&changed), LogState::BrokenAt(3));
        let mut missing = chain();
        missing.remove(1);
        assert_eq!(check(&missing), LogState::BrokenAt(2));
    }
}
