//! The person's own open tasks and bills to pay, for Today and the reminders: read window by window, so that many cost no
//! more memory.

use desk_contract::{BillFilter, BillGroup, BillSort, DeskError, MAX_ROWS};
use desk_domain::task::TaskGroup;
use desk_domain::{Day, Language, TaskId};
use desk_store::{BillQuery, BillRow, TaskOrder, TaskQuery, TaskRow};

use super::OpenProfile;
use crate::bills::view::remind_on;
use crate::incident;

/// So many near tasks are looked at: more than a person can have, fewer than hurt.
const MOST: u32 = 1000;
/// What is remembered of an expected bill: that the person was reminded of it.
const TOLD: &str = "bill-reminded";

/// Something to do; a task, a bill to pay, or both where one asks for the money of the other.
pub(crate) struct Item {
    pub(crate) task: Option<TaskRow>,
    pub(crate) bill: Option<BillRow>,
}

fn together(tasks: Vec<TaskRow>, bills: Vec<BillRow>) -> Vec<Item> {
    let mut left = bills;
    let mut items = Vec::new();
    for task in tasks {
        let bill = left.iter().position(|row| task.task.asks_for(&row.bill)).map(|index| left.remove(index));
        if bill.as_ref().is_none_or(is_to_pay) {
            items.push(Item { task: Some(task), bill });
        }
    }
    items.extend(left.into_iter().filter(is_to_pay).map(|bill| Item { task: None, bill: Some(bill) }));
    items
}

fn is_to_pay(row: &BillRow) -> bool {
    matches!(row.group, BillGroup::Overdue | BillGroup::Due)
}

impl OpenProfile {
    /// Tasks that need the person, earliest due first, then the first that can be done now.
    async fn agenda_rows(&self) -> Result<Vec<TaskRow>, DeskError> {
        let mut rows = Vec::new();
        loop {
            let offset = u32::try_from(rows.len()).unwrap_or(MOST);
            let (window, total) = self.group_window(TaskGroup::NeedsYou, offset).await?;
            let empty = window.is_empty();
            rows.extend(window);
            if empty || rows.len() >= total.min(MOST) as usize {
                break;
            }
        }
        rows.extend(self.group_window(TaskGroup::CanDoNow, 0).await?.0);
        Ok(rows)
    }

    /// How many tasks need the person.
    pub(crate) async fn need_you(&self) -> Result<u32, DeskError> {
        Ok(self.group_window(TaskGroup::NeedsYou, MOST).await?.1)
    }

    /// What there is to do: the person's open tasks, each with the bill whose money it asks for, and the other bills to
    /// pay. A task for a bill that a payment holds, or that was paid another way, waits as the bill does.
    pub(crate) async fn agenda(&self) -> Result<Vec<Item>, DeskError> {
        let tasks = self.agenda_rows().await?;
        Ok(together(tasks, self.open_bills().await?))
    }

    /// Bills to pay (overdue first, then by due day), and those that a payment holds or that were paid another way.
    async fn open_bills(&self) -> Result<Vec<BillRow>, DeskError> {
        let mut rows = Vec::new();
        loop {
            let query = BillQuery {
                text: String::new(),
                filter: BillFilter::Open,
                order: BillSort::Due,
                language: Language::En,
                offset: u32::try_from(rows.len()).unwrap_or(MOST),
                limit: MAX_ROWS,
                today: Day::of(self.clock.now()),
            };
            let page = self.store.bills(&query).await.map_err(|error| incident::store(&error))?;
            let window = page.rows.len();
            let is_issued = |row: &BillRow| row.group != BillGroup::Expected;
            let fresh: Vec<BillRow> = page.rows.into_iter().filter(is_issued).collect();
            // Headings come in order: the first row that is only expected ends them.
            let over = fresh.len() < window || window == 0;
            rows.extend(fresh);
            if over || rows.len() >= MOST as usize {
                return Ok(rows);
            }
        }
    }

    /// Expected bills of which the person wants to be reminded and has not been.
    pub(crate) async fn bills_to_remind(&self) -> Result<Vec<BillRow>, DeskError> {
        let today = Day::of(self.clock.now());
        let mut rows = Vec::new();
        for (id, asked) in self.store.reminders().await.map_err(|error| incident::store(&error))? {
            let told = self.store.seen_at(TOLD, id.as_str()).await.map_err(|error| incident::store(&error))?;
            if told.is_some_and(|told| told >= asked) {
                continue;
            }
            rows.extend(self.bill(&id, today).await.ok().filter(|row| row.group == BillGroup::Expected));
        }
        Ok(rows)
    }

    /// Remembers that the person was reminded of the expected bills whose day has come.
    pub(crate) async fn remember_bills_reminded(&self) -> Result<(), DeskError> {
        let now = self.clock.now();
        let today = Day::of(now);
        for row in self.bills_to_remind().await? {
            if remind_on(&row, today).is_some_and(|day| day <= today) {
                let seen = self.store.set_seen(TOLD, row.bill.id.as_str(), now).await;
                seen.map_err(|error| incident::store(&error))?;
            }
        }
        Ok(())
    }

    /// Open tasks in all groups but done.
    pub(crate) async fn open_tasks(&self) -> Result<u32, DeskError> {
        let query = TaskQuery { groups: Vec::new(), limit: 1, ..self.query(TaskGroup::NeedsYou, 0) };
        Ok(self.store.tasks(&query).await.map_err(|error| incident::store(&error))?.total)
    }

    /// Whether "done" was said on this computer.
    pub(crate) async fn did_here(&self, id: &TaskId) -> Result<bool, DeskError> {
        let seen = self.store.seen_at("done-here", id.as_str()).await.map_err(|error| incident::store(&error))?;
        Ok(seen.is_some())
    }

    /// Remembers that "done" was said here.
    pub(crate) async fn remember_done(&self, id: &TaskId) -> Result<(), DeskError> {
        let now = self.clock.now();
        self.store.set_seen("done-here", id.as_str(), now).await.map_err(|error| incident::store(&error))
    }

    async fn group_window(&self, group: TaskGroup, offset: u32) -> Result<(Vec<TaskRow>, u32), DeskError> {
        let query = self.query(group, offset);
        let page = self.store.tasks(&query).await.map_err(|error| incident::store(&error))?;
        Ok((page.rows, page.total))
    }

    fn query(&self, group: TaskGroup, offset: u32) -> TaskQuery {
        TaskQuery {
            text: String::new(),
            groups: vec![group],
            department: None,
            order: TaskOrder::Due,
            language: Language::En,
            offset,
            limit: MAX_ROWS,
            now: self.clock.now(),
        }
    }
}

#[cfg(test)]
mod tests {
    use desk_domain::Money;
    use desk_domain::bill::Bill;
    use desk_domain::task::TaskKind;

    use super::*;
    use crate::tasks::view::tests_support;

    fn day() -> Day {
        Day::new(2026, 11, 27).unwrap()
    }

    /// The Water Supplies Department's task to pay by the day.
    fn task() -> TaskRow {
        let task = desk_domain::task::Task { due: Some(day()), kind: TaskKind::Payment, ..tests_support::task("t") };
        TaskRow { task, group: TaskGroup::NeedsYou, waiting: None, has_note: false }
    }

    fn bill(id: &str, department: &str, due: Day, group: BillGroup) -> BillRow {
        let name = serde_json::json!({ "en": department, "zh-Hant-HK": department, "zh-Hans": department });
        let bill: Bill = serde_json::from_value(serde_json::json!({
            "id": id, "version": 1, "kind": "water", "account": id, "number": id, "title": name, "dueChecked": true,
            "department": { "id": department, "name": name }, "total": Money::hkd(100), "surcharge": Money::hkd(0),
            "due": due, "state": { "kind": "unpaid" }, "issuedAt": due.at(9, 0), "changedAt": due.at(9, 0),
        }))
        .unwrap();
        BillRow { group, label: None, checking: false, waiting: false, reminder: None, bill }
    }

    fn names(tasks: Vec<TaskRow>, bills: Vec<BillRow>) -> Vec<String> {
        let name = |item: Item| {
            let task = item.task.map(|found| found.task.id.as_str().to_owned());
            let bill = item.bill.map(|found| found.bill.id.as_str().to_owned());
            [task, bill].into_iter().flatten().collect::<Vec<_>>().join("+")
        };
        together(tasks, bills).into_iter().map(name).collect()
    }

    #[test]
    fn a_task_for_a_bill_is_one_thing_with_it() {
        let others =
            [bill("day", "wsd", day().plus_days(1), BillGroup::Due), bill("who", "rvd", day(), BillGroup::Due)];
        let bills = [vec![bill("same", "wsd", day(), BillGroup::Due)], others.to_vec()].concat();
        assert_eq!(names(vec![task()], bills), ["t+same", "day", "who"]);
        let two = vec![bill("a", "wsd", day(), BillGroup::Overdue), bill("b", "wsd", day(), BillGroup::Due)];
        assert_eq!(names(vec![task()], two), ["t+a", "b"], "it stands for one of them");
    }

    #[test]
    fn what_waits_for_bank_or_department_is_nothing_to_do() {
        let held = bill("held", "wsd", day(), BillGroup::InProgress);
        assert_eq!(names(vec![task()], vec![held.clone()]), Vec::<String>::new());
        let mut other = task();
        other.task.kind = TaskKind::Form;
        assert_eq!(names(vec![other], vec![held]), ["t"], "another task of the department's day stays");
    }
}
