//! The last day on which a payment is on time, by the rule of the kind (hk-identity §5.2).

use crate::bill::BillKind;
use crate::{Day, calendar};

/// A due date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDay {
    /// Last day to pay on time.
    pub day: Day,
    /// False when the day lies beyond the table of general holidays, so that it could not be moved and says so.
    pub checked: bool,
}

/// The due date of a bill whose printed one is `printed`. Rates move to the next working day; a printed day that is one
/// already stays. All others are due on the printed day, whatever day it is.
pub fn due_day(kind: &BillKind, printed: Day) -> DueDay {
    match kind {
        BillKind::Rates => match calendar::next_working_day(printed) {
            Some(day) => DueDay { day, checked: true },
            None => DueDay { day: printed, checked: false },
        },
        _ => DueDay { day: printed, checked: true },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Money;
    use crate::bill::due::surcharges;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn rates_are_due_at_the_end_of_the_first_month_of_the_quarter_or_the_next_working_day() {
        for (printed, due) in [
            // A Saturday, the Thursday that it is, a Friday, a Saturday.
            ("2026-01-31", "2026-02-02"),
            ("2026-04-30", "2026-04-30"),
            ("2026-07-31", "2026-07-31"),
            ("2026-10-31", "2026-11-02"),
            // Labour Day 2027 is a Saturday; the day before is worked.
            ("2027-04-30", "2027-04-30"),
            ("2027-10-31", "2027-11-01"),
        ] {
            let found = due_day(&BillKind::Rates, day(printed));
            assert_eq!(found, DueDay { day: day(due), checked: true }, "{printed}");
        }
    }

    #[test]
    fn beyond_the_table_nothing_is_moved_and_it_is_said() {
        let saturday = day("2028-04-29");
        assert_eq!(due_day(&BillKind::Rates, saturday), DueDay { day: saturday, checked: false });
        assert_eq!(due_day(&BillKind::Water, saturday), DueDay { day: saturday, checked: true });
    }

    #[test]
    fn other_kinds_are_due_as_printed_even_on_a_holiday() {
        let christmas = day("2026-12-25");
        for kind in [BillKind::TaxDemandNote, BillKind::Water, BillKind::FixedPenalty, BillKind::Other("new".into())] {
            assert_eq!(due_day(&kind, christmas).day, christmas);
        }
    }

    proptest! {
        /// Before midnight in Hong Kong counts, and nothing after it: to the millisecond, whatever the computer's zone.
        #[test]
        fn midnight_in_hong_kong_decides(offset in 0_i32..3_000, millis in 1_i64..86_400_000) {
            let due = day("2024-01-01").plus_days(offset);
            let first_late_day = surcharges(&BillKind::Rates, Money::hkd(100), due).unwrap()[0].from;
            prop_assert!(Day::of(due.end().plus_millis(-millis)) < first_late_day);
            prop_assert!(Day::of(due.end().plus_millis(millis - 1)) >= first_late_day);
        }
    }
}
