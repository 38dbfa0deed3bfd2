//! The proof key itself: made at a profile's first sign-in, kept by the token vault, never shown.

use std::fmt;

use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use zeroize::{Zeroize as _, Zeroizing};

use super::{Jwk, base64url};

/// A P-256 key that signs DPoP proofs (ES256). Its secret is wiped when it is dropped.
#[derive(Clone)]
pub struct DpopKey {
    signing: SigningKey,
    jwk: Jwk,
}

/// The key could not be made or read.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the proof key cannot be made or read")]
pub struct KeyError;

impl DpopKey {
    /// A fresh key from the operating system's randomness.
    pub fn generate() -> Result<Self, KeyError> {
        // A random 256-bit number is a P-256 scalar but for about one in 2^32; so a few tries always do.
        for _ in 0..8 {
            let mut bytes = [0_u8; 32];
            getrandom::fill(&mut bytes).map_err(|_| KeyError)?;
            let key = Self::from_bytes(&bytes);
            bytes.zeroize();
            if key.is_ok() {
                return key;
            }
        }
        Err(KeyError)
    }

    /// From its 32 secret bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        let bytes: &[u8; 32] = bytes.try_into().map_err(|_| KeyError)?;
        let signing = SigningKey::from_slice(bytes).map_err(|_| KeyError)?;
        let point = signing.verifying_key().to_sec1_point(false);
        let (Some(x), Some(y)) = (point.x(), point.y()) else { return Err(KeyError) };
        let jwk = Jwk::new(x, y);
        Ok(Self { signing, jwk })
    }

    /// Its 32 secret bytes, for the token vault only.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.signing.to_bytes().into())
    }

    /// The public half.
    pub fn jwk(&self) -> &Jwk {
        &self.jwk
    }

    /// RFC 7638 thumbprint of the public half.
    pub fn thumbprint(&self) -> String {
        self.jwk.thumbprint()
    }

    /// ES256 over `input` (RFC 7518 §3.4): `r ‖ s`, base64url.
    pub(super) fn sign(&self, input: &[u8]) -> String {
        let signature: Signature = self.signing.sign(input);
        base64url(&signature.to_bytes())
    }
}

impl fmt::Debug for DpopKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DpopKey")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_bytes_and_keys_differ() {
        let key = DpopKey::generate().unwrap();
        let again = DpopKey::from_bytes(&key.to_bytes()[..]).unwrap();
        assert_eq!(key.thumbprint(), again.thumbprint());
        assert_ne!(key.thumbprint(), DpopKey::generate().unwrap().thumbprint());
    }

    #[test]
    fn bytes_that_are_no_key_are_refused() {
        assert!(DpopKey::from_bytes(&[0; 32]).is_err());
        assert!(DpopKey::from_bytes(&[0xff; 32]).is_err());
        assert!(DpopKey::from_bytes(&[1; 31]).is_err());
    }

    #[test]
    fn debug_shows_nothing_of_the_key() {
        assert_eq!(format!("{:?}", DpopKey::generate().unwrap()), "DpopKey");
    }
}
