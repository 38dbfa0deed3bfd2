//! The idle lock (P02): on by default, five minutes at most, a warning thirty seconds before, any act extends it.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use desk_contract::{DeskError, DeskEvent, Empty, LockView};
use desk_domain::Timestamp;

use super::{Desk, Stage};

/// The longest that a desk stays open without use, in minutes.
pub(crate) const MAX_MINUTES: u8 = 5;
/// The warning comes this long before the lock.
const WARNING_SECONDS: i64 = 30;
/// How long the watch sleeps at most: a computer that was suspended locks soon after it wakes.
const LONGEST_SLEEP: Duration = Duration::from_secs(30);

/// When the person last did something, and how long the desk waits.
#[derive(Debug)]
pub(crate) struct Idle {
    /// By the clock, which goes on while the computer sleeps, and by the computer's own time, which nobody can set back.
    last: Mutex<(Timestamp, Instant)>,
    minutes: AtomicU32,
}

impl Idle {
    pub(crate) fn new(now: Timestamp) -> Self {
        Self { last: Mutex::new((now, Instant::now())), minutes: AtomicU32::new(u32::from(MAX_MINUTES)) }
    }

    pub(crate) fn seen(&self, now: Timestamp) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = (now, Instant::now());
    }

    pub(crate) fn set_minutes(&self, minutes: u8) {
        self.minutes.store(u32::from(minutes.clamp(1, MAX_MINUTES)), Ordering::SeqCst);
    }

    /// Seconds until the lock; 0 when it is time.
    pub(crate) fn seconds_left(&self, now: Timestamp) -> i64 {
        let (last, at) = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
        left(self.minutes.load(Ordering::SeqCst), now.millis_since(last), at.elapsed())
    }
}

/// Of the two times the one that says that more has gone: a clock that was turned back keeps nothing open.
fn left(minutes: u32, by_clock_ms: i64, by_itself: Duration) -> i64 {
    let gone = by_clock_ms.max(i64::try_from(by_itself.as_millis()).unwrap_or(i64::MAX));
    let allowed = i64::from(minutes) * 60_000;
    ((allowed.saturating_sub(gone)).max(0) + 999) / 1000
}

impl Desk {
    /// Warns or locks when it is time; how long nothing has to happen after that.
    pub async fn check_idle(&self) -> Duration {
        if !matches!(self.stage(), Stage::Open(_)) {
            return LONGEST_SLEEP;
        }
        let left = self.idle.seconds_left(self.now());
        if left == 0 {
            // A failure is logged where it happens; the stage is locked in any case.
            let _ = self.lock().await;
            return LONGEST_SLEEP;
        }
        if left <= WARNING_SECONDS {
            self.tell(DeskEvent::LockWarning { seconds: u32::try_from(left).unwrap_or(0) });
        }
        let next = if left > WARNING_SECONDS { left - WARNING_SECONDS } else { left.min(5) };
        Duration::from_secs(next.unsigned_abs()).min(LONGEST_SLEEP)
    }

    /// The person did something.
    pub async fn activity_seen(&self, _: Empty) -> Result<LockView, DeskError> {
        self.idle.seen(self.now());
        self.lock_status(Empty {}).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p02_a_clock_that_is_set_back_keeps_no_desk_open() {
        let hour = -3_600_000;
        assert_eq!(left(5, hour, Duration::from_mins(1)), 240);
        assert_eq!(left(5, hour, Duration::from_secs(301)), 0);
        assert_eq!(left(5, 301_000, Duration::ZERO), 0, "while the computer slept");
    }

    #[test]
    fn p02_five_minutes_at_most_and_never_longer() {
        let start = Timestamp::from_millis(0);
        let idle = Idle::new(start);
        assert_eq!(idle.seconds_left(start), 300);
        idle.set_minutes(200);
        assert_eq!(idle.seconds_left(start), 300);
        idle.set_minutes(1);
        assert_eq!(idle.seconds_left(start.plus_seconds(59)), 1);
        assert_eq!(idle.seconds_left(start.plus_seconds(600)), 0);
        assert_eq!(idle.seconds_left(start.plus_seconds(-600)), 60);
        for round in 0..20 {
            idle.seen(start.plus_seconds(round * 50));
            assert!(idle.seconds_left(start.plus_seconds(round * 50 + 40)) > 0, "any act extends, as often as wanted");
        }
    }
}
