//! `/v1/access-log`: who saw what, and "This was not me".

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Signed, listing, sessions};
use crate::core::Shared;
use crate::limits;
use crate::log;
use crate::path_id::{PathId, is_id};
use crate::problem::{Code, Outcome, Problem};

/// `?before=&limit=`
#[derive(Deserialize)]
pub(crate) struct Window {
    before: Option<String>,
    limit: Option<i64>,
}

/// `GET /v1/access-log`, newest first
pub(crate) async fn list(
    State(core): State<Shared>,
    signed: Signed,
    Query(window): Query<Window>,
) -> Outcome<Json<Value>> {
    let limit = window.limit.unwrap_or(limits::PAGE_ROWS);
    if !(1..=limits::PAGE_ROWS).contains(&limit) {
        return Err(Problem::fields(&[("/limit", "1 to 200")]));
    }
    let before = window.before.as_deref().filter(|id| !id.is_empty());
    if before.is_some_and(|id| !is_id(id)) {
        return Err(Code::NotFound.into());
    }
    let rows = log::page(core.db.read(), &signed.person, before, limit + 1).await?.ok_or(Code::NotFound)?;
    let kept = rows.get(..listing::fitting(rows.iter().map(String::len), limit)).unwrap_or(&rows);
    let next = if kept.len() < rows.len() { kept.last().and_then(|body| id_of(body)) } else { None };
    let items = kept.iter().map(|body| listing::raw(body)).collect::<Outcome<Vec<_>>>()?;
    Ok(Json(json!({ "items": items, "next": next })))
}

fn id_of(body: &str) -> Option<String> {
    let entry: Value = serde_json::from_str(body).ok()?;
    entry.get("id")?.as_str().map(str::to_owned)
}

/// `POST /v1/access-log/{id}/not-me`: the session that the entry names ends.
pub(crate) async fn not_me(State(core): State<Shared>, signed: Signed, PathId(id): PathId) -> Outcome<StatusCode> {
    let (_, session) = log::get(core.db.read(), &signed.person, &id).await?.ok_or(Code::NotFound)?;
    if let Some(session) = session {
        sessions::end_one(&core, &signed, &session, "not-me").await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
