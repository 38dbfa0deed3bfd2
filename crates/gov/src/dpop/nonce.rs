//! The server's latest nonce (RFC 9449 §8, §9). Any answer may bring a new one; the newest counts.

use std::sync::{Mutex, PoisonError};

/// Longest nonce that we keep, in bytes.
const MOST: usize = 512;

/// The nonce to put into the next proof. One per gateway: its token endpoint and its resources share their nonces.
#[derive(Debug, Default)]
pub struct NonceCache(Mutex<Option<String>>);

impl NonceCache {
    /// The newest nonce, if the server has given one yet.
    pub fn get(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps what `DPoP-Nonce` said. Text that cannot be a nonce (RFC 9449 §8.1: 1*NQCHAR) is ignored.
    pub fn set(&self, nonce: &str) {
        let good = |byte: u8| byte == 0x21 || (0x23..=0x5b).contains(&byte) || (0x5d..=0x7e).contains(&byte);
        if !nonce.is_empty() && nonce.len() <= MOST && nonce.bytes().all(good) {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(nonce.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_nonce_counts_and_nonsense_does_not() {
        let cache = NonceCache::default();
        assert_eq!(cache.get(), None);
        cache.set("eyJ7S_zG.eyJH0-Z.HX4w-7v");
        for bad in ["", "a\"b", "a\\b", "a b", "é", &"x".repeat(513)] {
            cache.set(bad);
        }
        assert_eq!(cache.get().as_deref(), Some("eyJ7S_zG.eyJH0-Z.HX4w-7v"));
        cache.set("next");
        assert_eq!(cache.get().as_deref(), Some("next"));
    }
}
