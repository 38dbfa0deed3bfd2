//! The Citizen API: what the signed-in person may read and do. One file per thing.

mod access_log;
mod applications;
mod changes;
mod cursor;
mod events;
mod export;
mod listing;
mod me;
mod sessions;
mod signed;
mod step_ups;
mod tasks;

pub(crate) use signed::Signed;

use axum::Router;
use axum::routing::{get, patch, post};

use crate::core::Shared;

/// The routes under `/v1`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/v1/me", get(me::show))
        .route("/v1/me/contact", patch(me::change_contact))
        .route("/v1/tasks", get(tasks::list))
        .route("/v1/tasks/{id}", get(tasks::show))
        .route("/v1/tasks/{id}/act", post(tasks::act))
        .route("/v1/applications", get(applications::list))
        .route("/v1/applications/{id}", get(applications::show))
        .route("/v1/applications/{id}/seen", post(applications::seen))
        .route("/v1/changes", get(changes::list))
        .route("/v1/events", get(events::stream))
        .route("/v1/sessions", get(sessions::list))
        .route("/v1/sessions/{id}", axum::routing::delete(sessions::end))
        .route("/v1/access-log", get(access_log::list))
        .route("/v1/access-log/{id}/not-me", post(access_log::not_me))
        .route("/v1/step-ups/{id}", get(step_ups::show))
        .route("/v1/export", post(export::export))
}
