//! `GET /v1/step-ups/{id}`: whether the person has confirmed on the phone.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::Signed;
use crate::core::Shared;
use crate::db::challenge;
use crate::path_id::PathId;
use crate::problem::{Code, Outcome};

/// `GET /v1/step-ups/{challengeId}`
pub(crate) async fn show(State(core): State<Shared>, signed: Signed, PathId(id): PathId) -> Outcome<Json<Value>> {
    let row = challenge::get(core.db.read(), &id).await?.filter(|row| row.person == signed.person);
    let row = row.filter(|row| row.session == signed.session).ok_or(Code::NotFound)?;
    Ok(Json(json!({ "state": row.shown_state(core.now()), "method": row.method, "code": row.code })))
}
