//! What the watch of reminders remembers, also while the desk is locked: of the profile that was opened last, and of no other.

use std::sync::{Mutex, MutexGuard, PoisonError};

use desk_domain::{Day, ProfileId, Timestamp};

use super::{DueCount, HOUR};

#[derive(Debug, Default)]
struct Remembered {
    profile: Option<ProfileId>,
    /// The day of its last reminder.
    last: Option<Day>,
    /// What it told before it was locked.
    handed: Vec<DueCount>,
    /// The person wants to be reminded with the window closed.
    when_closed: bool,
}

/// Days and counts, and nothing else of the person (M-keys).
#[derive(Debug, Default)]
pub(crate) struct Reminders(Mutex<Remembered>);

impl Reminders {
    fn state(&self) -> MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Of a profile that is opened: the day of its last reminder, as it was kept or as it came while the profile was locked.
    pub(super) fn opened(&self, profile: &ProfileId, kept: Option<Day>) -> Option<Day> {
        let mut state = self.state();
        if state.profile.as_ref() != Some(profile) {
            *state = Remembered { profile: Some(profile.clone()), ..Remembered::default() };
        }
        state.last = kept.max(state.last);
        state.last
    }

    /// Before the profile is locked.
    pub(super) fn hand_over(&self, profile: &ProfileId, counts: Vec<DueCount>, when_closed: bool) {
        let mut state = self.state();
        if state.profile.as_ref() == Some(profile) {
            (state.handed, state.when_closed) = (counts, when_closed);
        }
    }

    /// What the locked `profile` told; `None` when it is another that did.
    pub(super) fn handed(&self, profile: &ProfileId) -> Option<Vec<DueCount>> {
        let state = self.state();
        (state.profile.as_ref() == Some(profile)).then(|| state.handed.clone())
    }

    /// Whether the window may be closed while the locked desk of `profile` goes on.
    pub(crate) fn when_closed(&self, profile: &ProfileId) -> bool {
        let state = self.state();
        state.profile.as_ref() == Some(profile) && state.when_closed
    }

    /// Whether it is time; then it is not again today.
    pub(super) fn claim(&self, now: Timestamp) -> bool {
        let today = Day::of(now);
        let mut state = self.state();
        let due = now >= today.at(HOUR, 0) && state.last.is_none_or(|last| last < today);
        if due {
            state.last = Some(today);
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn one_persons_days_are_not_told_at_the_lock_of_another() {
        let (mine, other) = (ProfileId::new("a"), ProfileId::new("b"));
        let (reminders, day) = (Reminders::default(), Day::new(2026, 11, 24).unwrap());
        assert_eq!(reminders.opened(&mine, Some(day)), Some(day));
        reminders.hand_over(&mine, Vec::new(), true);
        assert!(reminders.when_closed(&mine) && reminders.handed(&mine).is_some());
        assert!(!reminders.when_closed(&other) && reminders.handed(&other).is_none());
        assert_eq!(reminders.opened(&other, None), None, "who comes next is told on the same day");
        assert!(reminders.handed(&mine).is_none());
    }
}
