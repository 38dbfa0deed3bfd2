//! What can go wrong between the desk and the gateway. Rich here; `desk_error.rs` makes it few and coded.

use std::time::Duration;

use desk_contract::{SignedOutReason, UntrustedKind};
use desk_domain::{ChallengeId, Timestamp};
use serde::Deserialize;
use serde_json::value::RawValue;

/// Why a call to the gateway gave no answer that can be used. Holds no personal data except in `current`.
#[derive(Debug, thiserror::Error)]
pub enum GovError {
    /// No connection could be made: not a byte of this request has left, so nothing was done.
    #[error("the gateway cannot be reached")]
    Unreachable,
    /// The connection broke before the answer was whole: the request may have been done.
    #[error("the connection with the gateway broke")]
    Offline,
    /// Connected, but no whole answer in time.
    #[error("the gateway did not answer in time")]
    Timeout,
    /// The other side is not, or not provably, the gateway (P29).
    #[error("the connection cannot be trusted: {0:?}")]
    Untrusted(UntrustedKind),
    /// An answer that is not what the protocol says: not JSON, too large, too deep, fields missing.
    #[error("the gateway's answer cannot be read: {0}")]
    BadReply(&'static str),
    /// 401 `invalid-token`, or the tokens are gone: the person has to sign in again.
    #[error("signed out: {0:?}")]
    SignedOut(SignedOutReason),
    /// 401 `step-up-required` (RFC 9470): repeat the write with this challenge once it has passed.
    #[error("step-up required")]
    StepUp(StepUpChallenge),
    /// 400 `bad-request`.
    #[error("bad request")]
    BadRequest(Vec<FieldProblem>),
    /// 403 `forbidden`.
    #[error("forbidden")]
    Forbidden,
    /// 404 `not-found`, also for what belongs to somebody else.
    #[error("not found")]
    NotFound,
    /// 409 `conflict`, with the resource as it is now.
    #[error("conflict")]
    Conflict(Option<Box<RawValue>>),
    /// 409 `already-settled`: nothing is owed any more; with the bill as it is now.
    #[error("already settled")]
    AlreadySettled(Option<Box<RawValue>>),
    /// 409 `payment-open`: another payment holds the bill; with that payment as it is now.
    #[error("another payment is open")]
    PaymentOpen(Option<Box<RawValue>>),
    /// 422 `amount-not-allowed`: the department does not take this amount.
    #[error("the amount is not allowed")]
    AmountNotAllowed,
    /// 409 `in-progress`: the same key is being worked on.
    #[error("in progress")]
    InProgress(Option<Duration>),
    /// 410 `cursor-expired`: start a full sync.
    #[error("cursor expired")]
    CursorExpired,
    /// 413 `too-large`.
    #[error("too large")]
    TooLarge,
    /// 422 `key-reused`: same idempotency key, other request. A fault of this program.
    #[error("idempotency key reused")]
    KeyReused,
    /// 422 `not-allowed`: the state does not allow the act; with the resource as it is now.
    #[error("not allowed in this state")]
    NotAllowed(Option<Box<RawValue>>),
    /// 429 `rate-limited`.
    #[error("rate limited")]
    RateLimited(Option<Duration>),
    /// 5xx; `incident` is what the person can quote.
    #[error("the gateway is not available")]
    Unavailable {
        /// How long the gateway asked us to wait.
        retry_after: Option<Duration>,
        /// `E-4471-QK`.
        incident: Option<String>,
    },
    /// A status or code that this program does not know.
    #[error("unexpected answer, status {0}")]
    Unexpected(u16),
    /// The tokens cannot be kept: keyring missing or locked. Nothing was sent.
    #[error("the token vault does not answer")]
    Vault,
}

/// What the gateway's word for an ended session means; a word of a newer gateway means only that it is over.
pub(crate) fn signed_out_reason(word: &str) -> SignedOutReason {
    match word {
        "suspended" => SignedOutReason::Suspended,
        "account-ended" => SignedOutReason::AccountEnded,
        "expired" => SignedOutReason::Expired,
        "signed-out" => SignedOutReason::Here,
        "signed-out-from-elsewhere" | "not-me" => SignedOutReason::Elsewhere,
        "token-reuse" => SignedOutReason::Reused,
        "too-old" => SignedOutReason::TooOld,
        _ => SignedOutReason::Other,
    }
}

/// One field that the gateway did not accept.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FieldProblem {
    /// Where (RFC 6901).
    pub pointer: String,
    /// What is wrong, a closed word.
    pub reason: String,
}

/// How a step-up is passed (M-stepup).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepUpMethod {
    /// iAM Smart+ signs; both screens show the same four digits.
    Sign,
    /// iAM Smart confirms; no amount and no code are shown.
    ReAuthenticate,
    /// A way that this program does not know.
    Other(String),
}

impl<'de> Deserialize<'de> for StepUpMethod {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Ok(match word.as_str() {
            "sign" => Self::Sign,
            "re-authenticate" => Self::ReAuthenticate,
            _ => Self::Other(word),
        })
    }
}

/// What the gateway asks before it does a protected write.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StepUpChallenge {
    /// Names the challenge in `Step-Up` and in `/v1/step-ups/{id}`.
    pub challenge_id: ChallengeId,
    /// SHA-256 over the act that the gateway will do, hexadecimal.
    pub digest: String,
    /// How it is passed.
    pub method: StepUpMethod,
    /// Until when it can be passed.
    pub expires_at: Timestamp,
}

impl GovError {
    /// Nothing is wrong with the request: the same one may do later (M-outbox).
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Unreachable
                | Self::Offline
                | Self::Timeout
                | Self::Untrusted(_)
                | Self::BadReply(_)
                | Self::InProgress(_)
                | Self::RateLimited(_)
                | Self::Unavailable { .. }
                | Self::Vault
        )
    }

    /// How long the gateway asked us to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::InProgress(wait) | Self::RateLimited(wait) | Self::Unavailable { retry_after: wait, .. } => *wait,
            _ => None,
        }
    }
}
