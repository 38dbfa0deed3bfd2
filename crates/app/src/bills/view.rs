//! A bill as a row of a list, and where the store's numbers become views.

use desk_contract::{BillGroupView, BillRowView, BillsSummaryView};
use desk_domain::bill::BillState;
use desk_domain::{Day, Money};
use desk_store::{BillGroupCount, BillRow, BillSums};

use crate::row;

/// The row of `found` on `today`.
pub(crate) fn row(found: &BillRow, today: Day) -> BillRowView {
    let bill = &found.bill;
    let next = bill.next_instalment().filter(|next| next.amount != bill.owed());
    BillRowView {
        id: bill.id.clone(),
        title: row::text(&bill.title),
        department: row::text(&bill.department.name),
        kind: bill.kind.clone(),
        group: found.group,
        for_whom: found.label.clone(),
        for_whom_text: bill.for_whom.as_ref().filter(|_| found.label.is_none()).map(row::text),
        amount: next.map_or_else(|| amount(found), |next| next.amount),
        whole: next.map(|_| bill.owed()),
        due: bill.due,
        due_checked: bill.due_checked,
        days_left: bill.due.map(|due| due.days_since(today)),
        state: bill.state,
        payment: bill.payment.clone(),
        checking: found.checking,
        claimed: bill.claim.is_some(),
        added: bill.added,
        paid_at: bill.paid_at,
        example: false,
        remind_on: remind_on(found, today),
        reminded: found.reminder.is_some() && bill.expected,
    }
}

/// The day of the reminder that an expected bill should be there: when it should, and not before the day after asking.
pub(crate) fn remind_on(found: &BillRow, today: Day) -> Option<Day> {
    let asked = found.reminder.map_or(today, Day::of);
    Some(found.bill.expected_on()?.max(asked.plus_days(1)))
}

/// What is owed; of a bill that is over what was paid; of one that is expected what it will be.
fn amount(found: &BillRow) -> Money {
    let bill = &found.bill;
    match bill.state {
        BillState::Paid { received, credit } => received.minus(credit).unwrap_or(received),
        BillState::Withdrawn { .. } => bill.total,
        BillState::Unpaid | BillState::PartPaid { .. } if bill.expected => bill.total,
        BillState::Unpaid | BillState::PartPaid { .. } => bill.owed(),
    }
}

/// A heading that has rows in the list.
pub(crate) fn group(group: &BillGroupCount) -> Option<BillGroupView> {
    Some(BillGroupView { key: group.group, count: group.count, first_offset: group.first_offset? })
}

/// What the page says on top.
pub(crate) fn summary(sums: &BillSums) -> BillsSummaryView {
    BillsSummaryView {
        to_pay: sums.to_pay,
        to_pay_amount: Money::hkd(sums.to_pay_cents),
        this_week_amount: Money::hkd(sums.this_week_cents),
        overdue: sums.overdue,
        in_progress: sums.in_progress,
        expected: sums.expected,
        expected_day: sums.expected_day,
    }
}
