//! Lists of what a person has (tasks, applications, bills, …) in pages, and one of them by id: they differ only in their
//! table.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};
use desk_domain::PersonId;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::Signed;
use super::cursor::{self, Place};
use crate::core::{Core, Shared};
use crate::db::person;
use crate::db::record::{self, RecordRow, Table};
use crate::limits;
use crate::path_id::{PathId, is_id};
use crate::problem::{Code, Outcome, Problem};

/// `?after=&limit=`
#[derive(Deserialize)]
struct Window {
    #[serde(default)]
    after: Option<String>,
    #[serde(default)]
    limit: Option<i64>,
}

/// `GET /v1/<things>`
pub(super) fn pages(table: Table) -> MethodRouter<Shared> {
    get(async move |State(core): State<Shared>, signed: Signed, Query(window): Query<Window>| {
        page(&core, table, &signed.person, &window).await
    })
}

/// `GET /v1/<things>/{id}`
pub(super) fn single(table: Table) -> MethodRouter<Shared> {
    get(async move |State(core): State<Shared>, signed: Signed, PathId(id): PathId, headers: HeaderMap| {
        one(&core, table, &signed.person, &id, &headers).await
    })
}

/// `{items, next, cursor}`; the cursor is noted before the first page is read, so that nothing falls between.
async fn page(core: &Core, table: Table, person: &PersonId, window: &Window) -> Outcome<Json<Value>> {
    let limit = window.limit.unwrap_or(limits::PAGE_ROWS);
    if !(1..=limits::PAGE_ROWS).contains(&limit) {
        return Err(Problem::fields(&[("/limit", "1 to 200")]));
    }
    let after = window.after.as_deref().unwrap_or_default();
    if !after.is_empty() && !is_id(after) {
        return Err(Problem::fields(&[("/after", "not an id")]));
    }
    let cursor = match after {
        "" => {
            let row = person::get(core.db.read(), person).await?.ok_or(Code::NotFound)?;
            Some(cursor::write(core, person, &Place::end_of(row.change_seq))?)
        }
        _ => None,
    };
    let rows = record::page(core.db.read(), table, person, after, limit + 1).await?;
    let (kept, more) = cut(&rows, limit);
    let next = more.then(|| kept.last().map(|row| row.id.clone())).flatten();
    let items = kept.iter().map(|row| raw(&row.body)).collect::<Outcome<Vec<_>>>()?;
    let mut body = json!({ "items": items, "next": next });
    if let (Some(cursor), Value::Object(members)) = (cursor, &mut body) {
        members.insert("cursor".to_owned(), cursor.into());
    }
    Ok(Json(body))
}

/// As many rows as a page may have in number and in bytes, at least one, and whether some are left.
fn cut(rows: &[RecordRow], limit: i64) -> (&[RecordRow], bool) {
    let count = fitting(rows.iter().map(|row| row.body.len()), limit);
    (rows.get(..count).unwrap_or(rows), count < rows.len())
}

/// How many of these a page may have, by number and by bytes: at least one.
pub(super) fn fitting(sizes: impl Iterator<Item = usize>, limit: i64) -> usize {
    let mut bytes = 0;
    let fits = sizes.take(usize::try_from(limit).unwrap_or(1)).take_while(|size| {
        let first = bytes == 0;
        bytes += size;
        first || bytes <= limits::PAGE
    });
    fits.count()
}

/// The stored JSON as it is.
pub(super) fn raw(body: &str) -> Outcome<Box<RawValue>> {
    Ok(RawValue::from_string(body.to_owned())?)
}

/// One of them, with its version as `ETag`; 304 when the reader has it.
async fn one(core: &Core, table: Table, person: &PersonId, id: &str, headers: &HeaderMap) -> Outcome<Response> {
    let row = record::get(core.db.read(), table, person, id).await?.ok_or(Code::NotFound)?;
    let etag = format!("\"{}\"", row.version);
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let same = known.split(',').any(|one| one.trim().trim_start_matches("W/") == etag);
    let mut response =
        if same { StatusCode::NOT_MODIFIED.into_response() } else { Json(raw(&row.body)?).into_response() };
    if let Ok(value) = HeaderValue::from_str(&etag) {
        response.headers_mut().insert(header::ETAG, value);
    }
    Ok(response)
}
