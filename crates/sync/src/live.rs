//! The loop that keeps the stream of live push open while the gateway answers.

use std::time::Duration;

use desk_contract::SignedOutReason;
use desk_domain::Timestamp;
use desk_gov::GovError;
use desk_gov::live::Signal;

use crate::LiveSignals;
use crate::engine::Core;
use crate::pace::after;
use crate::state::{self, is_silence};

impl Core {
    /// Connects, listens, connects again. Ends only with the session.
    pub(crate) async fn live_loop(&self) -> SignedOutReason {
        let mut backoff = self.policy.reconnect;
        let mut last = None;
        loop {
            self.wait_online().await;
            let began = self.clock.now();
            let ended = match self.calls.live(last).await {
                Ok(stream) => self.listen(stream, &mut last).await,
                Err(error) => Err(error),
            };
            if let Err(GovError::SignedOut(reason)) = ended {
                return reason;
            }
            if let Err(error) = &ended
                && is_silence(error)
                && self.state.borrow().online
            {
                // Not yet offline: a proxy may only block streams. A pull tells the one from the other.
                self.pull_wanted.notify_one();
            }
            if self.lived(began) {
                backoff.reset();
            }
            let asked = ended.err().and_then(|error| error.retry_after()).unwrap_or(Duration::ZERO);
            let wait = backoff.next_wait(self.randomness.as_ref()).max(asked);
            self.pace.until(after(self.clock.now(), wait)).await;
        }
    }

    fn lived(&self, began: Timestamp) -> bool {
        let lived = u64::try_from(self.clock.now().millis_since(began)).unwrap_or(0);
        Duration::from_millis(lived) >= self.policy.stream_proves_itself
    }

    /// Listens until the stream ends. Each connection starts with a pull: what changed in between was not told.
    async fn listen(&self, mut stream: Box<dyn LiveSignals>, last: &mut Option<u64>) -> Result<(), GovError> {
        let _up = Up::new(self);
        self.pull_wanted.notify_one();
        while let Some(signal) = stream.next().await? {
            if let Signal::Changed(seq) = signal {
                *last = seq.or(*last);
                self.pull_wanted.notify_one();
            }
        }
        Ok(())
    }
}

/// The stream is up as long as this lives, also when the loop is dropped.
struct Up<'a>(&'a Core);

impl<'a> Up<'a> {
    fn new(core: &'a Core) -> Self {
        state::change(&core.state, |state| state.live = true);
        Self(core)
    }
}

impl Drop for Up<'_> {
    fn drop(&mut self) {
        state::change(&self.0.state, |state| state.live = false);
    }
}
