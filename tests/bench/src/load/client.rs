//! Signed-in clients: real sign-ins with the phone, and requests whose proofs are signed before the load begins.

use std::time::Duration;

use desk_desktop::Trouble;
use desk_domain::{AttemptId, Clock, SystemClock};
use desk_gov::dpop::{DpopKey, Proof};
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use crate::beside::Beside;

/// Sign-ins under way at once; a code lives two minutes.
const AT_ONCE: usize = 50;
const GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";
const CLIENT_ID: &str = "citizen-desk";

/// One signed-in person.
pub(crate) struct Client {
    key: DpopKey,
    token: String,
    /// Where the feed stood before the person's last act: each answer brings that one task.
    cursor: String,
}

#[derive(Deserialize)]
struct Device {
    device_code: String,
    verification_uri_complete: String,
}

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

/// Signs `count` of the generated people in, spread over all of them.
pub(crate) async fn sign_in(world: &Beside, count: usize, people: usize) -> Result<Vec<Client>, Trouble> {
    let door = Door { http: reqwest::Client::builder().no_proxy().build()?, base: world.at.gateway.parse()? };
    let mut clients = Vec::with_capacity(count);
    let chosen: Vec<usize> = (0..count).map(|n| n * people / count.max(1)).collect();
    for some in chosen.chunks(AT_ONCE) {
        let mut started = Vec::new();
        for index in some {
            let (key, device) = door.start().await?;
            world.confirm(&format!("volume-{index:06}"), &device.verification_uri_complete).await?;
            started.push((key, device));
        }
        for (key, device) in started {
            let token = door.redeem(&key, &device).await?;
            let cursor = door.act(&key, &token).await?;
            clients.push(Client { key, token, cursor });
        }
    }
    Ok(clients)
}

/// For each client, when to send (from the beginning) and what: the whole request as bytes.
pub(crate) type Plan = Vec<Vec<(Duration, Vec<u8>)>>;

/// Plans `rate` requests a second for `seconds`, evenly, the clients in turns; signs them all.
pub(crate) async fn plan(clients: &[Client], rate: u32, seconds: u32, base: &str) -> Result<Plan, Trouble> {
    let door = Door { http: reqwest::Client::builder().no_proxy().build()?, base: base.parse()? };
    let nonce = door.nonce().await?;
    let url = door.base.join("v1/changes")?;
    let host = format!("{}:{}", url.host_str().unwrap_or_default(), url.port().unwrap_or(80));
    let mut plan: Plan = clients.iter().map(|_| Vec::new()).collect();
    for number in 0..rate * seconds {
        let at = Duration::from_secs(1) * number / rate.max(1);
        let turn = usize::try_from(number)? % clients.len().max(1);
        let (Some(client), Some(requests)) = (clients.get(turn), plan.get_mut(turn)) else { continue };
        let proof = client.prove("GET", &url, Some(&nonce));
        let text = format!(
            "GET /v1/changes?cursor={} HTTP/1.1\r\nHost: {host}\r\nAuthorization: DPoP {}\r\nDPoP: {proof}\r\n\r\n",
            client.cursor, client.token
        );
        requests.push((at, text.into_bytes()));
    }
    Ok(plan)
}

impl Client {
    fn prove(&self, method: &str, url: &Url, nonce: Option<&str>) -> String {
        prove(&self.key, method, url, nonce, Some(&self.token))
    }
}

fn prove(key: &DpopKey, method: &str, url: &Url, nonce: Option<&str>, access_token: Option<&str>) -> String {
    let id = AttemptId::random();
    Proof { method, url, at: SystemClock.now(), id: id.as_str(), nonce, access_token }.sign(key)
}

/// The gateway, for what comes before the load.
struct Door {
    http: reqwest::Client,
    base: Url,
}

impl Door {
    async fn start(&self) -> Result<(DpopKey, Device), Trouble> {
        let key = DpopKey::generate()?;
        let thumbprint = key.thumbprint();
        let fields =
            [("client_id", CLIENT_ID), ("scope", "desk"), ("dpop_jkt", thumbprint.as_str()), ("device_name", "Bench")];
        let answer = self.http.post(self.base.join("oauth/device_authorization")?).form(&fields).send().await?;
        Ok((key, read(answer).await?))
    }

    async fn redeem(&self, key: &DpopKey, device: &Device) -> Result<String, Trouble> {
        let url = self.base.join("oauth/token")?;
        let fields = [("grant_type", GRANT), ("device_code", device.device_code.as_str()), ("client_id", CLIENT_ID)];
        loop {
            let make = || self.http.post(url.clone()).form(&fields);
            let answer = self.send(key, None, &Method::POST, &url, make).await?;
            if answer.status().is_success() {
                return Ok(read::<Token>(answer).await?.access_token);
            }
            let said: Value = answer.json().await?;
            if said["error"] != "authorization_pending" {
                return Err(format!("the sign-in ended with {}", said["error"]).into());
            }
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
    }

    /// Puts off one open task, so that the feed has one change; gives the cursor from before.
    async fn act(&self, key: &DpopKey, token: &str) -> Result<String, Trouble> {
        let url = self.base.join("v1/tasks")?;
        let make = || self.http.get(url.clone());
        let page: Value = read(self.send(key, Some(token), &Method::GET, &url, make).await?).await?;
        let cursor = page["cursor"].as_str().ok_or("a first page without a cursor")?.to_owned();
        let open = page["items"].as_array().into_iter().flatten().find(|task| task["state"] == "open");
        let Some(task) = open else { return Ok(cursor) };
        let url = self.base.join(&format!("v1/tasks/{}/act", task["id"].as_str().unwrap_or_default()))?;
        let now = SystemClock.now();
        let until = now.plus_seconds(86_400);
        let body = json!({"act": {"kind": "snooze", "until": until}, "at": now, "baseVersion": task["version"]});
        let idempotency = AttemptId::random();
        let make = || self.http.post(url.clone()).header("idempotency-key", idempotency.as_str()).json(&body);
        read::<Value>(self.send(key, Some(token), &Method::POST, &url, make).await?).await?;
        Ok(cursor)
    }

    async fn nonce(&self) -> Result<String, Trouble> {
        let answer = self.http.get(self.base.join("v1/me")?).send().await?;
        nonce_of(&answer).ok_or_else(|| "an answer without a nonce".into())
    }

    /// Sends with a proof, and again when a nonce is asked for.
    async fn send(
        &self,
        key: &DpopKey,
        token: Option<&str>,
        method: &Method,
        url: &Url,
        make: impl Fn() -> RequestBuilder,
    ) -> Result<Response, Trouble> {
        let nonce = self.nonce().await?;
        let request = make().header("dpop", prove(key, method.as_str(), url, Some(&nonce), token));
        let request = match token {
            Some(token) => request.header("authorization", format!("DPoP {token}")),
            None => request,
        };
        Ok(request.send().await?)
    }
}

fn nonce_of(answer: &Response) -> Option<String> {
    answer.headers().get("dpop-nonce")?.to_str().ok().map(str::to_owned)
}

async fn read<T: serde::de::DeserializeOwned>(answer: Response) -> Result<T, Trouble> {
    let status = answer.status();
    if status != StatusCode::OK {
        let path = answer.url().path().to_owned();
        return Err(format!("{path} answered {status}: {}", answer.text().await?).into());
    }
    Ok(answer.json().await?)
}
