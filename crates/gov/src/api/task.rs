//! Tasks: pages, one task, acts.

use desk_domain::task::{Task, TaskAct};
use desk_domain::{IdempotencyKey, TaskId, Timestamp};
use http::{Method, StatusCode};
use serde::Serialize;

use super::{CitizenApi, FullPage, Item};
use crate::GovError;
use crate::net::Call;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ActWire<'a> {
    act: &'a TaskAct,
    at: Timestamp,
    base_version: u32,
}

impl CitizenApi {
    /// `GET /v1/tasks`: one page by id, at most `limit` (≤ 200) rows.
    pub async fn tasks(&self, after: Option<&str>, limit: u32) -> Result<FullPage<Task>, GovError> {
        self.full_page("tasks", after, limit).await
    }

    /// `GET /v1/tasks/{id}`; `None` when it is still the version that the cache has.
    pub async fn task(&self, id: &TaskId, cached: Option<u32>) -> Result<Option<Item<Task>>, GovError> {
        let mut call = Call::get(self.url(&["tasks", id.as_str()])?);
        call.if_none_match = cached.map(|version| format!("\"{version}\""));
        let reply = self.session.call(&call).await?;
        if reply.status == StatusCode::NOT_MODIFIED { Ok(None) } else { reply.json().map(Some) }
    }

    /// `POST /v1/tasks/{id}/act`: the task as it is then. `base_version` is what the person saw.
    pub async fn act(
        &self,
        id: &TaskId,
        act: &TaskAct,
        at: Timestamp,
        base_version: u32,
        key: &IdempotencyKey,
    ) -> Result<Item<Task>, GovError> {
        let url = self.url(&["tasks", id.as_str(), "act"])?;
        let call = Call::json(Method::POST, url, &ActWire { act, at, base_version })?.keyed(key);
        self.session.call(&call).await?.json()
    }

    /// `GET /v1/{name}`: one page by id of any collection, at most `limit` (≤ 200) rows.
    pub async fn full_page<T: serde::de::DeserializeOwned>(
        &self,
        name: &str,
        after: Option<&str>,
        limit: u32,
    ) -> Result<FullPage<T>, GovError> {
        let mut url = self.url(&[name])?;
        url.query_pairs_mut().append_pair("limit", &limit.clamp(1, super::PAGE).to_string());
        if let Some(after) = after {
            url.query_pairs_mut().append_pair("after", after);
        }
        self.session.call(&Call::get(url)).await?.json()
    }
}
