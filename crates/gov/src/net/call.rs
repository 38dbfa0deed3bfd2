//! One request, before it is signed and sent.

use desk_domain::{ChallengeId, IdempotencyKey};
use http::Method;
use serde::Serialize;
use url::Url;
use zeroize::Zeroizing;

use crate::GovError;

/// What a request carries.
pub(crate) enum Body {
    None,
    Json(Vec<u8>),
    /// `application/x-www-form-urlencoded`; may hold tokens, so it is wiped.
    Form(Zeroizing<String>),
}

/// One request. Sending it twice (nonce, refreshed token) sends the same key, so it is done at most once.
pub(crate) struct Call {
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) body: Body,
    pub(crate) key: Option<IdempotencyKey>,
    pub(crate) step_up: Option<ChallengeId>,
    pub(crate) if_none_match: Option<String>,
}

impl Call {
    pub(crate) fn new(method: Method, url: Url) -> Self {
        Self { method, url, body: Body::None, key: None, step_up: None, if_none_match: None }
    }

    /// A write that says nothing beyond its address: an empty object, for its key to stand for.
    pub(crate) fn act(url: Url) -> Result<Self, GovError> {
        Self::json(Method::POST, url, &serde_json::Map::new())
    }

    pub(crate) fn get(url: Url) -> Self {
        Self::new(Method::GET, url)
    }

    pub(crate) fn json<T: Serialize>(method: Method, url: Url, body: &T) -> Result<Self, GovError> {
        let json = serde_json::to_vec(body).map_err(|_| GovError::BadRequest(vec![]))?;
        Ok(Self { body: Body::Json(json), ..Self::new(method, url) })
    }

    pub(crate) fn form(url: Url, fields: &[(&str, &str)]) -> Self {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        Self { body: Body::Form(Zeroizing::new(form.finish())), ..Self::new(Method::POST, url) }
    }

    pub(crate) fn keyed(mut self, key: &IdempotencyKey) -> Self {
        self.key = Some(key.clone());
        self
    }

    pub(crate) fn stepped_up(mut self, challenge: Option<&ChallengeId>) -> Self {
        self.step_up = challenge.cloned();
        self
    }
}
