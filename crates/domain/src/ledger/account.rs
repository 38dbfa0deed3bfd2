//! The accounts of the ledger. Debits are positive, credits negative.

use std::fmt;
use std::str::FromStr;

use crate::{BillId, DepartmentId};

/// An account. Its text (`receivable:<bill>`) is what the database holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// Money that the switch has settled to the government. An asset.
    Clearing,
    /// Money that a department received by another channel. An asset.
    Counter(DepartmentId),
    /// What is still owed on a bill. An asset.
    Receivable(BillId),
    /// What a department has charged. Income.
    Revenue(DepartmentId),
    /// What came for a bill beyond what was owed, until it is sent back. A liability that names the bill.
    Refund(BillId),
    /// What came and belongs to no bill that we know, until somebody decides. A liability.
    Unplaced,
}

/// A text that names no account.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("no such account")]
pub struct UnknownAccount;

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Clearing => f.write_str("clearing"),
            Self::Counter(department) => write!(f, "counter:{department}"),
            Self::Receivable(bill) => write!(f, "receivable:{bill}"),
            Self::Revenue(department) => write!(f, "revenue:{department}"),
            Self::Refund(bill) => write!(f, "refund:{bill}"),
            Self::Unplaced => f.write_str("unplaced"),
        }
    }
}

impl FromStr for Account {
    type Err = UnknownAccount;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            None if text == "clearing" => Ok(Self::Clearing),
            None if text == "unplaced" => Ok(Self::Unplaced),
            Some(("counter", id)) => Ok(Self::Counter(id.into())),
            Some(("receivable", id)) => Ok(Self::Receivable(id.into())),
            Some(("revenue", id)) => Ok(Self::Revenue(id.into())),
            Some(("refund", id)) => Ok(Self::Refund(id.into())),
            _ => Err(UnknownAccount),
        }
    }
}
