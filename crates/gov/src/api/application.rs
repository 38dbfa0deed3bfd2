//! Applications: pages, one application, acts.

use desk_domain::application::{Application, ApplicationAct};
use desk_domain::{ApplicationId, IdempotencyKey, Timestamp};
use http::{Method, StatusCode};
use serde::Serialize;

use super::{CitizenApi, FullPage, Item};
use crate::GovError;
use crate::net::Call;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ActWire {
    at: Timestamp,
    base_version: u32,
}

impl CitizenApi {
    /// `GET /v1/applications`: one page by id, at most `limit` (≤ 200) rows.
    pub async fn applications(&self, after: Option<&str>, limit: u32) -> Result<FullPage<Application>, GovError> {
        self.full_page("applications", after, limit).await
    }

    /// `GET /v1/applications/{id}`; `None` when it is still the version that the cache has.
    pub async fn application(
        &self,
        id: &ApplicationId,
        cached: Option<u32>,
    ) -> Result<Option<Item<Application>>, GovError> {
        let mut call = Call::get(self.url(&["applications", id.as_str()])?);
        call.if_none_match = cached.map(|version| format!("\"{version}\""));
        let reply = self.session.call(&call).await?;
        if reply.status == StatusCode::NOT_MODIFIED { Ok(None) } else { reply.json().map(Some) }
    }

    /// `POST /v1/applications/{id}/seen` or `…/withdrawal`: the application as it is then. `base_version` is what the
    /// person saw; `at` is when they did it.
    pub async fn application_act(
        &self,
        id: &ApplicationId,
        act: ApplicationAct,
        at: Timestamp,
        base_version: u32,
        key: &IdempotencyKey,
    ) -> Result<Item<Application>, GovError> {
        let (name, at) = match act {
            ApplicationAct::Seen { at } => ("seen", at),
            ApplicationAct::Withdraw => ("withdrawal", at),
        };
        let url = self.url(&["applications", id.as_str(), name])?;
        let call = Call::json(Method::POST, url, &ActWire { at, base_version })?.keyed(key);
        self.session.call(&call).await?.json()
    }
}
