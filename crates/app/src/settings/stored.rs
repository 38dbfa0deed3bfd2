//! The settings as they are kept in the vault.

use desk_contract::DeskError;
use desk_store::Store;
use serde::{Deserialize, Serialize};

use crate::desk::idle::MAX_MINUTES;
use crate::incident;

/// Name of the setting that holds them all.
const NAME: &str = "settings";

/// What a person has set. A field that an older program did not know has its default.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the page")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Settings {
    pub(crate) idle_minutes: u8,
    pub(crate) notifications: bool,
    pub(crate) remind_when_closed: bool,
    pub(crate) single_letter_keys: bool,
    /// "Remind me when the window is closed" has been offered after the first snooze.
    pub(crate) reminders_offered: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            idle_minutes: MAX_MINUTES,
            notifications: true,
            remind_when_closed: false,
            single_letter_keys: true,
            reminders_offered: false,
        }
    }
}

impl Settings {
    pub(crate) async fn load(store: &Store) -> Result<Self, DeskError> {
        let text = store.setting(NAME).await.map_err(|error| incident::store(&error))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    pub(crate) async fn save(&self, store: &Store) -> Result<(), DeskError> {
        let text = serde_json::to_string(self).map_err(|error| incident::internal("settings.encode", &error))?;
        store.set_setting(NAME, Some(&text)).await.map_err(|error| incident::store(&error))
    }
}
