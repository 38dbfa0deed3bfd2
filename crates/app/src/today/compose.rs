//! Makes the page out of rows; pure, so that it can be tested by the day.

use desk_contract::{BillRowView, StripDayView, StripTaskView, TaskRowView};
use desk_domain::Day;
use desk_domain::task::{TaskGroup, TaskState};

/// Days on the strip.
pub(crate) const STRIP_DAYS: i32 = 14;
const DO_NEXT: usize = 3;
const COMING_UP: usize = 5;
const STRIP_TASKS: usize = 5;
const WEEK: i32 = 7;

/// The part of Today that comes from tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Agenda {
    pub(crate) this_week: u32,
    pub(crate) overdue: u32,
    pub(crate) strip: Vec<StripDayView>,
    pub(crate) do_next: Vec<TaskRowView>,
    pub(crate) coming_up: Vec<TaskRowView>,
}

/// The agenda of `rows` (open tasks, earliest due first) on `today`.
pub(crate) fn agenda(rows: &[TaskRowView], today: Day) -> Agenda {
    let mine = || rows.iter().filter(|row| row.state == TaskState::Open && is_mine(row));
    let near = || mine().filter(|row| row.days_left.is_some_and(|days| days <= WEEK));
    let do_next: Vec<_> = mine().filter(|row| row.group == TaskGroup::NeedsYou).take(DO_NEXT).cloned().collect();
    let coming_up = mine()
        .filter(|row| row.days_left.is_some_and(|days| days >= 0) && !do_next.iter().any(|next| next.id == row.id))
        .take(COMING_UP)
        .cloned()
        .collect();
    Agenda {
        this_week: count(near()),
        overdue: count(near().filter(|row| row.days_left.is_some_and(|days| days < 0))),
        strip: (0..STRIP_DAYS).map(|offset| strip_day(rows, today.plus_days(offset))).collect(),
        do_next,
        coming_up,
    }
}

/// Bills to pay (overdue first, then by due day): at most three that are due within a week, at most five after those.
pub(crate) fn due_bills(rows: Vec<BillRowView>) -> (Vec<BillRowView>, Vec<BillRowView>) {
    let is_near = |row: &BillRowView| row.days_left.is_some_and(|days| days <= WEEK);
    let (near, later): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_near);
    let mut near = near.into_iter();
    let next: Vec<_> = near.by_ref().take(DO_NEXT).collect();
    (next, near.chain(later).filter(|row| row.due.is_some()).take(COMING_UP).collect())
}

fn is_mine(row: &TaskRowView) -> bool {
    matches!(row.group, TaskGroup::NeedsYou | TaskGroup::CanDoNow)
}

fn strip_day(rows: &[TaskRowView], day: Day) -> StripDayView {
    let due = || rows.iter().filter(|row| row.due == Some(day) && is_mine(row));
    let tasks = due()
        .take(STRIP_TASKS)
        .map(|row| StripTaskView {
            id: row.id.clone(),
            kind: row.kind.clone(),
            title: row.title.clone(),
            time: row.due_time.clone(),
        })
        .collect();
    StripDayView { day, weekend: day.is_weekend(), tasks, count: count(due()) }
}

fn count<'a>(rows: impl Iterator<Item = &'a TaskRowView>) -> u32 {
    u32::try_from(rows.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tasks::view::{Marks, row, tests_support::task};

    fn rows(today: Day, due_in: &[Option<i32>]) -> Vec<TaskRowView> {
        due_in
            .iter()
            .enumerate()
            .map(|(index, days)| {
                let mut task = task(&format!("t{index}"));
                task.due = days.map(|days| today.plus_days(days));
                row(&task, Marks::default(), today.at(9, 0))
            })
            .collect()
    }

    #[test]
    fn at_most_three_are_next_and_the_others_come_up_once() {
        let today = Day::new(2026, 11, 24).unwrap();
        let agenda = agenda(&rows(today, &[Some(-1), Some(0), Some(3), Some(7), Some(13), Some(80), None]), today);
        assert_eq!(agenda.this_week, 4);
        assert_eq!(agenda.overdue, 1);
        assert_eq!(agenda.do_next.len(), 3);
        let coming: Vec<_> = agenda.coming_up.iter().map(|row| row.id.as_str().to_owned()).collect();
        assert_eq!(coming, ["t3", "t4", "t5"]);
    }

    #[test]
    fn the_strip_shows_fourteen_days_from_today() {
        let today = Day::new(2026, 11, 24).unwrap();
        let agenda = agenda(&rows(today, &[Some(3), Some(3), Some(14)]), today);
        assert_eq!(agenda.strip.len(), 14);
        assert_eq!(agenda.strip[3].count, 2);
        assert!(agenda.strip[4].weekend);
        assert!(agenda.strip.iter().all(|day| day.tasks.len() <= 5));
    }

    #[test]
    fn nothing_due_gives_an_empty_page() {
        let today = Day::new(2026, 11, 24).unwrap();
        let agenda = agenda(&[], today);
        assert_eq!((agenda.this_week, agenda.do_next.len(), agenda.coming_up.len()), (0, 0, 0));
    }
}
