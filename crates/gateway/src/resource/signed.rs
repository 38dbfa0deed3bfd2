//! Who asks: the access token and the DPoP proof of a request to `/v1` (RFC 9449 §7).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use desk_domain::{AuthLevel, PersonId, SessionId};

use crate::core::{Core, Shared};
use crate::crypt::{same, token_hash};
use crate::db::idempotency::{Scope, key_of};
use crate::db::{access_token, refresh_token, seen_jti, session};
use crate::foreign_key;
use crate::jose::dpop::{self, Expected, Proof};
use crate::limits;
use crate::problem::{Code, Outcome, Problem};

/// A request of a signed-in person, from the computer that holds the key.
pub(crate) struct Signed {
    pub(crate) person: PersonId,
    pub(crate) session: SessionId,
    pub(crate) jkt: String,
    pub(crate) level: AuthLevel,
    /// Hash of the access token: a stream ends with it.
    pub(crate) token: String,
}

impl FromRequestParts<Shared> for Signed {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, core: &Shared) -> Outcome<Self> {
        let result = check(core, parts).await;
        if result.as_ref().is_err_and(|problem| problem.code() == Code::InvalidToken) {
            crate::security::token_refused(core);
        }
        result
    }
}

impl Signed {
    /// Whose log tells of it, and at which computer.
    pub(crate) fn actor(&self) -> (&PersonId, &SessionId) {
        (&self.person, &self.session)
    }

    /// The scope of a write: this person, this route, the key of the request.
    pub(crate) fn scope(&self, headers: &HeaderMap, route: &str, request: String) -> Outcome<Scope> {
        Ok(Scope {
            subject: format!("person {}", self.person),
            route: route.to_owned(),
            key: key_of(headers)?,
            request,
        })
    }
}

async fn check(core: &Core, parts: &Parts) -> Outcome<Signed> {
    let token = one(&parts.headers, header::AUTHORIZATION.as_str()).and_then(|value| value.strip_prefix("DPoP "));
    let token = token.filter(|token| token.len() == 43).ok_or(Code::InvalidToken)?;
    let proof = one(&parts.headers, "dpop").ok_or(Code::InvalidToken)?;
    let url = core.url(parts.uri.path());
    let expected = Expected { method: parts.method.as_str(), url: &url, token: Some(token) };
    let proof = dpop::verify(proof, &expected).map_err(|_| Code::InvalidToken)?;
    let now = core.now();
    if !proof.nonce.as_deref().is_some_and(|nonce| core.keys.nonce_holds(nonce, now)) {
        return Err(Code::UseDpopNonce.into());
    }
    let hash = token_hash(token);
    let grant = access_token::find(core.db.read(), &hash, now).await?.ok_or(Code::InvalidToken)?;
    if !same(grant.jkt.as_bytes(), proof.jkt.as_bytes()) {
        foreign_key::tell(core, &grant.session).await;
        return Err(Code::InvalidToken.into());
    }
    if grant.suspended || grant.ended {
        return Err(if grant.suspended { Code::Suspended } else { Code::AccountEnded }.into());
    }
    if !core.rate.admit(&grant.session, now) {
        return Err(Problem::from(Code::RateLimited).retry_after(60));
    }
    note_use(core, parts, &proof, &hash, &grant).await?;
    Ok(Signed { person: grant.person, session: grant.session, jkt: proof.jkt, level: grant.level, token: hash })
}

/// Remembers the proof of a write, and the first use of a token. A read writes nothing else.
async fn note_use(core: &Core, parts: &Parts, proof: &Proof, hash: &str, grant: &access_token::Grant) -> Outcome<()> {
    let now = core.now();
    let write = parts.method != Method::GET && parts.method != Method::HEAD;
    if !write && grant.used {
        return Ok(());
    }
    let mut tx = core.db.begin().await?;
    if write && !seen_jti::remember(&mut tx, &proof.jkt, &proof.jti, now.plus_millis(limits::JTI_MS)).await? {
        return Err(Code::InvalidToken.into());
    }
    if !grant.used {
        access_token::first_use(&mut tx, hash, now).await?;
        refresh_token::confirm(&mut tx, &grant.refresh_hash, now).await?;
        session::touch(&mut tx, &grant.session, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// A header that is there exactly once.
fn one<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(first)
}
