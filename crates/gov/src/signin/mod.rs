//! Signing in, both ways (M-signin): in the system's browser, or with the phone. Both end in [`SignedIn`], which
//! `Session::begin` keeps. Nothing is kept here.

mod callback;
mod computer;
mod error;
mod page;
mod phone;
mod pkce;

pub use computer::ComputerSignIn;
pub use error::SignInError;
pub use phone::{PhoneSignIn, Stage};

use desk_domain::{PersonId, SessionId};

use crate::dpop::DpopKey;
use crate::grant::Record;
use crate::net::Gov;
use crate::token::Issued;
use crate::{GovError, SignedInPerson, TokenVault};

/// The profile that signs in.
pub struct SignInProfile {
    key: DpopKey,
    expected: Option<PersonId>,
}

impl SignInProfile {
    /// The one whose tokens `vault` keeps, with the key that all its sign-ins prove. `expected`: whose it is, if anybody's.
    pub async fn of(vault: &dyn TokenVault, expected: Option<PersonId>) -> Result<Self, GovError> {
        Ok(Self { key: Record::key(vault).await?, expected })
    }

    /// One that nobody has used; its key is kept with the sign-in.
    pub fn fresh() -> Result<Self, GovError> {
        let key = DpopKey::generate().map_err(|_| GovError::Vault)?;
        Ok(Self { key, expected: None })
    }
}

/// A sign-in that worked and is not kept yet. No `Debug`: it holds tokens.
pub struct SignedIn {
    pub(crate) key: DpopKey,
    pub(crate) issued: Issued,
    pub(crate) person: SignedInPerson,
    pub(crate) session_id: SessionId,
}

impl SignedIn {
    /// Who signed in.
    pub fn person(&self) -> &SignedInPerson {
        &self.person
    }

    /// The session's name at the gateway.
    pub fn session_id(&self) -> &SessionId {
        &self.session_id
    }

    /// Checks whose tokens these are. Somebody else's are given back before the error is told.
    async fn accept(gov: &Gov, key: DpopKey, issued: Issued, expected: Option<&PersonId>) -> Result<Self, SignInError> {
        let (Some(person), Some(session_id)) = (issued.person.clone(), issued.session_id.clone()) else {
            return Err(SignInError::Transport(GovError::BadReply("tokens without a person")));
        };
        let signed_in = Self { key, issued, person, session_id };
        if expected.is_some_and(|id| *id != signed_in.person.id) {
            signed_in.give_back(gov).await;
            return Err(SignInError::OtherPerson);
        }
        Ok(signed_in)
    }

    /// Ends it at the gateway: nobody keeps it. Where the gateway cannot be reached it ends by itself.
    pub async fn give_back(self, gov: &Gov) {
        if gov.revoke(&self.key, &self.issued.refresh_token).await.is_err() {
            tracing::warn!("the tokens of a sign-in that nobody keeps could not be given back");
        }
    }
}
