//! Signed-in computers of the person.

use desk_domain::{IdempotencyKey, SessionId, Timestamp};
use http::Method;
use serde::{Deserialize, Serialize};

use super::CitizenApi;
use crate::GovError;
use crate::net::Call;

/// A signed-in computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeskSession {
    /// Identity.
    pub id: SessionId,
    /// As it called itself.
    pub device_name: String,
    /// Signed in.
    pub created_at: Timestamp,
    /// Last call.
    pub last_seen_at: Timestamp,
    /// The one that asks.
    #[serde(default)]
    pub current: bool,
}

#[derive(Deserialize)]
struct SessionsWire {
    items: Vec<DeskSession>,
}

impl CitizenApi {
    /// `GET /v1/sessions`.
    pub async fn sessions(&self) -> Result<Vec<DeskSession>, GovError> {
        let wire: SessionsWire = self.session.call(&Call::get(self.url(&["sessions"])?)).await?.json()?;
        Ok(wire.items)
    }

    /// `DELETE /v1/sessions/{id}`: signs that computer out. One that is gone already is what was asked.
    pub async fn end_session(&self, id: &SessionId, key: &IdempotencyKey) -> Result<(), GovError> {
        let call = Call::new(Method::DELETE, self.url(&["sessions", id.as_str()])?).keyed(key);
        match self.session.call(&call).await?.done() {
            Err(GovError::NotFound) => Ok(()),
            other => other,
        }
    }
}
