//! The page of today.

use desk_contract::{DeskError, Empty, Freshness, TaskRowView, TodayView};
use desk_domain::Day;

use super::compose::{Agenda, agenda, due_bills};
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
        let rows = profile.agenda_rows().await?;
        let rows: Vec<TaskRowView> = rows.iter().map(|found| row(&found.task, marks(found), now)).collect();
        let (in_progress, badge_applications) = applications::in_progress(&profile, IN_PROGRESS).await?;
        let last_access = privacy::latest(&profile).await?;
        let alert = privacy::alerts::newest(&profile).await?;
        let view = page(agenda(&rows, Day::of(now)), Day::of(now), profile.freshness().await);
        let open_count = profile.open_tasks().await?;
        let to_pay: Vec<_> =
            profile.bills_to_pay().await?.iter().map(|found| bills::view::row(found, Day::of(now))).collect();
        let badge_bills = u32::try_from(to_pay.len()).unwrap_or(u32::MAX);
        let (bills_next, bills_coming) = due_bills(to_pay);
        Ok(TodayView {
            in_progress,
            badge_applications,
            last_access,
            alert,
            open_count,
            bills_next,
            bills_coming,
            badge_bills,
            ..view
        })
    }

    fn examples_today(&self) -> TodayView {
        let now = self.now();
        let marks = Marks { example: true, ..Marks::default() };
        let rows: Vec<TaskRowView> = examples(now).iter().map(|task| row(task, marks, now)).collect();
        let view = page(agenda(&rows, Day::of(now)), Day::of(now), Freshness { fetched_at: None, stale: false });
        let badge_bills = bills::examples::to_pay(now);
        TodayView { examples: true, badge_bills, open_count: u32::try_from(rows.len()).unwrap_or(0), ..view }
    }
}

/// The page, as far as tasks make it.
fn page(agenda: Agenda, day: Day, freshness: Freshness) -> TodayView {
    TodayView {
        day,
        badge_todo: agenda.this_week,
        this_week: agenda.this_week,
        overdue: agenda.overdue,
        strip: agenda.strip,
        do_next: agenda.do_next,
        coming_up: agenda.coming_up,
        bills_next: Vec::new(),
        bills_coming: Vec::new(),
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
