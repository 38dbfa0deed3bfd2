//! `/v1/bills`: what the person owes, and what they say about it.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk_domain::bill::BillAct;
use desk_domain::{BillId, Timestamp};
use serde::Deserialize;
use serde_json::Value;

use super::Signed;
use super::listing::{self, Window};
use crate::core::Shared;
use crate::db::idempotency::{self, Begun};
use crate::db::record::{self, Table};
use crate::json::Body;
use crate::ledger::{Books, Standing};
use crate::path_id::PathId;
use crate::problem::{Code, Outcome, Problem};

/// `GET /v1/bills`
pub(crate) async fn list(
    State(core): State<Shared>,
    signed: Signed,
    Query(window): Query<Window>,
) -> Outcome<Json<Value>> {
    listing::page(&core, Table::Bill, &signed.person, &window).await
}

/// `GET /v1/bills/{id}`
pub(crate) async fn show(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
) -> Outcome<Response> {
    listing::one(&core, Table::Bill, &signed.person, &id, &headers).await
}

/// What the person says, when they said it, and which version they saw.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ActRequest {
    act: BillAct,
    #[serde(rename = "at")]
    _at: Timestamp,
    base_version: u32,
}

/// `POST /v1/bills/{id}/act`
pub(crate) async fn act(
    State(core): State<Shared>,
    signed: Signed,
    PathId(id): PathId,
    headers: HeaderMap,
    body: Body<ActRequest>,
) -> Outcome<Response> {
    let scope = signed.scope(&headers, &format!("bill {id} act"), body.hash)?;
    let mut write = match idempotency::begin(&core, scope).await? {
        Begun::Fresh(write) => write,
        Begun::Before(response) => return Ok(response),
    };
    let mut books = Books::within(&core, &mut write.tx);
    let done = apply(&mut books, &signed, &id, &body.value).await;
    super::finish(&core, books.close(&done).await?, write, done.map(|bill| (StatusCode::OK, bill))).await
}

async fn apply(books: &mut Books<'_>, signed: &Signed, id: &str, request: &ActRequest) -> Outcome<Value> {
    let mut standing = take(books, signed, id).await?;
    let bill = standing.view(&signed.person)?;
    let current = serde_json::to_value(&bill)?;
    let Ok(next) = bill.apply(&request.act) else {
        let code = if request.base_version == bill.version { Code::NotAllowed } else { Code::Conflict };
        return Err(Problem::from(code).with("current", current));
    };
    if next == bill {
        return Ok(current);
    }
    if request.base_version != bill.version {
        return Err(Problem::from(Code::Conflict).with("current", current));
    }
    if let Some(viewer) = standing.touch(&signed.person) {
        viewer.claim = next.claim;
    }
    books.put(&mut standing).await?;
    Ok(serde_json::to_value(standing.view(&signed.person)?)?)
}

/// The bill, locked, when this person sees it.
pub(super) async fn take(books: &mut Books<'_>, signed: &Signed, id: &str) -> Outcome<Standing> {
    // Looked at before anything is locked: nobody holds up a bill that is not theirs.
    record::get(&mut **books.tx(), Table::Bill, &signed.person, id).await?.ok_or(Code::NotFound)?;
    Ok(books.take(&BillId::new(id)).await?.ok_or(Code::NotFound)?)
}
