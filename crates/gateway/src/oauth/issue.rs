//! Giving out tokens: a new session after a sign-in, a new pair at each refresh.

use desk_domain::{AuthLevel, PersonId, SessionId};
use serde_json::{Value, json};

use super::SCOPE;
use crate::core::Core;
use crate::crypt;
use crate::db::change::{self, Entity};
use crate::db::person::PersonRow;
use crate::db::session::{self, SessionRow};
use crate::db::sign_in::{self, SignInRow};
use crate::db::{Tx, access_token, person, refresh_token};
use crate::limits;
use crate::log::{self, Entry};
use crate::problem::{Code, OauthProblem, Outcome, Problem};

/// Opens a session for an approved sign-in. The transaction is committed here.
pub(crate) async fn open_session(core: &Core, mut tx: Tx, row: &SignInRow) -> Result<Value, OauthProblem> {
    let now = core.now();
    let id = SessionId::random();
    let person_id = row.person.clone().ok_or_else(|| Problem::from(Code::Internal))?;
    if !sign_in::redeemed(&mut tx, &row.id, id.as_str()).await? {
        return Err(OauthProblem::new("invalid_grant"));
    }
    let seq = change::next_seq(&mut tx, &person_id).await?;
    // Of this person: one who signs in first as himself must not make his computer a known one of theirs.
    let known = session::knows_key(&mut *tx, &row.jkt, Some(&person_id)).await?;
    let session = SessionRow {
        id: id.clone(),
        person: person_id.clone(),
        device_name: row.device_name.clone(),
        jkt: row.jkt.clone(),
        created: now,
        seen: now,
        idle_ms: now.as_millis() + limits::IDLE_MS,
        absolute_ms: now.as_millis() + limits::ABSOLUTE_MS,
        ended: None,
        iam_token: row.iam_token.clone(),
        iam_expires_ms: row.iam_expires_ms.unwrap_or_default(),
        checked_ms: now.as_millis(),
    };
    session::insert(&mut tx, &session).await?;
    let entry = log::append(&mut tx, &person_id, &Entry::sign_in(&session, known), now).await?;
    change::record(&mut tx, &person_id, (Entity::Access, entry.as_str()), seq, false, now).await?;
    let refresh = crypt::random_token()?;
    refresh_token::insert(&mut tx, &crypt::token_hash(&refresh), &id, now).await?;
    let access = new_access(core, &mut tx, &id, &refresh).await?;
    let person = person::get(&mut *tx, &person_id).await?.ok_or_else(|| Problem::from(Code::Internal))?;
    tx.commit().await?;
    core.hub.moved(&person_id, seq);
    core.metrics.sign_ins.one();
    Ok(answer(&access, &refresh, &id, &person))
}

/// A new access token of a session, given out with this refresh token.
pub(crate) async fn new_access(core: &Core, tx: &mut Tx, session: &SessionId, refresh: &str) -> Outcome<String> {
    let access = crypt::random_token()?;
    let hash = crypt::token_hash(&access);
    access_token::insert(tx, &hash, session, &crypt::token_hash(refresh), core.now()).await?;
    Ok(access)
}

/// The answer of the token endpoint.
pub(crate) fn answer(access: &str, refresh: &str, session: &SessionId, person: &PersonRow) -> Value {
    json!({
        "access_token": access,
        "token_type": "DPoP",
        "expires_in": limits::ACCESS_TOKEN_MS / 1000,
        "refresh_token": refresh,
        "scope": SCOPE,
        "session_id": session.as_str(),
        "person": who(&person.id, person, person.auth_level),
    })
}

fn who(id: &PersonId, person: &PersonRow, level: AuthLevel) -> Value {
    json!({ "id": id, "name": person.name, "authLevel": level })
}
