//! What this computer itself did with the person's data (P14, P15): files that were saved, wrong PINs.

use desk_contract::{DeskError, Empty, LocalAct, LocalEntryView, LocalLogView, MAX_ROWS, SavedFileView};
use desk_store::{LocalLogEntry, LogState};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::profile::OpenProfile;
use crate::{Desk, incident, saved};

/// What an entry holds beside its kind.
#[derive(Serialize, Deserialize)]
struct Detail {
    times: u32,
}

/// Adds an entry. What was done is not undone when it cannot be written down.
pub(crate) async fn note(profile: &OpenProfile, act: LocalAct, times: u32) {
    if let Err(error) = add(profile, act, times).await {
        tracing::warn!(code = error.code(), "an act on this computer could not be written down");
    }
}

async fn add(profile: &OpenProfile, act: LocalAct, times: u32) -> Result<(), DeskError> {
    let encoded = |error| incident::internal("local-log.encode", &error);
    let word = serde_json::to_value(act).map_err(encoded)?;
    // P45: the same event in the program's log; the word is ours, the time is the log's.
    tracing::info!(target: "desk_app::security", event = word.as_str(), times);
    let detail = serde_json::to_string(&Detail { times }).map_err(encoded)?;
    let added = profile.store().log_locally(word.as_str().unwrap_or_default(), &detail).await;
    added.map_err(|error| incident::store(&error))
}

impl Desk {
    /// The newest acts, and whether the list is whole.
    pub async fn local_log_list(&self, _: Empty) -> Result<LocalLogView, DeskError> {
        let (entries, state) = all(&*self.open()?).await?;
        let newest = entries.iter().rev().take(usize::try_from(MAX_ROWS).unwrap_or(usize::MAX));
        Ok(LocalLogView {
            rows: newest.map(view).collect(),
            total: u32::try_from(entries.len()).unwrap_or(u32::MAX),
            whole: state == LogState::Whole,
        })
    }

    /// Saves the list as JSON lines, oldest first: the format that docs/access-log.md tells.
    pub async fn local_log_export(&self, _: Empty) -> Result<SavedFileView, DeskError> {
        let text = lines(&*self.open()?).await?;
        saved::save(self, LocalAct::LocalLogSaved, ("this-computer", "jsonl"), text.as_bytes()).await
    }

    /// Clears the list, at the person's wish.
    pub async fn local_log_clear(&self, _: Empty) -> Result<LocalLogView, DeskError> {
        let profile = self.open()?;
        profile.store().clear_local_log().await.map_err(|error| incident::store(&error))?;
        self.local_log_list(Empty {}).await
    }
}

async fn all(profile: &OpenProfile) -> Result<(Vec<LocalLogEntry>, LogState), DeskError> {
    profile.store().local_log().await.map_err(|error| incident::store(&error))
}

/// The list as JSON lines, oldest first.
pub(crate) async fn lines(profile: &OpenProfile) -> Result<String, DeskError> {
    let line = |entry: &LocalLogEntry| {
        let LocalLogEntry { number, at, kind, json, hash } = entry;
        json!({ "number": number, "at": at.as_millis(), "kind": kind, "json": json, "hash": hash }).to_string()
    };
    let (entries, _) = all(profile).await?;
    Ok(entries.iter().map(|entry| line(entry) + "\n").collect())
}

fn view(entry: &LocalLogEntry) -> LocalEntryView {
    let detail: Option<Detail> = serde_json::from_str(&entry.json).ok();
    LocalEntryView {
        number: u32::try_from(entry.number).unwrap_or_default(),
        at: entry.at,
        act: serde_json::from_value(json!(entry.kind)).unwrap_or(LocalAct::Other),
        times: detail.map_or(1, |detail| detail.times),
    }
}
