//! How a bill compares with the bill of the same account for the same period a year earlier.

use super::{Bill, BillPeriod, BillRhythm, BillState};
use crate::Money;

/// Periods of meter readings begin on other days each year; they are the same when they begin this near.
const SAME_PERIOD_DAYS: i32 = 31;
const NOTABLE_PERCENT: i128 = 20;
const NOTABLE_CENTS: i64 = 5_000;

/// A bill beside the one a year earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What was asked for then.
    pub then: Money,
    /// Whole percent more than then, rounded half away from nothing; negative: less.
    pub percent: i32,
    /// Enough to be pointed out: 20 % or more, and HK$50 or more.
    pub notable: bool,
    /// What kind of period is compared.
    pub rhythm: BillRhythm,
}

/// Compares two totals of periods of one rhythm. `None` when they cannot be compared: other currencies, or nothing was asked for then.
pub fn compare(now: Money, then: Money, rhythm: BillRhythm) -> Option<Comparison> {
    let by = now.minus(then).ok()?.cents;
    if !then.is_positive() {
        return None;
    }
    let (by, base) = (i128::from(by), i128::from(then.cents));
    let rounded = (by.abs() * 200 + base) / (base * 2) * by.signum();
    let notable = by.abs() * 100 >= base * NOTABLE_PERCENT && by.abs() >= i128::from(NOTABLE_CENTS);
    let percent = i32::try_from(rounded).unwrap_or(if by < 0 { i32::MIN } else { i32::MAX });
    Some(Comparison { then, percent, notable, rhythm })
}

/// The bill among `others` of the same account that covers the same period a year before `bill`; the nearest when there
/// are several. Bills that were taken back or are only expected do not count, nor do those without a period.
pub fn year_earlier<'a>(bill: &Bill, others: impl IntoIterator<Item = &'a Bill>) -> Option<&'a Bill> {
    let period = bill.period?;
    let same = others.into_iter().filter(|other| {
        other.id != bill.id
            && other.account == bill.account
            && other.kind == bill.kind
            && other.department.id == bill.department.id
            && !other.expected
            && !matches!(other.state, BillState::Withdrawn { .. })
    });
    let near = same.filter_map(|other| Some((distance(period, other.period?)?, other)));
    near.min_by_key(|(distance, other)| (*distance, other.issued_at)).map(|(_, other)| other)
}

/// How far `then`, moved by a year, is from `now`; `None` when they are not the same period of two years.
fn distance(now: BillPeriod, then: BillPeriod) -> Option<i32> {
    let from = now.from.days_since(then.from.plus_months(12)).abs();
    let to = now.to.days_since(then.to.plus_months(12)).abs();
    (from <= SAME_PERIOD_DAYS && to <= SAME_PERIOD_DAYS).then_some(from + to)
}

/// The comparison of `bill` with the same period a year earlier, when there is one among `others`.
pub fn comparison<'a>(bill: &Bill, others: impl IntoIterator<Item = &'a Bill>) -> Option<Comparison> {
    let rhythm = bill.period?.rhythm();
    year_earlier(bill, others).and_then(|then| compare(bill.total, then.total, rhythm))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bill::BillKind;
    use crate::{Currency, Department, LocalizedText, Timestamp};
    use proptest::prelude::*;

    fn bill(id: &str, from: &str, to: &str, cents: i64) -> Bill {
        let text = LocalizedText::same("Water");
        let at = Timestamp::from_millis(0);
        Bill {
            id: id.into(),
            version: 1,
            department: Department { id: "wsd".into(), name: text.clone(), phone: None, email: None, url: None },
            kind: BillKind::Water,
            title: text,
            for_whom: None,
            account: "1234567890".to_owned(),
            number: "1234567890".to_owned(),
            period: Some(BillPeriod { from: from.parse().unwrap(), to: to.parse().unwrap() }),
            parts: Vec::new(),
            total: Money::hkd(cents),
            surcharge: Money::hkd(0),
            due: None,
            due_checked: true,
            instalments: Vec::new(),
            state: BillState::Unpaid,
            expected: false,
            added: false,
            part_payment: false,
            payee: None,
            channels: Vec::new(),
            note: None,
            payment: None,
            notice: None,
            paid_by: None,
            claim: None,
            issued_at: at,
            paid_at: None,
            changed_at: at,
        }
    }

    #[test]
    fn the_same_period_last_year_is_found_and_no_other() {
        let now = bill("now", "2026-07-03", "2026-10-30", 57_000);
        let then = bill("then", "2025-07-10", "2025-10-28", 41_300);
        let spring = bill("spring", "2026-03-01", "2026-07-02", 20_000);
        let earlier = bill("earlier", "2024-07-05", "2024-10-30", 10_000);
        let other = Bill { account: "9".to_owned(), ..bill("other", "2025-07-03", "2025-10-30", 1) };
        let withdrawn = Bill {
            state: BillState::Withdrawn { received: Money::hkd(0) },
            ..bill("withdrawn", "2025-07-03", "2025-10-30", 1)
        };
        let all = [now.clone(), spring, then, earlier, other, withdrawn];
        assert_eq!(year_earlier(&now, &all).map(|found| found.id.as_str()), Some("then"));
        let rhythm = BillRhythm::FourMonths;
        let expected = Comparison { then: Money::hkd(41_300), percent: 38, notable: true, rhythm };
        assert_eq!(comparison(&now, &all), Some(expected));
        assert_eq!(comparison(&Bill { period: None, ..now }, &all), None);
    }

    #[test]
    fn both_limits_must_be_reached_and_are_included() {
        let rhythm = BillRhythm::Quarter;
        let notable =
            |now, then| compare(Money::hkd(now), Money::hkd(then), rhythm).map(|found| (found.percent, found.notable));
        assert_eq!(notable(30_000, 25_000), Some((20, true)));
        assert_eq!(notable(29_999, 25_000), Some((20, false)));
        assert_eq!(notable(9_900, 5_000), Some((98, false)));
        assert_eq!(notable(1_195_000, 1_000_000), Some((20, false)));
        assert_eq!(notable(20_000, 25_000), Some((-20, true)));
        assert_eq!(notable(1, 0), None);
        assert_eq!(compare(Money::hkd(1), Money { cents: 1, currency: Currency::Cny }, rhythm), None);
    }

    proptest! {
        #[test]
        fn percent_brings_back_the_amount_within_half_a_percent(now in 0_i64..10_000_000, then in 1_i64..10_000_000) {
            let found = compare(Money::hkd(now), Money::hkd(then), BillRhythm::Month).unwrap();
            let error = (i128::from(found.percent) + 100) * i128::from(then) - i128::from(now) * 100;
            prop_assert!(error.abs() * 2 <= i128::from(then), "{:?}", found);
        }
    }
}
