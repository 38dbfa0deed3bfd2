//! Invented bills for "Look around first", marked as examples wherever they are shown: two to pay, one expected, and what
//! was paid before, so that history, comparison and chart have something to say. None can be paid.

use desk_contract::{
    BillDetailView, BillFilter, BillGroup, BillGroupView, BillRowView, BillSort, BillsListRequest, BillsListView,
    DeskError, Freshness, NumberCheck,
};
use desk_domain::bill::{Bill, BillKind, BillPart, BillPeriod, BillState};
use desk_domain::search::fold;
use desk_domain::{BillId, Day, Money, Timestamp};
use desk_l10n::{MessageId, id};
use desk_store::{BillRow, BillSums, PaidSum, month_of};

use super::{get, view};
use crate::tasks::{example_department, localized};

const GROUPS: [BillGroup; 3] = [BillGroup::Due, BillGroup::Expected, BillGroup::Paid];
/// Due within so many days counts as this week.
const WEEK: i32 = 7;

/// All of them at `now`, in the order of the list.
pub(super) fn examples(now: Timestamp) -> Vec<BillRow> {
    let today = Day::of(now);
    let water = |name, cents, period: BillPeriod| Bill {
        parts: vec![part(id::EXAMPLE_BILL_PART_WATER, cents - 22_420), part(id::EXAMPLE_BILL_PART_SEWAGE, 22_420)],
        period: Some(period),
        ..bill(name, BillKind::Water, id::EXAMPLE_BILL_WATER, cents, now)
    };
    let tax = |name, cents| bill(name, BillKind::TaxDemandNote, id::EXAMPLE_BILL_TAX, cents, now);
    let rates = |name| bill(name, BillKind::Rates, id::EXAMPLE_BILL_RATES, 125_050, now);
    let licence = bill("licence", BillKind::LicenceFee, id::EXAMPLE_BILL_LICENCE, 90_000, now);
    let read = BillPeriod { from: today.plus_months(-4).plus_days(-20), to: today.plus_days(-21) };
    let moved = |months| BillPeriod { from: read.from.plus_months(months), to: read.to.plus_months(months) };
    let expected = Bill { expected: true, issued_at: today.plus_days(35).at(9, 0), ..rates("rates") };
    let all = vec![
        Bill { due: Some(today.plus_days(3)), ..water("water", 41_260, read) },
        Bill { due: Some(today.plus_days(41)), ..tax("tax", 1_864_000) },
        Bill { due: Some(today.plus_days(62)), ..expected },
        paid(rates("rates-before"), today.plus_days(-28)),
        paid(water("water-before", 40_530, moved(-4)), today.plus_months(-4)),
        paid(licence, today.plus_months(-5)),
        paid(rates("rates-earlier"), today.plus_months(-4).plus_days(-2)),
        paid(tax("tax-before", 599_300), today.plus_months(-7)),
        paid(water("water-year", 29_900, moved(-12)), today.plus_months(-11)),
        paid(tax("tax-earlier", 1_798_000), today.plus_months(-10)),
    ];
    let mut rows: Vec<BillRow> = all.into_iter().map(row).collect();
    rows.sort_by_key(|row| (row.group, row.bill.paid_at.map(std::cmp::Reverse), row.bill.due));
    rows
}

/// A window of them.
pub(super) fn list(request: &BillsListRequest, now: Timestamp) -> BillsListView {
    let (all, today) = (examples(now), Day::of(now));
    let words = fold(&request.query);
    let asked = |row: &&BillRow| match request.filter {
        BillFilter::Open => row.group != BillGroup::Paid,
        BillFilter::Ended => row.group == BillGroup::Paid,
        BillFilter::All => true,
    };
    let named = |row: &&BillRow| {
        let title = &row.bill.title;
        [&title.en, &title.zh_hant_hk, &title.zh_hans, &row.bill.number]
            .iter()
            .any(|text| fold(text).contains(words.trim()))
    };
    let mut found: Vec<&BillRow> = all.iter().filter(asked).filter(named).collect();
    if request.sort == BillSort::Amount {
        found.sort_by_key(|row| (row.group, -row.bill.total.cents));
    }
    let groups = GROUPS.into_iter().filter_map(|key| {
        let first_offset = count(found.iter().take_while(|row| row.group != key).count());
        let of_group = count(found.iter().filter(|row| row.group == key).count());
        (of_group > 0).then_some(BillGroupView { key, count: of_group, first_offset })
    });
    let window = found.iter().skip(request.offset as usize).take(request.limit as usize);
    BillsListView {
        rows: window.map(|row| marked(row, today)).collect(),
        total: count(found.len()),
        groups: groups.collect(),
        summary: view::summary(&sums(&all, today)),
        revision: 0,
        freshness: Freshness { fetched_at: None, stale: false },
    }
}

/// Everything about one of them.
pub(super) fn detail(id: &BillId, now: Timestamp) -> Result<BillDetailView, DeskError> {
    let all = examples(now);
    let found = all.iter().find(|row| row.bill.id == *id).ok_or(DeskError::NotFound)?;
    let others: Vec<Bill> = all.iter().map(|row| row.bill.clone()).collect();
    let bill = &found.bill;
    Ok(BillDetailView {
        group: found.group,
        owed: bill.owed(),
        next: bill.next_instalment(),
        days_left: bill.due.map(|due| due.days_since(Day::of(now))),
        surcharges: get::to_come(bill, Day::of(now)),
        label: None,
        waiting: false,
        checking: false,
        payment: None,
        receipts: Vec::new(),
        taken_back: Vec::new(),
        history: get::history(bill, &others),
        comparison: get::compared(bill, &others),
        mandate: None,
        remind_on: None,
        reminded: false,
        number_check: NumberCheck::Form,
        example: true,
        freshness: Freshness { fetched_at: None, stale: false },
        bill: bill.clone(),
    })
}

/// How many of them are to be paid.
pub(crate) fn to_pay(now: Timestamp) -> u32 {
    count(examples(now).iter().filter(|row| row.group == BillGroup::Due).count())
}

/// What was paid for them.
pub(super) fn paid_sums(now: Timestamp) -> Vec<PaidSum> {
    let sum = |row: BillRow| {
        let (year, month) = month_of(row.bill.paid_at?);
        Some(PaidSum { year, month, category: row.bill.kind.category() as usize, cents: row.bill.total.cents })
    };
    examples(now).into_iter().filter_map(sum).collect()
}

fn marked(row: &BillRow, today: Day) -> BillRowView {
    BillRowView { example: true, remind_on: None, ..view::row(row, today) }
}

fn sums(all: &[BillRow], today: Day) -> BillSums {
    let due = || all.iter().filter(|row| row.group == BillGroup::Due);
    let near = || due().filter(|row| row.bill.due.is_some_and(|due| due.days_since(today) <= WEEK));
    let expected = || all.iter().filter(|row| row.group == BillGroup::Expected);
    BillSums {
        to_pay: count(due().count()),
        to_pay_cents: due().map(|row| row.bill.total.cents).sum(),
        this_week_cents: near().map(|row| row.bill.total.cents).sum(),
        this_week: count(near().count()),
        expected: count(expected().count()),
        expected_day: expected().filter_map(|row| row.bill.expected_on()).min(),
        ..BillSums::default()
    }
}

fn row(bill: Bill) -> BillRow {
    let group = match bill.state {
        BillState::Paid { .. } => BillGroup::Paid,
        _ if bill.expected => BillGroup::Expected,
        _ => BillGroup::Due,
    };
    BillRow { group, label: None, checking: false, waiting: false, reminder: None, bill }
}

fn paid(bill: Bill, on: Day) -> Bill {
    let state = BillState::Paid { received: bill.total, credit: Money::hkd(0) };
    Bill {
        state,
        due: Some(on.plus_days(2)),
        paid_at: Some(on.at(10, 0)),
        issued_at: on.plus_days(-20).at(9, 0),
        ..bill
    }
}

fn part(label: MessageId, cents: i64) -> BillPart {
    BillPart { label: localized(label), amount: Money::hkd(cents) }
}

fn bill(name: &str, kind: BillKind, title: MessageId, cents: i64, now: Timestamp) -> Bill {
    let account = match kind {
        BillKind::Water => "0000-0001",
        BillKind::Rates => "0000-0002",
        BillKind::TaxDemandNote => "0000-0003",
        _ => "0000-0004",
    };
    Bill {
        id: BillId::new(format!("example-{name}")),
        version: 1,
        department: example_department(),
        kind,
        title: localized(title),
        for_whom: None,
        account: account.to_owned(),
        number: account.replace('-', ""),
        period: None,
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
        issued_at: Day::of(now).plus_days(-10).at(9, 0),
        paid_at: None,
        changed_at: now,
    }
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-24T02:00:00Z".parse().unwrap()
    }

    fn request(filter: BillFilter, query: &str) -> BillsListRequest {
        BillsListRequest { query: query.to_owned(), filter, sort: BillSort::Due, offset: 0, limit: 100 }
    }

    #[test]
    fn every_example_is_marked_and_none_can_be_reminded_of_or_paid() {
        let all = list(&request(BillFilter::All, ""), now());
        assert!(all.rows.iter().all(|row| row.example && row.remind_on.is_none() && row.payment.is_none()));
        assert_eq!(all.total, count(all.rows.len()));
        let offsets: Vec<_> = all.groups.iter().map(|group| (group.key, group.first_offset)).collect();
        assert_eq!(offsets, [(BillGroup::Due, 0), (BillGroup::Expected, 2), (BillGroup::Paid, 3)]);
        for row in &all.rows {
            assert!(detail(&row.id, now()).unwrap().example, "{}", row.id);
        }
        assert_eq!(detail(&BillId::new("b1"), now()).unwrap_err(), DeskError::NotFound);
    }

    #[test]
    fn they_are_found_filtered_and_summed() {
        let open = list(&request(BillFilter::Open, ""), now());
        assert_eq!((open.total, open.summary.to_pay, open.summary.to_pay_amount), (3, 2, Money::hkd(1_905_260)));
        assert_eq!(open.summary.this_week_amount, Money::hkd(41_260));
        assert_eq!(list(&request(BillFilter::All, "水费"), now()).total, 3, "in either script");
        let year: i64 = paid_sums(now()).iter().map(|sum| sum.cents).sum();
        let ended = list(&request(BillFilter::Ended, ""), now());
        assert_eq!(year, ended.rows.iter().map(|row| row.amount.cents).sum::<i64>());
    }

    #[test]
    fn the_water_bill_is_compared_with_the_year_before_on_every_day_of_the_year() {
        for day in 0..366 {
            let now = now().plus_seconds(day * 86_400);
            let water = detail(&BillId::new("example-water"), now).unwrap();
            assert_eq!(water.comparison.map(|found| (found.percent, found.notable)), Some((38, true)), "{day}");
            assert_eq!(water.history.len(), 2);
        }
    }
}
