//! What was paid in twelve months, by month and category.

use desk_contract::{BillsMonthView, BillsYearRequest, BillsYearView, CategorySumView, DeskError};
use desk_domain::bill::BillCategory;
use desk_domain::bill::yearly::{Month, Paid, yearly_sums};
use desk_domain::{Currency, Day, Money, Timestamp};
use desk_store::PaidSum;

use super::examples;
use crate::{Desk, incident};

impl Desk {
    /// A calendar year, or the twelve months that end now.
    pub async fn bills_year(&self, request: BillsYearRequest) -> Result<BillsYearView, DeskError> {
        let profile = self.open()?;
        let sums = if profile.is_looking_around().await {
            examples::paid_sums(self.now())
        } else {
            profile.store().paid_sums().await.map_err(|error| incident::store(&error))?
        };
        view(&sums, last_month(request.year, self.now()))
    }
}

/// The last of the twelve months.
pub(super) fn last_month(year: Option<u16>, now: Timestamp) -> Month {
    match year.and_then(|year| i16::try_from(year).ok()) {
        Some(year) => Month { year, month: 12 },
        None => Month::of(Day::of(now)),
    }
}

fn view(sums: &[PaidSum], last: Month) -> Result<BillsYearView, DeskError> {
    let paid = sums.iter().filter_map(|sum| {
        Some(Paid {
            day: Day::new(i16::try_from(sum.year).ok()?, i8::try_from(sum.month).ok()?, 1).ok()?,
            category: *BillCategory::ALL.get(sum.category)?,
            amount: Money::hkd(sum.cents),
        })
    });
    let found = yearly_sums(last, Currency::Hkd, paid);
    let found = found.map_err(|error| incident::internal("bills.year", &error))?;
    let mut years: Vec<u16> = sums.iter().map(|sum| sum.year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    Ok(BillsYearView {
        months: found
            .months
            .iter()
            .map(|month| BillsMonthView {
                year: u16::try_from(month.month.year).unwrap_or_default(),
                month: u8::try_from(month.month.month).unwrap_or_default(),
                total: month.total,
                sums: by_category(&month.sums),
            })
            .collect(),
        total: found.total,
        sums: by_category(&found.sums),
        years,
    })
}

/// Those of nothing are left out.
fn by_category(sums: &[Money]) -> Vec<CategorySumView> {
    let all = BillCategory::ALL.into_iter().zip(sums);
    all.filter(|(_, amount)| amount.is_positive())
        .map(|(category, amount)| CategorySumView { category, amount: *amount })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_and_only_categories_that_were_paid() {
        let sum = |year, month, category, cents| PaidSum { year, month, category, cents };
        let sums = [sum(2024, 3, 0, 7), sum(2025, 12, 2, 500), sum(2026, 1, 2, 300), sum(2026, 1, 0, 200)];
        let year = view(&sums, Month { year: 2026, month: 11 }).unwrap();
        assert_eq!((year.months.len(), year.total), (12, Money::hkd(1_000)));
        assert_eq!((year.months[0].year, year.months[0].month), (2025, 12));
        let january = &year.months[1].sums;
        assert_eq!(
            january.iter().map(|sum| sum.category).collect::<Vec<_>>(),
            [BillCategory::Tax, BillCategory::Water]
        );
        assert_eq!(year.years, [2026, 2025, 2024]);
        assert_eq!(view(&sums, last_month(Some(2024), Timestamp::from_millis(0))).unwrap().total, Money::hkd(7));
    }
}
