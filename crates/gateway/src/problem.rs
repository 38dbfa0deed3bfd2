//! What a program sees when something went wrong: RFC 9457 problem details with a closed list of codes,
//! and, beside it, the errors of the OAuth endpoints. Inside is rich, outside is few and without data.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

pub(crate) use self::oauth::OauthProblem;
use crate::crypt::CryptError;
use crate::db;

mod oauth;

/// A code of the Citizen API. The table of docs/citizen-api.md says when each is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    BadRequest,
    InvalidToken,
    UseDpopNonce,
    StepUpRequired,
    Forbidden,
    Suspended,
    AccountEnded,
    NotFound,
    Conflict,
    InProgress,
    CursorExpired,
    TooLarge,
    KeyReused,
    NotAllowed,
    AlreadySettled,
    PaymentOpen,
    AmountNotAllowed,
    RateLimited,
    Internal,
    Unavailable,
}

impl Code {
    /// Every code, for the description of the API.
    pub(crate) const ALL: [Self; 20] = [
        Self::BadRequest,
        Self::InvalidToken,
        Self::UseDpopNonce,
        Self::StepUpRequired,
        Self::Forbidden,
        Self::Suspended,
        Self::AccountEnded,
        Self::NotFound,
        Self::Conflict,
        Self::InProgress,
        Self::CursorExpired,
        Self::TooLarge,
        Self::KeyReused,
        Self::NotAllowed,
        Self::AlreadySettled,
        Self::PaymentOpen,
        Self::AmountNotAllowed,
        Self::RateLimited,
        Self::Internal,
        Self::Unavailable,
    ];

    /// Its status, its word on the wire, and a title for engineers.
    pub(crate) fn parts(self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::BadRequest => (StatusCode::BAD_REQUEST, "bad-request", "The request is not of the documented shape"),
            Self::InvalidToken => (StatusCode::UNAUTHORIZED, "invalid-token", "Token or DPoP proof not accepted"),
            Self::UseDpopNonce => (StatusCode::UNAUTHORIZED, "use-dpop-nonce", "Repeat with the nonce of DPoP-Nonce"),
            Self::StepUpRequired => {
                (StatusCode::UNAUTHORIZED, "step-up-required", "The person has to confirm this act")
            }
            Self::Forbidden => (StatusCode::FORBIDDEN, "forbidden", "Not allowed"),
            Self::Suspended => (StatusCode::FORBIDDEN, "suspended", "The account is suspended"),
            Self::AccountEnded => (StatusCode::FORBIDDEN, "account-ended", "The account has ended"),
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found", "Not there, or somebody else's"),
            Self::Conflict => (StatusCode::CONFLICT, "conflict", "The resource has changed"),
            Self::InProgress => (StatusCode::CONFLICT, "in-progress", "The same key is being worked on"),
            Self::CursorExpired => (StatusCode::GONE, "cursor-expired", "Start a full sync"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large", "Larger than the limits table allows"),
            Self::KeyReused => (StatusCode::UNPROCESSABLE_ENTITY, "key-reused", "The key was used for another request"),
            Self::NotAllowed => (StatusCode::UNPROCESSABLE_ENTITY, "not-allowed", "The state does not allow this act"),
            Self::AlreadySettled => (StatusCode::CONFLICT, "already-settled", "Nothing is owed"),
            Self::PaymentOpen => (StatusCode::CONFLICT, "payment-open", "Another payment holds the bill"),
            Self::AmountNotAllowed => {
                (StatusCode::UNPROCESSABLE_ENTITY, "amount-not-allowed", "The bill cannot be paid with this amount")
            }
            Self::RateLimited => (StatusCode::TOO_MANY_REQUESTS, "rate-limited", "Too many requests"),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "internal", "Something failed on our side"),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "unavailable", "Not available at the moment"),
        }
    }

    fn is_final(self) -> bool {
        // An open payment ends: the same request may be made again.
        matches!(
            self,
            Self::BadRequest
                | Self::NotFound
                | Self::Conflict
                | Self::NotAllowed
                | Self::AlreadySettled
                | Self::AmountNotAllowed
        )
    }
}

/// One problem on its way out.
#[derive(Debug)]
pub(crate) struct Problem {
    code: Code,
    more: Map<String, Value>,
    retry_after_s: Option<u64>,
}

/// What handlers return.
pub(crate) type Outcome<T> = Result<T, Problem>;

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self { code, more: Map::new(), retry_after_s: None }
    }
}

impl Problem {
    /// `fields: [{pointer, reason}]` of a request that is not of the documented shape.
    pub(crate) fn fields(fields: &[(&str, &str)]) -> Self {
        let list: Vec<Value> =
            fields.iter().map(|(pointer, reason)| json!({ "pointer": pointer, "reason": reason })).collect();
        Self::from(Code::BadRequest).with("fields", list.into())
    }

    /// Adds a member.
    pub(crate) fn with(mut self, name: &str, value: Value) -> Self {
        self.more.insert(name.to_owned(), value);
        self
    }

    /// Adds `Retry-After`.
    pub(crate) fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after_s = Some(seconds);
        self
    }

    /// Which code it is.
    pub(crate) fn code(&self) -> Code {
        self.code
    }

    /// Whether the same request will always end so: such an answer may be stored under its idempotency key.
    pub(crate) fn is_final(&self) -> bool {
        self.code.is_final()
    }

    /// Status and body.
    pub(crate) fn parts(&self) -> (StatusCode, Value) {
        let (status, word, title) = self.code.parts();
        let mut body = Map::new();
        body.insert("type".to_owned(), json!("about:blank"));
        body.insert("title".to_owned(), json!(title));
        body.insert("status".to_owned(), json!(status.as_u16()));
        body.insert("code".to_owned(), json!(word));
        body.extend(self.more.clone());
        (status, body.into())
    }

    fn internal(kind: &str) -> Self {
        let incident = incident();
        tracing::error!(%incident, kind, "a request failed");
        Self::from(Code::Internal).with("incident", incident.into())
    }
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        if db::worth_another_try(&error) || db::is_cut(&error) || matches!(error, sqlx::Error::PoolTimedOut) {
            tracing::warn!(kind = db::kind_of(&error), "the database is busy or gone");
            return Self::from(Code::Unavailable).with("incident", incident().into()).retry_after(1);
        }
        Self::internal(&db::kind_of(&error))
    }
}

impl From<CryptError> for Problem {
    fn from(_: CryptError) -> Self {
        Self::internal("cryptographic library")
    }
}

impl From<serde_json::Error> for Problem {
    fn from(_: serde_json::Error) -> Self {
        Self::internal("stored JSON of another shape")
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, body) = self.parts();
        let mut response = (status, Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after_s {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        let challenge = match self.code {
            Code::InvalidToken => Some("DPoP error=\"invalid_token\", algs=\"ES256\""),
            Code::UseDpopNonce => Some("DPoP error=\"use_dpop_nonce\", algs=\"ES256\""),
            Code::StepUpRequired => Some("DPoP error=\"insufficient_user_authentication\", algs=\"ES256\""),
            _ => None,
        };
        if let Some(challenge) = challenge {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        response
    }
}

/// What a person quotes when they call, and what the log line carries: `E-4471-QK`.
pub(crate) fn incident() -> String {
    const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut bytes = [0_u8; 4];
    // Without randomness the number is less useful, nothing else.
    let _ = getrandom::fill(&mut bytes);
    let [high, low, first, second] = bytes;
    let number = u16::from_be_bytes([high, low]) % 10_000;
    let letter = |byte: u8| char::from(LETTERS.get(usize::from(byte) % LETTERS.len()).copied().unwrap_or(b'A'));
    format!("E-{number:04}-{}{}", letter(first), letter(second))
}
