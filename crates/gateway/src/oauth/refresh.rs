//! Grant `refresh_token`: rotation that survives a crash, and recognises a stolen token (M-tokens).
//!
//! | the token | its key (`Idempotency-Key`) | answer |
//! |---|---|---|
//! | unused | any | a successor |
//! | used, successor not yet used | the same | the same successor again |
//! | used, successor used | any | reuse: the session ends |
//! | used | another | reuse: the session ends |
//!
//! With another DPoP key a used token is reuse as well; an unused one is refused, and the person told.

use desk_domain::SessionId;
use serde_json::Value;

use super::form::Form;
use super::issue;
use crate::core::Core;
use crate::crypt::{self, same};
use crate::db::change::{self, Entity};
use crate::db::person::PersonState;
use crate::db::refresh_token::{self, RefreshRow};
use crate::db::session::{self, SessionRow};
use crate::db::{Tx, person};
use crate::foreign_key;
use crate::log::{self, Entry};
use crate::problem::{OauthProblem, Outcome};
use crate::sign_in::recheck;

pub(super) async fn grant(core: &Core, form: &Form, key: Option<&str>, jkt: &str) -> Result<Value, OauthProblem> {
    let old = form.require("refresh_token")?;
    let key = key
        .filter(|key| (16..=128).contains(&key.len()))
        .ok_or_else(|| OauthProblem::new("invalid_request").describe("Idempotency-Key"))?;
    recheck::before_refresh(core, old, jkt).await?;
    let mut tx = core.db.begin().await?;
    let Some((row, session)) = find(&mut tx, old).await? else { return Err(OauthProblem::new("invalid_grant")) };
    let lives = core.now().as_millis() < row.expires_ms && session.holds(core.now());
    if !same(session.jkt.as_bytes(), jkt.as_bytes()) {
        return foreign(core, tx, &row, &session, lives).await;
    }
    if !lives {
        let why = session.ended.as_deref().unwrap_or("expired");
        return Err(OauthProblem::new("invalid_grant").describe(why));
    }
    let Some(successor) = rotate(core, &mut tx, old, &row, &session, key).await? else {
        return reused(core, tx, &session).await;
    };
    let access = issue::new_access(core, &mut tx, &session.id, &successor).await?;
    session::touch(&mut tx, &session.id, core.now()).await?;
    let person = person::get(&mut *tx, &session.person).await?.filter(|person| person.state == PersonState::Active);
    let person = person.ok_or_else(|| OauthProblem::new("invalid_grant"))?;
    tx.commit().await?;
    Ok(issue::answer(&access, &successor, &session.id, &person))
}

/// The token, locked, and its session.
async fn find(tx: &mut Tx, old: &str) -> Outcome<Option<(RefreshRow, SessionRow)>> {
    let Some(row) = refresh_token::lock(tx, &crypt::token_hash(old)).await? else { return Ok(None) };
    let session = session::get(&mut **tx, &row.session).await?;
    Ok(session.map(|session| (row, session)))
}

/// The successor, new or once more; `None` when this is reuse.
async fn rotate(
    core: &Core,
    tx: &mut Tx,
    old: &str,
    row: &RefreshRow,
    session: &SessionRow,
    key: &str,
) -> Outcome<Option<String>> {
    let key = crypt::token_hash(key);
    let now = core.now();
    if row.used {
        if row.used_key.as_deref() != Some(key.as_str()) {
            return Ok(None);
        }
        let Some(successor) = row.successor.as_deref().and_then(|sealed| core.keys.open_successor(old, sealed)) else {
            return Ok(None);
        };
        let unconfirmed =
            refresh_token::lock(tx, &crypt::token_hash(&successor)).await?.is_some_and(|next| !next.confirmed);
        return Ok(unconfirmed.then_some(successor));
    }
    let successor = crypt::random_token()?;
    let sealed = core.keys.seal_successor(old, &successor)?;
    refresh_token::used(tx, &crypt::token_hash(old), &key, &sealed, now).await?;
    refresh_token::insert(tx, &crypt::token_hash(&successor), &session.id, now).await?;
    Ok(Some(successor))
}

/// The token is not with who signed in: somebody has a copy of it. Only who has the key hears why a session has ended.
async fn foreign(
    core: &Core,
    tx: Tx,
    row: &RefreshRow,
    session: &SessionRow,
    lives: bool,
) -> Result<Value, OauthProblem> {
    if lives && row.used {
        return reused(core, tx, session).await;
    }
    drop(tx);
    if lives {
        foreign_key::tell(core, &session.id).await;
    }
    Err(OauthProblem::new("invalid_grant"))
}

/// The session ends, the person is told, the event is logged.
async fn reused(core: &Core, mut tx: Tx, session: &SessionRow) -> Result<Value, OauthProblem> {
    let now = core.now();
    let seq = change::next_seq(&mut tx, &session.person).await?;
    session::end(&mut tx, &session.id, "token-reuse", now).await?;
    let entry = log::append(&mut tx, &session.person, &Entry::token_reuse(session), now).await?;
    change::record(&mut tx, &session.person, (Entity::Access, entry.as_str()), seq, false, now).await?;
    tx.commit().await?;
    core.hub.moved(&session.person, seq);
    core.metrics.token_reuses.one();
    tracing::warn!(session = short(&session.id), "a refresh token was used twice, its session has ended");
    Err(OauthProblem::new("invalid_grant").describe("token-reuse"))
}

/// Enough of an id to find the row, not enough to be of use to a reader of the log.
fn short(id: &SessionId) -> &str {
    id.as_str().get(..6).unwrap_or_default()
}
