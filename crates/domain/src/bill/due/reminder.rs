//! When to remind: on chosen days before the due date at nine in the morning in Hong Kong. Whether the bill is still
//! open and no payment is under way is for the caller to ask at that moment.

use std::collections::BTreeSet;

use crate::{Day, Timestamp};

/// A week before, two days before, and on the day.
pub const DEFAULT_REMINDER_DAYS: [u8; 3] = [7, 2, 0];

const HOUR: i8 = 9;

/// The instants of reminders `days` before `due`, earliest first, each once.
pub fn reminders(due: Day, days: &[u8]) -> Vec<Timestamp> {
    let instants: BTreeSet<_> = days.iter().map(|before| due.plus_days(-i32::from(*before)).at(HOUR, 0)).collect();
    instants.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_in_the_morning_in_hong_kong_earliest_first_each_once() {
        let due: Day = "2026-12-03".parse().unwrap();
        let texts = |days: &[u8]| reminders(due, days).iter().map(ToString::to_string).collect::<Vec<_>>();
        let default = ["2026-11-26T01:00:00Z", "2026-12-01T01:00:00Z", "2026-12-03T01:00:00Z"];
        assert_eq!(texts(&DEFAULT_REMINDER_DAYS), default);
        assert_eq!(texts(&[0, 7, 2, 7]), default);
        assert!(texts(&[]).is_empty());
    }
}
