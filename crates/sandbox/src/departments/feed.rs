//! The Department API of one gateway, as a department calls it: `private_key_jwt`, batches, acts (docs/citizen-api.md).

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use desk_domain::Timestamp;
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;
use serde_json::value::RawValue;
use url::Url;

use super::Happened;
use super::access::Access;
use super::body;
use super::case::Case;
use crate::faults::Delivery;
use crate::shared::{Shared, random};
use crate::world::PersonState;

/// Tries per request before a round is given up.
const TRIES: u32 = 5;

/// Why a round ended early.
#[derive(Debug, thiserror::Error)]
pub(super) enum FeedError {
    #[error("gateway cannot be reached")]
    Network(#[from] reqwest::Error),
    #[error("gateway answered {0}")]
    Status(StatusCode),
    #[error("department has no key")]
    Key,
}

/// One gateway and what was agreed with it.
pub(super) struct Link {
    base: Url,
    client_id: String,
    /// Bearer token and its end, by department.
    tokens: Mutex<HashMap<String, (String, Timestamp)>>,
    cursors: Mutex<HashMap<String, String>>,
}

#[derive(Deserialize)]
struct TokenAnswer {
    access_token: String,
    expires_in: i64,
}

#[derive(Deserialize)]
struct ActsAnswer {
    items: Vec<ActItem>,
    cursor: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ActItem {
    external_id: String,
    act: serde_json::Value,
    at: Timestamp,
}

#[derive(Deserialize)]
struct BatchAnswer {
    results: Vec<BatchResult>,
}

#[derive(Deserialize)]
struct BatchResult {
    status: String,
    #[serde(default)]
    errors: serde_json::Value,
}

impl Link {
    pub(super) fn new(base: Url, client_id: String) -> Self {
        Self { base, client_id, tokens: Mutex::default(), cursors: Mutex::default() }
    }

    fn url(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        url.set_path(path);
        url
    }

    /// The person's openID at the gateway's e-service; none once the account has ended.
    fn open_id(&self, shared: &Shared, person: &str) -> Option<String> {
        let person = shared.world.person(person)?;
        if shared.person_state(person) == PersonState::Ended {
            return None;
        }
        shared.state().open_id(&self.client_id, &person.id)
    }

    /// The item of an access in a batch; none for people whose account has ended.
    pub(super) fn access(&self, shared: &Shared, access: &Access) -> Option<Box<RawValue>> {
        let open_id = self.open_id(shared, &access.person)?;
        let id = &access.external_id;
        let item = json!({"kind": "access", "externalId": id, "openId": open_id, "body": access.body()});
        serde_json::value::to_raw_value(&item).ok()
    }

    /// The items of a case in a batch; none for people whose account has ended.
    pub(super) fn items(&self, shared: &Shared, case: &Case) -> Vec<Box<RawValue>> {
        let Some(open_id) = self.open_id(shared, &case.person) else { return Vec::new() };
        let item = |(kind, id, body): (&str, String, Option<serde_json::Value>)| {
            let mut item = json!({"kind": kind, "externalId": id, "openId": open_id});
            match body {
                Some(body) => item["body"] = body,
                None => item["delete"] = true.into(),
            }
            serde_json::value::to_raw_value(&item).ok()
        };
        body::items(&shared.world, case).into_iter().filter_map(item).collect()
    }

    /// Sends one batch, again under the same key while the gateway does not take it.
    pub(super) async fn send(&self, shared: &Shared, department: &str, items: &[&RawValue]) -> Result<(), FeedError> {
        let key = random();
        let body = serde_json::to_vec(&json!({"items": items})).unwrap_or_default();
        let way = shared.faults.take_delivery("departments").await;
        let mut answer = Err(FeedError::Status(StatusCode::SERVICE_UNAVAILABLE));
        if way != Delivery::Lost {
            answer = self.post_batch(shared, department, &key, &body).await;
        }
        if way == Delivery::Twice || way == Delivery::Lost {
            answer = self.post_batch(shared, department, &key, &body).await;
        }
        for result in answer?.results.iter().filter(|result| result.status == "refused") {
            // Pointers and reasons name fields, never what stands in them.
            tracing::warn!(department, errors = %result.errors, "gateway refused an item");
        }
        Ok(())
    }

    async fn post_batch(
        &self,
        shared: &Shared,
        department: &str,
        key: &str,
        body: &[u8],
    ) -> Result<BatchAnswer, FeedError> {
        let url = self.url("/department/v1/batches");
        let make = || {
            let request = shared.http.post(url.clone()).header("Idempotency-Key", key);
            request.header(http::header::CONTENT_TYPE, "application/json").body(body.to_vec())
        };
        Ok(self.call(shared, department, make).await?.json().await?)
    }

    /// What people did with this department's tasks since the last call.
    pub(super) async fn acts(
        &self,
        shared: &Shared,
        department: &str,
    ) -> Result<Vec<(String, Happened, Timestamp)>, FeedError> {
        let mut acts = Vec::new();
        loop {
            let mut url = self.url("/department/v1/acts");
            let cursor = self.cursors.lock().unwrap_or_else(PoisonError::into_inner).get(department).cloned();
            if let Some(cursor) = &cursor {
                url.query_pairs_mut().append_pair("cursor", cursor);
            }
            let answer = self.call(shared, department, || shared.http.get(url.clone())).await?;
            let page: ActsAnswer = answer.json().await?;
            let last = page.items.is_empty() || page.cursor == cursor;
            if let Some(cursor) = page.cursor {
                self.cursors.lock().unwrap_or_else(PoisonError::into_inner).insert(department.to_owned(), cursor);
            }
            acts.extend(page.items.into_iter().filter_map(|item| {
                let what = match item.act.get("kind")?.as_str()? {
                    "done" => Happened::Done,
                    "reopen" => Happened::Reopened,
                    "withdraw" => Happened::Withdrawn,
                    // The person only put it out of sight.
                    _ => return None,
                };
                Some((item.external_id, what, item.at))
            }));
            if last {
                return Ok(acts);
            }
        }
    }

    /// One authorised call: again with a new token on 401, later on 429 and 5xx.
    async fn call(
        &self,
        shared: &Shared,
        department: &str,
        make: impl Fn() -> reqwest::RequestBuilder,
    ) -> Result<reqwest::Response, FeedError> {
        let mut pause = Duration::from_millis(100);
        let mut last = FeedError::Status(StatusCode::SERVICE_UNAVAILABLE);
        for _ in 0..TRIES {
            let token = self.token(shared, department).await?;
            match make().bearer_auth(token).send().await {
                Ok(answer) if answer.status().is_success() => return Ok(answer),
                Ok(answer) => {
                    let status = answer.status();
                    if status == StatusCode::UNAUTHORIZED {
                        self.tokens.lock().unwrap_or_else(PoisonError::into_inner).remove(department);
                    } else if status != StatusCode::TOO_MANY_REQUESTS && !status.is_server_error() {
                        return Err(FeedError::Status(status));
                    }
                    pause = retry_after(&answer).unwrap_or(pause);
                    last = FeedError::Status(status);
                }
                Err(error) => last = error.into(),
            }
            tokio::time::sleep(pause).await;
            pause *= 2;
        }
        Err(last)
    }

    async fn token(&self, shared: &Shared, department: &str) -> Result<String, FeedError> {
        let now = shared.clock.wire_now();
        let held = self.tokens.lock().unwrap_or_else(PoisonError::into_inner).get(department).cloned();
        if let Some((token, end)) = held
            && end > now
        {
            return Ok(token);
        }
        let endpoint = self.url("/oauth/token");
        let key = shared.state().department_keys.get(department).cloned().ok_or(FeedError::Key)?;
        let issued = now.as_millis() / 1000;
        let claims = json!({
            "iss": department, "sub": department, "aud": endpoint.as_str(),
            "iat": issued, "exp": issued + 60, "jti": random(),
        });
        let assertion = key.sign(&claims).map_err(|_| FeedError::Key)?;
        let form = [
            ("grant_type", "client_credentials"),
            ("scope", "department"),
            ("client_id", department),
            ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            ("client_assertion", &assertion),
        ];
        let answer = shared.http.post(endpoint).form(&form).send().await?;
        if !answer.status().is_success() {
            return Err(FeedError::Status(answer.status()));
        }
        let token: TokenAnswer = answer.json().await?;
        let end = now.plus_seconds(token.expires_in.saturating_sub(10));
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        tokens.insert(department.to_owned(), (token.access_token.clone(), end));
        Ok(token.access_token)
    }
}

fn retry_after(answer: &reqwest::Response) -> Option<Duration> {
    let seconds: u64 = answer.headers().get(http::header::RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Some(Duration::from_secs(seconds.min(60)))
}
