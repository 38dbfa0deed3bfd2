//! What the token endpoint answers, and the three ways to ask it. Who keeps the tokens is in `session.rs`.

use desk_domain::{AuthLevel, IdempotencyKey, PersonId, PersonName, SessionId};
use desk_secrets::Secret;
use serde::{Deserialize, Deserializer, Serialize};

use crate::dpop::DpopKey;
use crate::net::{Call, Gov, Proven, Reply};
use crate::{GovError, error};

/// The one public client that desks are.
pub(crate) const CLIENT_ID: &str = "citizen-desk";
/// The one scope of desks.
pub(crate) const SCOPE: &str = "desk";

/// Who signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedInPerson {
    /// Opaque; stays the same at each sign-in of the same person.
    pub id: PersonId,
    /// As iAM Smart gives it.
    pub name: PersonName,
    /// How strongly they proved who they are; an unknown level counts as the lowest.
    #[serde(deserialize_with = "auth_level")]
    pub auth_level: AuthLevel,
}

/// `plus` is the higher level; every other word, known or not, is the lower one.
pub(crate) fn auth_level<'de, D: Deserializer<'de>>(deserializer: D) -> Result<AuthLevel, D::Error> {
    let word = String::deserialize(deserializer)?;
    Ok(if word == "plus" { AuthLevel::Plus } else { AuthLevel::Basic })
}

/// A success of the token endpoint.
#[derive(Deserialize)]
struct TokenWire {
    access_token: String,
    token_type: String,
    expires_in: u32,
    refresh_token: String,
    session_id: Option<SessionId>,
    person: Option<SignedInPerson>,
}

/// Tokens as they came. No `Debug`.
pub(crate) struct Issued {
    pub(crate) access_token: Secret<String>,
    /// Seconds.
    pub(crate) expires_in: u32,
    pub(crate) refresh_token: Secret<String>,
    pub(crate) session_id: Option<SessionId>,
    pub(crate) person: Option<SignedInPerson>,
}

impl Issued {
    /// Reads a success. Tokens that are not bound to our key are refused: a bearer token is worth stealing.
    pub(crate) fn read(reply: &Reply) -> Result<Self, GovError> {
        let wire: TokenWire = reply.json()?;
        if !wire.token_type.eq_ignore_ascii_case("dpop") {
            return Err(GovError::BadReply("tokens that are not bound to our key"));
        }
        Ok(Self {
            access_token: Secret::new(wire.access_token),
            expires_in: wire.expires_in.min(24 * 3600),
            refresh_token: Secret::new(wire.refresh_token),
            session_id: wire.session_id,
            person: wire.person,
        })
    }
}

impl Gov {
    /// Asks the token endpoint with a proof of `key`; any answer comes back.
    pub(crate) async fn token(
        &self,
        key: &DpopKey,
        idempotency: Option<&IdempotencyKey>,
        fields: &[(&str, &str)],
    ) -> Result<Reply, GovError> {
        let mut call = Call::form(self.discovery().await?.token_endpoint.clone(), fields);
        call.key = idempotency.cloned();
        self.send(&call, Some(Proven { key, access_token: None })).await
    }

    /// Exchanges a refresh token. The same `idempotency` key brings the same successor again (M-tokens).
    pub(crate) async fn refresh(
        &self,
        key: &DpopKey,
        refresh_token: &Secret<String>,
        idempotency: &IdempotencyKey,
    ) -> Result<Issued, GovError> {
        let fields = [
            ("grant_type", "refresh_token"),
            ("refresh_token", refresh_token.expose().as_str()),
            ("client_id", CLIENT_ID),
            ("scope", SCOPE),
        ];
        let reply = self.token(key, Some(idempotency), &fields).await?;
        if reply.status.is_success() {
            return Issued::read(&reply);
        }
        let said = reply.oauth_error();
        match said.error.as_str() {
            "invalid_grant" | "access_denied" => {
                Err(GovError::SignedOut(error::signed_out_reason(&said.error_description)))
            }
            // A fault of ours or of the gateway; the session may be whole, so it is kept.
            "" => Err(reply.problem()),
            _ => Err(GovError::Unexpected(reply.status.as_u16())),
        }
    }

    /// Ends the session of a refresh token (RFC 7009). A token that is unknown there has ended already.
    pub(crate) async fn revoke(&self, key: &DpopKey, refresh_token: &Secret<String>) -> Result<(), GovError> {
        let url = self.discovery().await?.revocation_endpoint.clone();
        let token = refresh_token.expose().as_str();
        let fields = [("token", token), ("token_type_hint", "refresh_token"), ("client_id", CLIENT_ID)];
        let reply = self.send(&Call::form(url, &fields), Some(Proven { key, access_token: None })).await?;
        match reply.oauth_error().error.as_str() {
            _ if reply.status.is_success() => Ok(()),
            "invalid_grant" | "invalid_token" => Ok(()),
            _ => Err(reply.problem()),
        }
    }
}
