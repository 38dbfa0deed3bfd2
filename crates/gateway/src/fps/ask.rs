//! One signed request to the switch, and its answer within limits.

use futures_util::StreamExt as _;
use http::StatusCode;
use serde_json::{Map, Value, json};

use super::Fps;
use crate::core::Core;
use crate::crypt::CryptError;
use crate::jose::jws;
use crate::limits;

/// Why an answer says nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AskError {
    /// Not reached, no answer in time, or one that nobody understands: whether it was done is not known.
    #[error("the switch did not answer")]
    Unknown,
    /// The switch does not know what was asked for.
    #[error("the switch does not know it")]
    NotFound,
    /// The switch said no.
    #[error("the switch answered {0}")]
    Refused(StatusCode),
}

impl From<CryptError> for AskError {
    fn from(_: CryptError) -> Self {
        Self::Unknown
    }
}

/// A settlement file as it came.
pub(crate) struct File(pub(crate) Vec<u8>);

impl Fps {
    /// Asks `path` with `payload` besides what every request has; the answer's JSON.
    pub(crate) async fn ask<T: serde::de::DeserializeOwned>(
        &self,
        core: &Core,
        path: &str,
        payload: Value,
    ) -> Result<T, AskError> {
        let bytes = self.post(core, path, payload, limits::REQUEST).await?;
        serde_json::from_slice(&bytes).map_err(|_| {
            tracing::warn!("an answer of the switch could not be read");
            AskError::Unknown
        })
    }

    /// Asks for a file.
    pub(crate) async fn fetch(&self, core: &Core, path: &str) -> Result<File, AskError> {
        self.post(core, path, json!({}), limits::SETTLEMENT_FILE).await.map(File)
    }

    async fn post(&self, core: &Core, path: &str, payload: Value, most: usize) -> Result<Vec<u8>, AskError> {
        core.metrics.switch_calls.one();
        let mut url = self.switch.clone();
        url.set_path(path);
        let body = self.signed(core, path, payload)?;
        let call = self.http.post(url).header("content-type", "application/jose").body(body);
        let response = call.send().await.map_err(|_| AskError::Unknown)?;
        match response.status() {
            status if status.is_success() => {}
            StatusCode::NOT_FOUND => return Err(AskError::NotFound),
            status @ (StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY) => {
                return Err(AskError::Refused(status));
            }
            status => {
                tracing::warn!(status = status.as_u16(), "the switch gave no answer that decides");
                return Err(AskError::Unknown);
            }
        }
        let mut bytes = Vec::new();
        let mut stream = response.bytes_stream();
        while let Some(part) = stream.next().await {
            bytes.extend_from_slice(&part.map_err(|_| AskError::Unknown)?);
            if bytes.len() > most {
                return Err(AskError::Unknown);
            }
        }
        Ok(bytes)
    }

    fn signed(&self, core: &Core, path: &str, payload: Value) -> Result<String, AskError> {
        let mut claims = Map::new();
        claims.insert("iss".to_owned(), self.participant.as_str().into());
        claims.insert("aud".to_owned(), "fps".into());
        claims.insert("iat".to_owned(), (core.now().as_millis() / 1000).into());
        claims.insert("jti".to_owned(), desk_domain::OutboxId::random().to_string().into());
        claims.insert("htu".to_owned(), path.into());
        if let Value::Object(members) = payload {
            claims.extend(members);
        }
        let header = json!({ "alg": "ES256", "kid": self.participant, "typ": "fps-request+jwt" });
        Ok(jws::sign(&self.key, &header, &claims)?)
    }
}
