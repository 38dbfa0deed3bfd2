//! The copy of one's data (docs/copy.md).

use desk_domain::ChallengeId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A part of the copy of one's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum CopyPart {
    /// Name, contact data, signed-in computers.
    Person,
    /// Tasks.
    Tasks,
    /// Applications.
    Applications,
    /// Bills, payments, the receipts' data and autopay.
    Bills,
    /// Receipts as PDF, in the language of the desk.
    Receipts,
    /// The access log.
    Access,
    /// What exists on this computer only: notes, labels, reminders, settings, history, what waits to be sent, the list of
    /// this computer.
    ThisComputer,
}

/// Takes a copy as a ZIP file that the password locks (AES-256); answers `step-up-required` first. Meanwhile
/// [`DeskEvent::CopyProgress`](crate::DeskEvent::CopyProgress) tells how far it is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DataExportRequest {
    /// At least one.
    pub parts: Vec<CopyPart>,
    /// 8 to 128 printable ASCII characters: programs differ in how they turn others into a key. A field error `password`
    /// says which rule it breaks.
    pub password: String,
    /// Once it has passed.
    pub step_up: Option<ChallengeId>,
}

impl std::fmt::Debug for DataExportRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DataExportRequest").field("parts", &self.parts).finish_non_exhaustive()
    }
}
