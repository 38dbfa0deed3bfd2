//! Time that stands still until a test moves it.

use std::sync::Arc;

use async_trait::async_trait;
use desk_domain::{Clock, ManualClock, Timestamp};
use desk_gov::Randomness;
use desk_sync::Pace;
use tokio::sync::watch;

#[derive(Clone, Debug)]
pub(crate) struct ManualPace {
    pub(crate) clock: ManualClock,
    moved: Arc<watch::Sender<()>>,
}

impl ManualPace {
    pub(crate) fn new() -> Self {
        let clock = ManualClock::new(Timestamp::from_millis(1_795_000_000_000));
        Self { clock, moved: Arc::new(watch::Sender::new(())) }
    }

    pub(crate) fn advance(&self, seconds: i64) {
        self.clock.advance_millis(seconds * 1000);
        self.moved.send_replace(());
    }
}

#[async_trait]
impl Pace for ManualPace {
    async fn until(&self, at: Timestamp) {
        let mut moved = self.moved.subscribe();
        while self.clock.now() < at {
            moved.changed().await.expect("the test holds the sender");
        }
    }
}

/// Always the longest wait.
#[derive(Debug)]
pub(crate) struct Longest;

impl Randomness for Longest {
    fn fraction(&self) -> f64 {
        1.0
    }
}
