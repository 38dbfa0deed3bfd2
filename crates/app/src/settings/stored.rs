//! The settings as they are kept in the vault.

use std::collections::BTreeMap;

use desk_contract::DeskError;
use desk_domain::bill::BillKind;
use desk_store::Store;
use serde::{Deserialize, Serialize};

use crate::desk::idle::MAX_MINUTES;
use crate::incident;

/// Name of the setting that holds them all.
const NAME: &str = "settings";

/// Reminders of a bill: a week before, two days before, on the day.
const USUAL_DAYS: [u8; 3] = [7, 2, 0];

/// What a person has set. A field that an older program did not know has its default.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the page")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Settings {
    pub(crate) idle_minutes: u8,
    pub(crate) notifications: bool,
    pub(crate) remind_when_closed: bool,
    pub(crate) single_letter_keys: bool,
    /// "Remind me when the window is closed" has been offered after the first snooze.
    pub(crate) reminders_offered: bool,
    /// Days of reminders by kind of bill, where they are not the usual ones.
    pub(crate) bill_reminders: BTreeMap<String, Vec<u8>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            idle_minutes: MAX_MINUTES,
            notifications: true,
            remind_when_closed: false,
            single_letter_keys: true,
            reminders_offered: false,
            bill_reminders: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Days before the due day on which a bill of this kind is reminded of.
    pub(crate) fn bill_days(&self, kind: &BillKind) -> Vec<u8> {
        self.bill_reminders.get(kind.as_str()).cloned().unwrap_or_else(|| USUAL_DAYS.to_vec())
    }

    pub(crate) async fn load(store: &Store) -> Result<Self, DeskError> {
        let text = store.setting(NAME).await.map_err(|error| incident::store(&error))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    pub(crate) async fn save(&self, store: &Store) -> Result<(), DeskError> {
        let text = serde_json::to_string(self).map_err(|error| incident::internal("settings.encode", &error))?;
        store.set_setting(NAME, Some(&text)).await.map_err(|error| incident::store(&error))
    }
}
