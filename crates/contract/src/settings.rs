//! Settings of the open profile, and the diagnostics report.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{LookView, Protection};

/// The settings.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own on the page")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// Look.
    pub look: LookView,
    /// Minutes without use until the desk locks itself, 1–5.
    pub idle_minutes: u8,
    /// OS notifications about due days.
    pub notifications: bool,
    /// Keep reminding when the window is closed.
    pub remind_when_closed: bool,
    /// Single-letter keys in lists (WCAG 2.1.4).
    pub single_letter_keys: bool,
    /// A PIN is set.
    pub has_pin: bool,
    /// What protects the keys.
    pub protection: Protection,
    /// Size of the copy of the departments' data, bytes.
    pub cache_bytes: u32,
    /// Size of the person's own data, bytes.
    pub vault_bytes: u32,
    /// Folder of both.
    pub folder: String,
}

/// A change. What is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettingsChangeRequest {
    /// 1–5: it may only get shorter than five.
    pub idle_minutes: Option<u8>,
    /// See [`SettingsView`].
    pub notifications: Option<bool>,
    /// See [`SettingsView`].
    pub remind_when_closed: Option<bool>,
    /// See [`SettingsView`].
    pub single_letter_keys: Option<bool>,
    /// Throw the copy of the departments' data away and fetch it again.
    pub clear_cache: Option<bool>,
}

/// A report that a person can read and send; no personal data in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DiagnosticsView {
    /// Plain text.
    pub text: String,
}
