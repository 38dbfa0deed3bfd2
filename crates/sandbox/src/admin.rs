//! Driving scenarios.

use axum::Router;

use crate::shared::SharedRef;

pub(crate) fn routes(_: &SharedRef) -> Router<SharedRef> {
    Router::new()
}
