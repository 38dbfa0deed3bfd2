//! `GET /department/v1/acts`: what people did with the department's tasks and applications, in the order in which it was stored.

use axum::Json;
use axum::extract::{Query, State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Caller;
use crate::core::Shared;
use crate::db::department::{self, ActRow};
use crate::problem::{Outcome, Problem};

/// `?cursor=`
#[derive(Deserialize)]
pub(crate) struct From {
    cursor: Option<String>,
}

/// `GET /department/v1/acts?cursor=`
pub(crate) async fn list(State(core): State<Shared>, caller: Caller, Query(from): Query<From>) -> Outcome<Json<Value>> {
    let wrong = || Problem::fields(&[("/cursor", "not a cursor")]);
    let seq: i64 = match from.cursor.filter(|cursor| !cursor.is_empty()) {
        None => 0,
        Some(cursor) => {
            let body = core.keys.read_cursor(&cursor).ok_or_else(wrong)?;
            let (kind, rest) = body.split_once('\n').ok_or_else(wrong)?;
            let (whose, seq) = rest.split_once('\n').ok_or_else(wrong)?;
            if kind != "acts" || whose != caller.0 {
                return Err(wrong());
            }
            seq.parse().map_err(|_| wrong())?
        }
    };
    let rows = department::acts_after(core.db.read(), &caller.0, seq).await?;
    let last = rows.last().map_or(seq, |row| row.seq);
    let cursor = core.keys.sign_cursor(&format!("acts\n{}\n{last}", caller.0))?;
    let items = rows.iter().map(view).collect::<Outcome<Vec<_>>>()?;
    Ok(Json(json!({ "items": items, "cursor": cursor })))
}

fn view(row: &ActRow) -> Outcome<Value> {
    let act: Value = serde_json::from_str(&row.act)?;
    Ok(json!({ "externalId": row.external_id, "act": act, "at": row.at }))
}
