//! What the desk knows of the person who is signed in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person's name as iAM Smart gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonName {
    /// English name in the order in which it is spoken to the person: `Wong Ka Yan`.
    pub english: String,
    /// Chinese name, when there is one.
    pub chinese: Option<String>,
}

/// How strongly the person proved who they are (iAM Smart `userType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum AuthLevel {
    /// iAM Smart, `default`: may sign in and confirm.
    Basic,
    /// iAM Smart+, `sign`: may also sign digitally.
    Plus,
}
