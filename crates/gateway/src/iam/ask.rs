//! One call to iAM Smart: sealed, signed, stamped; repeated once where the protocol says so (M-eid).

use desk_eid::client::{self, AnswerError, Sender, SignedRequest};
use desk_eid::text::Nonce;
use desk_eid::wire::person::PersonFields;
use desk_eid::wire::profile::FetchProfile;
use desk_eid::wire::token::{GetToken, Token};
use desk_eid::wire::{limits, paths};
use desk_eid::{Category, Cek, Outcome, ResultCode};
use futures_util::StreamExt as _;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Iam;
use crate::crypt::CryptError;

/// Why a call gave no result.
#[derive(Debug, thiserror::Error)]
pub(crate) enum IamError {
    /// The platform said no.
    #[error("the platform answered {0}")]
    Refused(ResultCode),
    /// Not reached, not readable, or a fault of ours: try again later.
    #[error("the platform is not available")]
    Unavailable,
    /// Our database.
    #[error("the gate's row could not be written")]
    Database(#[from] sqlx::Error),
}

impl From<CryptError> for IamError {
    fn from(_: CryptError) -> Self {
        Self::Unavailable
    }
}

impl From<AnswerError> for IamError {
    fn from(error: AnswerError) -> Self {
        match error {
            AnswerError::Refused(code) => Self::Refused(code),
            AnswerError::Unreadable(error) => {
                tracing::warn!(%error, "an answer of the platform could not be read");
                Self::Unavailable
            }
        }
    }
}

impl IamError {
    /// The outcome, when the platform gave one.
    pub(crate) fn outcome(&self) -> Option<Outcome> {
        match self {
            Self::Refused(code) => code.outcome(),
            _ => None,
        }
    }
}

impl Iam {
    /// I2: the code of the redirect becomes a token.
    pub(crate) async fn get_token(&self, request: &GetToken) -> Result<Token, IamError> {
        self.ask(paths::GET_TOKEN, request).await
    }

    /// I5: fields of the person, at once.
    pub(crate) async fn profiles(&self, request: &FetchProfile) -> Result<PersonFields, IamError> {
        self.ask(paths::PROFILES, request).await
    }

    /// Sends `value` and reads the answer's content. After 20003 or 20004 once more with a new stamp and nonce,
    /// after 3000x once more with a fresh key; a repetition has the same meaning to the platform.
    pub(crate) async fn ask<A: Serialize, T: DeserializeOwned>(&self, path: &str, value: &A) -> Result<T, IamError> {
        self.ask_with(path, value, |cek, bytes| client::answer(cek, bytes)).await
    }

    /// As [`Iam::ask`] for calls that answer nothing but a code.
    pub(crate) async fn tell<A: Serialize>(&self, path: &str, value: &A) -> Result<(), IamError> {
        self.ask_with(path, value, |_, bytes| client::answer_without_content(bytes)).await
    }

    async fn ask_with<A: Serialize, T>(
        &self,
        path: &str,
        value: &A,
        read: impl Fn(&Cek, &[u8]) -> Result<T, AnswerError>,
    ) -> Result<T, IamError> {
        let (mut restamped, mut stale): (bool, Option<Cek>) = (false, None);
        loop {
            let cek = self.cek(stale.as_ref()).await?;
            let pass = self.pass(restamped).await?;
            let request = client::request(self.sender(pass.timestamp_ms)?, &cek, value).map_err(AnswerError::from)?;
            let bytes = pass.send(self, self.post(path, request)).await?;
            match read(&cek, &bytes).map_err(IamError::from) {
                Err(IamError::Refused(code)) if code.category() == Category::Restamp && !restamped => restamped = true,
                Err(IamError::Refused(code)) if code.category() == Category::GetKeyAgain && stale.is_none() => {
                    stale = Some(cek);
                }
                other => return other,
            }
        }
    }

    /// getKey: asked over TLS, and so the only answer that RSA is ever run on.
    pub(super) async fn get_key(&self) -> Result<(Cek, i64), IamError> {
        let mut restamped = false;
        loop {
            let pass = self.pass(restamped).await?;
            let request = client::request_without_body(self.sender(pass.timestamp_ms)?).map_err(AnswerError::from)?;
            let bytes = pass.send(self, self.post(paths::GET_KEY, request)).await?;
            match client::key_answer(&[&self.kek], &bytes).map_err(IamError::from) {
                Err(IamError::Refused(code)) if code.category() == Category::Restamp && !restamped => restamped = true,
                other => return other,
            }
        }
    }

    fn sender(&self, timestamp_ms: i64) -> Result<Sender<'_>, IamError> {
        let nonce = Nonce::random().map_err(|_| IamError::Unavailable)?;
        Ok(Sender { client_id: &self.client_id, secret: &self.secret, timestamp_ms, nonce })
    }

    async fn post(&self, path: &str, request: SignedRequest) -> Result<Vec<u8>, IamError> {
        self.metrics.platform_calls.one();
        let mut call = self.http.post(self.address(path)).header("content-type", "application/json");
        for (name, value) in request.headers.pairs() {
            call = call.header(name, value);
        }
        let response = call.body(request.body).send().await.map_err(|_| IamError::Unavailable)?;
        if !response.status().is_success() {
            tracing::warn!(status = response.status().as_u16(), "the platform did not answer 200");
            return Err(IamError::Unavailable);
        }
        let mut bytes = Vec::new();
        let mut stream = response.bytes_stream();
        while let Some(part) = stream.next().await {
            bytes.extend_from_slice(&part.map_err(|_| IamError::Unavailable)?);
            if bytes.len() > limits::MESSAGE {
                return Err(IamError::Unavailable);
            }
        }
        Ok(bytes)
    }
}
