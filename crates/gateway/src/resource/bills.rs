//! `/v1/bills`: what the person owes, and what they say about it.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use desk_domain::bill::BillAct;
use desk_domain::{BillId, Timestamp};
use serde::Deserialize;
use serde_json::Value;

use super::Signed;
use super::once::{Done, once};
use crate::core::Shared;
use crate::db::record::{self, Table};
use crate::json::Body;
use crate::ledger::{Books, Standing};
use crate::path_id::PathId;
use crate::problem::{Code, Outcome, Problem};

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
    let route = format!("bill {id} act");
    once(&core, &signed, &headers, (&route, body.hash), async |books| {
        apply(books, &signed, &id, &body.value).await.map(Done::ok)
    })
    .await
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
    record::get(&mut **books.tx().await?, Table::Bill, &signed.person, id).await?.ok_or(Code::NotFound)?;
    Ok(books.take(&BillId::new(id)).await?.ok_or(Code::NotFound)?)
}
