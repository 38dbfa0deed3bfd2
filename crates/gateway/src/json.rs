//! Reading JSON from outside: size, depth and length of strings are judged before anything is built.

use axum::extract::{FromRequest, Request};
use axum::http::header;
use bytes::Bytes;
use desk_domain::json;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::problem::{Code, Outcome, Problem};

/// A JSON body of the documented shape, within the limits.
pub(crate) struct Body<T> {
    /// The value.
    pub(crate) value: T,
    /// SHA-256 of its canonical form (RFC 8785), hexadecimal: what an idempotency key stands for.
    pub(crate) hash: String,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Outcome<Self> {
        let json = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if !json.is_some_and(|kind| kind.starts_with("application/json")) {
            return Err(Problem::fields(&[("", "content-type")]));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
            if rejection.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
                Code::TooLarge
            } else {
                Code::BadRequest
            }
        })?;
        let value: serde_json::Value = read(&bytes)?;
        let hash = canonical_hash(&value)?;
        let value = serde_json::from_value(value).map_err(|_| Problem::fields(&[("", "shape")]))?;
        Ok(Self { value, hash })
    }
}

/// Parses bytes from outside.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Outcome<T> {
    if !json::within_bounds(bytes) {
        return Err(Problem::fields(&[("", "nesting or string too long")]));
    }
    serde_json::from_slice(bytes).map_err(|_| Problem::fields(&[("", "shape")]))
}

/// SHA-256 of the canonical form (RFC 8785), hexadecimal.
pub(crate) fn canonical_hash<T: Serialize + ?Sized>(value: &T) -> Outcome<String> {
    let text = serde_json_canonicalizer::to_vec(&value)?;
    Ok(crate::crypt::hex(&crate::crypt::sha256(&text)))
}
