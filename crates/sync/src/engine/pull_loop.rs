//! When to pull: at the start, when the stream says so, by the clock without a stream, with back-off after failures.

use std::time::Duration;

use desk_contract::SignedOutReason;
use desk_domain::Timestamp;
use desk_gov::{Backoff, GovError};
use futures_util::FutureExt as _;

use super::Core;
use crate::pace::{after, until};
use crate::pull::pull;
use crate::{SyncError, state};

/// When the next pull comes by itself.
struct Plan {
    /// After a failure.
    retry_at: Option<Timestamp>,
    /// The gateway asked for this wait: kept even when the person asks sooner.
    not_before: Option<Timestamp>,
    /// The last pull.
    pulled_at: Timestamp,
}

impl Core {
    /// Pulls for ever. Ends only with the session.
    pub(super) async fn pull_loop(&self) -> SignedOutReason {
        let mut backoff = self.policy.retry;
        loop {
            state::change(&self.state, |state| state.syncing = true);
            let result = pull(&self.store, self.calls.as_ref()).await;
            let now = self.clock.now();
            let mut plan = Plan { retry_at: None, not_before: None, pulled_at: now };
            match result {
                Ok(pulled) => {
                    backoff.reset();
                    self.pulled(now);
                    // Nobody may be listening; the cache holds it all.
                    let _ = self.news.send(pulled);
                }
                Err(SyncError::Gov(GovError::SignedOut(reason))) => return reason,
                Err(error) => {
                    self.plan_retry(&mut plan, &error, &mut backoff, now);
                    // Wishes from before have had their answer; another pull at once would only fail the same way.
                    let _ = self.pull_wanted.notified().now_or_never();
                }
            }
            state::change(&self.state, |state| (state.syncing, state.retry_at) = (false, plan.retry_at));
            self.wait_for_next(plan, &mut backoff).await;
        }
    }

    fn pulled(&self, now: Timestamp) {
        state::change(&self.state, |state| {
            state.reached(now);
            state.last_synced_at = Some(now);
            state.storage = None;
        });
    }

    fn plan_retry(&self, plan: &mut Plan, error: &SyncError, backoff: &mut Backoff, now: Timestamp) {
        let wait = match error {
            SyncError::Gov(error) => {
                tracing::info!(%error, "a pull did not finish");
                state::change(&self.state, |state| state.failed(error, now));
                plan.not_before = error.retry_after().map(|asked| after(now, asked));
                backoff.next_wait(self.randomness.as_ref()).max(error.retry_after().unwrap_or(Duration::ZERO))
            }
            SyncError::Store(error) => {
                tracing::warn!(%error, "what was pulled could not be kept");
                state::change(&self.state, |state| state.store_failed(error));
                self.policy.storage_retry
            }
        };
        plan.retry_at = Some(after(now, wait));
    }

    async fn wait_for_next(&self, mut plan: Plan, backoff: &mut Backoff) {
        let mut watched = self.state.subscribe();
        loop {
            let live = watched.borrow_and_update().live;
            let at = match plan.retry_at {
                Some(at) => Some(at),
                None if live => None,
                None => Some(after(plan.pulled_at, self.policy.pull_every)),
            };
            tokio::select! {
                () = until(self.pace.as_ref(), at) => return,
                () = self.pull_wanted.notified() => {
                    if plan.not_before.is_none_or(|not_before| not_before <= self.clock.now()) {
                        return;
                    }
                }
                () = self.silence_found.notified() => {
                    // A pull since then may have been answered.
                    if plan.retry_at.is_none() && !self.state.borrow().online {
                        let wait = backoff.next_wait(self.randomness.as_ref());
                        plan.retry_at = Some(after(self.clock.now(), wait));
                        state::change(&self.state, |state| state.retry_at = plan.retry_at);
                    }
                }
                _ = watched.wait_for(|state| state.live != live) => {}
            }
        }
    }
}
