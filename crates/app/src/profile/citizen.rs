//! Who is signed in: their session, the resources they may use, and the engine that keeps their data fresh.

use std::sync::Arc;
use std::time::Duration;

use desk_contract::{DeskEvent, Freshness, HistoryKind, SyncStatusView};
use desk_domain::{Clock, Timestamp};
use desk_gov::{CitizenApi, Session};
use desk_store::{NewHistory, Store};
use desk_sync::pull::Pulled;
use desk_sync::{Engine, Policy, Settings, SyncState};
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::privacy::alerts;

/// How long "now" may take before the window gets the state as it is.
const PATIENCE: Duration = Duration::from_secs(20);

/// A signed-in person.
pub(crate) struct Citizen {
    api: CitizenApi,
    engine: Engine,
    state: watch::Receiver<SyncState>,
    watchers: [JoinHandle<()>; 2],
}

impl Citizen {
    /// Starts to keep the data fresh.
    pub(crate) async fn start(
        store: &Store,
        session: Arc<Session>,
        clock: &Arc<dyn Clock>,
        events: broadcast::Sender<DeskEvent>,
    ) -> Self {
        let api = CitizenApi::new(session);
        let engine =
            Engine::start(store.clone(), Arc::new(api.clone()), Arc::clone(clock), Settings::system(clock)).await;
        let watchers = [
            tokio::spawn(tell(engine.state(), events.clone())),
            tokio::spawn(News { api: api.clone(), store: store.clone(), events }.keep(engine.news())),
        ];
        Self { api, state: engine.state(), engine, watchers }
    }

    pub(crate) fn api(&self) -> &CitizenApi {
        &self.api
    }

    pub(crate) fn session(&self) -> &Session {
        self.api.session()
    }

    /// Something was put into the outbox.
    pub(crate) fn wake_outbox(&self) {
        self.engine.wake_outbox();
    }

    /// Asks the gateway soon: something that the person did changed more than its answer says.
    pub(crate) fn pull_soon(&self) {
        self.engine.sync_now();
    }

    /// Asks the gateway now and waits until it has answered or cannot be reached.
    pub(crate) async fn sync_now(&self) {
        let mut state = self.engine.state();
        let before = *state.borrow_and_update();
        self.engine.sync_now();
        let answered = state.wait_for(|now| {
            let moved = now.last_synced_at != before.last_synced_at || now.retry_at != before.retry_at;
            !now.syncing && (moved || now.signed_out.is_some())
        });
        // Too slow: the window shows the state as it is, and hears when it changes.
        let _ = tokio::time::timeout(PATIENCE, answered).await;
    }

    /// Stops everything and waits until nothing touches the store any more.
    pub(crate) async fn stop(&self) {
        self.watchers.iter().for_each(JoinHandle::abort);
        self.engine.shutdown().await;
    }

    pub(crate) fn freshness(&self, now: Timestamp) -> Freshness {
        let fetched_at = self.state.borrow().last_synced_at;
        let old = i64::try_from(Policy::default().stale_after.as_millis()).unwrap_or(i64::MAX);
        Freshness { fetched_at, stale: fetched_at.is_some_and(|at| now.millis_since(at) > old) }
    }

    pub(crate) fn status(&self) -> SyncStatusView {
        let state = *self.state.borrow();
        SyncStatusView {
            online: state.online,
            since: state.since,
            last_synced_at: state.last_synced_at,
            syncing: state.syncing,
            pending: state.pending,
            wedged: state.wedged,
            retry_at: state.retry_at,
        }
    }
}

/// Tells the window that connectivity changed, or that the session is over (P06).
async fn tell(mut state: watch::Receiver<SyncState>, events: broadcast::Sender<DeskEvent>) {
    let mut ended = false;
    while state.changed().await.is_ok() {
        let now_ended = state.borrow_and_update().signed_out.is_some();
        let event = if now_ended && !ended { DeskEvent::StageChanged } else { DeskEvent::SyncChanged };
        ended = now_ended;
        // Nobody listens: the window asks when it opens.
        let _ = events.send(event);
    }
}

/// What becomes of what each pull brings: the history of this computer, and alerts.
struct News {
    api: CitizenApi,
    store: Store,
    events: broadcast::Sender<DeskEvent>,
}

impl News {
    async fn keep(self, mut news: broadcast::Receiver<Pulled>) {
        loop {
            match news.recv().await {
                Ok(pulled) => self.take(&pulled).await,
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            }
        }
    }

    async fn take(&self, pulled: &Pulled) {
        let mut entries = entries(pulled, &self.store).await;
        for id in &pulled.applied.new_access {
            if let Some(alert) = alerts::alert(&self.store, id, self.api.session().id()).await {
                entries.extend(alert.purpose.map(|what| entry(HistoryKind::AccessAlert, id.as_str(), what)));
                // Nobody listens: Today says it.
                let _ = self.events.send(DeskEvent::AccessAlert);
            }
        }
        for entry in entries {
            if let Err(error) = self.store.add_history(&entry).await {
                tracing::warn!(error = %error, "an entry of the history was not kept");
            }
        }
    }
}

async fn entries(pulled: &Pulled, store: &Store) -> Vec<NewHistory> {
    let mut entries = Vec::new();
    for id in &pulled.applied.new_tasks {
        if let Ok(Some(found)) = store.task(id).await {
            entries.push(entry(HistoryKind::TaskNew, id.as_str(), found.task.title));
        }
    }
    for id in &pulled.applied.new_bills {
        if let Ok(Some(bill)) = store.bill_at_gateway(id).await {
            // Expected bills come again when they are issued.
            if !bill.expected && !bill.added {
                entries.push(entry(HistoryKind::BillNew, id.as_str(), bill.title));
            }
        }
    }
    for id in &pulled.applied.moved_applications {
        if let Ok(Some(found)) = store.application(id).await {
            entries.push(entry(HistoryKind::ApplicationMoved, id.as_str(), found.name));
        }
    }
    entries
}

fn entry(kind: HistoryKind, id: &str, title: desk_domain::LocalizedText) -> NewHistory {
    NewHistory { kind: crate::history::word(kind), entity_id: Some(id.to_owned()), title: Some(title), undo: None }
}
