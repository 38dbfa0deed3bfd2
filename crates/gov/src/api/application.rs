//! Applications: pages, one application, "seen up to here".

use desk_domain::application::Application;
use desk_domain::{ApplicationId, IdempotencyKey, Timestamp};
use http::{Method, StatusCode};
use serde::Serialize;

use super::{CitizenApi, FullPage, Item};
use crate::GovError;
use crate::net::Call;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SeenWire {
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

    /// `POST /v1/applications/{id}/seen`: the person has seen what stood there at `at`.
    pub async fn seen(
        &self,
        id: &ApplicationId,
        at: Timestamp,
        base_version: u32,
        key: &IdempotencyKey,
    ) -> Result<Item<Application>, GovError> {
        let url = self.url(&["applications", id.as_str(), "seen"])?;
        let call = Call::json(Method::POST, url, &SeenWire { at, base_version })?.keyed(key);
        self.session.call(&call).await?.json()
    }
}
