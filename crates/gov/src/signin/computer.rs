//! "On this computer": authorization code with PKCE in the system's browser, back to a loopback port
//! (RFC 8252 §7.3, RFC 7636, RFC 9207, RFC 9449 §10; P09).

use std::sync::Arc;
use std::time::Duration;

use desk_domain::{Language, PersonId};
use tokio_util::sync::CancellationToken;
use url::Url;

use super::callback::{Answer, Listener};
use super::pkce::Pkce;
use super::{SignInError, SignInProfile, SignedIn};
use crate::dpop::DpopKey;
use crate::net::Gov;
use crate::net::OauthError;
use crate::token::{CLIENT_ID, Issued, SCOPE};

/// How long the person may take in the browser.
const LIFE: Duration = Duration::from_mins(10);

/// A sign-in that waits for the browser. Dropping it closes the port.
pub struct ComputerSignIn {
    gov: Arc<Gov>,
    key: DpopKey,
    pkce: Pkce,
    listener: Listener,
    issuer: String,
    expected: Option<PersonId>,
    authorize_url: Url,
}

impl Gov {
    /// Opens a loopback port and makes the address for the browser.
    pub async fn start_computer(
        self: &Arc<Self>,
        language: Language,
        profile: SignInProfile,
    ) -> Result<ComputerSignIn, SignInError> {
        let discovery = self.discovery().await?;
        let SignInProfile { key, expected } = profile;
        let pkce = Pkce::new()?;
        let listener = Listener::open().await?;
        let mut authorize_url = discovery.authorization_endpoint.clone();
        authorize_url.query_pairs_mut().extend_pairs([
            ("response_type", "code"),
            ("client_id", CLIENT_ID),
            ("redirect_uri", listener.redirect_uri()),
            ("scope", SCOPE),
            ("state", pkce.state.expose()),
            ("code_challenge", &pkce.challenge()),
            ("code_challenge_method", "S256"),
            ("dpop_jkt", &key.thumbprint()),
            ("ui_locales", language.tag()),
            ("device_name", &self.device_name),
        ]);
        let issuer = discovery.issuer.clone();
        Ok(ComputerSignIn { gov: self.clone(), key, pkce, listener, issuer, expected, authorize_url })
    }
}

impl ComputerSignIn {
    /// To be opened in the system's browser, or copied when there is none. Good for this sign-in only.
    pub fn authorize_url(&self) -> &Url {
        &self.authorize_url
    }

    /// Waits for the browser to come back, at most ten minutes, and exchanges the code.
    pub async fn wait(self, cancel: &CancellationToken) -> Result<SignedIn, SignInError> {
        let answer = tokio::select! {
            () = cancel.cancelled() => return Err(SignInError::Cancelled),
            answer = tokio::time::timeout(LIFE, self.listener.answer()) => answer.map_err(|_| SignInError::Expired)??,
        };
        let code = self.check(answer)?;
        let fields = [
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", self.listener.redirect_uri()),
            ("client_id", CLIENT_ID),
            ("code_verifier", self.pkce.verifier.expose().as_str()),
        ];
        let reply = tokio::select! {
            () = cancel.cancelled() => return Err(SignInError::Cancelled),
            reply = self.gov.token(&self.key, None, &fields) => reply?,
        };
        if !reply.status.is_success() {
            let said = reply.oauth_error();
            return Err(if said.error.is_empty() { reply.problem().into() } else { SignInError::from_oauth(&said) });
        }
        SignedIn::accept(&self.gov, self.key, Issued::read(&reply)?, self.expected.as_ref()).await
    }

    /// The code of an answer that belongs to this sign-in. Nothing else of it is looked at before `state` and `iss`.
    fn check(&self, answer: Answer) -> Result<String, SignInError> {
        if !self.pkce.is_ours(&answer.state) || answer.iss != self.issuer {
            return Err(SignInError::StateMismatch);
        }
        match answer.code {
            Some(code) if answer.error.is_empty() => Ok(code),
            _ => {
                let (error, error_description) = (answer.error, answer.error_description);
                Err(SignInError::from_oauth(&OauthError { error, error_description, stage: None }))
            }
        }
    }
}
