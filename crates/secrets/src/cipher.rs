//! The two constructions that wrap keys: Argon2id (RFC 9106) from what a person types, and XChaCha20-Poly1305
//! (draft-irtf-cfrg-xchacha-03) with a random 192-bit nonce. Which key wraps what is decided elsewhere.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::Secret;
use crate::random::{self, NoRandomness};

/// What Argon2id may cost. Written beside each salt, so that a later program can raise it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KdfCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KdfCost {
    /// The cost of a PIN and of a passphrase: 64 MiB, three passes, one lane (M-keys).
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };

    /// The least that the algorithm allows. For tests only: it protects nothing.
    pub const LEAST_FOR_TESTS: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };

    /// A file may not make us spend more than this, whatever it says.
    fn is_sane(self) -> bool {
        self.memory_kib <= 1024 * 1024 && self.passes <= 16 && self.lanes <= 8
    }
}

#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub(crate) enum CipherError {
    #[error("the key does not open this")]
    DoesNotOpen,
    #[error("the cost of the key derivation is out of bounds")]
    Cost,
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// 32 bytes from `typed`. Takes half a second by design: call it where blocking is allowed.
pub(crate) fn derive(typed: &[u8], salt: &[u8], cost: KdfCost) -> Result<Secret<[u8; 32]>, CipherError> {
    if !cost.is_sane() {
        return Err(CipherError::Cost);
    }
    let params =
        argon2::Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(|_| CipherError::Cost)?;
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let mut out = Zeroizing::new([0_u8; 32]);
    argon.hash_password_into(typed, salt, out.as_mut()).map_err(|_| CipherError::Cost)?;
    Ok(Secret::new(*out))
}

/// Seals `plain` under `key`; `bound` is authenticated with it. Returns nonce and ciphertext.
pub(crate) fn seal(key: &Secret<[u8; 32]>, plain: &[u8], bound: &[u8]) -> Result<([u8; 24], Vec<u8>), CipherError> {
    let nonce: [u8; 24] = random::bytes()?;
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: bound })
        .map_err(|_| CipherError::DoesNotOpen)?;
    Ok((nonce, sealed))
}

/// Opens what [`seal`] made; fails on another key, another `bound` or any changed bit.
pub(crate) fn open(
    key: &Secret<[u8; 32]>,
    nonce: [u8; 24],
    sealed: &[u8],
    bound: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CipherError> {
    cipher(key)
        .decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: bound })
        .map(Zeroizing::new)
        .map_err(|_| CipherError::DoesNotOpen)
}

fn cipher(key: &Secret<[u8; 32]>) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key.expose()).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_sealed_opens_and_any_flipped_bit_is_refused(plain: Vec<u8>, key: [u8; 32], at: usize, bit in 0_u8..8) {
            let key = Secret::new(key);
            let (nonce, mut sealed) = seal(&key, &plain, b"x").unwrap();
            prop_assert_eq!(&*open(&key, nonce, &sealed, b"x").unwrap(), &plain);
            prop_assert_eq!(open(&key, nonce, &sealed, b"y"), Err(CipherError::DoesNotOpen));
            let at = at % sealed.len();
            sealed[at] ^= 1 << bit;
            prop_assert_eq!(open(&key, nonce, &sealed, b"x"), Err(CipherError::DoesNotOpen));
        }
    }

    /// RFC 9106 uses a secret and associated data in its vector; this one is of the reference program:
    /// `echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32 -r` (phc-winner-argon2, src/test.c).
    #[test]
    fn argon2id_agrees_with_the_reference_program() {
        let cost = KdfCost { memory_kib: 65536, passes: 2, lanes: 1 };
        let key = derive(b"password", b"somesalt", cost).unwrap();
        let hex = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7";
        let expected: Vec<u8> = (0..32).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect();
        assert_eq!(key.expose().as_slice(), expected);
    }

    #[test]
    fn a_file_cannot_ask_for_endless_work() {
        let greedy = KdfCost { memory_kib: u32::MAX, passes: 1, lanes: 1 };
        assert_eq!(derive(b"p", b"somesalt", greedy).unwrap_err(), CipherError::Cost);
    }
}
