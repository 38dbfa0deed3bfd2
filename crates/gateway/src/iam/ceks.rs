//! The content encryption keys that getKey gave us: the present one and the one before (M-callback).
//! They live in the memory of this replica; every replica is given the same key by the platform.

use std::sync::{Mutex, MutexGuard, PoisonError};

use desk_domain::Timestamp;
use desk_eid::{Cek, client};

use super::Iam;
use super::ask::IamError;

/// A key this close to its end is fetched again.
const MARGIN_MS: i64 = 30_000;
/// Callbacks may cause one getKey in this time, whatever arrives.
const CALLBACK_REFRESH_MS: i64 = 60_000;

/// What is known of the keys. Held never while the platform is asked: a callback under a known key waits for no call.
#[derive(Default)]
pub(super) struct Ceks {
    known: Mutex<Known>,
    /// One getKey at a time: whoever waited for it finds its key.
    fetching: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Known {
    current: Option<(Cek, i64)>,
    previous: Option<Cek>,
    refreshed_for_callback: Option<Timestamp>,
}

impl Ceks {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    /// The present key, unless it is near its end or `stale`.
    fn usable(&self, now: Timestamp, stale: Option<&Cek>) -> Option<Cek> {
        let (cek, ends) = self.current.as_ref()?;
        let usable = *ends - MARGIN_MS > now.as_millis() && stale.is_none_or(|stale| stale != cek);
        usable.then(|| cek.clone())
    }

    fn replace(&mut self, cek: Cek, ends: i64) {
        match self.current.take() {
            Some((old, _)) if old != cek => self.previous = Some(old),
            _ => {}
        }
        self.current = Some((cek, ends));
    }

    fn open<T: serde::de::DeserializeOwned>(&self, bytes: &[u8]) -> Option<client::Callback<T>> {
        let keys: Vec<&Cek> = self.current.iter().map(|(cek, _)| cek).chain(&self.previous).collect();
        client::callback(&keys, bytes).ok()
    }

    /// Whether a callback may cause a getKey now; if so, none may for a while.
    fn may_refresh_for_callback(&mut self, now: Timestamp) -> bool {
        let just = self.refreshed_for_callback.is_some_and(|last| now.millis_since(last).abs() < CALLBACK_REFRESH_MS);
        if !just {
            self.refreshed_for_callback = Some(now);
        }
        !just
    }
}

impl Iam {
    /// The present key; fetched when there is none or when it is `stale`, which the platform refused.
    pub(super) async fn cek(&self, stale: Option<&Cek>) -> Result<Cek, IamError> {
        if let Some(cek) = self.ceks.known().usable(self.clock.now(), stale) {
            return Ok(cek);
        }
        let _turn = self.ceks.fetching.lock().await;
        if let Some(cek) = self.ceks.known().usable(self.clock.now(), stale) {
            return Ok(cek);
        }
        self.fetch_cek().await
    }

    async fn fetch_cek(&self) -> Result<Cek, IamError> {
        let (cek, ends) = self.get_key().await?;
        self.ceks.known().replace(cek.clone(), ends);
        Ok(cek)
    }

    /// Reads a callback under the keys that we were given; getKey is called at most once a minute for one
    /// that opens under none. Its `secretKey` is never unwrapped.
    pub(crate) async fn callback<T: serde::de::DeserializeOwned>(&self, bytes: &[u8]) -> Option<client::Callback<T>> {
        if let Some(believed) = self.ceks.known().open(bytes) {
            return Some(believed);
        }
        let _turn = self.ceks.fetching.lock().await;
        // The key that it needs may just have come for somebody else.
        if let Some(believed) = self.ceks.known().open(bytes) {
            return Some(believed);
        }
        if !self.ceks.known().may_refresh_for_callback(self.clock.now()) {
            return None;
        }
        self.fetch_cek().await.ok()?;
        self.ceks.known().open(bytes)
    }
}
