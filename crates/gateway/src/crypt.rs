//! The few cryptographic operations of the gateway, each one call of OpenSSL: hashes, message
//! authentication, sealing small values for the database, random tokens.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::sign::Signer;
use openssl::symm::{Cipher, decrypt_aead, encrypt_aead};
use subtle::ConstantTimeEq as _;

/// OpenSSL or the system's randomness failed; never caused by outside input.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("cryptographic library failed")]
pub(crate) struct CryptError;

/// base64url without padding.
pub(crate) fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes of base64url without padding.
pub(crate) fn from_base64url(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// SHA-256.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    openssl::sha::sha256(bytes)
}

/// What of a token is kept: its SHA-256 in base64url.
pub(crate) fn token_hash(token: &str) -> String {
    base64url(&sha256(token.as_bytes()))
}

/// 256 random bits in base64url.
pub(crate) fn random_token() -> Result<String, CryptError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| CryptError)?;
    Ok(base64url(&bytes))
}

/// HMAC-SHA256 over `parts`, each preceded by its length so that no two lists give the same bytes.
pub(crate) fn hmac(key: &[u8], parts: &[&[u8]]) -> Result<[u8; 32], CryptError> {
    let make = || {
        let key = PKey::hmac(key)?;
        let mut signer = Signer::new(MessageDigest::sha256(), &key)?;
        for part in parts {
            signer.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes())?;
            signer.update(part)?;
        }
        let mut out = [0_u8; 32];
        signer.sign(&mut out).map(|_| out)
    };
    make().map_err(|_| CryptError)
}

/// Compares without telling by its time where the difference is.
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    bool::from(a.ct_eq(b))
}

/// AES-256-GCM under `key`, as base64url of `iv ‖ ciphertext ‖ tag`.
pub(crate) fn seal(key: &[u8; 32], plain: &[u8]) -> Result<String, CryptError> {
    let mut iv = [0_u8; 12];
    getrandom::fill(&mut iv).map_err(|_| CryptError)?;
    let mut tag = [0_u8; 16];
    let body = encrypt_aead(Cipher::aes_256_gcm(), key, Some(&iv), &[], plain, &mut tag).map_err(|_| CryptError)?;
    Ok(base64url(&[&iv[..], &body, &tag].concat()))
}

/// Opens what [`seal`] made; `None` for anything else.
pub(crate) fn open(key: &[u8; 32], sealed: &str) -> Option<Vec<u8>> {
    let bytes = from_base64url(sealed)?;
    let (iv, rest) = bytes.split_at_checked(12)?;
    let (body, tag) = rest.split_at_checked(rest.len().checked_sub(16)?)?;
    decrypt_aead(Cipher::aes_256_gcm(), key, Some(iv), &[], body, tag).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_sealed_opens_under_its_key_only(plain: Vec<u8>, flip in 0_usize..64) {
            let sealed = seal(&[7; 32], &plain).unwrap();
            prop_assert_eq!(open(&[7; 32], &sealed), Some(plain));
            prop_assert_eq!(open(&[8; 32], &sealed), None);
            let mut bytes = from_base64url(&sealed).unwrap();
            let place = flip % bytes.len();
            bytes[place] ^= 1;
            prop_assert_eq!(open(&[7; 32], &base64url(&bytes)), None);
        }
    }

    #[test]
    fn the_parts_of_a_message_do_not_run_together() {
        let (a, b) = (hmac(b"k", &[b"ab", b"c"]).unwrap(), hmac(b"k", &[b"a", b"bc"]).unwrap());
        assert_ne!(a, b);
        assert!(!same(&a, &b));
        assert!(same(&a, &a));
    }
}
