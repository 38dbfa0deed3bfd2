//! The two random keys of a profile's databases, as they live in memory between unlock and lock.

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::Secret;
use crate::random::{self, NoRandomness};

/// Keys of cache.db and vault.db: 256 random bits each, zeroised when dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatabaseKeys {
    cache: Secret<[u8; 32]>,
    vault: Secret<[u8; 32]>,
}

impl DatabaseKeys {
    /// Fresh keys. Only for a new profile, a kiosk session, and tests.
    pub fn random() -> Result<Self, crate::SecretStoreError> {
        Self::generate().map_err(|_| crate::SecretStoreError::Gone)
    }

    pub(crate) fn generate() -> Result<Self, NoRandomness> {
        Ok(Self { cache: random::key()?, vault: random::key()? })
    }

    /// The key of cache.db as 64 hexadecimal digits.
    pub fn cache_hex(&self) -> Zeroizing<String> {
        hex(self.cache.expose())
    }

    /// The key of vault.db as 64 hexadecimal digits.
    pub fn vault_hex(&self) -> Zeroizing<String> {
        hex(self.vault.expose())
    }

    /// Tells whether two sets of keys are the same without showing either: SHA-256 over both, as 64 hexadecimal digits.
    /// It may lie beside the databases: the keys are random, so nothing can be guessed from it.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new_with_prefix(b"citizen-desk database keys 1");
        hash.update(self.cache.expose());
        hash.update(self.vault.expose());
        hex(&hash.finalize()).to_string()
    }

    pub(crate) fn to_bytes(&self) -> Zeroizing<[u8; 64]> {
        let mut both = Zeroizing::new([0_u8; 64]);
        both[..32].copy_from_slice(self.cache.expose());
        both[32..].copy_from_slice(self.vault.expose());
        both
    }

    pub(crate) fn from_bytes(both: &[u8]) -> Option<Self> {
        let (cache, vault) = both.split_at_checked(32)?;
        Some(Self { cache: Secret::new(cache.try_into().ok()?), vault: Secret::new(vault.try_into().ok()?) })
    }
}

fn hex(bytes: &[u8]) -> Zeroizing<String> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}
