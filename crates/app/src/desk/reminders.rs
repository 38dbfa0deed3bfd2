//! Reminders of due days: at 09:00 in Hong Kong; for tasks seven, two and one day before and on the day, for bills (with
//! the tasks that ask for their money) on the days that the person chose for the kind, for bills that are only expected when they should be there. They say how
//! many, never what (P27); while the desk is locked they come from a list of days and counts handed over before locking
//! (M-keys).

use std::collections::BTreeMap;
use std::time::Duration;

use desk_contract::BillGroup;
use desk_domain::{Day, ProfileId, Timestamp};
use desk_l10n::{Argument, MessageId, id, texts};

pub(crate) use self::remembered::Reminders;
use super::{Desk, Stage};
use crate::Notification;
use crate::bills::view::remind_on;
use crate::profile::{Item, OpenProfile};
use crate::settings::Settings;

mod remembered;

/// Hour of the day at which reminders come, Hong Kong time.
const HOUR: i8 = 9;
/// Days before the due day.
const BEFORE: [i32; 4] = [0, 1, 2, 7];
/// How long the watch sleeps at most: a computer that was suspended reminds soon after it wakes.
const LONGEST_SLEEP: Duration = Duration::from_mins(15);
/// How far the list goes that is handed over before locking.
const HANDED_DAYS: i32 = 8;
const WEEK: i32 = 7;

/// Of what a reminder tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// Something is due on that day.
    Due,
    /// A bill that is expected should be there on that day.
    Expected,
}

/// How many things are due on a day, or of how many of them a reminder comes on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DueCount {
    pub(crate) sort: Sort,
    /// When a reminder comes; `None`: the things are due on `day`, whether reminded of or not.
    pub(crate) on: Option<Day>,
    pub(crate) day: Day,
    pub(crate) count: u32,
}

/// How long until the next 09:00, and never longer than the longest sleep.
fn pause(now: Timestamp) -> Duration {
    let today = Day::of(now).at(HOUR, 0);
    let next = if now < today { today } else { Day::of(now).plus_days(1).at(HOUR, 0) };
    let millis = u64::try_from(next.millis_since(now)).unwrap_or(0).max(1000);
    Duration::from_millis(millis).min(LONGEST_SLEEP)
}

impl Desk {
    /// Reminds when it is time; how long nothing has to happen after that.
    pub(super) async fn remind(&self) -> Duration {
        self.check_reminders().await;
        pause(self.now())
    }

    /// Shows the day's reminder when it is time and something is due.
    pub async fn check_reminders(&self) {
        let counts = match self.stage() {
            Stage::Open(profile) => match profile.settings().await {
                Ok(settings) if settings.notifications => due_counts(&profile, self.now(), Held::Waits).await,
                _ => return,
            },
            Stage::Locked(id) => match self.reminders.handed(&id) {
                Some(counts) => counts,
                // A profile that was not opened has told nothing.
                None => return,
            },
            Stage::FirstRun => return,
        };
        if !self.reminders.claim(self.now()) {
            return;
        }
        let said = messages(&counts, Day::of(self.now()));
        if said.is_empty() {
            return;
        }
        let language = self.language();
        let line = |(message, count): &(MessageId, u32)| {
            texts().format(language, *message, &[("n", Argument::Count(i64::from(*count)))])
        };
        let body = said.iter().map(line).collect::<Vec<_>>().join("\n");
        let title = texts().plain(language, id::NOTICE_TITLE);
        self.config.host.notify(&Notification { title, body });
        if let Ok(profile) = self.open() {
            profile.remember_reminder(Day::of(self.now())).await;
            if let Err(error) = profile.remember_bills_reminded().await {
                tracing::warn!(code = error.code(), "a reminder of a bill may come again");
            }
        }
    }

    /// Before locking: how many things are due on each of the next days, and nothing else.
    pub(crate) async fn hand_over_reminders(&self, profile: &OpenProfile) {
        let settings = profile.settings().await.ok();
        let wanted = settings.as_ref().is_some_and(|settings| settings.notifications);
        let counts = if wanted { due_counts(profile, self.now(), Held::MayExpire).await } else { Vec::new() };
        self.reminders.hand_over(profile.id(), counts, settings.is_some_and(|settings| settings.remind_when_closed));
    }

    /// A profile is opened: what was told today, here or before a restart, is not told again.
    pub(crate) async fn reminders_of(&self, profile: &OpenProfile) {
        let kept = profile.last_reminder().await;
        let last = self.reminders.opened(profile.id(), kept);
        if let Some(day) = last.filter(|_| last != kept) {
            profile.keep_last_reminder(day).await;
        }
    }

    /// How many things are due tomorrow, as the lock screen may say.
    pub(crate) fn due_tomorrow(&self, locked: &ProfileId) -> u32 {
        let tomorrow = Day::of(self.now()).plus_days(1);
        let counts = self.reminders.handed(locked).unwrap_or_default();
        let due = counts.iter().find(|it| it.sort == Sort::Due && it.on.is_none() && it.day == tomorrow);
        due.map_or(0, |due| due.count)
    }
}

/// A thing that is due, and the days before on which the person is reminded of it.
struct Due {
    sort: Sort,
    day: Day,
    before: Vec<i32>,
}

/// What is counted of bills that a payment holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    /// Nothing: an open desk hears when it is over.
    Waits,
    /// Those that it may not hold much longer: a locked desk hears nothing more.
    MayExpire,
}

async fn due_counts(profile: &OpenProfile, now: Timestamp, held: Held) -> Vec<DueCount> {
    let today = Day::of(now);
    let settings = profile.settings().await.unwrap_or_default();
    let agenda = profile.agenda().await.unwrap_or_default();
    let told = agenda.iter().filter(|item| !item.waits() || (held == Held::MayExpire && may_expire(item)));
    let mut all: Vec<Due> = told.filter_map(|item| due(item, &settings)).collect();
    for found in profile.bills_to_remind().await.unwrap_or_default() {
        // A day on which the program did not run is made up for.
        let day = remind_on(&found, today).map(|day| day.max(today));
        all.extend(day.map(|day| Due { sort: Sort::Expected, day, before: vec![0] }));
    }
    counts(&all, today)
}

/// A bill's days are the person's own choice for its kind, also where a task asks for its money.
fn due(item: &Item, settings: &Settings) -> Option<Due> {
    let before = match &item.bill {
        Some(found) => settings.bill_days(&found.bill.kind).into_iter().map(i32::from).collect(),
        None => BEFORE.to_vec(),
    };
    Some(Due { sort: Sort::Due, day: item.due()?, before })
}

/// A code or a collection holds the bill, for an hour at most, and money may not come.
fn may_expire(item: &Item) -> bool {
    item.bill.as_ref().is_some_and(|found| {
        found.group == BillGroup::InProgress
            && found.bill.payment.is_some()
            && found.bill.claim.is_none()
            && !found.checking
    })
}

/// What is due, and what is reminded of, from today on as far as is handed over; counts only.
fn counts(all: &[Due], today: Day) -> Vec<DueCount> {
    let last = today.plus_days(HANDED_DAYS);
    let mut counts: BTreeMap<(Sort, Option<Day>, Day), u32> = BTreeMap::new();
    let mut count = |sort: Sort, on: Option<Day>, day: Day| *counts.entry((sort, on, day)).or_default() += 1;
    for due in all.iter().filter(|due| due.day >= today) {
        if due.day <= last.plus_days(WEEK) {
            count(due.sort, None, due.day);
        }
        for on in due.before.iter().map(|days| due.day.plus_days(-days)).filter(|on| (today..=last).contains(on)) {
            count(due.sort, Some(on), due.day);
        }
    }
    counts.into_iter().map(|((sort, on, day), count)| DueCount { sort, on, day, count }).collect()
}

/// What to say today, a line each: what is due, and how many expected bills should be there.
fn messages(counts: &[DueCount], today: Day) -> Vec<(MessageId, u32)> {
    let expected: u32 =
        counts.iter().filter(|it| it.sort == Sort::Expected && it.on == Some(today)).map(|it| it.count).sum();
    let expected = (expected > 0).then_some((id::NOTICE_BILL_EXPECTED, expected));
    due_message(counts, today).into_iter().chain(expected).collect()
}

/// The nearest due day of which a reminder comes.
fn due_message(counts: &[DueCount], today: Day) -> Option<(MessageId, u32)> {
    let all = || counts.iter().filter(|it| it.sort == Sort::Due);
    let reminders = || all().filter(|due| due.on == Some(today) && due.day >= today);
    let nearest = reminders().min_by_key(|due| due.day)?;
    let within_week = || {
        let due = all().filter(|due| due.on.is_none() && (today..=today.plus_days(WEEK)).contains(&due.day));
        due.map(|due| due.count).sum()
    };
    Some(match nearest.day.days_since(today) {
        0 => (id::NOTICE_DUE_TODAY, nearest.count),
        1 => (id::NOTICE_DUE_TOMORROW, nearest.count),
        2..=WEEK => (id::NOTICE_DUE_WEEK, within_week()),
        _ => (id::NOTICE_DUE_SOON, reminders().map(|due| due.count).sum()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(today: Day, due: &[(i32, &[i32])]) -> Option<(MessageId, u32)> {
        let of = |(offset, before): &(i32, &[i32])| thing(Sort::Due, today.plus_days(*offset), before);
        let all: Vec<Due> = due.iter().map(of).collect();
        due_message(&counts(&all, today), today)
    }

    fn thing(sort: Sort, day: Day, before: &[i32]) -> Due {
        Due { sort, day, before: before.to_vec() }
    }

    #[test]
    fn an_expected_bill_is_told_of_beside_what_is_due_and_counts_as_nothing_due() {
        let today = Day::new(2026, 11, 24).unwrap();
        let expected = thing(Sort::Expected, today, &[0]);
        let handed = counts(&[thing(Sort::Expected, today.plus_days(3), &[0])], today);
        assert_eq!(messages(&handed, today), []);
        assert_eq!(messages(&handed, today.plus_days(3)), [(id::NOTICE_BILL_EXPECTED, 1)], "also while locked");
        let both = counts(&[thing(Sort::Due, today.plus_days(7), &[7]), expected], today);
        assert_eq!(messages(&both, today), [(id::NOTICE_DUE_WEEK, 1), (id::NOTICE_BILL_EXPECTED, 1)]);
    }

    #[test]
    fn the_nearest_day_speaks() {
        let today = Day::new(2026, 11, 24).unwrap();
        let task = &BEFORE[..];
        assert_eq!(said(today, &[(0, task), (0, task), (2, task)]), Some((id::NOTICE_DUE_TODAY, 2)));
        assert_eq!(said(today, &[(1, task)]), Some((id::NOTICE_DUE_TOMORROW, 1)));
        assert_eq!(said(today, &[(2, task), (7, task), (7, task), (7, task)]), Some((id::NOTICE_DUE_WEEK, 4)));
        assert_eq!(said(today, &[(4, task)]), None);
    }

    #[test]
    fn a_bill_is_reminded_of_on_the_days_chosen_for_its_kind() {
        let today = Day::new(2026, 11, 24).unwrap();
        assert_eq!(said(today, &[(7, &[7, 2, 0])]), Some((id::NOTICE_DUE_WEEK, 1)));
        assert_eq!(said(today, &[(1, &[7, 2, 0])]), None, "nobody chose the day before");
        assert_eq!(said(today, &[(30, &[30])]), Some((id::NOTICE_DUE_SOON, 1)));
        assert_eq!(said(today, &[(0, &[])]), None, "never");
        assert_eq!(said(today, &[(-1, &[7, 2, 0])]), None, "what is overdue is not due");
    }

    #[test]
    fn what_is_handed_to_a_locked_desk_tells_the_coming_days() {
        let today = Day::new(2026, 11, 24).unwrap();
        let handed = counts(&[thing(Sort::Due, today.plus_days(9), &[7, 2, 0])], today);
        assert_eq!(messages(&handed, today), []);
        assert_eq!(messages(&handed, today.plus_days(2)), [(id::NOTICE_DUE_WEEK, 1)]);
    }

    #[test]
    fn the_watch_wakes_at_nine_and_never_spins() {
        let day = Day::new(2026, 11, 24).unwrap();
        assert_eq!(pause(day.at(8, 50)), Duration::from_mins(10));
        assert_eq!(pause(day.at(9, 0)), LONGEST_SLEEP);
    }
}
