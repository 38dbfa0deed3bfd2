//! What being late may cost: up to 5 % of what is unpaid after the due date, and up to a further 10 % of what is unpaid, the
//! first surcharge included, after six months (rates and rent: hk-identity §5.2 and the 1823 answer on rates; tax: Inland
//! Revenue Ordinance s. 71(5), (5A)). Kinds without a sourced rule cost nothing more here; their department says so.

use crate::bill::{Bill, BillKind};
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

/// What may still be added to `bill` after `today` when nothing of it is paid, soonest first: departments may add so much and
/// no more. Nothing where no rule is known, nor the day for certain, and of bills in instalments: what a missed one costs is
/// the department's to say.
pub fn surcharges_ahead(bill: &Bill, today: Day) -> Result<Vec<Surcharge>, MoneyError> {
    let is_sure = bill.due_checked && bill.instalments.is_empty();
    let Some(due) = bill.due.filter(|_| is_sure) else { return Ok(Vec::new()) };
    let both = if bill.surcharge.is_positive() {
        // The first is asked for already.
        second(&bill.kind, bill.owed(), due)?.into_iter().collect()
    } else {
        surcharges(&bill.kind, bill.owed(), due)?
    };
    Ok(both.into_iter().filter(|one| one.from > today).collect())
}

/// The surcharges on `unpaid` that come after `due` when nothing of it is paid, in order.
pub fn surcharges(kind: &BillKind, unpaid: Money, due: Day) -> Result<Vec<Surcharge>, MoneyError> {
    if !has_rule(kind) || !unpaid.is_positive() {
        return Ok(Vec::new());
    }
    let first = Surcharge { from: due.plus_days(1), percent: FIRST_PERCENT, amount: unpaid.percent(FIRST_PERCENT)? };
    let second = second(kind, unpaid.plus(first.amount)?, due)?;
    Ok([Some(first), second].into_iter().flatten().collect())
}

/// The second surcharge on all that is `unpaid` then, the first one included.
fn second(kind: &BillKind, unpaid: Money, due: Day) -> Result<Option<Surcharge>, MoneyError> {
    if !has_rule(kind) || !unpaid.is_positive() {
        return Ok(None);
    }
    let from = due.plus_months(SECOND_AFTER_MONTHS).plus_days(1);
    Ok(Some(Surcharge { from, percent: SECOND_PERCENT, amount: unpaid.percent(SECOND_PERCENT)? }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// What is owed on top on a day.
    fn owed(kind: &BillKind, unpaid: Money, due: Day, today: Day) -> Money {
        let come = surcharges(kind, unpaid, due).unwrap().into_iter().filter(|one| one.from <= today);
        Money::sum(unpaid.currency, come.map(|one| one.amount)).unwrap()
    }

    fn on(today: &str) -> Money {
        owed(&BillKind::Rates, Money::hkd(125_050), day("2026-08-31"), day(today))
    }

    fn rates(surcharge: i64) -> Bill {
        serde_json::from_value(serde_json::json!({
            "id": "b", "version": 1, "kind": "rates", "account": "1", "number": "1", "dueChecked": true,
            "department": { "id": "rvd", "name": { "en": "RVD", "zh-Hant-HK": "RVD", "zh-Hans": "RVD" } },
            "title": { "en": "Rates", "zh-Hant-HK": "Rates", "zh-Hans": "Rates" },
            "total": Money::hkd(125_050 + surcharge), "surcharge": Money::hkd(surcharge), "due": "2026-08-31",
            "state": { "kind": "unpaid" }, "issuedAt": "2026-07-01T01:00:00Z", "changedAt": "2026-07-01T01:00:00Z",
        }))
        .unwrap()
    }

    fn ahead(bill: &Bill, today: &str) -> Vec<(String, i64)> {
        let ahead = surcharges_ahead(bill, day(today)).unwrap();
        ahead.into_iter().map(|one| (one.from.to_string(), one.amount.cents)).collect()
    }

    #[test]
    fn what_is_still_to_come_is_told_ahead() {
        let (first, second) = (("2026-09-01".to_owned(), 6_253), ("2027-03-01".to_owned(), 13_130));
        assert_eq!(ahead(&rates(0), "2026-08-01"), [first, second.clone()]);
        assert_eq!(
            ahead(&rates(0), "2026-09-01"),
            std::slice::from_ref(&second),
            "the department has yet to ask for the first"
        );
        assert_eq!(ahead(&rates(6_253), "2026-09-20"), [second], "of all that is unpaid, the first included");
        assert_eq!(ahead(&rates(6_253 + 13_130), "2027-03-01"), []);
    }

    #[test]
    fn nothing_is_foretold_where_no_rule_is_known_or_nothing_is_owed() {
        let none: [(String, i64); 0] = [];
        assert_eq!(ahead(&Bill { kind: BillKind::Water, ..rates(0) }, "2026-08-01"), none);
        assert_eq!(ahead(&Bill { due: None, ..rates(0) }, "2026-08-01"), none);
        assert_eq!(ahead(&Bill { due_checked: false, ..rates(0) }, "2026-08-01"), none);
        assert_eq!(ahead(&Bill { expected: true, ..rates(0) }, "2026-08-01"), none);
        let part = crate::bill::Instalment { due: day("2026-08-31"), amount: Money::hkd(125_050) };
        assert_eq!(ahead(&Bill { instalments: vec![part], ..rates(0) }, "2026-08-01"), none);
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
            let late = surcharges(&kind, Money::hkd(100_000), day("2020-01-01"));
            assert_eq!(late, Ok(Vec::new()), "{kind:?}");
        }
    }

    proptest! {
        #[test]
        fn it_never_falls_with_time_and_never_passes_fifteen_and_a_half_percent(
            cents in 0_i64..1_000_000_000, early in 0_i32..400, more in 0_i32..400,
        ) {
            let (unpaid, due) = (Money::hkd(cents), day("2026-10-31"));
            let at = |days| owed(&BillKind::TaxDemandNote, unpaid, due, due.plus_days(days)).cents;
            prop_assert!(at(early) <= at(early + more));
            // 5 % + 10 % of 105 %, and half a cent of rounding for each step.
            prop_assert!(i128::from(at(early + more)) * 1_000 <= i128::from(cents) * 155 + 1_050);
            prop_assert_eq!(at(0), 0);
        }
    }
}
