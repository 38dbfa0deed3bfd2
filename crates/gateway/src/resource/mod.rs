//! The Citizen API: what the signed-in person may read and do. One file per thing.

mod access_log;
mod add_bill;
mod applications;
mod bills;
mod changes;
mod cursor;
mod erasure;
mod events;
mod export;
mod listing;
mod mandates;
mod me;
mod once;
mod pay;
mod payments;
mod sessions;
mod signed;
mod step_ups;
mod tasks;

pub(crate) use signed::Signed;

use axum::Router;
use axum::routing::{get, patch, post};

use crate::core::Shared;
use crate::db::record::Table;

/// The routes under `/v1`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/v1/me", get(me::show))
        .route("/v1/me/contact", patch(me::change_contact))
        .route("/v1/tasks", listing::pages(Table::Task))
        .route("/v1/tasks/{id}", listing::single(Table::Task))
        .route("/v1/tasks/{id}/act", post(tasks::act))
        .route("/v1/applications", listing::pages(Table::Application))
        .route("/v1/applications/{id}", listing::single(Table::Application))
        .route("/v1/applications/{id}/seen", post(applications::seen))
        .route("/v1/applications/{id}/withdrawal", post(applications::withdraw))
        .route("/v1/bills", listing::pages(Table::Bill))
        .route("/v1/bills/add", post(add_bill::add))
        .route("/v1/bills/{id}", listing::single(Table::Bill))
        .route("/v1/bills/{id}/act", post(bills::act))
        .route("/v1/bills/{id}/quote", post(pay::quote))
        .route("/v1/bills/{id}/payments", post(pay::pay))
        .route("/v1/bill-issuers", get(add_bill::issuers))
        .route("/v1/payments", listing::pages(Table::Payment))
        .route("/v1/payments/{id}", listing::single(Table::Payment))
        .route("/v1/payments/{id}/check", post(payments::check))
        .route("/v1/payments/{id}/cancel", post(payments::cancel))
        .route("/v1/receipts", listing::pages(Table::Receipt))
        .route("/v1/receipts/{id}", listing::single(Table::Receipt))
        .route("/v1/mandates", listing::pages(Table::Mandate).post(mandates::set_up))
        .route("/v1/mandates/{id}", listing::single(Table::Mandate).patch(mandates::change))
        .route("/v1/mandates/{id}/cancel", post(mandates::cancel))
        .route("/v1/changes", get(changes::list))
        .route("/v1/events", get(events::stream))
        .route("/v1/sessions", get(sessions::list))
        .route("/v1/sessions/{id}", axum::routing::delete(sessions::end))
        .route("/v1/access-log", get(access_log::list))
        .route("/v1/access-log/{id}/not-me", post(access_log::not_me))
        .route("/v1/step-ups/{id}", get(step_ups::show))
        .route("/v1/export", post(export::export))
        .route("/v1/erasure", post(erasure::erase))
}
