//! What being late costs: 5 % of what is unpaid after the due date, and a further 10 % of what is unpaid, the first
//! surcharge included, after six months (rates and rent: hk-identity §5.2 and the 1823 answer on rates; tax: Inland
//! Revenue Ordinance s. 71(5), (5A)). Kinds without a sourced rule cost nothing more here; their department says so.

use crate::bill::BillKind;
use crate::{Day, Money, MoneyError};

const FIRST_PERCENT: u32 = 5;
const SECOND_PERCENT: u32 = 10;
const SECOND_AFTER_MONTHS: i32 = 6;

/// One surcharge that comes when nothing is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surcharge {
    /// The first day on which it is owed.
    pub from: Day,
    /// Percent of what is unpaid then.
    pub percent: u32,
    /// How much.
    pub amount: Money,
}

fn has_rule(kind: &BillKind) -> bool {
    matches!(kind, BillKind::Rates | BillKind::GovernmentRent | BillKind::TaxDemandNote)
}

/// The surcharges on `unpaid` that come after `due` when nothing of it is paid, in order.
pub fn surcharges(kind: &BillKind, unpaid: Money, due: Day) -> Result<Vec<Surcharge>, MoneyError> {
    if !has_rule(kind) || !unpaid.is_positive() {
        return Ok(Vec::new());
    }
    let first = unpaid.percent(FIRST_PERCENT)?;
    let second = unpaid.plus(first)?.percent(SECOND_PERCENT)?;
    Ok(vec![
        Surcharge { from: due.plus_days(1), percent: FIRST_PERCENT, amount: first },
        Surcharge { from: due.plus_months(SECOND_AFTER_MONTHS).plus_days(1), percent: SECOND_PERCENT, amount: second },
    ])
}

/// What `unpaid`, due on `due`, costs more on `today`.
pub fn surcharge(kind: &BillKind, unpaid: Money, due: Day, today: Day) -> Result<Money, MoneyError> {
    let owed = surcharges(kind, unpaid, due)?.into_iter().filter(|one| one.from <= today).map(|one| one.amount);
    Money::sum(unpaid.currency, owed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn on(today: &str) -> Money {
        surcharge(&BillKind::Rates, Money::hkd(125_050), day("2026-08-31"), day(today)).unwrap()
    }

    #[test]
    fn five_percent_and_then_ten_of_all_that_is_unpaid() {
        assert_eq!(on("2026-08-31"), Money::hkd(0));
        assert_eq!(on("2026-09-01"), Money::hkd(6_253));
        // Six months after 31 August end with February.
        assert_eq!(on("2027-02-28"), Money::hkd(6_253));
        assert_eq!(on("2027-03-01"), Money::hkd(6_253 + 13_130));
    }

    #[test]
    fn kinds_without_a_sourced_rule_cost_nothing_more() {
        for kind in [BillKind::Water, BillKind::FixedPenalty, BillKind::GeneralDemandNote, BillKind::StampDuty] {
            let late = surcharge(&kind, Money::hkd(100_000), day("2020-01-01"), day("2026-01-01"));
            assert_eq!(late, Ok(Money::hkd(0)), "{kind:?}");
        }
    }

    proptest! {
        #[test]
        fn it_never_falls_with_time_and_never_passes_fifteen_and_a_half_percent(
            cents in 0_i64..1_000_000_000, early in 0_i32..400, more in 0_i32..400,
        ) {
            let (unpaid, due) = (Money::hkd(cents), day("2026-10-31"));
            let at = |days| surcharge(&BillKind::TaxDemandNote, unpaid, due, due.plus_days(days)).unwrap().cents;
            prop_assert!(at(early) <= at(early + more));
            // 5 % + 10 % of 105 %, and half a cent of rounding for each step.
            prop_assert!(i128::from(at(early + more)) * 1_000 <= i128::from(cents) * 155 + 1_050);
            prop_assert_eq!(at(0), 0);
        }
    }
}
