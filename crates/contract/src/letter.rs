//! Letters from the access log (P16).

use desk_domain::AccessEntryId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A letter that the desk writes from an entry of the access log (P16).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LetterKind {
    /// To whoever got data: erase what is no longer needed.
    Erase,
    /// To the Privacy Commissioner for Personal Data: a complaint.
    Report,
}

/// Which letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterRequest {
    /// About this entry.
    pub id: AccessEntryId,
    /// To whom.
    pub letter: LetterKind,
}

/// A letter to send by oneself: nothing leaves this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterView {
    /// In the language of the desk, with room for name and address.
    pub text: String,
    /// Official page of who takes it, when it is known.
    pub page: Option<String>,
}
