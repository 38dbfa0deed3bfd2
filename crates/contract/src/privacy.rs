//! Signed-in computers, the access log, and contact data (P14, P15).

use desk_domain::{AccessEntryId, ChallengeId, LocalizedText, SessionId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::LetterKind;

/// A signed-in computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// Identity.
    pub id: SessionId,
    /// Name of the computer.
    pub device_name: String,
    /// Signed in.
    pub created_at: Timestamp,
    /// Last call.
    pub last_seen_at: Timestamp,
    /// This one.
    pub current: bool,
}

/// All signed-in computers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionsListView {
    /// This one first.
    pub rows: Vec<SessionView>,
}

/// "Sign out there".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionEndRequest {
    /// Which.
    pub id: SessionId,
}

/// What an entry of the access log tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AccessKind {
    /// A sign-in.
    SignIn,
    /// A sign-in that failed.
    SignInFailed,
    /// A sign-out.
    SignOut,
    /// Somebody read data.
    Read,
    /// A confirmation on the phone.
    StepUp,
    /// The person took a copy.
    Export,
    /// The person erased their data from a computer.
    Erase,
    /// Contact data changed.
    ContactChange,
    /// A bill was paid, or collected by autopay.
    Payment,
    /// Autopay was set up, changed or ended.
    Mandate,
    /// A paper bill was added.
    BillAdded,
    /// A copied session was stopped.
    TokenReuse,
    /// A request was refused.
    Refused,
    /// A kind that we do not know yet.
    Other,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AccessResult {
    /// Data was given.
    Given,
    /// Refused.
    Refused,
    /// Used on this desk only.
    UsedHere,
    /// Ended.
    Ended,
    /// A result that we do not know yet.
    Other,
}

/// An entry of the access log: names of fields, never values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessEntryView {
    /// Identity.
    pub id: AccessEntryId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: AccessKind,
    /// Who.
    pub party: LocalizedText,
    /// Names of the fields.
    pub fields: Vec<LocalizedText>,
    /// Why.
    pub purpose: Option<LocalizedText>,
    /// How it ended.
    pub result: AccessResult,
    /// "This was not me" can end the session behind it.
    pub may_disown: bool,
    /// What can be written about it.
    pub letters: Vec<LetterKind>,
}

/// Whether the log is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum ChainState {
    /// Each entry fits the one before.
    Whole {
        /// When that was checked.
        checked_at: Timestamp,
    },
    /// An entry was changed or removed.
    Broken {
        /// From then on.
        since: Timestamp,
    },
    /// Not checked: offline and not in the cache.
    Unknown,
}

/// A window of the log, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AccessLogListRequest {
    /// Only these kinds; empty: all.
    pub kinds: Vec<AccessKind>,
    /// First row.
    pub offset: u32,
    /// ≤ 100.
    pub limit: u32,
}

/// A window of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessLogListView {
    /// The rows.
    pub rows: Vec<AccessEntryView>,
    /// Rows in all.
    pub total: u32,
    /// Reads in the last thirty days.
    pub reads_30_days: u32,
    /// Refusals in the last thirty days.
    pub refused_30_days: u32,
    /// Whether it is whole.
    pub chain: ChainState,
}

/// What this computer itself did with the person's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LocalAct {
    /// A receipt was saved or opened as a file.
    ReceiptSaved,
    /// The paid bills of a year were saved.
    BillsSaved,
    /// A deadline was saved for a calendar.
    DeadlineSaved,
    /// The report about this program was saved.
    DiagnosticsSaved,
    /// The copy of the person's data was saved.
    CopySaved,
    /// The access log was saved.
    AccessLogSaved,
    /// This list was saved.
    LocalLogSaved,
    /// Somebody typed a wrong PIN.
    UnlockFailed,
    /// The PIN was set or changed.
    PinSet,
    /// The PIN was removed.
    PinRemoved,
    /// Settings were changed.
    SettingsChanged,
    /// The copy of the departments' data was cleared, to be fetched again.
    CopyCleared,
    /// A letter that asks somebody to erase data was written.
    ErasureAsked,
    /// A complaint to the Privacy Commissioner was written.
    ReportWritten,
    /// Such a letter was saved as a file.
    LetterSaved,
    /// An act of a newer program.
    Other,
}

/// One act on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LocalEntryView {
    /// 1, 2, 3, … since the list was last cleared.
    pub number: u32,
    /// When; of wrong PINs, when the right one followed.
    pub at: Timestamp,
    /// What.
    pub act: LocalAct,
    /// How often in a row.
    pub times: u32,
}

/// What this computer did, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LocalLogView {
    /// The newest, at most 100.
    pub rows: Vec<LocalEntryView>,
    /// In all.
    pub total: u32,
    /// Every entry follows from the one before.
    pub whole: bool,
}

/// "This was not me": ends the session behind the entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AccessNotMeRequest {
    /// Which.
    pub id: AccessEntryId,
}

/// "This was me": an alert is not told again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AccessKnownRequest {
    /// Which.
    pub id: AccessEntryId,
}

/// Contact data at the gateway, masked as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Telephone number.
    pub mobile: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// To be named when it is changed.
    pub version: u32,
}

/// Changes contact data; answers `step-up-required` first.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContactChangeRequest {
    /// Eight digits, Hong Kong.
    pub mobile: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// From [`ContactView`].
    pub version: u32,
    /// Once it has passed.
    pub step_up: Option<ChallengeId>,
}

impl std::fmt::Debug for ContactChangeRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactChangeRequest").finish_non_exhaustive()
    }
}
