//! Locking and unlocking (mechanisms.md, M-keys; P02, P04).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The lock as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LockView {
    /// The profile is locked.
    pub locked: bool,
    /// Unlocking asks for the PIN.
    pub needs_pin: bool,
    /// Unlocking asks for the passphrase (no keyring).
    pub needs_passphrase: bool,
    /// No try is taken for so many seconds.
    pub wait_seconds: Option<u32>,
    /// Tries before the next wait.
    pub tries_left: u8,
    /// Seconds until the desk locks itself; `None` while locked.
    pub idle_seconds_left: Option<u32>,
    /// Reminders in the next days, without any content: how many are due tomorrow.
    pub due_tomorrow: u32,
}

/// A try to unlock.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnlockRequest {
    /// Six digits.
    pub pin: Option<String>,
    /// The passphrase of a computer without keyring.
    pub passphrase: Option<String>,
}

/// What a try gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum UnlockView {
    /// Open.
    Opened,
    /// Wrong, and more tries are free.
    Wrong {
        /// Tries before the next wait.
        tries_left: u8,
        /// The next wrong try starts a wait.
        last_try: bool,
    },
    /// Not judged: wait first.
    Wait {
        /// So long.
        seconds: u32,
    },
}

/// Sets or changes the PIN.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PinSetRequest {
    /// The PIN so far, when there is one.
    pub current: Option<String>,
    /// Six digits.
    pub pin: String,
}

/// Removes the PIN.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PinRemoveRequest {
    /// The PIN so far.
    pub current: String,
}

/// The PIN after a change; a wrong current PIN is a field error with reason `wrong`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PinSetView {
    /// A PIN is set.
    pub has_pin: bool,
}

/// "I have forgotten the PIN": sets the person's own data aside and starts anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PinForgottenRequest {
    /// How many of the three warnings the person has read and confirmed.
    pub warnings_confirmed: u8,
}

/// What is lost, and what comes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PinForgottenView {
    /// Name of the folder where the old data lies, still encrypted.
    pub set_aside: String,
}

macro_rules! silent_debug {
    ($($type:ident),+) => {$(
        impl std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($type)).finish_non_exhaustive()
            }
        }
    )+};
}
silent_debug!(UnlockRequest, PinSetRequest, PinRemoveRequest);
