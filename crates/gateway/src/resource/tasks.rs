//! `/v1/tasks`: the to-do list, and what the person does with it.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk_domain::Timestamp;
use desk_domain::task::{Task, TaskAct};
use serde::Deserialize;
use serde_json::Value;

use super::Signed;
use crate::core::{Core, Shared};
use crate::db::change::{self, Entity};
use crate::db::idempotency::{self, Begun};
use crate::db::record::{self, Table};
use crate::db::{Tx, department};
use crate::json::Body;
use crate::path_id::PathId;
use crate::problem::{Code, Outcome, Problem};

/// What the person did, when, and which version they saw.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ActRequest {
    act: TaskAct,
    at: Timestamp,
    base_version: u32,
}

/// `POST /v1/tasks/{id}/act`
pub(crate) async fn act(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<ActRequest>,
) -> Outcome<Response> {
    let scope = signed.scope(&headers, &format!("task {id} act"), body.hash)?;
    let mut write = match idempotency::begin(&core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let done = apply(&core, &mut write.tx, &signed, &id, &body.value).await;
    let seq = done.as_ref().ok().and_then(|done| done.seq);
    let response = write.finish(&core, done.map(|done| (StatusCode::OK, done.task))).await?;
    if let Some(seq) = seq {
        core.hub.moved(&signed.person, seq);
    }
    Ok(response)
}

struct Done {
    task: Value,
    seq: Option<i64>,
}

async fn apply(core: &Core, tx: &mut Tx, signed: &Signed, id: &str, request: &ActRequest) -> Outcome<Done> {
    let now = core.now();
    // The person's row first: it is the lock that orders all writes of this person.
    let seq = change::next_seq(tx, &signed.person).await?;
    let mut row = record::get(&mut **tx, Table::Task, &signed.person, id).await?.ok_or(Code::NotFound)?;
    let task: Task = row.noun()?;
    let current = || Ok::<_, Problem>(serde_json::from_str::<Value>(&row.body)?);
    let at = if request.at > now { now } else { request.at };
    let Ok(mut next) = task.apply(&request.act, at) else {
        let code = if request.base_version == task.version { Code::NotAllowed } else { Code::Conflict };
        return Err(Problem::from(code).with("current", current()?));
    };
    if next == task {
        // It already holds: nothing to write, whatever version was seen.
        return Ok(Done { task: current()?, seq: None });
    }
    if request.base_version != task.version && !still_meant(&request.act) {
        return Err(Problem::from(Code::Conflict).with("current", current()?));
    }
    next.version += 1;
    next.changed_at = now;
    row.version = i64::from(next.version);
    row.body = serde_json::to_string(&next)?;
    record::update(tx, Table::Task, &row).await?;
    change::record(tx, &signed.person, (Entity::Task, id), seq, false, now).await?;
    department::note_act(tx, &row.department, &row.external_id, &request.act, at).await?;
    Ok(Done { task: serde_json::to_value(&next)?, seq: Some(seq) })
}

/// A snooze does not depend on what the task says; "done" and its undoing are about the task as it was seen.
fn still_meant(act: &TaskAct) -> bool {
    matches!(act, TaskAct::Snooze { .. } | TaskAct::Wake)
}
