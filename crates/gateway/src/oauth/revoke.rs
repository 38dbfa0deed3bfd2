//! `POST /oauth/revoke` (RFC 7009): whichever of its tokens is sent, the whole session ends; an unknown token is answered
//! alike.

use axum::extract::State;
use axum::http::StatusCode;

use super::form::Form;
use super::proof::FreshProof;
use crate::core::Shared;
use crate::crypt::{self, same};
use crate::db::change::{self, Entity};
use crate::db::{access_token, refresh_token, session};
use crate::log::{self, Entry};
use crate::problem::OauthProblem;

/// `POST /oauth/revoke`
pub(crate) async fn revoke(
    State(core): State<Shared>,
    proof: FreshProof,
    form: Form,
) -> Result<StatusCode, OauthProblem> {
    let hash = crypt::token_hash(form.require("token")?);
    let now = core.now();
    let mut tx = core.db.begin().await?;
    let mut named = refresh_token::lock(&mut tx, &hash).await?.map(|row| row.session);
    if named.is_none() {
        // RFC 7009 §2.1: an access token takes its refresh token along.
        named = access_token::find(&mut *tx, &hash, now).await?.map(|grant| grant.session);
    }
    let Some(named) = named else { return Ok(StatusCode::OK) };
    let session = session::get(&mut *tx, &named).await?;
    let Some(session) = session.filter(|session| same(session.jkt.as_bytes(), proof.jkt.as_bytes())) else {
        return Ok(StatusCode::OK);
    };
    let seq = change::next_seq(&mut tx, &session.person).await?;
    if session::end(&mut tx, &session.id, "signed-out", now).await? {
        let entry = log::append(&mut tx, &session.person, &Entry::sign_out(&session), now).await?;
        change::record(&mut tx, &session.person, (Entity::Access, entry.as_str()), seq, false, now).await?;
    }
    tx.commit().await?;
    core.hub.moved(&session.person, seq);
    Ok(StatusCode::OK)
}
