//! JOSE as far as the gateway needs it: ES256 only, compact form, by OpenSSL. Programs, departments and the switch
//! sign and the gateway verifies; what it says to the switch it signs itself.

pub(crate) mod assertion;
pub(crate) mod dpop;
pub(crate) mod jwk;
pub(crate) mod jws;

/// Why a token or proof is not believed. Says nothing of its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum JoseError {
    /// Too long, not three parts, not base64url, not JSON of the documented shape.
    #[error("malformed")]
    Malformed,
    /// `alg`, `typ` or the key is of a kind that is not accepted.
    #[error("algorithm, type or key not accepted")]
    Kind,
    /// The signature does not fit.
    #[error("signature does not fit")]
    Signature,
    /// A claim is not what it has to be.
    #[error("claim {0} does not fit")]
    Claim(&'static str),
}
