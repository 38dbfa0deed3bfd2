//! One proof: a JWT that names this request and is good for nothing else (RFC 9449 §4.2).

use desk_domain::Timestamp;
use serde::Serialize;
use sha2::{Digest, Sha256};
use url::Url;

use super::{DpopKey, Jwk, base64url};

/// What a proof says about its request.
#[derive(Clone, Copy, Debug)]
pub struct Proof<'a> {
    /// HTTP method, upper case (`htm`).
    pub method: &'a str,
    /// Address of the request; query and fragment are left out (`htu`).
    pub url: &'a Url,
    /// When the proof is made (`iat`). The server judges freshness by the nonce, so a wrong clock does no harm.
    pub at: Timestamp,
    /// Unique for each proof (`jti`).
    pub id: &'a str,
    /// The server's nonce, when it has given one.
    pub nonce: Option<&'a str>,
    /// The access token that goes with the request; its hash becomes `ath`.
    pub access_token: Option<&'a str>,
}

#[derive(Serialize)]
struct Header<'a> {
    typ: &'a str,
    alg: &'a str,
    jwk: &'a Jwk,
}

#[derive(Serialize)]
struct Claims<'a> {
    jti: &'a str,
    htm: &'a str,
    htu: &'a str,
    iat: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    ath: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<&'a str>,
}

impl Proof<'_> {
    /// The compact JWS for the `DPoP` header.
    pub fn sign(&self, key: &DpopKey) -> String {
        let mut htu = self.url.clone();
        htu.set_query(None);
        htu.set_fragment(None);
        let header = Header { typ: "dpop+jwt", alg: "ES256", jwk: key.jwk() };
        let claims = Claims {
            jti: self.id,
            htm: self.method,
            htu: htu.as_str(),
            iat: self.at.as_millis().div_euclid(1000),
            ath: self.access_token.map(access_token_hash),
            nonce: self.nonce,
        };
        // Serialising plain structs of strings cannot fail; an empty part would only be refused by the server.
        let part = |json: Result<Vec<u8>, serde_json::Error>| base64url(&json.unwrap_or_default());
        let input = format!("{}.{}", part(serde_json::to_vec(&header)), part(serde_json::to_vec(&claims)));
        let signature = key.sign(input.as_bytes());
        format!("{input}.{signature}")
    }
}

/// `ath`: SHA-256 of the access token's ASCII, base64url (RFC 9449 §4.2).
fn access_token_hash(token: &str) -> String {
    base64url(&Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use p256::ecdsa::signature::Verifier as _;
    use p256::ecdsa::{Signature, VerifyingKey};
    use proptest::prelude::*;
    use serde_json::Value;

    fn json(part: &str) -> Value {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
    }

    fn verifies(jwk: &Value, jws: &str) -> bool {
        let coordinate = |name: &str| URL_SAFE_NO_PAD.decode(jwk[name].as_str().unwrap()).unwrap();
        let point = [vec![4], coordinate("x"), coordinate("y")].concat();
        let (input, signature) = jws.rsplit_once('.').unwrap();
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
        VerifyingKey::from_sec1_bytes(&point).unwrap().verify(input.as_bytes(), &signature).is_ok()
    }

    #[test]
    fn the_access_token_hash_of_rfc_9449_section_7_1() {
        let token = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU";
        assert_eq!(access_token_hash(token), "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
    }

    #[test]
    fn a_proof_has_the_shape_of_rfc_9449_section_4_2() {
        let key = DpopKey::generate().unwrap();
        let url = Url::parse("https://resource.example.org/protectedresource?a=1#b").unwrap();
        let at = "2020-06-20T18:01:58.700Z".parse().unwrap();
        let proof =
            Proof { method: "GET", url: &url, at, id: "e1j3V_bKic8-LAEB", nonce: Some("n"), access_token: None };
        let jws = proof.sign(&key);
        let parts: Vec<&str> = jws.split('.').collect();
        let (header, claims) = (json(parts[0]), json(parts[1]));
        assert_eq!(header["typ"], "dpop+jwt");
        assert_eq!(header["alg"], "ES256");
        assert_eq!(header["jwk"].as_object().unwrap().len(), 4, "no private part");
        assert_eq!(
            claims,
            serde_json::json!({"jti": "e1j3V_bKic8-LAEB", "htm": "GET",
                "htu": "https://resource.example.org/protectedresource", "iat": 1_592_676_118, "nonce": "n"})
        );
        assert!(verifies(&header["jwk"], &jws));
    }

    #[test]
    fn the_proof_of_rfc_9449_section_4_1_verifies_under_our_reading_of_its_key() {
        let jws = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";
        let header = json(jws.split('.').next().unwrap());
        assert!(verifies(&header["jwk"], jws));
        let mut forged = jws.to_owned();
        forged.replace_range(300..301, if &jws[300..301] == "A" { "B" } else { "A" });
        assert!(!verifies(&header["jwk"], &forged));
    }

    proptest! {
        #[test]
        fn every_proof_verifies_and_names_its_request(path in "[a-z/]{0,20}", nonce in "[A-Za-z0-9._-]{1,40}", token in "[ -~]{1,80}") {
            let key = DpopKey::from_bytes(&[7; 32]).unwrap();
            let url = Url::parse(&format!("http://127.0.0.1:4711/{path}")).unwrap();
            let at = Timestamp::from_millis(1_000);
            let proof = Proof { method: "POST", url: &url, at, id: "x", nonce: Some(&nonce), access_token: Some(&token) };
            let jws = proof.sign(&key);
            let claims = json(jws.split('.').nth(1).unwrap());
            prop_assert_eq!(&claims["htu"], url.as_str());
            prop_assert_eq!(&claims["nonce"], &Value::from(nonce));
            prop_assert_eq!(&claims["ath"], &Value::from(access_token_hash(&token)));
            prop_assert!(verifies(&json(jws.split('.').next().unwrap())["jwk"], &jws));
        }
    }
}
