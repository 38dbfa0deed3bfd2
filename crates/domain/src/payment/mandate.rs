//! A standing instruction to pay bills of one account by eDDA, within limits that the person sets.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::open_enum::open_enum;
use crate::{Department, LocalizedText, MandateId, Money, Timestamp};

open_enum! {
    /// Where a mandate stands.
    MandateState {
        /// Waits for the payer's bank.
        Pending = "pending",
        /// Collections may be made.
        Active = "active",
        /// The bank or the payer refused it.
        Refused = "refused",
        /// Over; collections are refused.
        Cancelled = "cancelled",
    }
}

/// What may be collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MandateLimits {
    /// At most this for one bill.
    pub one_bill: Money,
    /// At most this in a calendar month.
    pub one_month: Money,
}

impl MandateLimits {
    /// Whether `amount` may be collected when `this_month` was already.
    pub fn allow(&self, amount: Money, this_month: Money) -> bool {
        let within = |limit: Money, sum: Money| limit.currency == sum.currency && sum.cents <= limit.cents;
        amount.is_positive()
            && within(self.one_bill, amount)
            && this_month.plus(amount).is_ok_and(|sum| within(self.one_month, sum))
    }
}

/// A mandate of the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Mandate {
    /// Identity at the gateway.
    pub id: MandateId,
    /// Grows by one with each change at the gateway.
    pub version: u32,
    /// Whose bills.
    pub department: Department,
    /// Of which account.
    pub account: String,
    /// What the bills are for.
    pub title: LocalizedText,
    /// What may be collected.
    pub limits: MandateLimits,
    /// Where it stands.
    pub state: MandateState,
    /// The word of the payer's bank, once it is known.
    #[serde(default)]
    pub bank: Option<String>,
    /// The name of the payer's bank, as it writes it.
    #[serde(default)]
    pub bank_name: Option<LocalizedText>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it last changed at the gateway.
    pub changed_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_limits_hold_and_are_included() {
        let limits = MandateLimits { one_bill: Money::hkd(50_000), one_month: Money::hkd(80_000) };
        assert!(limits.allow(Money::hkd(50_000), Money::hkd(30_000)));
        assert!(!limits.allow(Money::hkd(50_001), Money::hkd(0)));
        assert!(!limits.allow(Money::hkd(50_000), Money::hkd(30_001)));
        assert!(!limits.allow(Money::hkd(0), Money::hkd(0)));
        assert!(!limits.allow(Money { cents: 1, currency: crate::Currency::Cny }, Money::hkd(0)));
    }
}
