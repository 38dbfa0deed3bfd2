//! When to send: as soon as an act is due and the gateway answers.

use desk_contract::{Entity, SignedOutReason};
use desk_domain::Timestamp;
use desk_gov::GovError;
use desk_store::StoreError;

use super::Core;
use crate::outbox::{Step, ask_all, recover, step};
use crate::pace::{after, until};
use crate::{SyncError, state};

impl Core {
    /// Sends for ever. Ends only with the session.
    pub(super) async fn send_loop(&self) -> SignedOutReason {
        let mut begun = false;
        let mut revisions = self.store.watch();
        loop {
            // Before looking: an act that is written while we look must not be missed. Our own steps count too, which
            // costs one more look.
            let seen = revisions.borrow_and_update().of(Entity::Outbox);
            let next = match self.send_all(&mut begun).await {
                Ok(Ok(next)) => next,
                Ok(Err(reason)) => return reason,
                Err(error) => {
                    tracing::warn!(%error, "the outbox cannot be read or written");
                    state::change(&self.state, |state| state.store_failed(&error));
                    Some(after(self.clock.now(), self.policy.storage_retry))
                }
            };
            let written = async {
                // The store outlives the engine: the wait ends by the condition only.
                let _ = revisions.wait_for(|now| now.of(Entity::Outbox) != seen).await;
            };
            self.wait_for_acts(next, written).await;
        }
    }

    /// Sends what is due; gives when the next act is.
    async fn send_all(&self, begun: &mut bool) -> Result<Result<Option<Timestamp>, SignedOutReason>, StoreError> {
        let now = self.clock.now();
        if !*begun {
            recover(&self.store, now).await?;
            *begun = true;
        }
        self.count().await?;
        while self.state.borrow().online {
            let now = self.clock.now();
            let step = step(&self.store, self.calls.as_ref(), now, &self.policy.act_retry, self.randomness.as_ref());
            let step = step.await?;
            self.count().await?;
            match step {
                Step::Nothing => break,
                Step::Settled | Step::Later => state::change(&self.state, |state| state.reached(now)),
                Step::Wedged => self.pull_wanted.notify_one(),
                Step::Offline => {
                    state::change(&self.state, |state| state.failed(&GovError::Offline, now));
                    self.silence_found.notify_one();
                }
                Step::SignedOut(reason) => return Ok(Err(reason)),
            }
        }
        let doubt = match self.ask_doubts().await? {
            Ok(doubt) => doubt,
            Err(reason) => return Ok(Err(reason)),
        };
        // An act that is due and yet not handed out waits for another act, not for the clock.
        let next = self.store.outbox_counts().await?.next_try_at.filter(|at| *at > self.clock.now());
        Ok(Ok([next, doubt].into_iter().flatten().min()))
    }

    /// Asks what became of payments whose answer did not come; gives when to ask again.
    async fn ask_doubts(&self) -> Result<Result<Option<Timestamp>, SignedOutReason>, StoreError> {
        if !self.state.borrow().online {
            return Ok(Ok(None));
        }
        let now = self.clock.now();
        let again = after(now, self.policy.ask_doubts_every);
        match ask_all(&self.store, self.calls.as_ref(), now).await {
            Ok(open) => Ok(Ok(open.then_some(again))),
            Err(SyncError::Store(error)) => Err(error),
            Err(SyncError::Gov(GovError::SignedOut(reason))) => Ok(Err(reason)),
            Err(SyncError::Gov(error)) => {
                tracing::info!(%error, "what became of a payment is not known");
                if state::is_silence(&error) {
                    state::change(&self.state, |state| state.failed(&error, now));
                    self.silence_found.notify_one();
                }
                Ok(Ok(Some(again)))
            }
        }
    }

    async fn count(&self) -> Result<(), StoreError> {
        let counts = self.store.outbox_counts().await?;
        state::change(&self.state, |state| (state.pending, state.wedged) = (counts.waiting, counts.wedged));
        Ok(())
    }

    /// Until an act is written, taken back or due. While the gateway is silent nothing is sent and acts are only
    /// counted; when it answers again, everything that waits is due at once.
    async fn wait_for_acts(&self, next: Option<Timestamp>, written: impl Future<Output = ()>) {
        let online = self.state.borrow().online;
        let answers_again = tokio::select! {
            () = written => false,
            () = until(self.pace.as_ref(), next), if online => false,
            () = self.send_wanted.notified(), if online => false,
            () = self.wait_online(), if !online => true,
        };
        if answers_again && let Err(error) = self.store.retry_now().await {
            tracing::warn!(%error, "waiting acts could not be brought forward");
        }
    }
}
