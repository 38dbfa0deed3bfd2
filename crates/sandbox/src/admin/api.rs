//! `/admin` for programs: JSON in, JSON out.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Response};
use desk_domain::Timestamp;
use desk_eid::ResultCode;
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::departments::Happened;
use crate::faults::FaultRule;
use crate::shared::{Shared, SharedRef};
use crate::state::Forced;
use crate::world::PersonState;

/// What a call of the API answers when it worked.
pub(super) fn done() -> Response {
    Json(json!({"ok": true})).into_response()
}

/// Everything that can be seen: clock, services, open requests, callbacks sent, forced answers, faults, departments.
#[utoipa::path(get, path = "/admin/state", tag = "admin",
    responses((status = 200, description = "now, services, requests, deliveries, forced, faults, departments"), (status = 401)))]
pub(crate) async fn state(State(shared): State<SharedRef>) -> Json<Value> {
    Json(overview(&shared))
}

pub(super) fn overview(shared: &Shared) -> Value {
    let (cases, unsent) = shared.feeding.desk().count();
    let fps = shared.fps.money().switch.counts();
    let state = shared.state();
    json!({
        "now": shared.now(),
        "wireNow": shared.clock.wire_now(),
        "offsetMs": shared.clock.offset_millis(),
        "started": state.started,
        "services": state.services.values().map(|s| json!({
            "name": s.name, "clientId": s.client_id.as_str(), "callbacks": s.callbacks, "hasKek": s.kek.is_some(),
        })).collect::<Vec<_>>(),
        "requests": state.asks.values().map(|ask| json!({
            "kind": ask.kind, "source": ask.source, "open": ask.is_open(), "created": ask.created, "expires": ask.expires,
        })).collect::<Vec<_>>(),
        "deliveries": state.deliveries,
        "forced": state.forced.iter().map(|f| json!({
            "call": f.call, "code": desk_eid::Platform::IamSmart.code(f.outcome), "times": f.times,
        })).collect::<Vec<_>>(),
        "faults": shared.faults.list(),
        "fired": shared.faults.fired(),
        "fps": fps,
        "people": shared.world.people.iter().take(60).map(|person| json!({
            "id": person.id, "state": state.person_states.get(&person.id).copied().unwrap_or(person.state),
        })).collect::<Vec<_>>(),
        "departments": {"cases": cases, "unsent": unsent},
    })
}

/// How to move the clock: by so much, or to an instant.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MoveClock {
    /// Milliseconds; negative: back.
    #[serde(default)]
    advance_ms: Option<i64>,
    /// RFC 3339.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    set: Option<Timestamp>,
}

/// Moves the sandbox's clock: timers run out, departments go on.
#[utoipa::path(post, path = "/admin/clock", tag = "admin", request_body = MoveClock,
    responses((status = 200, description = "moved"), (status = 401), (status = 422)))]
pub(crate) async fn clock(State(shared): State<SharedRef>, Json(step): Json<MoveClock>) -> Response {
    match (step.advance_ms, step.set) {
        (Some(millis), None) => shared.clock.advance_millis(millis),
        (None, Some(now)) => shared.clock.set(now),
        _ => return StatusCode::UNPROCESSABLE_ENTITY.into_response(),
    }
    Json(json!({"now": shared.now()})).into_response()
}

/// An answer to force.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct Force {
    /// Name of the call as in /docs, a word of the phone (`sign-in`, `profile`, `form`, `step-up`, `sign`), or `*`.
    pub(super) call: String,
    /// Such as `D20006`.
    pub(super) code: String,
    /// How often; left out: once.
    #[serde(default)]
    pub(super) times: Option<u32>,
}

/// Forces the next answers of a call.
#[utoipa::path(post, path = "/admin/forced", tag = "admin", request_body = Force,
    responses((status = 200, description = "will happen"), (status = 401), (status = 422, description = "no such code")))]
pub(crate) async fn force(State(shared): State<SharedRef>, Json(wanted): Json<Force>) -> Response {
    if add_forced(&shared, wanted) { done() } else { StatusCode::UNPROCESSABLE_ENTITY.into_response() }
}

pub(super) fn add_forced(shared: &Shared, wanted: Force) -> bool {
    let Some(outcome) = ResultCode::parse(&wanted.code).outcome() else { return false };
    let times = wanted.times.unwrap_or(1).clamp(1, 10_000);
    shared.state().forced.push(Forced { call: wanted.call, outcome, times });
    true
}

/// Forces nothing any more.
#[utoipa::path(delete, path = "/admin/forced", tag = "admin", responses((status = 200), (status = 401)))]
pub(crate) async fn unforce(State(shared): State<SharedRef>) -> Response {
    shared.state().forced.clear();
    done()
}

/// The new state of an account.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct NewState {
    state: PersonState,
}

/// Suspends, ends or restores the account of a person.
#[utoipa::path(post, path = "/admin/people/{id}/state", tag = "admin", request_body = NewState,
    params(("id" = String, Path, description = "such as wong-ka-yan")),
    responses((status = 200), (status = 401), (status = 404)))]
pub(crate) async fn person_state(
    State(shared): State<SharedRef>,
    Path(id): Path<String>,
    Json(new): Json<NewState>,
) -> Response {
    if set_person_state(&shared, &id, new.state) { done() } else { StatusCode::NOT_FOUND.into_response() }
}

pub(super) fn set_person_state(shared: &Shared, id: &str, state: PersonState) -> bool {
    if shared.world.person(id).is_none() {
        return false;
    }
    shared.state().person_states.insert(id.to_owned(), state);
    shared.changed.notify_one();
    true
}

/// Adds a fault rule.
#[utoipa::path(post, path = "/admin/faults", tag = "admin", request_body = FaultRule,
    responses((status = 200), (status = 401)))]
pub(crate) async fn add_fault(State(shared): State<SharedRef>, Json(rule): Json<FaultRule>) -> Response {
    shared.faults.add(rule);
    done()
}

/// Ends all trouble. The rules do not reach this call.
#[utoipa::path(delete, path = "/admin/faults", tag = "admin", responses((status = 200), (status = 401)))]
pub(crate) async fn clear_faults(State(shared): State<SharedRef>) -> Response {
    shared.faults.clear();
    done()
}

/// Whose cases.
#[derive(Deserialize, utoipa::IntoParams)]
pub(crate) struct Whose {
    /// Id of a person.
    pub(super) person: String,
}

/// What the departments hold of a person.
#[utoipa::path(get, path = "/admin/cases", tag = "admin", params(Whose),
    responses((status = 200, description = "[{externalId, department, kind, what, state}]"), (status = 401)))]
pub(crate) async fn cases(State(shared): State<SharedRef>, Query(whose): Query<Whose>) -> Json<Value> {
    Json(shared.feeding.desk().list(&whose.person))
}

/// What happens to a case.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct Happening {
    /// `received`: the person did what was asked at the department; `refused`, `asked-more`: the department decides. Of a
    /// bill: `{"paid-elsewhere": {"channel": "pps", "cents": 41260}}` or `withdrawn`.
    #[schema(value_type = String)]
    pub(super) what: Happened,
}

/// Lets something happen to a case at its department; the gateway hears of it at once.
#[utoipa::path(post, path = "/admin/cases/{external_id}", tag = "admin", request_body = Happening,
    params(("external_id" = String, Path)), responses((status = 200), (status = 401), (status = 404)))]
pub(crate) async fn happen(
    State(shared): State<SharedRef>,
    Path(external_id): Path<String>,
    Json(happening): Json<Happening>,
) -> Response {
    // What the switch or the host tells is not for anybody to say.
    if matches!(happening.what, Happened::Credited { .. } | Happened::Returned { .. } | Happened::Issued { .. }) {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    }
    let now = shared.now();
    let known = shared.feeding.desk().happen(&shared.world, &external_id, happening.what, now);
    shared.feeding.wake();
    if known { done() } else { StatusCode::NOT_FOUND.into_response() }
}

/// Removes the certificate of an e-service: its next getKey without a running key is 30001.
#[utoipa::path(delete, path = "/admin/services/{client_id}/kek", tag = "admin",
    params(("client_id" = String, Path)), responses((status = 200), (status = 401), (status = 404)))]
pub(crate) async fn remove_kek(State(shared): State<SharedRef>, Path(client_id): Path<String>) -> Response {
    let mut state = shared.state();
    let Some(service) = state.services.get_mut(&client_id) else { return StatusCode::NOT_FOUND.into_response() };
    service.kek = None;
    service.ceks.clear();
    done()
}
