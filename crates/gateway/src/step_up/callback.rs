//! `POST /iam/callback/{kind}`: the platform tells how a confirmation ended (M-callback).
//!
//! A callback is believed only under a content key that getKey gave us, and only when its business id and state
//! are those of an open request of that kind; outside of the sandbox only from a caller with the platform's client
//! certificate. Whatever is wrong, the answer is the same.

use axum::extract::{FromRequest as _, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use desk_eid::client::Callback;
use desk_eid::signature::{self, SignatureAlgorithm};
use desk_eid::text::{BusinessId, State as EidState};
use desk_eid::wire::limits::CALLBACK_WAIT_MS;
use desk_eid::wire::signing::SignedHash;
use desk_eid::wire::step_up::StepUpCallback;

use super::digest_bytes;
use crate::core::{Core, Shared};
use crate::crypt::same;
use crate::db::challenge::{self, ChallengeRow};
use crate::db::change::{self, Entity};
use crate::db::{Tx, outside_call, session};
use crate::limits;
use crate::log::{self, Entry};
use crate::problem::{Code, Outcome, Problem};

/// `POST /iam/callback/{kind}`
pub(crate) async fn callback(State(core): State<Shared>, Path(kind): Path<String>, request: Request) -> Response {
    let known = core.certificates.as_ref().is_none_or(|certificates| certificates.admit(request.headers()));
    // Nobody else makes the gateway hold a body.
    let body = match known.then_some(request) {
        Some(request) => Bytes::from_request(request, &core).await.ok(),
        None => None,
    };
    let read = match (kind.as_str(), body) {
        ("step-up", Some(body)) => re_authenticated(&core, &body).await,
        ("sign", Some(body)) => signed(&core, &body).await,
        _ => None,
    };
    let result = match read {
        Some(told) => settle(&core, told).await,
        None => Ok(false),
    };
    match result {
        Ok(true) => StatusCode::OK.into_response(),
        Ok(false) => {
            crate::security::callback_refused(&core);
            Problem::from(Code::BadRequest).into_response()
        }
        Err(problem) => problem.into_response(),
    }
}

/// What a believed callback says.
struct Told {
    business_id: BusinessId,
    state: Option<EidState>,
    method: &'static str,
    /// The signature, or whether the person passed.
    proof: Proof,
}

enum Proof {
    Passed,
    NotPassed,
    Signature(Box<SignedHash>),
}

async fn re_authenticated(core: &Core, body: &[u8]) -> Option<Told> {
    let method = "re-authenticate";
    Some(match core.iam.callback::<StepUpCallback>(body).await? {
        Callback::Done(done) => {
            let proof = if done.is_passed { Proof::Passed } else { Proof::NotPassed };
            Told { business_id: done.business_id, state: done.state, method, proof }
        }
        Callback::Ended(_, reference) => {
            Told { business_id: reference.business_id, state: reference.state, method, proof: Proof::NotPassed }
        }
    })
}

async fn signed(core: &Core, body: &[u8]) -> Option<Told> {
    let method = "sign";
    Some(match core.iam.callback::<SignedHash>(body).await? {
        Callback::Done(done) => Told {
            business_id: done.business_id.clone(),
            state: done.state.clone(),
            method,
            proof: Proof::Signature(Box::new(done)),
        },
        Callback::Ended(_, reference) => {
            Told { business_id: reference.business_id, state: reference.state, method, proof: Proof::NotPassed }
        }
    })
}

/// Settles the open request that it belongs to, once. False: there is none.
async fn settle(core: &Core, told: Told) -> Outcome<bool> {
    let now = core.now();
    let mut tx = core.db.begin().await?;
    let Some(row) = challenge::by_business(&mut *tx, told.business_id.as_str()).await? else { return Ok(false) };
    let state = told.state.as_ref().map(EidState::as_str).unwrap_or_default();
    if row.method != told.method || !same(row.iam_state.as_bytes(), state.as_bytes()) {
        return Ok(false);
    }
    if now >= row.expires {
        return late(core, tx, &row).await;
    }
    let seq = change::next_seq(&mut tx, &row.person).await?;
    let passed = passed(&row, &told.proof);
    if !challenge::advance(&mut tx, &row.id, "waiting", if passed { "passed" } else { "refused" }).await? {
        return Ok(false);
    }
    if let Some(session) = session::get(&mut *tx, &row.session).await? {
        let entry = log::append(&mut tx, &row.person, &Entry::step_up(&session, passed), now).await?;
        change::record(&mut tx, &row.person, (Entity::Access, entry.as_str()), seq, false, now).await?;
    }
    acknowledge_later(core, &mut tx, &row).await?;
    tx.commit().await?;
    core.outside.notify_one();
    core.hub.moved(&row.person, seq);
    Ok(true)
}

/// The phone was answered after the confirmation was over: nothing comes of it any more. Within the time that the
/// platform has for its callbacks it is no forgery, and the platform hears that it arrived.
async fn late(core: &Core, mut tx: Tx, row: &ChallengeRow) -> Outcome<bool> {
    let ends = row.expires.plus_millis(CALLBACK_WAIT_MS - limits::CHALLENGE_MS);
    if core.now() >= ends {
        return Ok(false);
    }
    if !challenge::advance(&mut tx, &row.id, "waiting", "expired").await? {
        // Told before: the same once more.
        return Ok(row.state == "expired");
    }
    acknowledge_later(core, &mut tx, row).await?;
    tx.commit().await?;
    core.outside.notify_one();
    Ok(true)
}

/// A signature is acknowledged; a confirmation needs no answer of its own.
async fn acknowledge_later(core: &Core, tx: &mut Tx, row: &ChallengeRow) -> Outcome<()> {
    if row.method == "sign" {
        outside_call::insert(tx, outside_call::Kind::Acknowledge, row.id.as_str(), core.now()).await?;
    }
    Ok(())
}

/// A signature counts only over exactly this challenge's digest.
fn passed(row: &ChallengeRow, proof: &Proof) -> bool {
    match proof {
        Proof::Passed => true,
        Proof::NotPassed => false,
        Proof::Signature(signed) => digest_bytes(&row.digest).is_some_and(|hash| {
            same(signed.hash_code.as_bytes(), STANDARD.encode(hash).as_bytes())
                && signature::verify(&SignatureAlgorithm::Sha256WithRsa, &hash, &signed.signature, &signed.cert).is_ok()
        }),
    }
}
