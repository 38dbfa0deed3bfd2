//! Which days are working days in Hong Kong, from a committed table of general holidays. Beyond the years that the
//! table covers every answer is "not known": nothing is guessed.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::Day;

/// What the table says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// First day that it covers.
    pub from: Day,
    /// Last day that it covers.
    pub to: Day,
    /// The day on which its source said so.
    pub as_of: Day,
}

struct Table {
    coverage: Coverage,
    named: BTreeMap<Day, &'static str>,
}

static TABLE: LazyLock<Option<Table>> = LazyLock::new(|| read(include_str!("../data/general_holidays.txt")));

fn read(text: &'static str) -> Option<Table> {
    let note = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let (first, last) = note("# years:")?.split_once('-')?;
    let coverage = Coverage {
        from: Day::new(first.parse().ok()?, 1, 1).ok()?,
        to: Day::new(last.parse().ok()?, 12, 31).ok()?,
        as_of: note("# as_of:")?.parse().ok()?,
    };
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let named = lines.map(|line| line.split_once(' ').and_then(|(day, name)| Some((day.parse().ok()?, name))));
    Some(Table { coverage, named: named.collect::<Option<_>>()? })
}

fn covering(day: Day) -> Option<&'static Table> {
    TABLE.as_ref().filter(|table| (table.coverage.from..=table.coverage.to).contains(&day))
}

/// The days that the table covers.
pub fn coverage() -> Option<Coverage> {
    TABLE.as_ref().map(|table| table.coverage)
}

/// The name of the general holiday on `day`, in English; Sundays have none.
pub fn holiday_name(day: Day) -> Option<&'static str> {
    covering(day)?.named.get(&day).copied()
}

/// Whether `day` is a general holiday: a day of the table, or a Sunday (Cap. 149). `None` beyond the covered years.
pub fn is_general_holiday(day: Day) -> Option<bool> {
    const SUNDAY: i8 = 7;
    let table = covering(day)?;
    Some(day.parts().3 == SUNDAY || table.named.contains_key(&day))
}

/// Whether offices work on `day`: neither a general holiday nor a Saturday. `None` beyond the covered years.
pub fn is_working_day(day: Day) -> Option<bool> {
    is_general_holiday(day).map(|holiday| !holiday && !day.is_weekend())
}

/// `day` itself when it is a working day, else the first after it. `None` when the table ends before that is known.
pub fn next_working_day(day: Day) -> Option<Day> {
    let mut candidate = day;
    while !is_working_day(candidate)? {
        candidate = candidate.plus_days(1);
    }
    Some(candidate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Clock, SystemClock};
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn each_covered_year_has_its_seventeen_holidays_and_none_is_a_sunday() {
        let coverage = coverage().unwrap();
        for year in coverage.from.parts().0..=coverage.to.parts().0 {
            let of_year = TABLE.as_ref().unwrap().named.keys().filter(|day| day.parts().0 == year);
            assert_eq!(of_year.clone().count(), 17, "{year}");
            assert!(of_year.clone().all(|day| day.parts().3 != 7), "{year}");
        }
    }

    #[test]
    fn the_table_must_be_renewed_ninety_days_before_it_ends() {
        let left = coverage().unwrap().to.days_since(Day::of(SystemClock.now()));
        assert!(
            left > 90,
            "the table of general holidays ends in {left} days: add the next year from the 1823 calendar"
        );
    }

    #[test]
    fn holidays_sundays_saturdays_and_what_is_beyond() {
        assert_eq!(holiday_name(day("2026-04-07")), Some("The day following Easter Monday"));
        assert_eq!(is_general_holiday(day("2026-11-29")), Some(true));
        assert_eq!(is_general_holiday(day("2026-11-28")), Some(false));
        assert_eq!(is_working_day(day("2026-11-28")), Some(false));
        assert_eq!(is_working_day(day("2026-11-27")), Some(true));
        for beyond in ["2023-12-31", "2028-01-01"] {
            assert_eq!(is_general_holiday(day(beyond)), None);
            assert_eq!(is_working_day(day(beyond)), None);
            assert_eq!(next_working_day(day(beyond)), None);
        }
    }

    #[test]
    fn easter_of_2026_joined_the_festival_of_tombs() {
        assert_eq!(next_working_day(day("2026-04-03")), Some(day("2026-04-08")));
        assert_eq!(next_working_day(day("2026-04-08")), Some(day("2026-04-08")));
        // Christmas 2027 is a Saturday, so Monday is off.
        assert_eq!(next_working_day(day("2027-12-25")), Some(day("2027-12-28")));
    }

    proptest! {
        #[test]
        fn the_next_working_day_is_one_and_none_lies_between(offset in 0_i32..1_460) {
            let from = coverage().unwrap().from.plus_days(offset);
            if let Some(next) = next_working_day(from) {
                prop_assert_eq!(is_working_day(next), Some(true));
                prop_assert!(next.days_since(from) < 10);
                for between in 0..next.days_since(from) {
                    prop_assert_eq!(is_working_day(from.plus_days(between)), Some(false));
                }
            }
        }
    }
}
