//! The content encryption keys that getKey gave us: the present one and the one before (M-callback).
//! They live in the memory of this replica; every replica is given the same key by the platform.

use desk_domain::Timestamp;
use desk_eid::{Cek, client};

use super::Iam;
use super::ask::IamError;

/// A key this close to its end is fetched again.
const MARGIN_MS: i64 = 30_000;
/// Callbacks may cause one getKey in this time, whatever arrives.
const CALLBACK_REFRESH_MS: i64 = 60_000;

/// What is known of the keys.
#[derive(Default)]
pub(super) struct Ceks {
    current: Option<(Cek, i64)>,
    previous: Option<Cek>,
    refreshed_for_callback: Option<Timestamp>,
}

impl Iam {
    /// The present key; fetched when there is none or when it is `stale`, which the platform refused.
    pub(super) async fn cek(&self, stale: Option<&Cek>) -> Result<Cek, IamError> {
        let mut ceks = self.ceks.lock().await;
        let now = self.clock.now().as_millis();
        if let Some((cek, ends)) = &ceks.current
            && *ends - MARGIN_MS > now
            && stale.is_none_or(|stale| stale != cek)
        {
            return Ok(cek.clone());
        }
        self.fetch(&mut ceks).await
    }

    async fn fetch(&self, ceks: &mut Ceks) -> Result<Cek, IamError> {
        let (cek, ends) = self.get_key().await?;
        match ceks.current.take() {
            Some((old, _)) if old != cek => ceks.previous = Some(old),
            _ => {}
        }
        ceks.current = Some((cek.clone(), ends));
        Ok(cek)
    }

    /// Reads a callback under the keys that we were given; getKey is called at most once a minute for one
    /// that opens under none. Its `secretKey` is never unwrapped.
    pub(crate) async fn callback<T: serde::de::DeserializeOwned>(&self, bytes: &[u8]) -> Option<client::Callback<T>> {
        let mut ceks = self.ceks.lock().await;
        if let Some(believed) = open(&ceks, bytes) {
            return Some(believed);
        }
        let now = self.clock.now();
        if ceks.refreshed_for_callback.is_some_and(|last| now.millis_since(last).abs() < CALLBACK_REFRESH_MS) {
            return None;
        }
        ceks.refreshed_for_callback = Some(now);
        self.fetch(&mut ceks).await.ok()?;
        open(&ceks, bytes)
    }
}

fn open<T: serde::de::DeserializeOwned>(ceks: &Ceks, bytes: &[u8]) -> Option<client::Callback<T>> {
    let keys: Vec<&Cek> = ceks.current.iter().map(|(cek, _)| cek).chain(&ceks.previous).collect();
    client::callback(&keys, bytes).ok()
}
