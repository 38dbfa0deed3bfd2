//! Adds an entry to the history on this computer.

use desk_contract::{DeskError, HistoryKind};
use desk_domain::{LocalizedText, OutboxId};
use desk_store::NewHistory;

use crate::incident;
use crate::profile::OpenProfile;

/// What happened.
pub(crate) struct Told {
    pub(crate) kind: HistoryKind,
    pub(crate) title: Option<LocalizedText>,
    pub(crate) undo: Option<OutboxId>,
}

/// Keeps it.
pub(crate) async fn add(profile: &OpenProfile, told: Told, entity_id: &str) -> Result<(), DeskError> {
    let entry =
        NewHistory { kind: word(told.kind), entity_id: Some(entity_id.to_owned()), title: told.title, undo: told.undo };
    profile.store().add_history(&entry).await.map_err(|error| incident::store(&error))
}

/// The word of a kind, as the contract writes it.
pub(crate) fn word(kind: HistoryKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
