//! DPoP proofs (RFC 9449 §4): what the gateway checks of one, whatever it is used for.

use serde::Deserialize;
use url::Url;

use super::JoseError;
use super::jws::Unverified;
use crate::crypt::{base64url, same, sha256};

#[derive(Deserialize)]
struct Claims {
    jti: String,
    htm: String,
    htu: String,
    /// Must be there, but freshness is judged by the nonce: a clock that is wrong by a day works.
    #[serde(rename = "iat")]
    _iat: f64,
    #[serde(default)]
    ath: Option<String>,
    #[serde(default)]
    nonce: Option<String>,
}

/// What a proof has to fit.
pub(crate) struct Expected<'a> {
    /// Method of the request.
    pub(crate) method: &'a str,
    /// Public address of the request, without query; not the proxy's.
    pub(crate) url: &'a Url,
    /// The access token sent with it.
    pub(crate) token: Option<&'a str>,
}

/// A proof that is believed, its nonce not yet looked at.
#[derive(Debug)]
pub(crate) struct Proof {
    /// RFC 7638 thumbprint of the key that signed.
    pub(crate) jkt: String,
    /// Its id, to be remembered where replay matters.
    pub(crate) jti: String,
    /// The nonce that it carries.
    pub(crate) nonce: Option<String>,
}

/// Checks everything of RFC 9449 §4.3 but the nonce's age and whether the `jti` was seen.
pub(crate) fn verify(proof: &str, expected: &Expected<'_>) -> Result<Proof, JoseError> {
    let unverified = Unverified::read(proof)?;
    if unverified.header.typ.as_deref() != Some("dpop+jwt") {
        return Err(JoseError::Kind);
    }
    let key = unverified.header.jwk.as_ref().ok_or(JoseError::Kind)?;
    let claims: Claims = unverified.verify(key)?;
    if claims.jti.is_empty() || claims.jti.len() > 256 {
        return Err(JoseError::Claim("jti"));
    }
    if claims.htm != expected.method {
        return Err(JoseError::Claim("htm"));
    }
    let mut htu: Url = claims.htu.parse().map_err(|_| JoseError::Claim("htu"))?;
    htu.set_query(None);
    htu.set_fragment(None);
    if htu != *expected.url {
        return Err(JoseError::Claim("htu"));
    }
    if let Some(token) = expected.token {
        let ath = base64url(&sha256(token.as_bytes()));
        if !claims.ath.is_some_and(|given| same(given.as_bytes(), ath.as_bytes())) {
            return Err(JoseError::Claim("ath"));
        }
    }
    Ok(Proof { jkt: key.thumbprint(), jti: claims.jti, nonce: claims.nonce.filter(|nonce| nonce.len() <= 128) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 9449 §4.1, figure 2: a proof for the token endpoint.
    const PROOF: &str = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";

    /// RFC 9449 §7.1, figure 13: a proof for a resource, with `ath`.
    const RESOURCE: &str = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjoiR0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZWN0ZWRyZXNvdXJjZSIsImlhdCI6MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.2oW9RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA";
    const TOKEN: &str = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";

    fn check(proof: &str, method: &str, url: &str, token: Option<&str>) -> Result<Proof, JoseError> {
        verify(proof, &Expected { method, url: &url.parse().unwrap(), token })
    }

    #[test]
    fn rfc_9449_examples_are_believed() {
        let proof = check(PROOF, "POST", "https://server.example.com/token", None).unwrap();
        assert_eq!(proof.jkt, "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
        assert_eq!((proof.jti.as_str(), proof.nonce), ("-BwC3ESc6acc2lTc", None));
        check(RESOURCE, "GET", "https://resource.example.org/protectedresource", Some(TOKEN)).unwrap();
    }

    #[test]
    fn m_tokens_each_claim_of_a_proof_is_checked() {
        let claim = |result: Result<Proof, JoseError>| result.unwrap_err();
        let (server, resource) = ("https://server.example.com/token", "https://resource.example.org/protectedresource");
        assert_eq!(claim(check(PROOF, "GET", server, None)), JoseError::Claim("htm"));
        assert_eq!(claim(check(PROOF, "POST", resource, None)), JoseError::Claim("htu"));
        assert_eq!(claim(check(PROOF, "POST", server, Some(TOKEN))), JoseError::Claim("ath"));
        assert_eq!(claim(check(RESOURCE, "GET", resource, Some("other"))), JoseError::Claim("ath"));
        let flipped = PROOF.replace(".2-GxA6T8", ".2-GxA6T9");
        assert_eq!(claim(check(&flipped, "POST", server, None)), JoseError::Signature);
    }

    proptest::proptest! {
        #[test]
        fn a_proof_of_any_bytes_is_refused_without_a_panic(text in "[ -~]{0,400}") {
            proptest::prop_assert!(check(&text, "GET", "https://a.example/", None).is_err());
        }
    }
}
