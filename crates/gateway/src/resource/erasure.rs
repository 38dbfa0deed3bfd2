//! `POST /v1/erasure`: the person erases their data from a computer. With the copy there goes its session; what the
//! departments and the gateway hold stays.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::Signed;
use crate::core::Shared;
use crate::db::change::{self, Entity};
use crate::db::session;
use crate::log::{self, Entry};
use crate::problem::{Code, Outcome};
use crate::step_up::{self, Act};

/// Ends the session once the phone has confirmed; the computer erases after that.
pub(crate) async fn erase(State(core): State<Shared>, signed: Signed, headers: HeaderMap) -> Outcome<StatusCode> {
    let act = Act {
        kind: "erase",
        resource: format!("session {}", signed.session),
        version: 0,
        content: Value::Null,
        continued: false,
    };
    let now = core.now();
    let mut tx = core.db.begin().await?;
    let seq = change::next_seq(&mut tx, &signed.person).await?;
    let row = session::get(&mut *tx, &signed.session).await?.ok_or(Code::InvalidToken)?;
    if !step_up::consume(&core, &mut tx, &signed, &headers, &act).await? {
        drop(tx);
        return Err(step_up::demand(&core, &signed, &headers, &act).await);
    }
    session::end(&mut tx, &signed.session, "signed-out", now).await?;
    let entry = log::append(&mut tx, &signed.person, &Entry::erase(&row), now).await?;
    change::record(&mut tx, &signed.person, (Entity::Access, entry.as_str()), seq, false, now).await?;
    tx.commit().await?;
    core.hub.moved(&signed.person, seq);
    Ok(StatusCode::NO_CONTENT)
}
