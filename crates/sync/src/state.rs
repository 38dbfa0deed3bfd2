//! What the engine knows of itself, as the window shows it. Connectivity is the result of the last call, never a probe.

use desk_contract::{SignedOutReason, UntrustedKind};
use desk_domain::Timestamp;
use desk_gov::GovError;
use desk_store::StoreError;
use tokio::sync::watch;

/// Why nothing can be written on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageTrouble {
    /// The disk is full.
    Full,
    /// A database refuses.
    Damaged,
}

/// How fresh things are, and what waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyncState {
    /// The gateway answers. True until the first call fails.
    pub online: bool,
    /// Since when `online` is so.
    pub since: Timestamp,
    /// Last complete pull, also of earlier runs.
    pub last_synced_at: Option<Timestamp>,
    /// A pull runs.
    pub syncing: bool,
    /// When the gateway is asked again after a failure.
    pub retry_at: Option<Timestamp>,
    /// Live push is connected.
    pub live: bool,
    /// Acts that wait to be sent.
    pub pending: u32,
    /// Acts that need the person.
    pub wedged: u32,
    /// The session is over; the engine has stopped.
    pub signed_out: Option<SignedOutReason>,
    /// The connection was not believed (P29).
    pub untrusted: Option<UntrustedKind>,
    /// Nothing can be written.
    pub storage: Option<StorageTrouble>,
}

impl SyncState {
    pub(crate) fn new(now: Timestamp) -> Self {
        Self {
            online: true,
            since: now,
            last_synced_at: None,
            syncing: false,
            retry_at: None,
            live: false,
            pending: 0,
            wedged: 0,
            signed_out: None,
            untrusted: None,
            storage: None,
        }
    }

    fn set_online(&mut self, online: bool, now: Timestamp) {
        if self.online != online {
            (self.online, self.since) = (online, now);
        }
    }

    /// The gateway answered.
    pub(crate) fn reached(&mut self, now: Timestamp) {
        self.set_online(true, now);
        self.untrusted = None;
    }

    /// A call failed; one that brought an answer, even a bad one of the gateway's own, leaves `online` as it is.
    pub(crate) fn failed(&mut self, error: &GovError, now: Timestamp) {
        if is_silence(error) {
            self.set_online(false, now);
        }
        self.untrusted = match error {
            GovError::Untrusted(kind) => Some(*kind),
            _ => None,
        };
    }

    pub(crate) fn store_failed(&mut self, error: &StoreError) {
        self.storage = match error {
            StoreError::StorageFull => Some(StorageTrouble::Full),
            StoreError::Closed | StoreError::Superseded => None,
            _ => Some(StorageTrouble::Damaged),
        };
    }
}

/// The gateway did not answer, or somebody else did.
pub(crate) fn is_silence(error: &GovError) -> bool {
    matches!(
        error,
        GovError::Unreachable | GovError::Offline | GovError::Timeout | GovError::Untrusted(_) | GovError::BadReply(_)
    )
}

/// Changes the state and tells those who watch, if it is another one.
pub(crate) fn change(state: &watch::Sender<SyncState>, how: impl FnOnce(&mut SyncState)) {
    state.send_if_modified(|state| {
        let before = *state;
        how(state);
        *state != before
    });
}
