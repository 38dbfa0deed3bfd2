//! Why a sign-in did not work.

use crate::GovError;
use crate::net::OauthError;

/// Why a sign-in did not work. Each has its words in the error table of the UI.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Refused on the phone.
    #[error("refused")]
    Refused,
    /// Cancelled on the phone, in the browser or here.
    #[error("cancelled")]
    Cancelled,
    /// Not confirmed in time, or the code was used before.
    #[error("expired")]
    Expired,
    /// The phone belongs to somebody else than the profile that was opened.
    #[error("another person signed in")]
    OtherPerson,
    /// The phone's program is too old.
    #[error("the phone's program is too old")]
    PhoneOutdated,
    /// The iAM Smart account has ended.
    #[error("the account has ended")]
    AccountEnded,
    /// iAM Smart suspended the identity.
    #[error("the identity is suspended")]
    Suspended,
    /// What came back does not belong to this sign-in (`state`, `iss`).
    #[error("the answer belongs to another sign-in")]
    StateMismatch,
    /// No port could be opened on this computer for the browser to come back to.
    #[error("no port for the browser to come back to")]
    NoListener,
    /// A reason that we do not know.
    #[error("did not work")]
    Other,
    /// No answer that can be used.
    #[error(transparent)]
    Transport(#[from] GovError),
}

impl SignInError {
    /// From the gateway's word in `error_description` beside `access_denied`.
    pub(super) fn from_word(word: &str) -> Self {
        match word {
            "refused" => Self::Refused,
            "cancelled" => Self::Cancelled,
            "expired" => Self::Expired,
            "suspended" => Self::Suspended,
            "account-ended" => Self::AccountEnded,
            "phone-outdated" => Self::PhoneOutdated,
            _ => Self::Other,
        }
    }

    /// From an OAuth error that ends the sign-in.
    pub(super) fn from_oauth(said: &OauthError) -> Self {
        match said.error.as_str() {
            "access_denied" if said.error_description.is_empty() => Self::Refused,
            "access_denied" => Self::from_word(&said.error_description),
            "expired_token" | "invalid_grant" => Self::Expired,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_of_the_contract_has_its_reason() {
        let said = |error: &str, word: &str| {
            let said = OauthError { error: error.into(), error_description: word.into(), stage: None };
            SignInError::from_oauth(&said).to_string()
        };
        assert_eq!(said("access_denied", "refused"), "refused");
        assert_eq!(said("access_denied", ""), "refused");
        assert_eq!(said("access_denied", "cancelled"), "cancelled");
        assert_eq!(said("access_denied", "expired"), "expired");
        assert_eq!(said("access_denied", "suspended"), "the identity is suspended");
        assert_eq!(said("access_denied", "account-ended"), "the account has ended");
        assert_eq!(said("access_denied", "failed"), "did not work");
        assert_eq!(said("access_denied", "from-tomorrow"), "did not work");
        assert_eq!(said("expired_token", ""), "expired");
        assert_eq!(said("invalid_grant", ""), "expired");
        assert_eq!(said("server_error", ""), "did not work");
    }
}
