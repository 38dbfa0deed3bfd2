//! What the desk does by itself, beside what the person asks for: until it is closed, and not a step longer.

use std::sync::Arc;
use std::time::Duration;

use desk_contract::DeskEvent;
use futures_util::future::BoxFuture;
use tokio::sync::broadcast::error::RecvError;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::Desk;

/// The tasks of one desk. None owns the desk; each borrows it for a step.
#[derive(Debug, Default)]
pub(crate) struct Watchers {
    running: TaskTracker,
    ending: CancellationToken,
}

impl Watchers {
    /// Ends all when their step is done: nothing holds the desk any more but its owner.
    pub(crate) async fn end(&self) {
        self.ending.cancel();
        self.running.close();
        self.running.wait().await;
    }
}

impl Desk {
    /// Takes a step, again and again, each time after the pause that the last one asked for.
    pub(super) fn repeat(self: &Arc<Self>, step: for<'a> fn(&'a Self) -> BoxFuture<'a, Duration>) {
        let (desk, ending) = (Arc::downgrade(self), self.watchers.ending.clone());
        self.watchers.running.spawn(async move {
            while let Some(here) = desk.upgrade() {
                let pause = step(&here).await;
                drop(here);
                if ending.run_until_cancelled(tokio::time::sleep(pause)).await.is_none() {
                    return;
                }
            }
        });
    }

    /// Acts on what the desk tells. Who falls behind has missed a notification, and no alert: Today says each.
    pub(super) fn listen(self: &Arc<Self>, act: fn(&Self, &DeskEvent)) {
        let (mut events, desk, ending) = (self.events(), Arc::downgrade(self), self.watchers.ending.clone());
        self.watchers.running.spawn(async move {
            loop {
                match (ending.run_until_cancelled(events.recv()).await, desk.upgrade()) {
                    (Some(Ok(event)), Some(desk)) => act(&desk, &event),
                    (Some(Err(RecvError::Lagged(_))), Some(_)) => {}
                    (None | Some(Err(RecvError::Closed)), _) | (_, None) => return,
                }
            }
        });
    }
}
