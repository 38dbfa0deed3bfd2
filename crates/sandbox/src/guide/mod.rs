//! The developer guide: what a department's or an e-service's engineer needs to integrate alone.

pub(crate) mod codes;

use axum::Router;

use crate::shared::SharedRef;

pub(crate) fn routes() -> Router<SharedRef> {
    Router::new()
}
