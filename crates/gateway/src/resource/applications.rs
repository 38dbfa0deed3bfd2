//! `/v1/applications`: how what the person asked for goes on, up to where they have seen it, and that they want it no
//! more.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk_domain::Timestamp;
use desk_domain::application::{Application, ApplicationAct};
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

/// When the person did it, or up to when they have seen, and which version they saw.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ActRequest {
    at: Timestamp,
    base_version: u32,
}

/// `POST /v1/applications/{id}/seen`
pub(crate) async fn seen(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<ActRequest>,
) -> Outcome<Response> {
    let at = body.value.at.min(core.now());
    act(&core, &signed, &headers, &id, ApplicationAct::Seen { at }, body).await
}

/// `POST /v1/applications/{id}/withdrawal`
pub(crate) async fn withdraw(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<ActRequest>,
) -> Outcome<Response> {
    act(&core, &signed, &headers, &id, ApplicationAct::Withdraw, body).await
}

async fn act(
    core: &Shared,
    signed: &Signed,
    headers: &HeaderMap,
    id: &str,
    act: ApplicationAct,
    body: Body<ActRequest>,
) -> Outcome<Response> {
    let name = match act {
        ApplicationAct::Seen { .. } => "seen",
        ApplicationAct::Withdraw => "withdrawal",
    };
    let scope = signed.scope(headers, &format!("application {id} {name}"), body.hash)?;
    let mut write = match idempotency::begin(core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let done = apply(core, &mut write.tx, signed, id, act, &body.value).await;
    let seq = done.as_ref().ok().and_then(|(_, seq)| *seq);
    let response = write.finish(core, done.map(|(application, _)| (StatusCode::OK, application))).await?;
    if let Some(seq) = seq {
        core.hub.moved(&signed.person, seq);
    }
    Ok(response)
}

/// The version decides only which refusal it is: seeing is never in conflict, and who withdraws does not want the
/// application at whatever stage it is, as long as the department still takes that.
async fn apply(
    core: &Core,
    tx: &mut Tx,
    signed: &Signed,
    id: &str,
    act: ApplicationAct,
    request: &ActRequest,
) -> Outcome<(Value, Option<i64>)> {
    let now = core.now();
    let at = request.at.min(now);
    let seq = change::next_seq(tx, &signed.person).await?;
    let mut row = record::get(&mut **tx, Table::Application, &signed.person, id).await?.ok_or(Code::NotFound)?;
    let application: Application = row.noun()?;
    let current = || Ok::<_, Problem>(serde_json::from_str::<Value>(&row.body)?);
    let Ok(mut next) = application.apply(act, at) else {
        let code = if request.base_version == application.version { Code::NotAllowed } else { Code::Conflict };
        return Err(Problem::from(code).with("current", current()?));
    };
    if next == application {
        return Ok((current()?, None));
    }
    next.version += 1;
    row.version = i64::from(next.version);
    row.body = serde_json::to_string(&next)?;
    record::update(tx, Table::Application, &row).await?;
    change::record(tx, &signed.person, (Entity::Application, id), seq, false, now).await?;
    if act == ApplicationAct::Withdraw {
        department::note_act(tx, &row.department, &row.external_id, &act, at).await?;
    }
    Ok((serde_json::to_value(&next)?, Some(seq)))
}
