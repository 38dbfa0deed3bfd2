//! The one error of the crate and the result code that each case has on the wire.

use crate::code::Outcome;

/// Why an envelope could not be made or believed.
///
/// Carries no data of the message: neither keys nor content can reach a log through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EidError {
    /// A header or a field is absent. Wire: 20001.
    #[error("parameter missing: {0}")]
    Missing(&'static str),
    /// A header or a field is there, but empty. Wire: 20002.
    #[error("parameter empty: {0}")]
    Empty(&'static str),
    /// A header or a field has a form that is not allowed, or is too long. Wire: 20003.
    #[error("parameter not valid: {0}")]
    Invalid(&'static str),
    /// `signatureMethod` is not `HmacSHA256`. Wire: 20005.
    #[error("signature method not supported")]
    Method,
    /// The signature does not fit the request. Wire: 20006.
    #[error("signature does not match")]
    Signature,
    /// The content is longer than [`crate::wire::limits::CONTENT`]. HTTP 413; inside an answer 20003.
    #[error("content too large")]
    TooLarge,
    /// Not base64, a wrong frame, a wrong tag, or no JSON inside. Wire: 30004.
    #[error("content cannot be decrypted")]
    Decryption,
    /// Encryption failed. Wire: 30003.
    #[error("content cannot be encrypted")]
    Encryption,
    /// The wrapped key does not open with this KEK, or holds no AES-256 key. Wire: 30001.
    #[error("wrapped key cannot be opened")]
    WrappedKey,
    /// A key or certificate that is not RSA of 2048 to 4096 bits, or not readable at all. Wire: 30001.
    #[error("key or certificate not usable")]
    Key,
    /// The outer message is not the JSON that the specification describes.
    #[error("message is not of the documented form")]
    Shape,
    /// OpenSSL refused an operation that cannot depend on outside input. Wire: 20000.
    #[error("cryptographic library failed")]
    Library,
}

impl EidError {
    /// The number that goes with this error in an answer (hk-identity §1.6).
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Missing(_) => Outcome::ParameterMissing,
            Self::Empty(_) => Outcome::ParameterEmpty,
            Self::Invalid(_) | Self::TooLarge => Outcome::ParameterInvalid,
            Self::Method => Outcome::SignatureMethod,
            Self::Signature => Outcome::SignatureCheck,
            Self::Decryption | Self::Shape => Outcome::Decryption,
            Self::Encryption => Outcome::Encryption,
            Self::WrappedKey | Self::Key => Outcome::KekMissing,
            Self::Library => Outcome::Unknown,
        }
    }
}
