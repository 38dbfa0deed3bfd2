//! Signed-in clients: real sign-ins with the phone, and requests to the Citizen API with their proofs.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use desk_desktop::Trouble;
use desk_domain::{AttemptId, Clock, SystemClock};
use desk_gov::dpop::{DpopKey, Proof};
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use crate::beside::Beside;

/// Sign-ins under way at once; a code lives two minutes.
const AT_ONCE: usize = 50;
const GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";
const CLIENT_ID: &str = "citizen-desk";
/// The gateway takes a nonce for at least a minute.
const NONCE_LIVES: Duration = Duration::from_secs(30);

/// A gateway whose database is busy is asked again, so often and so much later.
const TRIES: u32 = 30;
const BETWEEN_TRIES: Duration = Duration::from_secs(1);

/// One signed-in person.
pub(crate) struct Client {
    key: DpopKey,
    pub(crate) token: String,
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

/// Signs these of the generated people in, in their order.
pub(crate) async fn sign_in(world: &Beside, door: &Door, people: &[usize]) -> Result<Vec<Client>, Trouble> {
    let mut clients = Vec::with_capacity(people.len());
    for some in people.chunks(AT_ONCE) {
        let mut started = Vec::new();
        for index in some {
            let (key, device) = door.start().await?;
            world.confirm(&crate::world::volume_person(*index), &device.verification_uri_complete).await?;
            started.push((key, device));
        }
        for (key, device) in started {
            let token = door.redeem(&key, &device).await?;
            clients.push(Client { key, token });
        }
    }
    Ok(clients)
}

impl Client {
    /// A proof for one request.
    pub(crate) fn prove(&self, method: &str, url: &Url, nonce: &str) -> String {
        prove(&self.key, method, url, nonce, Some(&self.token))
    }
}

fn prove(key: &DpopKey, method: &str, url: &Url, nonce: &str, access_token: Option<&str>) -> String {
    let id = AttemptId::random();
    Proof { method, url, at: SystemClock.now(), id: id.as_str(), nonce: Some(nonce), access_token }.sign(key)
}

/// The gateway, for what comes before the load.
pub(crate) struct Door {
    http: reqwest::Client,
    base: Url,
    nonce: Mutex<Option<(String, Instant)>>,
}

impl Door {
    /// The door of the gateway at this address.
    pub(crate) fn of(world: &Beside) -> Result<Self, Trouble> {
        let http = reqwest::Client::builder().no_proxy().build()?;
        Ok(Self { http, base: world.at.gateway.parse()?, nonce: Mutex::default() })
    }

    /// An address behind it.
    pub(crate) fn url(&self, path: &str) -> Result<Url, Trouble> {
        Ok(self.base.join(path)?)
    }

    /// `Host` as it has to be.
    pub(crate) fn host(&self) -> String {
        format!("{}:{}", self.base.host_str().unwrap_or_default(), self.base.port().unwrap_or(80))
    }

    async fn start(&self) -> Result<(DpopKey, Device), Trouble> {
        let key = DpopKey::generate()?;
        let thumbprint = key.thumbprint();
        let fields =
            [("client_id", CLIENT_ID), ("scope", "desk"), ("dpop_jkt", thumbprint.as_str()), ("device_name", "Bench")];
        let answer = self.http.post(self.url("oauth/device_authorization")?).form(&fields).send().await?;
        Ok((key, read(answer).await?))
    }

    async fn redeem(&self, key: &DpopKey, device: &Device) -> Result<String, Trouble> {
        let url = self.url("oauth/token")?;
        let fields = [("grant_type", GRANT), ("device_code", device.device_code.as_str()), ("client_id", CLIENT_ID)];
        loop {
            let proof = prove(key, "POST", &url, &self.nonce().await?, None);
            let answer = self.http.post(url.clone()).form(&fields).header("dpop", proof).send().await?;
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

    /// What the gateway answers to a question of this person.
    pub(crate) async fn get<T: DeserializeOwned>(&self, client: &Client, path: &str) -> Result<T, Trouble> {
        let url = self.url(path)?;
        self.send(client, &Method::GET, &url, self.http.get(url.clone())).await
    }

    /// What the gateway answers to a write of this person, under a key of its own.
    pub(crate) async fn post<T: DeserializeOwned>(
        &self,
        client: &Client,
        path: &str,
        body: &Value,
    ) -> Result<T, Trouble> {
        let url = self.url(path)?;
        let request = self.http.post(url.clone()).header("idempotency-key", AttemptId::random().as_str()).json(body);
        self.send(client, &Method::POST, &url, request).await
    }

    async fn send<T: DeserializeOwned>(
        &self,
        client: &Client,
        method: &Method,
        url: &Url,
        request: RequestBuilder,
    ) -> Result<T, Trouble> {
        let mut proven = url.clone();
        proven.set_query(None);
        let request = request.header("authorization", format!("DPoP {}", client.token));
        for _ in 0..TRIES {
            let proof = client.prove(method.as_str(), &proven, &self.nonce().await?);
            let once = request.try_clone().ok_or("a request that can be sent once only")?.header("dpop", proof);
            let answer = once.send().await?;
            // As a desk does: under the same key, a moment later.
            if answer.status() != StatusCode::SERVICE_UNAVAILABLE {
                return read(answer).await;
            }
            tokio::time::sleep(BETWEEN_TRIES).await;
        }
        Err(format!("{} stays unavailable", url.path()).into())
    }

    /// A nonce, fetched anew before it grows old.
    pub(crate) async fn nonce(&self) -> Result<String, Trouble> {
        let kept = self.nonce.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((nonce, _)) = kept.filter(|(_, since)| since.elapsed() < NONCE_LIVES) {
            return Ok(nonce);
        }
        let answer = self.http.get(self.url("v1/me")?).send().await?;
        let nonce = answer.headers().get("dpop-nonce").ok_or("an answer without a nonce")?.to_str()?.to_owned();
        *self.nonce.lock().unwrap_or_else(PoisonError::into_inner) = Some((nonce.clone(), Instant::now()));
        Ok(nonce)
    }
}

async fn read<T: DeserializeOwned>(answer: Response) -> Result<T, Trouble> {
    let status = answer.status();
    if !status.is_success() {
        let path = answer.url().path().to_owned();
        return Err(format!("{path} answered {status}: {}", answer.text().await?).into());
    }
    Ok(answer.json().await?)
}
