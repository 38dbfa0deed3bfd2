//! The two secrets of one browser sign-in: the PKCE verifier (RFC 7636, S256 only) and `state`.

use desk_secrets::Secret;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::GovError;
use crate::dpop::base64url;

/// The secrets of one browser sign-in.
pub(super) struct Pkce {
    /// 43 characters, 256 bits.
    pub(super) verifier: Secret<String>,
    /// 256 bits.
    pub(super) state: Secret<String>,
}

impl Pkce {
    pub(super) fn new() -> Result<Self, GovError> {
        Ok(Self { verifier: random()?, state: random()? })
    }

    /// RFC 7636 §4.2.
    pub(super) fn challenge(&self) -> String {
        base64url(&Sha256::digest(self.verifier.expose().as_bytes()))
    }

    /// Whether an answer belongs to this sign-in.
    pub(super) fn is_ours(&self, state: &str) -> bool {
        self.state.expose().as_bytes().ct_eq(state.as_bytes()).into()
    }
}

fn random() -> Result<Secret<String>, GovError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| GovError::Vault)?;
    Ok(Secret::new(base64url(&bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_of_rfc_7636_appendix_b() {
        let pkce = Pkce { verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".into(), state: "s".into() };
        assert_eq!(pkce.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn p09_state_is_compared_and_never_repeats() {
        let (a, b) = (Pkce::new().unwrap(), Pkce::new().unwrap());
        assert!(a.is_ours(a.state.expose()));
        assert!(!a.is_ours(b.state.expose()));
        assert!(!a.is_ours(""));
        assert_eq!(a.verifier.expose().len(), 43);
    }
}
