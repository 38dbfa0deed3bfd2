//! The DPoP proof of an OAuth request: believed, fresh by its nonce, used once.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::core::{Core, Shared};
use crate::db::seen_jti;
use crate::jose::JoseError;
use crate::jose::dpop::{self, Expected};
use crate::limits;
use crate::problem::OauthProblem;

/// A proof that is fresh and was not used before.
pub(crate) struct FreshProof {
    /// Thumbprint of the key that proved itself.
    pub(crate) jkt: String,
}

impl FromRequestParts<Shared> for FreshProof {
    type Rejection = OauthProblem;

    async fn from_request_parts(parts: &mut Parts, core: &Shared) -> Result<Self, OauthProblem> {
        check(core, &parts.headers, parts.method.as_str(), parts.uri.path()).await
    }
}

async fn check(core: &Core, headers: &HeaderMap, method: &str, path: &str) -> Result<FreshProof, OauthProblem> {
    let wrong = |error: JoseError| {
        crate::security::token_refused(core);
        OauthProblem::new("invalid_dpop_proof").describe(&error.to_string())
    };
    let mut given = headers.get_all("dpop").iter();
    let (Some(proof), None) = (given.next().and_then(|value| value.to_str().ok()), given.next()) else {
        return Err(wrong(JoseError::Malformed));
    };
    let url = core.url(path);
    let proof = dpop::verify(proof, &Expected { method, url: &url, token: None }).map_err(wrong)?;
    let now = core.now();
    if !proof.nonce.as_deref().is_some_and(|nonce| core.keys.nonce_holds(nonce, now)) {
        return Err(OauthProblem::new("use_dpop_nonce"));
    }
    let mut tx = core.db.begin().await?;
    let fresh = seen_jti::remember(&mut tx, &proof.jkt, &proof.jti, now.plus_millis(limits::JTI_MS)).await?;
    tx.commit().await?;
    if fresh { Ok(FreshProof { jkt: proof.jkt }) } else { Err(wrong(JoseError::Claim("jti"))) }
}
