//! Reminders of due days: at 09:00 in Hong Kong, seven and two days before and on the day. They say how many, never
//! what (P27); while the desk is locked they come from a list of days and counts handed over before locking (M-keys).

use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use desk_domain::{Day, Timestamp};
use desk_l10n::{Argument, MessageId, id, texts};

use super::{Desk, Stage};
use crate::Notification;
use crate::profile::OpenProfile;

/// Hour of the day at which reminders come, Hong Kong time.
const HOUR: i8 = 9;
/// Days before the due day.
const BEFORE: [i32; 4] = [0, 1, 2, 7];
/// How long the watch sleeps at most: a computer that was suspended reminds soon after it wakes.
const LONGEST_SLEEP: Duration = Duration::from_mins(15);
/// How far the list goes that is handed over before locking.
const HANDED_DAYS: i32 = 8;

/// How many things are due on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DueCount {
    pub(crate) day: Day,
    pub(crate) count: u32,
}

/// What the watch remembers: the day of the last reminder, and the list of a locked desk.
#[derive(Debug, Default)]
pub(crate) struct Reminders(Mutex<(Option<Day>, Vec<DueCount>)>);

impl Reminders {
    pub(crate) fn hand_over(&self, counts: Vec<DueCount>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = counts;
    }

    fn handed(&self) -> Vec<DueCount> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1.clone()
    }

    /// Whether it is time; then it is not again today.
    fn claim(&self, now: Timestamp) -> bool {
        let today = Day::of(now);
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let due = now >= today.at(HOUR, 0) && state.0.is_none_or(|last| last < today);
        if due {
            state.0 = Some(today);
        }
        due
    }
}

/// Sleeps until it may be time, and again.
pub(super) fn watch(desk: &Arc<Desk>) {
    let desk = Arc::downgrade(desk);
    tokio::spawn(async move {
        while let Some(pause) = step(&desk).await {
            tokio::time::sleep(pause).await;
        }
    });
}

async fn step(desk: &Weak<Desk>) -> Option<Duration> {
    let desk = desk.upgrade()?;
    desk.check_reminders().await;
    Some(pause(desk.now()))
}

/// How long until the next 09:00, and never longer than the longest sleep.
fn pause(now: Timestamp) -> Duration {
    let today = Day::of(now).at(HOUR, 0);
    let next = if now < today { today } else { Day::of(now).plus_days(1).at(HOUR, 0) };
    let millis = u64::try_from(next.millis_since(now)).unwrap_or(0).max(1000);
    Duration::from_millis(millis).min(LONGEST_SLEEP)
}

impl Desk {
    /// Shows the day's reminder when it is time and something is due.
    pub async fn check_reminders(&self) {
        let counts = match self.stage() {
            Stage::Open(profile) => match profile.settings().await {
                Ok(settings) if settings.notifications => due_counts(&profile, self.now()).await,
                _ => return,
            },
            Stage::Locked(_) => self.reminders.handed(),
            Stage::FirstRun => return,
        };
        if !self.reminders.claim(self.now()) {
            return;
        }
        if let Some((message, count)) = message(&counts, Day::of(self.now())) {
            let language = self.language();
            let body = texts().format(language, message, &[("n", Argument::Count(i64::from(count)))]);
            let title = texts().plain(language, id::NOTICE_TITLE);
            self.config.host.notify(&Notification { title, body });
            if let Ok(profile) = self.open() {
                profile.remember_reminder().await;
            }
        }
    }

    /// Before locking: how many things are due on each of the next days, and nothing else.
    pub(crate) async fn hand_over_reminders(&self, profile: &OpenProfile) {
        let wanted = profile.settings().await.is_ok_and(|settings| settings.notifications);
        let counts = if wanted { due_counts(profile, self.now()).await } else { Vec::new() };
        self.reminders.hand_over(counts);
    }

    /// How many things are due tomorrow, as the lock screen may say.
    pub(crate) fn due_tomorrow(&self) -> u32 {
        let tomorrow = Day::of(self.now()).plus_days(1);
        self.reminders.handed().iter().find(|due| due.day == tomorrow).map_or(0, |due| due.count)
    }
}

async fn due_counts(profile: &OpenProfile, now: Timestamp) -> Vec<DueCount> {
    let today = Day::of(now);
    let rows = profile.due_days(today.plus_days(HANDED_DAYS)).await.unwrap_or_default();
    (0..=HANDED_DAYS)
        .map(|offset| today.plus_days(offset))
        .map(|day| {
            let count = rows.iter().filter(|due| **due == day).count();
            DueCount { day, count: u32::try_from(count).unwrap_or(u32::MAX) }
        })
        .filter(|due| due.count > 0)
        .collect()
}

/// What to say: the nearest day that has a reminder.
fn message(counts: &[DueCount], today: Day) -> Option<(MessageId, u32)> {
    let count = |offset: i32| counts.iter().find(|due| due.day == today.plus_days(offset)).map(|due| due.count);
    let within_week = || counts.iter().filter(|due| due.day.days_since(today) <= 7).map(|due| due.count).sum();
    let nearest = BEFORE.into_iter().find(|offset| count(*offset).is_some())?;
    Some(match nearest {
        0 => (id::NOTICE_DUE_TODAY, count(0)?),
        1 => (id::NOTICE_DUE_TOMORROW, count(1)?),
        _ => (id::NOTICE_DUE_WEEK, within_week()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(today: Day, offset: i32, count: u32) -> DueCount {
        DueCount { day: today.plus_days(offset), count }
    }

    #[test]
    fn the_nearest_day_speaks() {
        let today = Day::new(2026, 11, 24).unwrap();
        assert_eq!(message(&[due(today, 0, 2), due(today, 2, 1)], today), Some((id::NOTICE_DUE_TODAY, 2)));
        assert_eq!(message(&[due(today, 1, 1)], today), Some((id::NOTICE_DUE_TOMORROW, 1)));
        assert_eq!(message(&[due(today, 2, 1), due(today, 7, 3)], today), Some((id::NOTICE_DUE_WEEK, 4)));
        assert_eq!(message(&[due(today, 4, 1)], today), None);
    }

    #[test]
    fn one_reminder_a_day_and_not_before_nine() {
        let reminders = Reminders::default();
        let day = Day::new(2026, 11, 24).unwrap();
        assert!(!reminders.claim(day.at(8, 59)));
        assert!(reminders.claim(day.at(9, 0)));
        assert!(!reminders.claim(day.at(15, 0)));
        assert!(reminders.claim(day.plus_days(1).at(9, 1)));
    }

    #[test]
    fn the_watch_wakes_at_nine_and_never_spins() {
        let day = Day::new(2026, 11, 24).unwrap();
        assert_eq!(pause(day.at(8, 50)), Duration::from_mins(10));
        assert_eq!(pause(day.at(9, 0)), LONGEST_SLEEP);
    }
}
