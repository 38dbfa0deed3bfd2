//! An id in the path of a request: anything that no id of ours can look like is simply not there.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use crate::core::Shared;
use crate::problem::{Code, Outcome, Problem};

/// The one id in the path.
pub(crate) struct PathId(pub(crate) String);

impl FromRequestParts<Shared> for PathId {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, core: &Shared) -> Outcome<Self> {
        let Path(id) = Path::<String>::from_request_parts(parts, core).await.map_err(|_| Code::NotFound)?;
        if is_id(&id) { Ok(Self(id)) } else { Err(Code::NotFound.into()) }
    }
}

/// Letters, digits and hyphens, at most 64: also what both databases can compare.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
