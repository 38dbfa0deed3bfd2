//! What is derived from the secret that all replicas share: nonces, cursors, sealed values.

use desk_domain::Timestamp;

use crate::config::Secret;
use crate::crypt::{self, CryptError, base64url};

/// A nonce lives in its own slot of this length and in the next one.
const SLOT_MS: i64 = 60_000;

/// One key per purpose.
pub(crate) struct Keys {
    nonce: [u8; 32],
    cursor: [u8; 32],
    value: [u8; 32],
    successor: [u8; 32],
}

impl Keys {
    pub(crate) fn derive(secret: &Secret) -> Result<Self, CryptError> {
        let key = |purpose: &str| crypt::hmac(secret.expose(), &[purpose.as_bytes()]);
        Ok(Self {
            nonce: key("dpop nonce")?,
            cursor: key("cursor")?,
            value: key("sealed value")?,
            successor: key("refresh successor")?,
        })
    }

    /// The nonce to send now (RFC 9449 §8): the same from every replica.
    pub(crate) fn nonce(&self, now: Timestamp) -> String {
        self.nonce_of(now.as_millis().div_euclid(SLOT_MS))
    }

    /// Whether `nonce` was given in this slot or in the one before.
    pub(crate) fn nonce_holds(&self, nonce: &str, now: Timestamp) -> bool {
        let slot = now.as_millis().div_euclid(SLOT_MS);
        let fits = |slot| crypt::same(self.nonce_of(slot).as_bytes(), nonce.as_bytes());
        !nonce.is_empty() && (fits(slot) | fits(slot - 1))
    }

    fn nonce_of(&self, slot: i64) -> String {
        // An HMAC of a fixed length under a fixed key does not fail; if it did, no nonce would hold.
        crypt::hmac(&self.nonce, &[&slot.to_be_bytes()]).map(|mac| base64url(&mac[..18])).unwrap_or_default()
    }

    /// `body` and its authentication, as one opaque text.
    pub(crate) fn sign_cursor(&self, body: &str) -> Result<String, CryptError> {
        let mac = crypt::hmac(&self.cursor, &[body.as_bytes()])?;
        Ok(base64url(&[&mac[..16], body.as_bytes()].concat()))
    }

    /// What [`Keys::sign_cursor`] was given; `None` for anything that it did not make.
    pub(crate) fn read_cursor(&self, cursor: &str) -> Option<String> {
        if cursor.len() > 1024 {
            return None;
        }
        let bytes = crypt::from_base64url(cursor)?;
        let (mac, body) = bytes.split_at_checked(16)?;
        let expected = crypt::hmac(&self.cursor, &[body]).ok()?;
        if !crypt::same(mac, &expected[..16]) {
            return None;
        }
        String::from_utf8(body.to_vec()).ok()
    }

    /// A value of the database that must not be readable from the database alone.
    pub(crate) fn seal(&self, plain: &str) -> Result<String, CryptError> {
        crypt::seal(&self.value, plain.as_bytes())
    }

    /// What [`Keys::seal`] was given.
    pub(crate) fn open(&self, sealed: &str) -> Option<String> {
        crypt::open(&self.value, sealed).and_then(|bytes| String::from_utf8(bytes).ok())
    }

    /// The successor of a refresh token, readable only with that token.
    pub(crate) fn seal_successor(&self, old: &str, successor: &str) -> Result<String, CryptError> {
        crypt::seal(&crypt::hmac(&self.successor, &[old.as_bytes()])?, successor.as_bytes())
    }

    /// What [`Keys::seal_successor`] was given.
    pub(crate) fn open_successor(&self, old: &str, sealed: &str) -> Option<String> {
        let key = crypt::hmac(&self.successor, &[old.as_bytes()]).ok()?;
        crypt::open(&key, sealed).and_then(|bytes| String::from_utf8(bytes).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::derive(&Secret::new([7; 32])).unwrap()
    }

    #[test]
    fn m_tokens_a_nonce_holds_in_its_slot_and_the_next() {
        let at = |ms| Timestamp::from_millis(ms);
        let nonce = keys().nonce(at(1_000_000_000_000));
        for (later, holds) in [(0, true), (60_000, true), (120_000, false), (-120_000, false)] {
            assert_eq!(keys().nonce_holds(&nonce, at(1_000_000_000_000 + later)), holds, "{later}");
        }
        assert!(!Keys::derive(&Secret::new([8; 32])).unwrap().nonce_holds(&nonce, at(1_000_000_000_000)));
        assert!(!keys().nonce_holds("", at(0)));
    }

    #[test]
    fn m_feed_a_cursor_is_authenticated() {
        let cursor = keys().sign_cursor("hello").unwrap();
        assert_eq!(keys().read_cursor(&cursor).as_deref(), Some("hello"));
        let mut bytes = crypt::from_base64url(&cursor).unwrap();
        for place in 0..bytes.len() {
            bytes[place] ^= 1;
            assert_eq!(keys().read_cursor(&base64url(&bytes)), None);
            bytes[place] ^= 1;
        }
        assert_eq!(keys().read_cursor(""), None);
    }
}
