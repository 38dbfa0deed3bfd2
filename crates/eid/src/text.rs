//! The short texts of the protocol as types: ids, tokens, state. Each knows its longest form and its
//! characters; secrets and personal identifiers print as `…`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::EidError;

/// Visible ASCII, the widest set that any id of the protocol uses.
fn visible(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_graphic())
}

/// `[A-Za-z0-9_-]`, the only characters allowed in `state` (hk-identity §1.7).
fn url_safe(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

fn checked(name: &'static str, text: &str, max: usize, allowed: fn(&str) -> bool) -> Result<(), EidError> {
    if text.is_empty() {
        return Err(EidError::Empty(name));
    }
    if text.len() > max || !allowed(text) {
        return Err(EidError::Invalid(name));
    }
    Ok(())
}

macro_rules! wire_text {
    ($(#[$doc:meta])* $type:ident, $name:literal, $max:expr, $allowed:expr, $shown:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $type(String);

        impl $type {
            /// The longest text accepted, in bytes.
            pub const MAX: usize = $max;

            /// Takes the text after checking length and characters.
            pub fn new(text: impl Into<String>) -> Result<Self, EidError> {
                let text = text.into();
                checked($name, &text, Self::MAX, $allowed)?;
                Ok(Self(text))
            }

            /// The text, exactly as it stands on the wire.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let shown = if $shown { self.0.as_str() } else { "…" };
                f.debug_tuple(stringify!($type)).field(&shown).finish()
            }
        }

        impl FromStr for $type {
            type Err = EidError;
            fn from_str(text: &str) -> Result<Self, EidError> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $type {
            type Error = EidError;
            fn try_from(text: String) -> Result<Self, EidError> {
                Self::new(text)
            }
        }

        impl From<$type> for String {
            fn from(text: $type) -> Self {
                text.0
            }
        }
    };
}

macro_rules! random_hex {
    ($($type:ident),*) => { $(
        impl $type {
            /// 128 random bits as 32 lower-case hexadecimal digits.
            pub fn random() -> Result<Self, EidError> {
                random_hex().map(Self)
            }
        }
    )* };
}

wire_text!(
    /// The id that the platform assigned to an e-service; 32 hexadecimal digits in practice.
    ClientId, "clientID", 64, visible, true
);
wire_text!(
    /// `nonce` header: unique per request, at most 36 ASCII characters.
    Nonce, "nonce", 36, visible, true
);
wire_text!(
    /// Reference of one request to the platform: unique for ever, at most 36 characters.
    BusinessId, "businessID", 36, visible, false
);
wire_text!(
    /// `state`: binds the callback to the browser that started; at most 36 of `[A-Za-z0-9_-]`.
    State, "state", 36, url_safe, false
);
wire_text!(
    /// Reference of the platform to one answer; `T` and 32 hexadecimal digits in practice.
    TxId, "txID", 64, visible, true
);
wire_text!(
    /// Names a request inside the deep link of the phone app; lives 18 minutes (12 for anonymous signing).
    TicketId, "ticketID", 128, visible, false
);
wire_text!(
    /// One-time code from the redirect; lives 30 to 60 seconds.
    AuthCode, "code", 256, visible, false
);
wire_text!(
    /// Access token of the platform; a secret.
    AccessToken, "accessToken", 4096, visible, false
);
wire_text!(
    /// The tokenised id of one person at one e-service. Arrives URL-encoded: kept and compared verbatim.
    OpenId, "openID", 256, visible, false
);

random_hex!(Nonce, BusinessId, State, TicketId, AuthCode, AccessToken, ClientId);

impl TxId {
    /// `T` and 128 random bits in hexadecimal.
    pub fn random() -> Result<Self, EidError> {
        random_hex().map(|hex| Self(format!("T{hex}")))
    }
}

fn random_hex() -> Result<String, EidError> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| EidError::Library)?;
    Ok(bytes.iter().flat_map(|b| [b >> 4, b & 15]).map(|n| char::from(DIGITS[usize::from(n)])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn state_takes_only_its_own_characters_and_length() {
        assert!(State::new("AZaz09_-").is_ok());
        assert_eq!(State::new("a b"), Err(EidError::Invalid("state")));
        assert_eq!(State::new("a+b"), Err(EidError::Invalid("state")));
        assert_eq!(State::new(""), Err(EidError::Empty("state")));
        assert!(State::new("x".repeat(36)).is_ok());
        assert!(State::new("x".repeat(37)).is_err());
    }

    #[test]
    fn a_uuid_with_dashes_is_a_business_id() {
        assert!(BusinessId::new("123e4567-e89b-12d3-a456-426614174000").is_ok());
    }

    #[test]
    fn secrets_do_not_print() {
        let token = AccessToken::new("very-secret").unwrap();
        assert!(!format!("{token:?}").contains("secret"));
    }

    #[test]
    fn random_ids_have_128_bits_and_differ() {
        let (a, b) = (State::random().unwrap(), State::random().unwrap());
        assert_eq!(a.as_str().len(), 32);
        assert_ne!(a, b);
        assert!(TxId::random().unwrap().as_str().starts_with('T'));
    }

    #[test]
    fn json_is_checked_too() {
        assert!(serde_json::from_str::<State>("\"ok\"").is_ok());
        assert!(serde_json::from_str::<State>("\"not ok\"").is_err());
    }
}
