//! A department's task and the bill whose money it asks for are one thing to do: which belong together, and when it is due.

use std::collections::HashMap;

use desk_contract::BillGroup;
use desk_domain::Day;
use desk_domain::bill::reference::normalise;
use desk_store::{BillRow, TaskRow, account_key};

/// A task of the person, a bill that is issued and not over, or both where one asks for the money of the other.
#[derive(Default)]
pub(crate) struct Item {
    pub(crate) task: Option<TaskRow>,
    pub(crate) bill: Option<BillRow>,
    /// Another task stands for the same bill.
    again: bool,
}

impl Item {
    /// Nothing is to be done now: a payment holds the bill, the person said that they paid another way, or it is over and
    /// only the department's task is left.
    pub(crate) fn waits(&self) -> bool {
        let held = |row: &BillRow| matches!(row.group, BillGroup::InProgress | BillGroup::Paid | BillGroup::Withdrawn);
        self.again || self.bill.as_ref().is_some_and(held)
    }

    /// When.
    pub(crate) fn due(&self) -> Option<Day> {
        if self.is_due_by_task() { self.task_due() } else { self.bill.as_ref().and_then(|found| found.bill.due) }
    }

    /// The task says when. With a bill that is here the bill does: its instalments follow each other and its day moves to a
    /// working day; unless it has none, or the person typed it off paper.
    pub(crate) fn is_due_by_task(&self) -> bool {
        self.task_due().is_some() && self.bill.as_ref().is_none_or(|found| found.bill.added || found.bill.due.is_none())
    }

    fn task_due(&self) -> Option<Day> {
        self.task.as_ref().and_then(|found| found.task.due)
    }
}

/// Pairs by the number that the department wrote into the task; a task without one by department and day, if only one such
/// task and one bill can be meant.
pub(super) fn together(tasks: Vec<TaskRow>, bills: Vec<BillRow>) -> Vec<Item> {
    let numbers: HashMap<String, usize> = bills.iter().enumerate().rev().map(|(at, row)| (key_of(row), at)).collect();
    let mut taken = vec![false; bills.len()];
    let mut items = Vec::new();
    for task in tasks {
        let at = number_key(&task).and_then(|key| numbers.get(&key).copied());
        let bill = at.and_then(|at| bills.get(at)).cloned();
        let again = at.and_then(|at| taken.get_mut(at)).is_some_and(|taken| std::mem::replace(taken, true));
        items.push(Item { task: Some(task), bill, again });
    }
    let mut left: Vec<BillRow> =
        bills.into_iter().zip(taken).filter(|(_, taken)| !taken).map(|(bill, _)| bill).filter(is_open).collect();
    for at in 0..items.len() {
        if let Some(bill) = only_one(&items, at, &left)
            && let Some(item) = items.get_mut(at)
        {
            item.bill = Some(left.remove(bill));
        }
    }
    items.extend(left.into_iter().map(|bill| Item { bill: Some(bill), ..Item::default() }));
    items
}

/// The place of the bill that the task at `at` must mean, as no other task and no other bill can.
fn only_one(items: &[Item], at: usize, bills: &[BillRow]) -> Option<usize> {
    let asks = |item: &Item, bill: &BillRow| {
        let task = item.task.as_ref().filter(|_| item.bill.is_none()).map(|found| &found.task);
        task.is_some_and(|task| task.bill_number().is_none() && task.may_ask_for(&bill.bill))
    };
    let item = items.get(at)?;
    let mut meant = bills.iter().enumerate().filter(|(_, bill)| asks(item, bill));
    let (Some((place, bill)), None) = (meant.next(), meant.next()) else { return None };
    let askers = items.iter().filter(|item| asks(item, bill)).count();
    (askers == 1 && is_to_pay(bill)).then_some(place)
}

fn is_open(row: &BillRow) -> bool {
    is_to_pay(row) || row.group == BillGroup::InProgress
}

pub(super) fn number_key(task: &TaskRow) -> Option<String> {
    task.task.bill_number().map(|number| account_key(&task.task.department.id, &number))
}

pub(super) fn key_of(row: &BillRow) -> String {
    account_key(&row.bill.department.id, &normalise(&row.bill.number))
}

fn is_to_pay(row: &BillRow) -> bool {
    matches!(row.group, BillGroup::Overdue | BillGroup::Due)
}

#[cfg(test)]
mod tests {
    use desk_domain::Money;
    use desk_domain::bill::Bill;
    use desk_domain::task::TaskKind;

    use desk_domain::task::TaskGroup;

    use super::*;
    use crate::tasks::view::tests_support;

    fn day() -> Day {
        Day::new(2026, 11, 27).unwrap()
    }

    /// A task of the Water Supplies Department to pay by the day.
    fn task(id: &str, number: Option<&str>) -> TaskRow {
        let reference = number.map(str::to_owned);
        let task =
            desk_domain::task::Task { due: Some(day()), kind: TaskKind::Payment, reference, ..tests_support::task(id) };
        TaskRow { task, group: TaskGroup::NeedsYou, waiting: None, has_note: false }
    }

    fn bill(number: &str, department: &str, due: Day, group: BillGroup) -> BillRow {
        let name = serde_json::json!({ "en": department, "zh-Hant-HK": department, "zh-Hans": department });
        let bill: Bill = serde_json::from_value(serde_json::json!({
            "id": number, "version": 1, "kind": "water", "account": number, "number": number, "title": name,
            "department": { "id": department, "name": name }, "total": Money::hkd(100), "surcharge": Money::hkd(0),
            "due": due, "dueChecked": true, "state": { "kind": "unpaid" }, "issuedAt": due.at(9, 0),
            "changedAt": due.at(9, 0),
        }))
        .unwrap();
        BillRow { group, label: None, checking: false, waiting: false, reminder: None, bill }
    }

    /// What stands on the agenda; what waits in brackets.
    fn names(tasks: Vec<TaskRow>, bills: Vec<BillRow>) -> Vec<String> {
        let name = |item: Item| {
            let waits = item.waits();
            let task = item.task.map(|found| found.task.id.as_str().to_owned());
            let bill = item.bill.map(|found| found.bill.id.as_str().to_owned());
            let both = [task, bill].into_iter().flatten().collect::<Vec<_>>().join("+");
            if waits { format!("({both})") } else { both }
        };
        together(tasks, bills).into_iter().map(name).collect()
    }

    #[test]
    fn a_task_goes_with_the_bill_whose_number_it_bears_whatever_their_days() {
        let bills = vec![
            bill("100001", "wsd", day(), BillGroup::Overdue),
            bill("100002", "wsd", day().plus_days(30), BillGroup::Due),
            bill("100002", "rvd", day(), BillGroup::Due),
        ];
        let tasks = vec![task("t", Some("1000-02"))];
        assert_eq!(names(tasks, bills), ["t+100002", "100001", "100002"]);
    }

    #[test]
    fn without_a_number_only_the_one_that_can_be_meant_is() {
        let due = |number, group| bill(number, "wsd", day(), group);
        assert_eq!(names(vec![task("t", None)], vec![due("a", BillGroup::Due)]), ["t+a"]);
        let two = vec![due("a", BillGroup::Overdue), due("b", BillGroup::Due)];
        assert_eq!(names(vec![task("t", None)], two), ["t", "a", "b"]);
        assert_eq!(names(vec![task("t", None), task("u", None)], vec![due("a", BillGroup::Due)]), ["t", "u", "a"]);
        let held = vec![due("a", BillGroup::InProgress), due("b", BillGroup::Due)];
        assert_eq!(names(vec![task("t", None)], held), ["t", "(a)", "b"], "the held one may be meant");
        let named = vec![task("t", Some("100009"))];
        assert_eq!(names(named, vec![due("a", BillGroup::Due)]), ["t", "a"], "its own bill is not here yet");
        // One is named; of the others there is one of each.
        let two = vec![due("a", BillGroup::Due), due("100002", BillGroup::Due)];
        assert_eq!(names(vec![task("t", None), task("u", Some("100002"))], two), ["t+a", "u+100002"]);
        let mut form = task("t", None);
        form.task.kind = TaskKind::Form;
        assert_eq!(names(vec![form], vec![due("a", BillGroup::Due)]), ["t", "a"], "a form is no bill");
    }

    #[test]
    fn of_two_tasks_for_one_bill_one_is_to_do() {
        let both = || vec![task("t", Some("100001")), task("again", Some("100001"))];
        let due = bill("100001", "wsd", day(), BillGroup::Due);
        assert_eq!(names(both(), vec![due]), ["t+100001", "(again+100001)"]);
        let paid = bill("100001", "wsd", day(), BillGroup::Paid);
        assert_eq!(names(both(), vec![paid]), ["(t+100001)", "(again+100001)"]);
    }

    #[test]
    fn the_bill_says_when_if_it_knows() {
        let bill = |due: Option<Day>, added: bool| {
            let mut bill = bill("100001", "wsd", day(), BillGroup::Due);
            (bill.bill.due, bill.bill.added) = (due, added);
            Some(bill)
        };
        let mine = || Some(task("t", Some("100001")));
        let when = |task: Option<TaskRow>, bill: Option<BillRow>| {
            let item = Item { task, bill, again: false };
            (item.due(), item.is_due_by_task())
        };
        let later = day().plus_days(30);
        assert_eq!(when(mine(), bill(Some(later), false)), (Some(later), false));
        assert_eq!(when(mine(), bill(None, false)), (Some(day()), true));
        assert_eq!(when(mine(), bill(Some(later), true)), (Some(day()), true), "typed off paper");
        assert_eq!(when(mine(), None), (Some(day()), true));
        assert_eq!(when(None, bill(Some(later), true)), (Some(later), false));
        let mut dateless = task("t", Some("100001"));
        dateless.task.due = None;
        assert_eq!(when(Some(dateless), bill(Some(later), true)), (Some(later), false));
    }

    #[test]
    fn what_waits_for_bank_or_department_waits_with_its_task() {
        for group in [BillGroup::InProgress, BillGroup::Paid, BillGroup::Withdrawn] {
            let held = bill("100001", "wsd", day(), group);
            assert_eq!(names(vec![task("t", Some("100001"))], vec![held.clone()]), ["(t+100001)"], "{group:?}");
            assert_eq!(names(vec![task("t", None)], vec![held])[0], "t", "nothing is hidden by the day alone");
        }
    }
}
