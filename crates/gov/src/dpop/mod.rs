//! Proof of possession: one P-256 key per profile, and a signed proof on every request (RFC 9449, M-tokens).

mod jwk;
mod key;
mod nonce;
mod proof;

pub use jwk::Jwk;
pub use key::{DpopKey, KeyError};
pub use nonce::NonceCache;
pub use proof::Proof;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// base64url without padding, as JOSE writes bytes.
pub(crate) fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
