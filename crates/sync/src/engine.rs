//! The engine: one task that pulls, sends and listens while the desk is unlocked and signed in.

mod pull_loop;
mod send_loop;

use std::sync::Arc;

use desk_contract::SignedOutReason;
use desk_domain::Clock;
use desk_gov::{Randomness, SystemRandomness};
use desk_store::Store;
use tokio::sync::{Mutex, Notify, broadcast, watch};
use tokio::task::JoinHandle;
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::pull::Pulled;
use crate::{CitizenCalls, Pace, Policy, SyncState, SystemPace, state};

/// Pulls that a slow listener may miss before it is told so.
const NEWS: usize = 64;

/// What differs between the program and tests.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How often anything is asked.
    pub policy: Policy,
    /// Timers.
    pub pace: Arc<dyn Pace>,
    /// Jitter.
    pub randomness: Arc<dyn Randomness>,
}

impl Settings {
    /// The policy table, the runtime's timers, the system's randomness.
    pub fn system(clock: &Arc<dyn Clock>) -> Self {
        Self {
            policy: Policy::default(),
            pace: Arc::new(SystemPace(Arc::clone(clock))),
            randomness: Arc::new(SystemRandomness),
        }
    }
}

/// What the loops share.
pub(crate) struct Core {
    pub(crate) store: Store,
    pub(crate) calls: Arc<dyn CitizenCalls>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) policy: Policy,
    pub(crate) pace: Arc<dyn Pace>,
    pub(crate) randomness: Arc<dyn Randomness>,
    pub(crate) state: watch::Sender<SyncState>,
    pub(crate) news: broadcast::Sender<Pulled>,
    /// Pull now.
    pub(crate) pull_wanted: Notify,
    /// An act found the gateway silent: plan the next pull as after a failure.
    pub(crate) silence_found: Notify,
    /// Look at the outbox now.
    pub(crate) send_wanted: Notify,
}

/// A running engine. Dropping it stops it.
pub struct Engine {
    core: Arc<Core>,
    paused: watch::Sender<bool>,
    stop: CancellationToken,
    task: Mutex<Option<JoinHandle<()>>>,
    _stop_on_drop: DropGuard,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").field("state", &*self.core.state.borrow()).finish_non_exhaustive()
    }
}

impl Engine {
    /// Starts: pulls at once, then stays fresh by the policy table. Its first state knows already when the cache last
    /// agreed with the gateway: nobody waits for lists that are there.
    pub async fn start(store: Store, calls: Arc<dyn CitizenCalls>, clock: Arc<dyn Clock>, settings: Settings) -> Self {
        let Settings { policy, pace, randomness } = settings;
        // A cache that cannot be read says so with the first pull.
        let last_synced_at = store.fetched_at().await.unwrap_or_default();
        let core = Arc::new(Core {
            state: watch::Sender::new(SyncState { last_synced_at, ..SyncState::new(clock.now()) }),
            news: broadcast::Sender::new(NEWS),
            pull_wanted: Notify::new(),
            silence_found: Notify::new(),
            send_wanted: Notify::new(),
            store,
            calls,
            clock,
            policy,
            pace,
            randomness,
        });
        let (paused, stop) = (watch::Sender::new(false), CancellationToken::new());
        let task = tokio::spawn(run(Arc::clone(&core), paused.subscribe(), stop.clone()));
        let guard = stop.clone().drop_guard();
        Self { core, paused, stop, task: Mutex::new(Some(task)), _stop_on_drop: guard }
    }

    /// How things stand, now and whenever it changes.
    pub fn state(&self) -> watch::Receiver<SyncState> {
        self.core.state.subscribe()
    }

    /// What each pull brought, for notices and history.
    pub fn news(&self) -> broadcast::Receiver<Pulled> {
        self.core.news.subscribe()
    }

    /// Pulls and sends now: the person asked. A wait that the gateway asked for is kept.
    pub fn sync_now(&self) {
        self.core.pull_wanted.notify_one();
        self.core.send_wanted.notify_one();
    }

    /// An act was written. Not needed for acts written through the same store, which are seen by themselves.
    pub fn wake_outbox(&self) {
        self.core.send_wanted.notify_one();
    }

    /// Stops everything for now: whatever runs is dropped where it stands.
    pub fn pause(&self) {
        self.paused.send_replace(true);
    }

    /// Goes on, with a pull first.
    pub fn resume(&self) {
        self.paused.send_replace(false);
    }

    /// Stops for good and waits until nothing touches the store any more.
    pub async fn shutdown(&self) {
        self.stop.cancel();
        if let Some(task) = self.task.lock().await.take() {
            // It ends by the token; a panic inside it has been reported already.
            let _ = task.await;
        }
    }
}

/// Runs the three loops until the engine is stopped or the session is over.
async fn run(core: Arc<Core>, mut paused: watch::Receiver<bool>, stop: CancellationToken) {
    let work = async {
        loop {
            if paused.wait_for(|paused| !paused).await.is_err() {
                return;
            }
            let ended = tokio::select! {
                ended = core.all_loops() => Some(ended),
                _ = paused.wait_for(|paused| *paused) => None,
            };
            state::change(&core.state, |state| {
                state.syncing = false;
                state.signed_out = ended;
            });
            if ended.is_some() {
                return;
            }
        }
    };
    tokio::select! {
        () = stop.cancelled() => {}
        () = work => {}
    }
}

impl Core {
    /// Ends with the session. Dropping it drops all three where they stand.
    async fn all_loops(&self) -> SignedOutReason {
        tokio::select! {
            reason = self.pull_loop() => reason,
            reason = self.send_loop() => reason,
            reason = self.live_loop() => reason,
        }
    }

    /// Waits until the gateway answers.
    pub(crate) async fn wait_online(&self) {
        // The sender lives as long as this core: the wait ends by the condition only.
        let _ = self.state.subscribe().wait_for(|state| state.online).await;
    }
}
