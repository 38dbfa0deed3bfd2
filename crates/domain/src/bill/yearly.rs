//! What was paid in twelve months, by month and by category. Months are those of Hong Kong days.

use super::BillCategory;
use crate::{Currency, Day, Money, MoneyError};

const MONTHS: usize = 12;
const CATEGORIES: usize = BillCategory::ALL.len();

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Year.
    pub year: i16,
    /// 1–12.
    pub month: i8,
}

/// What was paid: on which Hong Kong day, for what, how much. Money that went back is left out by the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid {
    /// When.
    pub day: Day,
    /// For what.
    pub category: BillCategory,
    /// How much.
    pub amount: Money,
}

/// What was paid in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthSums {
    /// Which.
    pub month: Month,
    /// By category, in the order of [`BillCategory::ALL`].
    pub sums: [Money; CATEGORIES],
    /// Together.
    pub total: Money,
}

/// What was paid in twelve months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearSums {
    /// Twelve, oldest first.
    pub months: Vec<MonthSums>,
    /// By category, in the order of [`BillCategory::ALL`].
    pub sums: [Money; CATEGORIES],
    /// Together.
    pub total: Money,
}

impl Month {
    /// The month in which `day` lies.
    pub fn of(day: Day) -> Self {
        let (year, month, _, _) = day.parts();
        Self { year, month }
    }

    /// The twelve months that end with this one, oldest first.
    pub fn twelve(self) -> [Self; MONTHS] {
        let mut all = [self; MONTHS];
        for at in (0..MONTHS - 1).rev() {
            all[at] = all[at + 1].before();
        }
        all
    }

    fn before(self) -> Self {
        match self.month {
            1 => Self { year: self.year.saturating_sub(1), month: 12 },
            month => Self { month: month - 1, ..self },
        }
    }
}

/// Sums what was paid in the twelve months that end with `last`; a calendar year is the one that ends with December.
/// Payments of other months and in other currencies do not count.
pub fn yearly_sums(
    last: Month,
    currency: Currency,
    paid: impl IntoIterator<Item = Paid>,
) -> Result<YearSums, MoneyError> {
    let zero = Money::zero(currency);
    let empty = |month| MonthSums { month, sums: [zero; CATEGORIES], total: zero };
    let mut months = last.twelve().map(empty);
    for one in paid.into_iter().filter(|one| one.amount.currency == currency) {
        let Ok(at) = months.binary_search_by_key(&Month::of(one.day), |sums| sums.month) else { continue };
        let Some(place) = BillCategory::ALL.iter().position(|category| *category == one.category) else { continue };
        months[at].sums[place] = months[at].sums[place].plus(one.amount)?;
        months[at].total = months[at].total.plus(one.amount)?;
    }
    let mut sums = [zero; CATEGORIES];
    for (place, sum) in sums.iter_mut().enumerate() {
        *sum = Money::sum(currency, months.iter().map(|month| month.sums[place]))?;
    }
    let total = Money::sum(currency, sums)?;
    Ok(YearSums { months: months.to_vec(), sums, total })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn paid(day: &str, category: BillCategory, cents: i64) -> Paid {
        Paid { day: day.parse().unwrap(), category, amount: Money::hkd(cents) }
    }

    #[test]
    fn months_follow_each_other_and_others_do_not_count() {
        let last = Month { year: 2026, month: 3 };
        let months = last.twelve();
        assert_eq!(months[0], Month { year: 2025, month: 4 });
        assert_eq!(months[9], Month { year: 2026, month: 1 });
        let sums = yearly_sums(
            last,
            Currency::Hkd,
            [
                paid("2025-03-31", BillCategory::Tax, 1),
                paid("2025-04-01", BillCategory::Tax, 20),
                paid("2026-03-31", BillCategory::Tax, 300),
                paid("2026-03-01", BillCategory::Water, 4_000),
                paid("2026-04-01", BillCategory::Water, 50_000),
                Paid {
                    amount: Money { cents: 7, currency: Currency::Cny },
                    ..paid("2026-03-01", BillCategory::Water, 0)
                },
            ],
        )
        .unwrap();
        assert_eq!(sums.total, Money::hkd(4_320));
        assert_eq!(sums.sums[0], Money::hkd(320));
        assert_eq!(sums.months[11].total, Money::hkd(4_300));
        assert_eq!(sums.months[11].sums[2], Money::hkd(4_000));
    }

    #[test]
    fn the_day_is_the_one_in_hong_kong() {
        let new_year = "2025-12-31T16:00:00Z".parse().unwrap();
        assert_eq!(Month::of(Day::of(new_year)), Month { year: 2026, month: 1 });
    }

    proptest! {
        /// Rows, columns and the whole agree, in whatever order the payments come.
        #[test]
        fn rows_and_columns_add_up(entries in prop::collection::vec((0_i32..366, 0_usize..5, 1_i64..1_000_000), 0..60)) {
            let first: Day = "2025-12-01".parse().unwrap();
            let all: Vec<Paid> = entries
                .iter()
                .map(|(day, category, cents)| Paid {
                    day: first.plus_days(*day),
                    category: BillCategory::ALL[*category],
                    amount: Money::hkd(*cents),
                })
                .collect();
            let last = Month { year: 2026, month: 11 };
            let sums = yearly_sums(last, Currency::Hkd, all.clone()).unwrap();
            let within: i64 = all.iter().filter(|one| last.twelve().contains(&Month::of(one.day))).map(|one| one.amount.cents).sum();
            prop_assert_eq!(sums.total.cents, within);
            prop_assert_eq!(sums.months.iter().map(|month| month.total.cents).sum::<i64>(), within);
            prop_assert_eq!(sums.sums.iter().map(|sum| sum.cents).sum::<i64>(), within);
            prop_assert_eq!(yearly_sums(last, Currency::Hkd, all.into_iter().rev()).unwrap(), sums);
        }
    }
}
