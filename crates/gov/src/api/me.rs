//! The person: name and contact. A change of contact data wants a step-up (P07).

use desk_domain::{AuthLevel, ChallengeId, IdempotencyKey, PersonId, PersonName};
use http::Method;
use serde::{Deserialize, Serialize};

use super::{CitizenApi, Item};
use crate::GovError;
use crate::net::Call;
use crate::token::auth_level;

/// Who the person is to the gateway.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Me {
    /// Opaque.
    pub id: PersonId,
    /// As iAM Smart gives it.
    pub name: PersonName,
    /// How strongly they proved who they are; an unknown level counts as the lowest.
    #[serde(deserialize_with = "auth_level")]
    pub auth_level: AuthLevel,
    /// How departments reach them.
    pub contact: Contact,
}

/// How departments reach the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// `+852 5555 0101`.
    #[serde(default)]
    pub mobile: Option<String>,
    /// Mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// Grows with each change.
    pub version: u32,
}

/// What shall be changed; `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactPatch {
    /// New number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// New mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The version that the person saw.
    pub base_version: u32,
}

impl CitizenApi {
    /// `GET /v1/me`.
    pub async fn me(&self) -> Result<Item<Me>, GovError> {
        self.session.call(&Call::get(self.url(&["me"])?)).await?.json()
    }

    /// `PATCH /v1/me/contact`. The first try answers `StepUp`; repeat it with the same key and the passed challenge.
    pub async fn change_contact(
        &self,
        patch: &ContactPatch,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Result<Contact, GovError> {
        let url = self.url(&["me", "contact"])?;
        let call = Call::json(Method::PATCH, url, patch)?.keyed(key).stepped_up(passed);
        self.session.call(&call).await?.json()
    }
}
