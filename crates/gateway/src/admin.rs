//! What only the operator may read: the list of exceptions. Its token is compared in constant time.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::config::Secret;
use crate::core::{Core, Shared};
use crate::crypt::{same, sha256};
use crate::db::exception;
use crate::problem::{Code, Outcome, Problem};

/// `?after=`
#[derive(Deserialize)]
pub(crate) struct After {
    #[serde(default)]
    after: Option<String>,
}

/// `GET /admin/exceptions?after=`
pub(crate) async fn exceptions(
    State(core): State<Shared>,
    Query(after): Query<After>,
    headers: HeaderMap,
) -> Outcome<Json<Value>> {
    admit(&core, &headers)?;
    let wrong = || Problem::fields(&[("/after", "not a place of the list")]);
    let place = match after.after.as_deref().filter(|after| !after.is_empty()) {
        None => (0, String::new()),
        Some(text) => {
            let (at, id) = text.split_once('.').ok_or_else(wrong)?;
            (at.parse::<i64>().map_err(|_| wrong())?, id.to_owned())
        }
    };
    let items = exception::page(core.db.read(), (place.0, &place.1)).await?;
    let next = items.last().and_then(|item| {
        let at: desk_domain::Timestamp = item.get("at")?.as_str()?.parse().ok()?;
        Some(format!("{}.{}", at.as_millis(), item.get("id")?.as_str()?))
    });
    Ok(Json(json!({ "items": items, "next": next })))
}

fn admit(core: &Core, headers: &HeaderMap) -> Outcome<()> {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let given = given.strip_prefix("Bearer ").unwrap_or_default();
    // As it stands in the file, or as it is. Hashes have one length: the time of the comparison tells nothing.
    let decoded = STANDARD.decode(given).unwrap_or_default();
    let fits = |token: &Secret, given: &[u8]| same(&sha256(token.expose()), &sha256(given));
    if core.operator_token.as_ref().is_some_and(|token| fits(token, given.as_bytes()) | fits(token, &decoded)) {
        Ok(())
    } else {
        Err(Code::Forbidden.into())
    }
}
