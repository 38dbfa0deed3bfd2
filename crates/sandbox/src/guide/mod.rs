//! The developer guide: what a department's or an e-service's engineer needs to integrate alone.

mod calls;
pub(crate) mod codes;
mod department;
mod fps;
mod openapi;
mod page;

use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use axum::{Json, Router};
use desk_domain::department_api::{EXAMPLE_BATCH, EXAMPLE_LATER};
use http::header::CONTENT_TYPE;

use crate::shared::SharedRef;

/// Parameters of getQR: name, compulsory, meaning (hk-identity §2.4).
const GET_QR: &[(&str, bool, &str)] = &[
    ("clientID", true, "of your registration"),
    ("responseType", true, "code"),
    ("source", true, "PC_Browser for a computer; Android_Chrome, iOS_Safari and so on for a browser on the phone"),
    ("redirectURI", true, "one of your registered addresses"),
    ("scope", true, "separated by spaces: eidapi_auth eidapi_profiles eidapi_formFilling eidapi_sign eidapi_fr"),
    ("lang", false, "en-US, zh-HK (default), zh-CN"),
    ("state", false, "at most 36 of A-Z a-z 0-9 _ -; comes back"),
    ("brokerPage", false, "true: the page offers to open the app on this device first"),
    ("ticketID", false, "only in flows without sign-in"),
];

/// A whole e-service in one file, shown in the guide and run by the tests.
const EXAMPLE: &str = include_str!("../../pages/example.py");

/// A department's program in one file, shown in the guide and run by the gateway's tests.
const DEPARTMENT_EXAMPLE: &str = include_str!("../../pages/department.py");

pub(crate) fn routes() -> Router<SharedRef> {
    Router::new()
        .route("/docs", get(page::guide))
        .route("/docs/example.py", get(async || file("text/x-python", EXAMPLE)))
        .route("/docs/department.py", get(async || file("text/x-python", DEPARTMENT_EXAMPLE)))
        .route("/docs/batch.json", get(async || file("application/json", EXAMPLE_BATCH)))
        .route("/docs/later.json", get(async || file("application/json", EXAMPLE_LATER)))
        .route("/openapi.json", get(async || Json(openapi::document())))
}

fn file(kind: &str, text: &'static str) -> Response {
    ([(CONTENT_TYPE, format!("{kind}; charset=utf-8"))], text).into_response()
}
