//! RFC 6749 §5.2: what an OAuth endpoint answers when something went wrong.

use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value};

use super::{Code, Problem};
use crate::crypt::CryptError;

/// An error of an OAuth endpoint (RFC 6749 §5.2).
#[derive(Debug)]
pub(crate) struct OauthProblem {
    status: StatusCode,
    error: &'static str,
    more: Map<String, Value>,
    retry_after_s: Option<u64>,
}

impl OauthProblem {
    /// Status 400 with this `error`.
    pub(crate) fn new(error: &'static str) -> Self {
        Self { status: StatusCode::BAD_REQUEST, error, more: Map::new(), retry_after_s: None }
    }

    /// The parameter or the reason, for engineers and for the program's closed lists.
    pub(crate) fn describe(mut self, text: &str) -> Self {
        self.more.insert("error_description".to_owned(), text.into());
        self
    }

    /// Adds a member of ours.
    pub(crate) fn with(mut self, name: &str, value: Value) -> Self {
        self.more.insert(name.to_owned(), value);
        self
    }

    /// Another status.
    pub(crate) fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Too many tries: 429 with `Retry-After`.
    pub(crate) fn too_many(seconds: u64) -> Self {
        let mut problem = Self::new("temporarily_unavailable").status(StatusCode::TOO_MANY_REQUESTS);
        problem.retry_after_s = Some(seconds);
        problem
    }
}

impl From<Problem> for OauthProblem {
    fn from(problem: Problem) -> Self {
        let (status, word, _) = problem.code.parts();
        let error = match problem.code {
            Code::BadRequest | Code::TooLarge => "invalid_request",
            Code::RateLimited | Code::Unavailable => "temporarily_unavailable",
            _ => "server_error",
        };
        let mut made = Self { status, error, more: problem.more, retry_after_s: problem.retry_after_s };
        made.more.insert("error_description".to_owned(), word.into());
        made
    }
}

impl From<sqlx::Error> for OauthProblem {
    fn from(error: sqlx::Error) -> Self {
        Problem::from(error).into()
    }
}

impl From<CryptError> for OauthProblem {
    fn from(error: CryptError) -> Self {
        Problem::from(error).into()
    }
}

impl IntoResponse for OauthProblem {
    fn into_response(self) -> Response {
        let mut body = Map::new();
        body.insert("error".to_owned(), self.error.into());
        body.extend(self.more);
        let mut headers = HeaderMap::new();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after_s {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        (self.status, headers, Json(Value::from(body))).into_response()
    }
}
