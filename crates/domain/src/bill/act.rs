//! What a person says about their own bill, and how the list looks while that waits in the outbox.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Bill, PayChannelKind};
use crate::{Day, Timestamp};

/// "I paid another way." It stops reminders; only the department makes the bill paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BillPaidClaim {
    /// How.
    pub channel: PayChannelKind,
    /// On which day.
    pub day: Day,
}

/// An act of the person on a bill. Each is idempotent.
///
/// | bill \ act | `ClaimPaid` | `TakeClaimBack` |
/// |---|---|---|
/// | something is owed, no claim | claimed | no change |
/// | something is owed, claimed | the new claim | no claim |
/// | nothing is owed | illegal | no claim |
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BillAct {
    /// "I paid another way."
    ClaimPaid {
        /// How and when.
        claim: BillPaidClaim,
    },
    /// "No, I have not."
    TakeClaimBack,
}

/// An act that the bill's state does not allow.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum IllegalBillAct {
    /// There is nothing to pay.
    #[error("nothing is owed")]
    NothingOwed,
}

/// An act in the outbox that the server has not confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingBillAct {
    /// What the person said.
    pub act: BillAct,
    /// When.
    pub at: Timestamp,
}

impl Bill {
    /// The bill after `act`, or why it cannot be.
    pub fn apply(&self, act: &BillAct) -> Result<Self, IllegalBillAct> {
        let claim = match act {
            BillAct::ClaimPaid { .. } if !self.is_open() => return Err(IllegalBillAct::NothingOwed),
            BillAct::ClaimPaid { claim } => Some(claim.clone()),
            BillAct::TakeClaimBack => None,
        };
        Ok(Self { claim, ..self.clone() })
    }
}

/// What the person sees: the cached bill with the waiting acts on top, oldest first.
pub fn overlay(bill: &Bill, pending: &[PendingBillAct]) -> Bill {
    pending.iter().fold(bill.clone(), |seen, waiting| seen.apply(&waiting.act).unwrap_or(seen))
}
