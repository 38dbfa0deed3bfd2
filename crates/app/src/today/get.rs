//! The page of today.

use desk_contract::{AgendaItemView, DeskError, Empty, Freshness, TaskRowView, TodayView};
use desk_domain::{Day, Timestamp};

use super::compose::{Agenda, agenda, near_tasks};
use crate::profile::Item;
use crate::tasks::view::{Marks, row};
use crate::tasks::{examples, marks};
use crate::{Desk, applications, bills, privacy};

/// Applications under way that the page shows.
const IN_PROGRESS: u32 = 3;

impl Desk {
    /// What needs the person today; invented examples while they look around.
    pub async fn today_get(&self, _: Empty) -> Result<TodayView, DeskError> {
        let profile = self.open()?;
        if profile.is_looking_around().await {
            return Ok(self.examples_today());
        }
        let now = self.now();
        let today = Day::of(now);
        let (in_progress, badge_applications) = applications::in_progress(&profile, IN_PROGRESS).await?;
        let last_access = privacy::latest(&profile).await?;
        let alert = privacy::alerts::newest(&profile).await?;
        let open_count = profile.open_tasks().await?;
        let (waiting, open): (Vec<Item>, Vec<Item>) = profile.agenda().await?.into_iter().partition(Item::waits);
        let views = |items: &[Item]| items.iter().map(|found| item(found, now)).collect::<Vec<_>>();
        let (waiting, open) = (views(&waiting), views(&open));
        let badge_todo = near_tasks(&waiting) + near_tasks(&open);
        let badge_bills = u32::try_from(open.iter().filter(|item| item.bill.is_some()).count()).unwrap_or(u32::MAX);
        let view = page(agenda(open, today), today, profile.freshness().await);
        Ok(TodayView {
            in_progress,
            badge_applications,
            last_access,
            alert,
            open_count,
            badge_todo,
            badge_bills,
            ..view
        })
    }

    fn examples_today(&self) -> TodayView {
        let now = self.now();
        let marks = Marks { example: true, ..Marks::default() };
        let items: Vec<AgendaItemView> = examples(now).iter().map(|task| of_task(row(task, marks, now))).collect();
        let open_count = u32::try_from(items.len()).unwrap_or(0);
        let badge_todo = near_tasks(&items);
        let view = page(agenda(items, Day::of(now)), Day::of(now), Freshness { fetched_at: None, stale: false });
        let badge_bills = bills::examples::to_pay(now);
        TodayView { examples: true, badge_todo, badge_bills, open_count, ..view }
    }
}

/// A task without a bill.
fn of_task(task: TaskRowView) -> AgendaItemView {
    AgendaItemView {
        due: task.due,
        due_time: task.due_time.clone(),
        days_left: task.days_left,
        task: Some(task),
        bill: None,
    }
}

fn item(found: &Item, now: Timestamp) -> AgendaItemView {
    let task = found.task.as_ref().map(|found| row(&found.task, marks(found), now));
    let due = found.due();
    AgendaItemView {
        due,
        due_time: task.as_ref().filter(|_| found.is_due_by_task()).and_then(|task| task.due_time.clone()),
        days_left: due.map(|due| due.days_since(Day::of(now))),
        task,
        bill: found.bill.as_ref().map(|found| bills::view::row(found, Day::of(now))),
    }
}

/// The page, as far as tasks and bills make it.
fn page(agenda: Agenda, day: Day, freshness: Freshness) -> TodayView {
    TodayView {
        day,
        badge_todo: 0,
        this_week: agenda.this_week,
        overdue: agenda.overdue,
        strip: agenda.strip,
        next: agenda.next,
        coming: agenda.coming,
        open_count: 0,
        in_progress: Vec::new(),
        last_access: None,
        alert: None,
        examples: false,
        freshness,
        badge_applications: 0,
        badge_bills: 0,
    }
}
