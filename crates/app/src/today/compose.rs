//! Makes the page out of rows; pure, so that it can be tested by the day.

use desk_contract::{AgendaItemView, StripDayView, StripItemView, StripTarget};
use desk_domain::Day;
use desk_domain::task::{TaskGroup, TaskKind};

/// Days on the strip.
pub(crate) const STRIP_DAYS: i32 = 14;
const NEXT: usize = 3;
const COMING: usize = 5;
const STRIP_ITEMS: usize = 5;
const WEEK: i32 = 7;

/// The part of Today that tasks and bills make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Agenda {
    pub(crate) this_week: u32,
    pub(crate) overdue: u32,
    pub(crate) strip: Vec<StripDayView>,
    pub(crate) next: Vec<AgendaItemView>,
    pub(crate) coming: Vec<AgendaItemView>,
}

/// Tasks due within a week: what the sidebar counts beside To-do.
pub(crate) fn near_tasks(items: &[AgendaItemView]) -> u32 {
    number(items.iter().filter_map(|item| item.task.as_ref()).filter(|task| is_near(task.days_left)).count())
}

/// The agenda of `items`, none of which waits, on `today`.
pub(crate) fn agenda(mut items: Vec<AgendaItemView>, today: Day) -> Agenda {
    items.sort_by_key(|item| item.days_left.unwrap_or(i32::MAX));
    let strip = (0..STRIP_DAYS).map(|offset| strip_day(&items, today.plus_days(offset))).collect();
    let this_week = number(items.iter().filter(|item| is_near(item.days_left)).count());
    let overdue = number(items.iter().filter(|item| item.days_left.is_some_and(|days| days < 0)).count());
    let (urgent, other): (Vec<_>, Vec<_>) = items.into_iter().partition(is_urgent);
    let mut urgent = urgent.into_iter();
    let next = urgent.by_ref().take(NEXT).collect();
    let mut coming: Vec<_> = urgent.chain(other).filter(|item| item.due.is_some()).collect();
    coming.sort_by_key(|item| item.due);
    coming.truncate(COMING);
    Agenda { this_week, overdue, strip, next, coming }
}

/// What the page shows first: tasks that need the person, and bills that are overdue or due within a week.
fn is_urgent(item: &AgendaItemView) -> bool {
    let needs_you = item.task.as_ref().is_some_and(|task| task.group == TaskGroup::NeedsYou);
    needs_you || (item.bill.is_some() && is_near(item.days_left))
}

fn is_near(days: Option<i32>) -> bool {
    days.is_some_and(|days| days <= WEEK)
}

fn strip_day(items: &[AgendaItemView], day: Day) -> StripDayView {
    let on_day = || items.iter().filter(|item| item.due == Some(day));
    let shown = on_day().filter_map(strip_item).take(STRIP_ITEMS).collect();
    StripDayView { day, weekend: day.is_weekend(), items: shown, count: number(on_day().count()) }
}

fn strip_item(item: &AgendaItemView) -> Option<StripItemView> {
    Some(match (&item.task, &item.bill) {
        (Some(task), _) => StripItemView {
            target: StripTarget::Task(task.id.clone()),
            kind: task.kind.clone(),
            title: task.title.clone(),
            time: item.due_time.clone(),
        },
        (None, bill) => {
            let bill = bill.as_ref()?;
            StripItemView {
                target: StripTarget::Bill(bill.id.clone()),
                kind: TaskKind::Payment,
                title: bill.title.clone(),
                time: None,
            }
        }
    })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use desk_contract::{BillGroup, BillRowView};
    use desk_domain::bill::{BillKind, BillState};
    use desk_domain::{BillId, LocalizedText, Money};

    use super::*;
    use crate::tasks::view::{Marks, row, tests_support::task};

    fn today() -> Day {
        Day::new(2026, 11, 24).unwrap()
    }

    /// Tasks `t0`, `t1`, … that are due in so many days.
    fn tasks(due_in: &[Option<i32>]) -> Vec<AgendaItemView> {
        let item = |(index, days): (usize, &Option<i32>)| {
            let mut task = task(&format!("t{index}"));
            task.due = days.map(|days| today().plus_days(days));
            AgendaItemView { task: Some(row(&task, Marks::default(), today().at(9, 0))), ..due_in_days(*days) }
        };
        due_in.iter().enumerate().map(item).collect()
    }

    fn due_in_days(days_left: Option<i32>) -> AgendaItemView {
        let due = days_left.map(|days| today().plus_days(days));
        AgendaItemView { task: None, bill: None, due, due_time: None, days_left }
    }

    fn bill(id: &str, due_in: i32) -> AgendaItemView {
        let bill = BillRowView {
            id: BillId::new(id),
            title: LocalizedText::same("Water and sewage"),
            department: LocalizedText::same("WSD"),
            kind: BillKind::Water,
            group: if due_in < 0 { BillGroup::Overdue } else { BillGroup::Due },
            for_whom: None,
            for_whom_text: None,
            amount: Money::hkd(41_260),
            whole: None,
            due: Some(today().plus_days(due_in)),
            due_checked: true,
            days_left: Some(due_in),
            state: BillState::Unpaid,
            payment: None,
            checking: false,
            claimed: false,
            added: false,
            paid_at: None,
            example: false,
            remind_on: None,
            reminded: false,
        };
        AgendaItemView { bill: Some(bill), ..due_in_days(Some(due_in)) }
    }

    fn names(items: &[AgendaItemView]) -> Vec<String> {
        let name = |item: &AgendaItemView| {
            let task = item.task.as_ref().map(|task| task.id.as_str().to_owned());
            let bill = item.bill.as_ref().map(|bill| bill.id.as_str().to_owned());
            [task, bill].into_iter().flatten().collect::<Vec<_>>().join("+")
        };
        items.iter().map(name).collect()
    }

    #[test]
    fn at_most_three_are_next_and_the_others_come_up_once() {
        let tasks = tasks(&[Some(-1), Some(0), Some(3), Some(7), Some(13), Some(80), None]);
        assert_eq!(near_tasks(&tasks), 4);
        let agenda = agenda(tasks, today());
        assert_eq!((agenda.this_week, agenda.overdue), (4, 1));
        assert_eq!(names(&agenda.next), ["t0", "t1", "t2"]);
        assert_eq!(names(&agenda.coming), ["t3", "t4", "t5"]);
    }

    #[test]
    fn a_task_with_its_bill_counts_once() {
        let mut items = tasks(&[Some(3)]);
        items[0].bill = bill("b1", 3).bill;
        items.push(bill("b2", 4));
        assert_eq!(near_tasks(&items), 1);
        let page = agenda(items, today());
        assert_eq!(names(&page.next), ["t0+b1", "b2"]);
        assert_eq!(page.this_week, 2);
        assert_eq!((page.strip[3].count, page.strip[4].count), (1, 1));
    }

    #[test]
    fn the_day_of_the_item_decides_whatever_its_task_says() {
        let mut items = tasks(&[Some(-20)]);
        // The second instalment is due in ten days; the task still has the day of the first.
        items[0] = AgendaItemView { task: items[0].task.take(), ..bill("b1", 10) };
        let page = agenda(items, today());
        assert_eq!((page.this_week, page.overdue, page.strip[10].count), (0, 0, 1));
    }

    #[test]
    fn every_bill_counts_however_many_there_are() {
        let bills = (0..9).map(|index| bill(&format!("b{index}"), index - 2)).collect();
        let page = agenda(bills, today());
        assert_eq!((page.this_week, page.overdue), (9, 2));
        assert_eq!(names(&page.next), ["b0", "b1", "b2"]);
        assert_eq!(names(&page.coming), ["b3", "b4", "b5", "b6", "b7"]);
    }

    #[test]
    fn what_is_due_first_stands_first_whatever_it_is() {
        let mut items = tasks(&[Some(0), None]);
        items.extend([bill("later", 40), bill("overdue", -3)]);
        let page = agenda(items, today());
        assert_eq!(names(&page.next), ["overdue", "t0"], "what has no date can wait");
        assert_eq!(names(&page.coming), ["later"]);
    }

    #[test]
    fn the_strip_shows_fourteen_days_from_today() {
        let mut items = tasks(&[Some(3), Some(3), Some(14)]);
        items.extend((0..6).map(|index| bill(&format!("b{index}"), 3)));
        let agenda = agenda(items, today());
        assert_eq!(agenda.strip.len(), 14);
        assert_eq!(agenda.strip[3].count, 8);
        assert!(agenda.strip[4].weekend);
        assert!(agenda.strip.iter().all(|day| day.items.len() <= 5));
        let last = agenda.strip[3].items.last().unwrap();
        assert_eq!((last.target.clone(), last.kind.clone()), (StripTarget::Bill(BillId::new("b2")), TaskKind::Payment));
        assert_eq!(agenda.strip[2].items, []);
    }

    #[test]
    fn nothing_due_gives_an_empty_page() {
        let agenda = agenda(Vec::new(), today());
        assert_eq!((agenda.this_week, agenda.next.len(), agenda.coming.len()), (0, 0, 0));
    }
}
