//! One whole answer, read within its limits.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use desk_domain::json;
use http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;

use super::{REPLY_LIMIT, send};
use crate::GovError;

/// An answer of any status, its body at most 1 MiB after decompression.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Reply {
    /// Reads the body; an oversized one is not read to its end.
    pub(crate) async fn read(mut response: reqwest::Response) -> Result<Self, GovError> {
        let (status, headers) = (response.status(), response.headers().clone());
        let mut body = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| send::transport(&error))? {
            if body.len() + chunk.len() > REPLY_LIMIT {
                return Err(GovError::BadReply("larger than 1 MiB"));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Self { status, headers, body: body.freeze() })
    }

    /// The body of a success as `T`; a problem as its error.
    pub(crate) fn json<T: DeserializeOwned>(&self) -> Result<T, GovError> {
        if !self.status.is_success() {
            return Err(self.problem());
        }
        self.parse().ok_or(GovError::BadReply("not the JSON that the protocol says"))
    }

    /// A success without a body that matters.
    pub(crate) fn done(&self) -> Result<(), GovError> {
        if self.status.is_success() { Ok(()) } else { Err(self.problem()) }
    }

    /// The body as `T`, whatever the status.
    pub(crate) fn parse<T: DeserializeOwned>(&self) -> Option<T> {
        json::within_bounds(&self.body).then(|| serde_json::from_slice(&self.body).ok())?
    }

    /// The value of a header, when it is text.
    pub(crate) fn header(&self, name: impl header::AsHeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// `Retry-After` in seconds (the gateway never sends a date), at most an hour.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        let seconds: u64 = self.header(header::RETRY_AFTER)?.trim().parse().ok()?;
        Some(Duration::from_secs(seconds.min(3600)))
    }
}
