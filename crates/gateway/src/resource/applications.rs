//! `/v1/applications`: how what the person asked for goes on, and up to where they have seen it.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk_domain::Timestamp;
use desk_domain::application::Application;
use serde::Deserialize;
use serde_json::Value;

use super::Signed;
use crate::core::{Core, Shared};
use crate::db::Tx;
use crate::db::change::{self, Entity};
use crate::db::idempotency::{self, Begun};
use crate::db::record::{self, Table};
use crate::json::Body;
use crate::path_id::PathId;
use crate::problem::{Code, Outcome};

/// Up to when the person has seen it. The version is not compared: seeing is never in conflict.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SeenRequest {
    at: Timestamp,
    #[serde(rename = "baseVersion")]
    _base_version: u32,
}

/// `POST /v1/applications/{id}/seen`
pub(crate) async fn seen(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<SeenRequest>,
) -> Outcome<Response> {
    let scope = signed.scope(&headers, &format!("application {id} seen"), body.hash)?;
    let mut write = match idempotency::begin(&core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let done = apply(&core, &mut write.tx, &signed, &id, body.value.at).await;
    let seq = done.as_ref().ok().and_then(|(_, seq)| *seq);
    let response = write.finish(&core, done.map(|(application, _)| (StatusCode::OK, application))).await?;
    if let Some(seq) = seq {
        core.hub.moved(&signed.person, seq);
    }
    Ok(response)
}

async fn apply(core: &Core, tx: &mut Tx, signed: &Signed, id: &str, at: Timestamp) -> Outcome<(Value, Option<i64>)> {
    let now = core.now();
    let seq = change::next_seq(tx, &signed.person).await?;
    let mut row = record::get(&mut **tx, Table::Application, &signed.person, id).await?.ok_or(Code::NotFound)?;
    let mut application: Application = row.noun()?;
    let at = if at > now { now } else { at };
    if application.seen_at.is_some_and(|seen| seen >= at) {
        return Ok((serde_json::from_str(&row.body)?, None));
    }
    application.seen_at = Some(at);
    application.version += 1;
    row.version = i64::from(application.version);
    row.body = serde_json::to_string(&application)?;
    record::update(tx, Table::Application, &row).await?;
    change::record(tx, &signed.person, (Entity::Application, id), seq, false, now).await?;
    Ok((serde_json::to_value(&application)?, Some(seq)))
}
