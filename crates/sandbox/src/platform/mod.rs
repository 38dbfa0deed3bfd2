//! The iAM Smart mock-up on its documented paths (hk-identity §2.3). Each file is one call; the envelope around them is
//! `envelope`.

mod ack;
mod anonymous;
mod callback;
mod envelope;
mod fields;
mod finish;
mod get_qr;
mod get_token;
mod initiate;
mod keys;
mod profiles;
mod token;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use http::HeaderMap;

pub(crate) use fields::Fields;
pub(crate) use finish::{FinishError, close, finish, run_timers};
pub(crate) use get_qr::fresh_qr;

use crate::shared::SharedRef;

/// Every scope of §2.2 that the sandbox knows.
pub(crate) const SCOPES: [&str; 7] = [
    "eidapi_auth",
    "eidapi_profiles",
    "eidapi_formFilling",
    "eidapi_sign",
    "eidapi_fr",
    "eidapi_bulksign",
    "eidapi_sua",
];

macro_rules! sealed {
    ($name:literal, $handler:path) => {
        post(|State(shared): State<SharedRef>, headers: HeaderMap, body: Bytes| async move {
            let answer: Response = envelope::sealed(&shared, $name, &headers, &body, $handler);
            answer
        })
    };
}

/// The routes below `/api/v1`.
pub(crate) fn routes() -> Router<SharedRef> {
    Router::new()
        .route("/auth/getQR", get(get_qr::get_qr))
        .route("/security/getKey", post(keys::get_key))
        .route("/security/revokeKey", post(keys::revoke_key))
        .route("/auth/getToken", sealed!("getToken", get_token::get_token))
        .route("/profiles", sealed!("profiles", profiles::profiles))
        .route("/account/profile/initiateRequest", sealed!("profile", initiate::profile))
        .route("/account/auth/profile/initiateRequest", sealed!("profile", initiate::profile))
        // Sources disagree on which of the two is current (§2.3, I4): both are served.
        .route("/account/eme/initiateRequest", sealed!("eme", initiate::form))
        .route("/account/auth/eme/initiateRequest", sealed!("eme", initiate::form))
        .route("/account/stepup/initiateRequest", sealed!("stepup", initiate::step_up))
        .route("/account/signing/initiateRequest", sealed!("signing", initiate::sign))
        .route("/account/signing/ackResult", sealed!("ackResult", ack::ack_result))
        .route("/anonymous/eme/initiateRequest", sealed!("anonymousEme", anonymous::form))
        .route("/anonymous/signing/initiateRequest", sealed!("anonymousSigning", anonymous::sign))
        .route("/anonymous/eme/getResult", sealed!("getResult", anonymous::get_result))
        .route("/anonymous/signing/getResult", sealed!("getResult", anonymous::get_result))
}
