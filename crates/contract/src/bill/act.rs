//! What a person does with a bill besides paying it: label, reminder, "I paid another way".

use desk_domain::bill::BillPaidClaim;
use desk_domain::{BillId, Day};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A label of the person's own for the account of a bill: "Mother's flat".
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillLabelRequest {
    /// Any bill of the account.
    pub id: BillId,
    /// At most 40 characters; empty takes it away.
    pub label: String,
}

/// "Remind me" of a bill that is only expected, or takes that back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillRemindRequest {
    /// Which.
    pub id: BillId,
    /// False takes it back.
    pub wanted: bool,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillRemindView {
    /// When the reminder comes; `None`: it does not, the person took it back.
    pub day: Option<Day>,
    /// Notifications are on: without them no reminder can come.
    pub notifies: bool,
}

/// "I paid another way", or takes that back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BillClaimRequest {
    /// Which.
    pub id: BillId,
    /// How and when; `None` takes it back.
    pub claim: Option<BillPaidClaim>,
}
