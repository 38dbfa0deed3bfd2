//! Confirming one act on the phone (M-stepup). The digest is built from the gateway's own record; the challenge
//! is consumed in the transaction of the write. There is no "recently confirmed" state.

pub(crate) mod callback;
pub(crate) mod certificate;
pub(crate) mod start;

use axum::http::HeaderMap;
use desk_domain::{AuthLevel, ChallengeId, Timestamp};
use desk_eid::identification::IdentificationCode;
use desk_eid::text::{BusinessId, OpenId, State};
use serde_json::{Value, json};

use crate::core::Core;
use crate::crypt::{CryptError, same, sha256};
use crate::db::challenge::{self, ChallengeRow};
use crate::db::{Tx, outside_call, person, session};
use crate::json::canonical_hash;
use crate::limits;
use crate::path_id::is_id;
use crate::problem::{Code, Outcome, Problem};
use crate::resource::Signed;

/// An act that has to be confirmed, as the gateway itself sees it.
pub(crate) struct Act {
    /// `contact-change`, `export`, `erase`, `pay`, `mandate` or `mandate-limits`.
    pub(crate) kind: &'static str,
    /// What it is done to.
    pub(crate) resource: String,
    /// The version that it is done to.
    pub(crate) version: i64,
    /// Everything else that makes it this act and no other.
    pub(crate) content: Value,
    /// A passed challenge stays good for the later parts of the same answer.
    pub(crate) continued: bool,
}

impl Act {
    fn digest(&self, signed: &Signed) -> Outcome<String> {
        canonical_hash(&json!({
            "act": self.kind,
            "person": signed.person,
            "key": signed.jkt,
            "resource": self.resource,
            "version": self.version,
            "content": self.content,
        }))
    }
}

/// Consumes the challenge that the request names, when it was passed for exactly this act. False: ask for one.
pub(crate) async fn consume(
    core: &Core,
    tx: &mut Tx,
    signed: &Signed,
    headers: &HeaderMap,
    act: &Act,
) -> Outcome<bool> {
    let Some(row) = named(core, tx, signed, headers, act).await? else { return Ok(false) };
    if act.continued {
        return Ok(row.state == "used");
    }
    Ok(challenge::advance(tx, &row.id, "passed", "used").await?)
}

/// The challenge that the request names, when it is this person's, this computer's and for exactly this act.
async fn named(
    core: &Core,
    tx: &mut Tx,
    signed: &Signed,
    headers: &HeaderMap,
    act: &Act,
) -> Outcome<Option<ChallengeRow>> {
    let Some(id) = headers.get("step-up").and_then(|value| value.to_str().ok()).filter(|id| is_id(id)) else {
        return Ok(None);
    };
    let digest = act.digest(signed)?;
    let row = challenge::get(&mut **tx, id).await?;
    Ok(row.filter(|row| {
        row.person == signed.person
            && row.session == signed.session
            && same(row.digest.as_bytes(), digest.as_bytes())
            && core.now() < row.expires
    }))
}

/// Makes a challenge for this act and asks the platform to show it; one that still waits is named again. The problem
/// to answer with.
pub(crate) async fn demand(core: &Core, signed: &Signed, headers: &HeaderMap, act: &Act) -> Problem {
    match make(core, signed, headers, act).await {
        Ok(row) => {
            core.outside.notify_one();
            let challenge = json!({
                "challengeId": row.id,
                "digest": row.digest,
                "method": row.method,
                "expiresAt": row.expires,
            });
            Problem::from(Code::StepUpRequired).with("challenge", challenge)
        }
        Err(problem) => problem,
    }
}

async fn make(core: &Core, signed: &Signed, headers: &HeaderMap, act: &Act) -> Outcome<ChallengeRow> {
    let now = core.now();
    let digest = act.digest(signed)?;
    let mut tx = core.db.begin().await?;
    if let Some(row) = named(core, &mut tx, signed, headers, act).await?.filter(|row| row.state == "waiting") {
        return Ok(row);
    }
    if !confirms(&mut tx, signed, now).await? {
        session::end(&mut tx, &signed.session, "too-old", now).await?;
        tx.commit().await?;
        return Err(Code::InvalidToken.into());
    }
    let person = person::get(&mut *tx, &signed.person).await?.ok_or(Code::NotFound)?;
    // The lock of the person's row keeps two requests from both being the third.
    crate::db::change::lock(&mut tx, &signed.person).await?;
    if challenge::open(&mut tx, &signed.person, now).await? >= limits::CHALLENGES {
        return Err(Problem::from(Code::RateLimited).retry_after(60));
    }
    let signs = signed.level == AuthLevel::Plus;
    let code = if signs { Some(identification_code(&digest, &person.open_id)?) } else { None };
    let random = |_| CryptError;
    let row = ChallengeRow {
        id: ChallengeId::random(),
        person: signed.person.clone(),
        session: signed.session.clone(),
        act: act.kind.to_owned(),
        digest,
        method: if signs { "sign" } else { "re-authenticate" }.to_owned(),
        code,
        state: "waiting".to_owned(),
        expires: now.plus_millis(limits::CHALLENGE_MS),
        business_id: BusinessId::random().map_err(random)?.as_str().to_owned(),
        iam_state: State::random().map_err(random)?.as_str().to_owned(),
    };
    challenge::insert(&mut tx, &row, now).await?;
    outside_call::insert(&mut tx, outside_call::Kind::StepUp, row.id.as_str(), now).await?;
    tx.commit().await?;
    Ok(row)
}

/// Whether the platform still confirms under this sign-in: its token lasts four hours (hk-identity §1.7) and cannot be
/// renewed without the person. A sign-in that is older ends here, so that they are told to sign in again.
async fn confirms(tx: &mut Tx, signed: &Signed, now: Timestamp) -> Outcome<bool> {
    let session = session::get(&mut **tx, &signed.session).await?;
    Ok(session.is_some_and(|session| session.iam_token.is_some() && now.as_millis() < session.iam_expires_ms))
}

/// The 32 bytes that are signed: what `digest` says in hexadecimal.
fn digest_bytes(digest: &str) -> Option<[u8; 32]> {
    let mut bytes = [0_u8; 32];
    if digest.len() != 64 {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digest.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

fn identification_code(digest: &str, open_id: &str) -> Outcome<String> {
    let bytes = digest_bytes(digest).unwrap_or_else(|| sha256(digest.as_bytes()));
    let open_id = OpenId::new(open_id).map_err(|_| Problem::from(Code::Internal))?;
    Ok(IdentificationCode::signed_in(&bytes, &open_id).map_err(|_| CryptError)?.to_string())
}
