//! The headings of the list of bills: under which one a bill stands, how many stand under each, and the sums on top.

use desk_contract::{BillFilter, BillGroup};
use desk_domain::Day;
use desk_domain::bill::Bill;

use crate::cache::bill;
use crate::cache::bill_list::{BillGroupCount, BillSums};
use crate::cache::bill_window::SumColumns;

const GROUPS: [BillGroup; 6] = [
    BillGroup::Overdue,
    BillGroup::Due,
    BillGroup::InProgress,
    BillGroup::Expected,
    BillGroup::Paid,
    BillGroup::Withdrawn,
];

/// Its number in the SQL.
pub(crate) fn place(group: BillGroup) -> i64 {
    group as i64
}

/// The headings that a filter leaves.
pub(crate) fn selected(filter: BillFilter) -> impl Iterator<Item = BillGroup> {
    GROUPS.into_iter().filter(move |group| {
        let ended = matches!(group, BillGroup::Paid | BillGroup::Withdrawn);
        match filter {
            BillFilter::Open => !ended,
            BillFilter::Ended => ended,
            BillFilter::All => true,
        }
    })
}

/// Under which heading a bill stands. The same as the SQL says; a test compares the two.
pub(crate) fn group(seen: &Bill, doubted: bool, today: Day) -> BillGroup {
    match bill::class(seen) {
        3 => BillGroup::Withdrawn,
        2 => BillGroup::Paid,
        1 => BillGroup::Expected,
        _ if seen.payment.is_some() || seen.claim.is_some() || doubted => BillGroup::InProgress,
        _ if seen.due.is_some_and(|due| due < today) => BillGroup::Overdue,
        _ => BillGroup::Due,
    }
}

/// How many bills stand under each heading, and how many rows the list has.
pub(crate) fn counted(filter: BillFilter, sums: &[SumColumns]) -> (Vec<BillGroupCount>, u32) {
    let mut next = 0;
    let groups = GROUPS
        .into_iter()
        .filter_map(|group| {
            let count = sums.iter().find(|sum| sum.0 == place(group))?.1;
            let first_offset = selected(filter).any(|one| one == group).then_some(next);
            if first_offset.is_some() {
                next += count;
            }
            Some(BillGroupCount { group, count, first_offset })
        })
        .collect();
    (groups, next)
}

/// What the page says on top.
pub(crate) fn summary(sums: &[SumColumns], today: Day) -> BillSums {
    let mut all = BillSums::default();
    for (place, count, owed, owed_this_week, this_week, held, first_expected) in sums {
        match *place {
            0 | 1 => {
                all.to_pay += count;
                all.to_pay_cents += owed;
                all.this_week_cents += owed_this_week;
                all.this_week += this_week;
                all.overdue += if *place == 0 { *count } else { 0 };
            }
            2 => all.in_progress = *held,
            3 => {
                all.expected = *count;
                let day = first_expected.and_then(|days| Some(Day::new(1970, 1, 1).ok()?.plus_days(days)));
                // What is late may come any day.
                all.expected_day = day.map(|day| day.max(today));
            }
            _ => {}
        }
    }
    all
}
