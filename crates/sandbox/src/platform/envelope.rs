//! The envelope around every call: signed headers in, sealed content in and out, codes instead of errors
//! (hk-identity §1.1, §1.4; mechanisms.md, M-eid). Errors come with HTTP 200, as the platform does.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use desk_domain::Timestamp;
use desk_eid::text::TxId;
use desk_eid::{ClientSecret, Outcome, Platform, SignedHeaders};
use http::HeaderMap;
use serde_json::{Value, json};

use super::Fields;
use crate::shared::{Shared, SharedRef};

/// Who calls, once the signature holds.
pub(crate) struct Caller {
    pub(crate) client_id: String,
    pub(crate) now: Timestamp,
    pub(crate) wire_now: Timestamp,
}

/// A call whose content is sealed both ways.
pub(super) fn sealed(
    shared: &SharedRef,
    call: &'static str,
    headers: &HeaderMap,
    body: &[u8],
    handler: fn(&SharedRef, &Caller, &Fields) -> Result<Value, Outcome>,
) -> Response {
    let result = authenticate(shared, call, headers, body).and_then(|caller| {
        let fields = open(shared, &caller, body)?;
        let content = handler(shared, &caller, &fields)?;
        let state = shared.state();
        let service = state.services.get(&caller.client_id).ok_or(Outcome::NoPermission)?;
        let cek = service.cek(caller.now).ok_or(Outcome::CekMissing)?;
        desk_eid::content::seal_json(&cek.cek, &content).map_err(desk_eid::EidError::outcome)
    });
    match result {
        Ok(content) => answer(Outcome::Success, Some(json!(content))),
        Err(outcome) => refuse(call, outcome),
    }
}

/// Checks the headers: method, signature, order in time, replay. An engineer's forced answer comes before everything.
pub(super) fn authenticate(
    shared: &Shared,
    call: &'static str,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Caller, Outcome> {
    let (now, wire_now) = (shared.now(), shared.clock.wire_now());
    let mut state = shared.state();
    if let Some(outcome) = state.take_forced(call) {
        return Err(outcome);
    }
    let signed = SignedHeaders::parse(|name| headers.get(name).and_then(|value| value.to_str().ok()))
        .map_err(desk_eid::EidError::outcome)?;
    let client_id = signed.client_id.as_str().to_owned();
    let service = state.services.get_mut(&client_id).ok_or(Outcome::NoPermission)?;
    let secret = ClientSecret::new(service.secret.as_str()).map_err(desk_eid::EidError::outcome)?;
    signed.verify(&secret, body).map_err(desk_eid::EidError::outcome)?;
    service.accept(&signed, wire_now, shared.strict)?;
    Ok(Caller { client_id, now, wire_now })
}

fn open(shared: &Shared, caller: &Caller, body: &[u8]) -> Result<Fields, Outcome> {
    let outer: Value = serde_json::from_slice(body).map_err(|_| Outcome::ParameterMissing)?;
    let outer = Fields::new(outer)?;
    let content = outer.text("content")?;
    let state = shared.state();
    let service = state.services.get(&caller.client_id).ok_or(Outcome::NoPermission)?;
    Fields::new(service.open(content, caller.now)?)
}

/// The outer answer. iAM Smart calls the text `message`.
pub(super) fn answer(outcome: Outcome, content: Option<Value>) -> Response {
    let tx_id = TxId::random().map(|id| id.as_str().to_owned()).unwrap_or_default();
    let message = if outcome == Outcome::Success { "SUCCESS" } else { meaning(outcome) };
    let mut body = json!({"txID": tx_id, "code": Platform::IamSmart.code(outcome), "message": message});
    if let (Some(content), Some(map)) = (content, body.as_object_mut()) {
        map.insert("content".to_owned(), content);
    }
    Json(body).into_response()
}

pub(super) fn refuse(call: &'static str, outcome: Outcome) -> Response {
    tracing::info!(call, code = %Platform::IamSmart.code(outcome), "refused");
    answer(outcome, None)
}

/// One line for the engineer who reads an answer; the table of `/docs` says more.
pub(crate) fn meaning(outcome: Outcome) -> &'static str {
    crate::guide::codes::row(outcome).map_or("see the table of codes in /docs", |row| row.meaning)
}
