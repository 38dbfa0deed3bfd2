//! `/v1/sessions`: the signed-in computers, and "Sign out there".

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use desk_domain::SessionId;
use serde_json::{Value, json};

use super::Signed;
use crate::core::{Core, Shared};
use crate::db::change::{self, Entity};
use crate::db::session;
use crate::log::{self, Entry};
use crate::path_id::PathId;
use crate::problem::{Code, Outcome};

/// `GET /v1/sessions`
pub(crate) async fn list(State(core): State<Shared>, signed: Signed) -> Outcome<Json<Value>> {
    let rows = session::list(core.db.read(), &signed.person, core.now()).await?;
    let view = |row: &session::SessionRow| {
        json!({
            "id": row.id,
            "deviceName": row.device_name,
            "createdAt": row.created,
            "lastSeenAt": row.seen,
            "current": row.id == signed.session,
        })
    };
    Ok(Json(json!({ "items": rows.iter().map(view).collect::<Vec<_>>() })))
}

/// `DELETE /v1/sessions/{id}`: at once, whether or not it was there.
pub(crate) async fn end(State(core): State<Shared>, signed: Signed, PathId(id): PathId) -> Outcome<StatusCode> {
    end_one(&core, &signed, &SessionId::new(id), "signed-out-from-elsewhere").await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Ends a session of the person and says so in the log; somebody else's is not there.
pub(super) async fn end_one(core: &Core, signed: &Signed, id: &SessionId, why: &str) -> Outcome<()> {
    let now = core.now();
    let mut tx = core.db.begin().await?;
    let row = session::get(&mut *tx, id).await?.filter(|row| row.person == signed.person).ok_or(Code::NotFound)?;
    let seq = change::next_seq(&mut tx, &signed.person).await?;
    if session::end(&mut tx, id, why, now).await? {
        let entry = log::append(&mut tx, &signed.person, &Entry::sign_out(&row), now).await?;
        change::record(&mut tx, &signed.person, (Entity::Access, entry.as_str()), seq, false, now).await?;
    }
    tx.commit().await?;
    core.hub.moved(&signed.person, seq);
    Ok(())
}
