//! How wrong PINs are slowed down (P04): a pure rule over a small state. The key ring keeps the state and writes it
//! before each try is judged.
//!
//! | wrong PINs in a row | wait before the next try |
//! |---------------------|--------------------------|
//! | 1, 2, 3             | none; after the third, the next is announced as the last without a wait |
//! | 4                   | 30 s                     |
//! | 5                   | 90 s                     |
//! | 6                   | 5 min                    |
//! | 7 and more          | 1 h each                 |
//!
//! The clock is the later of the wall clock and the last time seen: turning it back gains nothing and, until it has
//! caught up, makes the wait longer. Turning it forward cannot be told from time that passed.

use desk_domain::Timestamp;
use serde::{Deserialize, Serialize};

/// This many wrong PINs cost no wait.
pub const FREE_TRIES: u32 = 4;

/// The wait in seconds after `wrong` wrong PINs in a row.
pub fn wait_after(wrong: u32) -> i64 {
    match wrong {
        0..FREE_TRIES => 0,
        FREE_TRIES => 30,
        5 => 90,
        6 => 300,
        _ => 3600,
    }
}

/// Where the person stands with their tries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PinStanding {
    /// Wrong PINs in a row.
    pub wrong: u32,
    /// How many more may be wrong before the first wait.
    pub free_left: u32,
    /// A wrong one now starts a wait: to be said before the person types.
    pub next_is_costly: bool,
    /// Seconds until the next try is judged; 0 when it may be made now.
    pub wait_seconds: i64,
}

/// What is kept beside the device secret.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Throttle {
    pub(crate) wrong: u32,
    pub(crate) seen_ms: i64,
    pub(crate) not_before_ms: i64,
}

impl Throttle {
    pub(crate) fn standing(&self, now: Timestamp) -> PinStanding {
        let now = self.later(now);
        PinStanding {
            wrong: self.wrong,
            free_left: FREE_TRIES.saturating_sub(self.wrong),
            next_is_costly: self.wrong + 1 >= FREE_TRIES,
            wait_seconds: (self.not_before_ms.saturating_sub(now)).max(0).saturating_add(999) / 1000,
        }
    }

    /// The state to write before a try is judged: it counts as wrong until proven right. `Err`: the person must wait.
    pub(crate) fn begin_try(&self, now: Timestamp) -> Result<Self, PinStanding> {
        let standing = self.standing(now);
        if standing.wait_seconds > 0 {
            return Err(standing);
        }
        let (now, wrong) = (self.later(now), self.wrong.saturating_add(1));
        Ok(Self { wrong, seen_ms: now, not_before_ms: now.saturating_add(wait_after(wrong) * 1000) })
    }

    /// The state after a right PIN; the last time seen stays.
    pub(crate) fn forgiven(&self) -> Self {
        Self { wrong: 0, not_before_ms: 0, ..*self }
    }

    fn later(&self, now: Timestamp) -> i64 {
        now.as_millis().max(self.seen_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1000)
    }

    #[test]
    fn p04_the_table_holds_and_the_last_free_try_is_announced() {
        let mut state = Throttle::default();
        let mut now = 1_000_000;
        for (wrong, wait) in [(1, 0), (2, 0), (3, 0), (4, 30), (5, 90), (6, 300), (7, 3600), (8, 3600)] {
            state = state.begin_try(at(now)).unwrap();
            let standing = state.standing(at(now));
            assert_eq!((standing.wrong, standing.wait_seconds), (wrong, wait));
            assert_eq!(standing.next_is_costly, wrong >= 3, "after {wrong}");
            if wait > 0 {
                assert!(state.begin_try(at(now + wait - 1)).is_err());
            }
            now += wait;
        }
        assert_eq!(state.forgiven().standing(at(now)).free_left, FREE_TRIES);
    }

    #[derive(Clone, Debug)]
    enum Step {
        Try,
        Restart,
        Pass(i64),
        TurnBack(i64),
    }

    fn steps() -> impl Strategy<Value = Step> {
        prop_oneof![
            4 => Just(Step::Try),
            1 => Just(Step::Restart),
            2 => (0_i64..5000).prop_map(Step::Pass),
            2 => (0_i64..500_000).prop_map(Step::TurnBack),
        ]
    }

    proptest! {
        /// P04: over any mix of tries, restarts and clocks turned back, judged tries never outnumber what the time that
        /// really passed allows.
        #[test]
        fn p04_turning_the_clock_back_or_restarting_buys_no_try(steps in prop::collection::vec(steps(), 0..200)) {
            let (mut state, mut wall, mut real, mut judged) = (Throttle::default(), 10_000_000_i64, 0_i64, 0_u32);
            for step in steps {
                match step {
                    Step::Try => if let Ok(next) = state.begin_try(at(wall)) {
                        state = next;
                        judged += 1;
                    },
                    Step::Restart => {
                        let kept = serde_json::to_string(&state).unwrap();
                        state = serde_json::from_str(&kept).unwrap();
                    }
                    Step::Pass(seconds) => { wall += seconds; real += seconds; }
                    Step::TurnBack(seconds) => wall -= seconds,
                }
                let needed: i64 = (0..judged).map(wait_after).sum();
                prop_assert!(needed <= real, "{judged} tries judged in {real} s, {needed} s needed");
            }
        }

        #[test]
        fn p04_a_wait_ends(steps in prop::collection::vec(steps(), 0..50)) {
            let (mut state, mut wall) = (Throttle::default(), 10_000_000_i64);
            for step in steps {
                match step {
                    Step::Try => state = state.begin_try(at(wall)).unwrap_or(state),
                    Step::Pass(seconds) => wall += seconds,
                    _ => {}
                }
            }
            let wait = state.standing(at(wall)).wait_seconds;
            prop_assert!(wait <= 3600);
            prop_assert!(state.begin_try(at(wall + wait)).is_ok());
        }
    }
}
