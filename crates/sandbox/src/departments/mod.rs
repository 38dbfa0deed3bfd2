//! The mock departments: they hold cases of people, move them on as time passes, and feed one gateway through its
//! Department API. Deterministic: the same start, time and acts give the same cases.

mod body;
mod case;
mod feed;
mod key;
mod open;
mod progress;
mod run;

pub(crate) use key::DepartmentKey;
pub(crate) use run::{Desk, Feeding};

use serde::{Deserialize, Serialize};

use desk_domain::Timestamp;

/// What the departments learned from outside, kept so that a restart comes to the same cases.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct JournalEntry {
    pub(crate) at: Timestamp,
    pub(crate) external_id: String,
    pub(crate) what: Happened,
}

/// One thing that the departments learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Happened {
    /// The person said "done" on the desk.
    Done,
    /// The person took "done" back.
    Reopened,
    /// The person did what was asked, at the department's own counter or page (driven by `/admin`).
    Received,
    /// The department refuses the application (driven by `/admin`).
    Refused,
    /// The department asks for more (driven by `/admin`).
    AskedMore,
}
