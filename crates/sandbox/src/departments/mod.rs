//! The mock departments: they hold cases and bills of people, move them on as time passes, and feed one gateway through its
//! Department API. They also tell it what they asked for about people. Deterministic: the same start, time and acts give the same cases.

mod access;
mod bill;
mod body;
mod case;
mod desk;
mod feed;
mod open;
mod progress;
mod run;

pub(crate) use desk::Desk;
pub(crate) use run::Feeding;

use serde::{Deserialize, Serialize};

use desk_domain::Timestamp;
use desk_domain::bill::PayChannelKind;

use crate::world::BillSeed;

/// What the departments learned from outside, kept so that a restart comes to the same cases.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct JournalEntry {
    pub(crate) at: Timestamp,
    pub(crate) external_id: String,
    pub(crate) what: Happened,
}

/// One thing that the departments learned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A bill was issued to a person (driven by the host).
    Issued { person: String, bill: Box<BillSeed> },
    /// Money for a bill came through the switch.
    Credited { transaction: String, cents: i64 },
    /// Money of a bill went back through the switch.
    Returned { transaction: String, cents: i64 },
    /// A bill was paid by PPS, in a shop, at a counter (driven by `/admin`).
    PaidElsewhere { channel: PayChannelKind, cents: i64 },
    /// The person withdrew an application, or the department took a bill back (driven by `/admin`).
    Withdrawn,
}
