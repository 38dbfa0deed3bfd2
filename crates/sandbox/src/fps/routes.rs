//! The doors of the switch. Each is idempotent; each answer may be overtaken by the notice that it brings about.

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, OriginalUri, Path, State};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use axum::{Json, Router};
use desk_domain::Day;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::mandate::{Collection, CollectionRequest, MandateRequest};
use super::message::{self, MESSAGE_MAX, Unread};
use super::settle::{Handover, RefundRequest, Settled};
use super::switch::{Registration, Reply};
use super::{Money, day, one_pass};
use crate::faults::{COLLECTION, SETTLEMENT_FILE};
use crate::shared::SharedRef;

pub(crate) fn routes() -> Router<SharedRef> {
    Router::new()
        .route("/payments", post(register))
        .route("/payments/{id}/status", post(status))
        .route("/payments/{id}/close", post(close))
        .route("/refunds", post(refund))
        .route("/mandates", post(set_up))
        .route("/mandates/{id}/cancel", post(cancel))
        .route("/mandates/{id}/collections", post(collect))
        .route("/settlements/{day}", post(settlements))
        .layer(DefaultBodyLimit::max(MESSAGE_MAX))
}

/// A message that says nothing besides who sends it.
#[derive(Deserialize)]
struct Bare {}

/// The payload, or the refusal.
fn read<T: DeserializeOwned>(shared: &SharedRef, uri: &OriginalUri, body: &[u8]) -> Result<T, Box<Response>> {
    let refuse = |status: StatusCode, word: &str| Box::new((status, Json(json!({"reason": word}))).into_response());
    let text = std::str::from_utf8(body).map_err(|_| refuse(StatusCode::UNAUTHORIZED, "signature"))?;
    let key = shared.fps.participant_key.verifying();
    let key = key.map_err(|_| refuse(StatusCode::INTERNAL_SERVER_ERROR, "key"))?;
    let now = shared.clock.wire_now();
    let mut money = shared.fps.money();
    message::read(&key, &mut money.switch.seen, uri.path(), text, now).map_err(|unread| match unread {
        Unread::Signature => refuse(StatusCode::UNAUTHORIZED, "signature"),
        Unread::Shape => refuse(StatusCode::BAD_REQUEST, "shape"),
    })
}

/// Gives the answer; before it the notices that are due, when a fault wants them to be earlier.
async fn reply(shared: &SharedRef, reply: Reply) -> Response {
    let now = shared.clock.wire_now();
    let due = !shared.fps.money().switch.notices.due(now).is_empty();
    if due && shared.faults.take_early() {
        one_pass(shared).await;
    }
    shared.fps.wake();
    shared.changed.notify_one();
    match reply {
        Reply::Created(value) => (StatusCode::CREATED, Json(value)).into_response(),
        Reply::Done(value) => Json(value).into_response(),
        Reply::Conflict => (StatusCode::CONFLICT, Json(json!({"reason": "other content"}))).into_response(),
        Reply::Refused(reason) => (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({"reason": reason}))).into_response(),
        Reply::Unknown => (StatusCode::NOT_FOUND, Json(json!({"reason": "unknown"}))).into_response(),
    }
}

async fn register(State(shared): State<SharedRef>, uri: OriginalUri, body: Bytes) -> Response {
    let content: Registration = match read(&shared, &uri, &body) {
        Ok(content) => content,
        Err(refused) => return *refused,
    };
    let now = shared.clock.wire_now();
    let answer = shared.fps.money().switch.register(&shared.world, content, now);
    reply(&shared, answer).await
}

async fn status(State(shared): State<SharedRef>, uri: OriginalUri, Path(id): Path<String>, body: Bytes) -> Response {
    if let Err(refused) = read::<Bare>(&shared, &uri, &body) {
        return *refused;
    }
    let answer = shared.fps.money().switch.status(&id);
    reply(&shared, answer).await
}

async fn close(State(shared): State<SharedRef>, uri: OriginalUri, Path(id): Path<String>, body: Bytes) -> Response {
    if let Err(refused) = read::<Bare>(&shared, &uri, &body) {
        return *refused;
    }
    let answer = shared.fps.money().switch.close(&id);
    reply(&shared, answer).await
}

async fn refund(State(shared): State<SharedRef>, uri: OriginalUri, body: Bytes) -> Response {
    let request: RefundRequest = match read(&shared, &uri, &body) {
        Ok(request) => request,
        Err(refused) => return *refused,
    };
    let now = shared.clock.wire_now();
    let (refund_id, amount) = (request.refund_id.clone(), request.amount);
    let (answer, sent) = {
        let mut money = shared.fps.money();
        let Money { switch, banks } = &mut *money;
        let (answer, sent) = switch.refund(request, now);
        if let Some(transaction) = &sent {
            banks.take_back(transaction, &refund_id, amount, now);
        }
        (answer, sent)
    };
    if let Some(transaction) = sent {
        shared.feeding.returned(&shared, &transaction.settled, amount);
    }
    reply(&shared, answer).await
}

async fn set_up(State(shared): State<SharedRef>, uri: OriginalUri, body: Bytes) -> Response {
    let request: MandateRequest = match read(&shared, &uri, &body) {
        Ok(request) => request,
        Err(refused) => return *refused,
    };
    let person = person_of(&shared, &request.open_id);
    let answer = shared.fps.money().switch.set_up(&shared.world, request, person);
    reply(&shared, answer).await
}

/// Whose openID it is, at any e-service.
fn person_of(shared: &SharedRef, open_id: &str) -> Option<String> {
    let state = shared.state();
    let services: Vec<_> = state.services.keys().collect();
    let is = |person: &str| services.iter().any(|id| state.open_id(id, person).as_deref() == Some(open_id));
    shared.world.people.iter().find(|person| is(&person.id)).map(|person| person.id.clone())
}

async fn cancel(State(shared): State<SharedRef>, uri: OriginalUri, Path(id): Path<String>, body: Bytes) -> Response {
    if let Err(refused) = read::<Bare>(&shared, &uri, &body) {
        return *refused;
    }
    let answer = shared.fps.money().switch.cancel_mandate(&id);
    reply(&shared, answer).await
}

async fn collect(State(shared): State<SharedRef>, uri: OriginalUri, Path(id): Path<String>, body: Bytes) -> Response {
    let request: CollectionRequest = match read(&shared, &uri, &body) {
        Ok(request) => request,
        Err(refused) => return *refused,
    };
    let now = shared.clock.wire_now();
    let (answer, taken) = {
        let mut money = shared.fps.money();
        match money.switch.collect(&id, request, now) {
            Collection::Nothing(answer) => (answer, Vec::new()),
            Collection::Ask { reply, handover, mandate_id } => {
                // A switch that collects twice is told apart by nobody but the payer's bank.
                let times = if shared.faults.take(COLLECTION).is_some() { 2 } else { 1 };
                let reference = handover.reference.clone().unwrap_or_default();
                let taken: Vec<_> =
                    (0..times).filter_map(|_| take(&shared, &mut money, &mandate_id, handover.clone())).collect();
                if taken.is_empty() {
                    money.switch.fail(&reference, "funds", now);
                }
                (reply, taken)
            }
        }
    };
    for settled in &taken {
        shared.feeding.credited(&shared, settled);
    }
    reply(&shared, answer).await
}

/// The bank pays a collection; nothing when the account holds too little.
pub(crate) fn take(shared: &SharedRef, money: &mut Money, mandate: &str, mut handover: Handover) -> Option<Settled> {
    let now = shared.clock.wire_now();
    let payee = shared.world.payee(&handover.payee).map(|(_, payee)| payee.name.en.clone()).unwrap_or_default();
    let seq = money.banks.debit(&mut handover, &payee, now).ok()?;
    let settled = money.switch.collected(mandate, handover, now);
    money.banks.settled(seq, &settled.transaction_id);
    Some(settled)
}

async fn settlements(
    State(shared): State<SharedRef>,
    uri: OriginalUri,
    Path(day): Path<String>,
    body: Bytes,
) -> Response {
    if let Err(refused) = read::<Bare>(&shared, &uri, &body) {
        return *refused;
    }
    let Ok(day) = day.parse::<Day>() else { return reply(&shared, Reply::Refused("day")).await };
    let now = shared.clock.wire_now();
    if now < day.end() {
        return reply(&shared, Reply::Unknown).await;
    }
    let fault = shared.faults.take(SETTLEMENT_FILE);
    let entries = shared.fps.money().switch.entries_of(day);
    match day::file(day, &entries, now, fault) {
        Ok(bytes) => ([(CONTENT_TYPE, "application/xml")], bytes).into_response(),
        Err(error) => {
            tracing::error!(%error, "settlement file not written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
