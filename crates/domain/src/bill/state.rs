//! Where a bill stands. The state is derived from what the ledger booked, never set by hand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Money, MoneyError};

/// Where a bill stands, after what was received for it.
///
/// | state \ event | `Received` | `Returned` | `Charged` | `Withdrawn` |
/// |---|---|---|---|---|
/// | unpaid | unpaid, part-paid, paid¹ | illegal | unpaid | withdrawn |
/// | part-paid | part-paid, paid¹ | unpaid, part-paid¹ | part-paid, paid¹ | withdrawn |
/// | paid | paid | unpaid, part-paid, paid¹ | part-paid, paid¹ | withdrawn |
/// | withdrawn | withdrawn | withdrawn | illegal | withdrawn |
///
/// ¹ by comparing what was received with the total. `Returned` covers refunds that were sent and reversals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BillState {
    /// Nothing has come.
    Unpaid,
    /// Something has come, the rest stays due.
    PartPaid {
        /// What has come.
        received: Money,
    },
    /// Nothing is owed any more.
    Paid {
        /// What has come.
        received: Money,
        /// What came beyond what was owed and is not yet sent back.
        credit: Money,
    },
    /// Taken back by the department.
    Withdrawn {
        /// What had come and is not yet sent back.
        received: Money,
    },
}

/// What the ledger booked for a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BillEvent {
    /// Money came, by any way.
    Received(Money),
    /// Money went back: a refund was sent, or a settlement was reversed.
    Returned(Money),
    /// The total is now this: a surcharge, a correction.
    Charged(Money),
    /// The department took the bill back.
    Withdrawn,
}

/// An event that cannot happen to a bill in this state.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum IllegalBillEvent {
    /// More is to go back than has come.
    #[error("more is to go back than has come")]
    NothingToReturn,
    /// A bill that was taken back is not charged again.
    #[error("the bill was withdrawn")]
    Withdrawn,
    /// The amounts do not fit together.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// An amount that is not more than nothing.
    #[error("the amount is not positive")]
    NotPositive,
}

impl BillState {
    /// The state that follows from a total and from what has come and stayed.
    pub fn derive(total: Money, received: Money) -> Result<Self, MoneyError> {
        let credit = received.minus(total)?;
        Ok(if credit.cents >= 0 {
            Self::Paid { received, credit }
        } else if received.is_positive() {
            Self::PartPaid { received }
        } else {
            Self::Unpaid
        })
    }

    /// What has come and stayed.
    pub fn received(self, total: Money) -> Money {
        match self {
            Self::Unpaid => Money::zero(total.currency),
            Self::PartPaid { received } | Self::Paid { received, .. } | Self::Withdrawn { received } => received,
        }
    }

    /// What is still to be paid of `total`.
    pub fn owed(self, total: Money) -> Money {
        match self {
            Self::Unpaid => total,
            Self::PartPaid { received } => total.minus(received).unwrap_or(total),
            Self::Paid { .. } | Self::Withdrawn { .. } => Money::zero(total.currency),
        }
    }

    /// The word of the state, as lists and columns hold it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::PartPaid { .. } => "part-paid",
            Self::Paid { .. } => "paid",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// The state and the total after `event`, or why it cannot be.
    pub fn apply(self, total: Money, event: BillEvent) -> Result<(Self, Money), IllegalBillEvent> {
        let received = self.received(total);
        let withdrawn = matches!(self, Self::Withdrawn { .. });
        let (total, received) = match event {
            BillEvent::Withdrawn => return Ok((Self::Withdrawn { received }, total)),
            BillEvent::Charged(_) if withdrawn => return Err(IllegalBillEvent::Withdrawn),
            BillEvent::Charged(total) => (positive(total)?, received),
            BillEvent::Received(amount) => (total, received.plus(positive(amount)?)?),
            BillEvent::Returned(amount) => {
                let left = received.minus(positive(amount)?)?;
                if left.cents < 0 {
                    return Err(IllegalBillEvent::NothingToReturn);
                }
                (total, left)
            }
        };
        let next = if withdrawn { Self::Withdrawn { received } } else { Self::derive(total, received)? };
        Ok((next, total))
    }
}

fn positive(amount: Money) -> Result<Money, IllegalBillEvent> {
    if amount.is_positive() { Ok(amount) } else { Err(IllegalBillEvent::NotPositive) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn events() -> impl Strategy<Value = BillEvent> {
        let cents = 1_i64..2_000;
        prop_oneof![
            4 => cents.clone().prop_map(|c| BillEvent::Received(Money::hkd(c))),
            2 => cents.clone().prop_map(|c| BillEvent::Returned(Money::hkd(c))),
            1 => cents.prop_map(|c| BillEvent::Charged(Money::hkd(c))),
            1 => Just(BillEvent::Withdrawn),
        ]
    }

    proptest! {
        /// The state after any legal events is the one that the sums give: nothing is remembered beside the ledger.
        #[test]
        fn the_state_is_what_the_sums_say(start in 1_i64..2_000, events in prop::collection::vec(events(), 0..20)) {
            let (mut state, mut total, mut received, mut over) = (BillState::Unpaid, Money::hkd(start), 0_i64, false);
            for event in events {
                let Ok((next, asked)) = state.apply(total, event) else { continue };
                match event {
                    BillEvent::Received(amount) => received += amount.cents,
                    BillEvent::Returned(amount) => received -= amount.cents,
                    BillEvent::Withdrawn => over = true,
                    BillEvent::Charged(_) => {}
                }
                (state, total) = (next, asked);
                let received = Money::hkd(received);
                prop_assert!(received.cents >= 0);
                let expected = if over { BillState::Withdrawn { received } } else { BillState::derive(total, received).unwrap() };
                prop_assert_eq!(state, expected);
                prop_assert_eq!(state.received(total), received);
                if !over {
                    prop_assert_eq!(state.owed(total).cents, (total.cents - received.cents).max(0));
                }
            }
        }

        #[test]
        fn withdrawn_stays_withdrawn(event in events()) {
            let state = BillState::Withdrawn { received: Money::hkd(500) };
            if let Ok((next, _)) = state.apply(Money::hkd(900), event) {
                prop_assert!(matches!(next, BillState::Withdrawn { .. }), "{:?}", next);
            }
        }
    }

    #[test]
    fn less_is_part_paid_and_more_is_in_credit() {
        let total = Money::hkd(41_260);
        let (state, _) = BillState::Unpaid.apply(total, BillEvent::Received(Money::hkd(40_000))).unwrap();
        assert_eq!(state.owed(total), Money::hkd(1_260));
        let (state, _) = state.apply(total, BillEvent::Received(Money::hkd(2_000))).unwrap();
        assert_eq!(state, BillState::Paid { received: Money::hkd(42_000), credit: Money::hkd(740) });
        assert_eq!(
            BillState::Unpaid.apply(total, BillEvent::Returned(Money::hkd(1))),
            Err(IllegalBillEvent::NothingToReturn)
        );
        assert_eq!(
            BillState::Unpaid.apply(total, BillEvent::Received(Money::hkd(0))),
            Err(IllegalBillEvent::NotPositive)
        );
    }
}
