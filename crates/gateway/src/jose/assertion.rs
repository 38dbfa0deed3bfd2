//! Client assertions of departments: `private_key_jwt` with ES256 (RFC 7523 §3).

use desk_domain::Timestamp;
use serde::Deserialize;

use super::JoseError;
use super::jwk::JwkSet;
use super::jws::Unverified;

/// Longest life of an assertion, and how far clocks may differ.
const LIFE_MS: i64 = 5 * 60_000;
const SKEW_MS: i64 = 60_000;

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    exp: f64,
    jti: String,
    #[serde(default)]
    nbf: Option<f64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Audience {
    fn names(&self, wanted: &str) -> bool {
        match self {
            Self::One(one) => one == wanted,
            Self::Many(many) => many.iter().any(|one| one == wanted),
        }
    }
}

/// An assertion that is believed, whether it was used before not yet looked at.
pub(crate) struct Assertion {
    /// Whose it is.
    pub(crate) client: String,
    /// Its id, good for one use.
    pub(crate) jti: String,
}

/// Who the assertion says it is from, before anything is believed: to find the keys.
pub(crate) fn claimed_client(assertion: &str) -> Option<String> {
    let payload = assertion.split('.').nth(1).filter(|part| part.len() <= 8192)?;
    let claims: Claims = serde_json::from_slice(&crate::crypt::from_base64url(payload)?).ok()?;
    Some(claims.iss)
}

/// Checks signature, parties and times.
pub(crate) fn verify(assertion: &str, keys: &JwkSet, aud: &str, now: Timestamp) -> Result<Assertion, JoseError> {
    let unverified = Unverified::read(assertion)?;
    let kid = unverified.header.kid.as_deref();
    let fitting = keys.keys.iter().filter(|key| kid.is_none() || key.kid.as_deref() == kid);
    let claims: Claims =
        fitting.map(|key| unverified.verify(key)).find(Result::is_ok).unwrap_or(Err(JoseError::Signature))?;
    if claims.iss != claims.sub {
        return Err(JoseError::Claim("sub"));
    }
    if !claims.aud.names(aud) {
        return Err(JoseError::Claim("aud"));
    }
    let left = millis(claims.exp).saturating_sub(now.as_millis());
    if left <= -SKEW_MS || left > LIFE_MS + SKEW_MS {
        return Err(JoseError::Claim("exp"));
    }
    if claims.nbf.is_some_and(|nbf| millis(nbf) > now.as_millis() + SKEW_MS) {
        return Err(JoseError::Claim("nbf"));
    }
    if claims.jti.is_empty() || claims.jti.len() > 256 {
        return Err(JoseError::Claim("jti"));
    }
    Ok(Assertion { client: claims.iss, jti: claims.jti })
}

#[expect(clippy::cast_possible_truncation, reason = "a float beyond the range saturates, which is then out of time")]
fn millis(seconds: f64) -> i64 {
    (seconds * 1000.0) as i64
}
