//! Waiting for an instant, so that a test's clock decides when it comes.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use desk_domain::{Clock, Timestamp};

/// Waits for instants of a clock.
#[async_trait]
pub trait Pace: Send + Sync + fmt::Debug {
    /// Returns when the clock shows `at` or later. May be dropped.
    async fn until(&self, at: Timestamp);
}

/// The timers of the runtime.
#[derive(Clone, Debug)]
pub struct SystemPace(pub Arc<dyn Clock>);

#[async_trait]
impl Pace for SystemPace {
    async fn until(&self, at: Timestamp) {
        // One wait, by monotonic time: a clock that is set back must not hold up the next try.
        let left = u64::try_from(at.millis_since(self.0.now())).unwrap_or(0);
        tokio::time::sleep(Duration::from_millis(left)).await;
    }
}

/// Waits for `at`; for ever when there is none.
pub(crate) async fn until(pace: &dyn Pace, at: Option<Timestamp>) {
    match at {
        Some(at) => pace.until(at).await,
        None => std::future::pending().await,
    }
}

/// `wait` after `now`.
pub(crate) fn after(now: Timestamp, wait: Duration) -> Timestamp {
    now.plus_millis(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX))
}
