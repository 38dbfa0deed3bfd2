//! What a person lets a mandate collect for one bill, as it changes.

use desk_domain::Timestamp;

/// Limits, each from the moment since when it may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permits(Vec<(Timestamp, i64)>);

impl Permits {
    /// From `at` on so many cents may be collected. A raise counts from when it is sent, what is taken back from when the
    /// gateway has said so.
    pub fn from(&mut self, at: Timestamp, cents: i64) {
        self.0.push((at, cents));
    }

    /// The most that a collection begun at `at` may ask for, in cents. Where a limit changes in that very moment, either
    /// holds.
    pub fn at(&self, at: Timestamp) -> i64 {
        let before = self.0.iter().rev().find(|(from, _)| *from < at);
        let now = self.0.iter().filter(|(from, _)| *from == at);
        before.into_iter().chain(now).map(|(_, cents)| *cents).max().unwrap_or_default()
    }

    /// What holds now.
    pub fn last(&self) -> i64 {
        self.0.last().map_or(0, |(_, cents)| *cents)
    }

    /// More may be collected now than at first.
    pub fn is_raised(&self) -> bool {
        self.0.first().is_some_and(|(_, first)| self.last() > *first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_collected_before_a_limit_was_lowered_was_allowed() {
        let at = Timestamp::from_millis;
        let mut permits = Permits::default();
        assert_eq!(permits.at(at(5)), 0, "who allowed nothing");
        permits.from(at(10), 100);
        permits.from(at(20), 50);
        permits.from(at(30), 0);
        let allowed: Vec<i64> = [9, 10, 11, 20, 21, 30, 31].map(|moment| permits.at(at(moment))).into();
        assert_eq!(allowed, [0, 100, 100, 100, 50, 50, 0]);
        assert!(!permits.is_raised());
        permits.from(at(40), 200);
        assert!(permits.is_raised());
    }
}
