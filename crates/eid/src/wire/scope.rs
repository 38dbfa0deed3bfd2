//! Scopes of iAM Smart (hk-identity §2.2) as a space-separated list.

use serde::{Deserialize, Serialize};

use super::open_text;

open_text! {
    /// One scope of iAM Smart.
    Scope default Auth {
        /// Sign-in.
        Auth = "eidapi_auth",
        /// Account data.
        Profiles = "eidapi_profiles",
        /// e-ME form filling.
        FormFilling = "eidapi_formFilling",
        /// Signing.
        Sign = "eidapi_sign",
        /// Re-authentication by face.
        FacialRecognition = "eidapi_fr",
        /// Signing in bulk.
        BulkSign = "eidapi_bulksign",
        /// Step-up authentication (sandbox guide of December 2025).
        StepUp = "eidapi_sua",
    }
}

/// The scopes of one request or token, in the order given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Scopes(pub Vec<Scope>);

impl Scopes {
    /// Reads a list separated by spaces; at most 32 scopes are kept.
    pub fn parse(text: &str) -> Self {
        Self(text.split_ascii_whitespace().take(32).map(Scope::parse).collect())
    }

    /// Whether a scope is in the list.
    pub fn contains(&self, scope: &Scope) -> bool {
        self.0.contains(scope)
    }
}

impl std::fmt::Display for Scopes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let texts: Vec<_> = self.0.iter().map(Scope::as_str).collect();
        f.write_str(&texts.join(" "))
    }
}

impl From<String> for Scopes {
    fn from(text: String) -> Self {
        Self::parse(&text)
    }
}

impl From<Scopes> for String {
    fn from(scopes: Scopes) -> Self {
        scopes.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_back() {
        let scopes = Scopes::parse("eidapi_auth  eidapi_sign new_one");
        assert!(scopes.contains(&Scope::Auth) && scopes.contains(&Scope::Sign));
        assert_eq!(scopes.to_string(), "eidapi_auth eidapi_sign new_one");
    }
}
