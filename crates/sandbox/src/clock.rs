//! The clock of the sandbox: a base clock that can be moved forward, so that timers run out and departments go on
//! without anybody waiting.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use desk_domain::{Clock, ManualClock, SystemClock, Timestamp};
use tokio::sync::Notify;

/// A movable clock. Clones show and move the same time.
///
/// Two readings exist on purpose. [`Clock::now`] is the time that timers and departments live in; it moves.
/// [`SandboxClock::wire_now`] is the base clock, against which the timestamps of signed requests are judged and which
/// stands in `issueAt`: an e-service whose own clock did not move must not be refused because somebody let a fortnight
/// pass in the sandbox.
#[derive(Clone, Debug)]
pub struct SandboxClock {
    base: Arc<dyn Clock>,
    offset_ms: Arc<AtomicI64>,
    moved: Arc<Notify>,
}

impl SandboxClock {
    /// Over the computer's clock.
    pub fn system() -> Self {
        Self::over(Arc::new(SystemClock))
    }

    /// Over a clock that stands still until it is moved; moving that clock moves the wire time too.
    pub fn manual(clock: ManualClock) -> Self {
        Self::over(Arc::new(clock))
    }

    /// Over any clock.
    pub fn over(base: Arc<dyn Clock>) -> Self {
        Self { base, offset_ms: Arc::new(AtomicI64::new(0)), moved: Arc::new(Notify::new()) }
    }

    /// The base clock: what a partner with a right clock would show.
    pub fn wire_now(&self) -> Timestamp {
        self.base.now()
    }

    /// The base clock itself, for a partner that keeps true time: [`SandboxClock::wire_now`] as a clock.
    pub fn wire(&self) -> WireClock {
        WireClock(Arc::clone(&self.base))
    }

    /// Moves the sandbox's time by `millis`; negative values turn it back.
    pub fn advance_millis(&self, millis: i64) {
        self.offset_ms.fetch_add(millis, Ordering::SeqCst);
        self.moved.notify_waiters();
    }

    /// Moves the sandbox's time so that it shows `now`.
    pub fn set(&self, now: Timestamp) {
        self.offset_ms.store(now.millis_since(self.base.now()), Ordering::SeqCst);
        self.moved.notify_waiters();
    }

    /// How far the sandbox's time is ahead of the base clock, in milliseconds.
    pub fn offset_millis(&self) -> i64 {
        self.offset_ms.load(Ordering::SeqCst)
    }

    /// Ends when somebody moves the clock.
    pub(crate) async fn moved(&self) {
        self.moved.notified().await;
    }
}

/// The base clock of a [`SandboxClock`]; moving the sandbox does not move it.
#[derive(Clone, Debug)]
pub struct WireClock(Arc<dyn Clock>);

impl Clock for WireClock {
    fn now(&self) -> Timestamp {
        self.0.now()
    }
}

impl Clock for SandboxClock {
    fn now(&self) -> Timestamp {
        self.base.now().plus_millis(self.offset_millis())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_the_sandbox_leaves_the_wire_time_alone() {
        let manual = ManualClock::new(Timestamp::from_millis(1_000));
        let clock = SandboxClock::manual(manual.clone());
        clock.advance_millis(500);
        assert_eq!((clock.now().as_millis(), clock.wire_now().as_millis()), (1_500, 1_000));
        manual.advance_millis(1);
        assert_eq!((clock.now().as_millis(), clock.wire_now().as_millis()), (1_501, 1_001));
        clock.set(Timestamp::from_millis(9_000));
        assert_eq!(clock.clone().now().as_millis(), 9_000);
    }
}
