//! Settings of the open profile, and the diagnostics report.

use desk_domain::bill::BillKind;
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
    /// When bills of each kind are reminded of.
    pub bill_reminders: Vec<BillReminderView>,
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

/// On which days before the due day a kind of bill is reminded of, at 09:00 in Hong Kong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillReminderView {
    /// Which kind.
    pub kind: BillKind,
    /// Days before, 0–60, 0: on the day; at most five. Empty: never.
    pub days: Vec<u8>,
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
    /// See [`SettingsView`]; of one kind.
    pub bill_reminder: Option<BillReminderView>,
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
