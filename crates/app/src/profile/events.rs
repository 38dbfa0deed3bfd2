//! Tells the window that rows changed: at most one event an entity and 250 ms, none while it is hidden and one of each
//! entity on its return, and never what changed (M-ipc).

use std::time::Duration;

use desk_contract::DeskEvent;
use desk_store::Store;
use tokio::sync::{broadcast, watch};
use tokio::task::JoinHandle;

/// Changes within this time become one event.
const COALESCE: Duration = Duration::from_millis(250);

/// Forwards changes of `store`, while the window is `seen`, until it is stopped.
pub(super) fn forward(
    store: &Store,
    events: broadcast::Sender<DeskEvent>,
    mut seen: watch::Receiver<bool>,
) -> JoinHandle<()> {
    let mut revisions = store.watch();
    tokio::spawn(async move {
        let mut told = *revisions.borrow_and_update();
        while revisions.changed().await.is_ok() && seen.wait_for(|seen| *seen).await.is_ok() {
            let now = *revisions.borrow_and_update();
            for entity in now.moved_since(&told) {
                // Nobody listens: the window asks for everything when it opens.
                let _ = events.send(DeskEvent::DataChanged { entity, revision: now.of(entity) });
            }
            told = now;
            tokio::time::sleep(COALESCE).await;
        }
    })
}
