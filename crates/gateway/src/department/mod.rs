//! The Department API: batches of tasks, applications and bills in, what people did out. What an item may be stands in
//! `desk_domain::department_api`.

mod access;
mod acts;
mod batch;
mod bills;
mod merge;
mod shape;
mod upsert;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequestParts};
use axum::http::header;
use axum::http::request::Parts;
use axum::routing::{get, post};

use crate::core::Shared;
use crate::crypt::token_hash;
use crate::db::department;
use crate::limits;
use crate::problem::{Code, Outcome, Problem};

/// The routes under `/department/v1`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/department/v1/batches", post(batch::take).layer(DefaultBodyLimit::max(limits::BATCH)))
        .route("/department/v1/acts", get(acts::list))
}

/// The department that asks, by its bearer token.
pub(crate) struct Caller(pub(crate) String);

impl FromRequestParts<Shared> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, core: &Shared) -> Outcome<Self> {
        let value = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = value.and_then(|value| value.strip_prefix("Bearer ")).filter(|token| token.len() == 43);
        let hash = token_hash(token.ok_or(Code::InvalidToken)?);
        let id = department::of_token(core.db.read(), &hash, core.now()).await?;
        // A department that was taken out of the configuration is out at once.
        let id = id.filter(|id| core.departments.contains_key(id));
        if id.is_none() {
            crate::security::token_refused(core);
        }
        Ok(Self(id.ok_or(Code::InvalidToken)?))
    }
}
