//! Compact JSON Web Signatures (RFC 7515 §7.1) with ES256 (RFC 7518 §3.4).

use openssl::bn::BigNum;
use openssl::ec::EcKey;
use openssl::ecdsa::EcdsaSig;
use openssl::pkey::{Private, Public};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::JoseError;
use super::jwk::Jwk;
use crate::crypt::{CryptError, base64url, from_base64url, sha256};

/// Longest compact form read.
const MAX: usize = 8 * 1024;

/// The header, as far as anyone here reads it.
#[derive(serde::Deserialize)]
pub(crate) struct Header {
    pub(crate) alg: String,
    #[serde(default)]
    pub(crate) typ: Option<String>,
    #[serde(default)]
    pub(crate) kid: Option<String>,
    #[serde(default)]
    pub(crate) jwk: Option<Jwk>,
    /// Extensions that must be understood: none is.
    #[serde(default)]
    crit: Option<serde_json::Value>,
}

/// A signature that has been taken apart but not yet believed.
pub(crate) struct Unverified<'a> {
    pub(crate) header: Header,
    signed: &'a str,
    payload: Vec<u8>,
    signature: [u8; 64],
}

impl<'a> Unverified<'a> {
    /// Takes the compact form apart.
    pub(crate) fn read(compact: &'a str) -> Result<Self, JoseError> {
        if compact.len() > MAX {
            return Err(JoseError::Malformed);
        }
        let (signed, signature) = compact.rsplit_once('.').ok_or(JoseError::Malformed)?;
        let (header, payload) = signed.split_once('.').ok_or(JoseError::Malformed)?;
        let part = |text: &str| from_base64url(text).ok_or(JoseError::Malformed);
        let header: Header = serde_json::from_slice(&part(header)?).map_err(|_| JoseError::Malformed)?;
        if header.alg != "ES256" || header.crit.is_some() {
            return Err(JoseError::Kind);
        }
        let signature = part(signature)?.try_into().map_err(|_| JoseError::Signature)?;
        Ok(Self { header, signed, payload: part(payload)?, signature })
    }

    /// The claims, when `key` made the signature.
    pub(crate) fn verify<T: DeserializeOwned>(&self, key: &Jwk) -> Result<T, JoseError> {
        self.verify_with(&key.to_key()?)
    }

    /// The same with a key that was read before.
    pub(crate) fn verify_with<T: DeserializeOwned>(&self, key: &EcKey<Public>) -> Result<T, JoseError> {
        let (r, s) = self.signature.split_at(32);
        let check = || {
            let signature = EcdsaSig::from_private_components(BigNum::from_slice(r)?, BigNum::from_slice(s)?)?;
            signature.verify(&sha256(self.signed.as_bytes()), key)
        };
        // OpenSSL answers some impossible values (r or s zero) with an error: they are wrong signatures too.
        if !check().unwrap_or(false) {
            return Err(JoseError::Signature);
        }
        serde_json::from_slice(&self.payload).map_err(|_| JoseError::Malformed)
    }
}

/// The compact form of `claims` under `header`, signed with `key`.
pub(crate) fn sign<H: Serialize, C: Serialize>(
    key: &EcKey<Private>,
    header: &H,
    claims: &C,
) -> Result<String, CryptError> {
    let part = |json: serde_json::Result<Vec<u8>>| json.map(|bytes| base64url(&bytes)).map_err(|_| CryptError);
    let signed = format!("{}.{}", part(serde_json::to_vec(header))?, part(serde_json::to_vec(claims))?);
    let make = || {
        let signature = EcdsaSig::sign(&sha256(signed.as_bytes()), key)?;
        Ok([signature.r().to_vec_padded(32)?, signature.s().to_vec_padded(32)?].concat())
    };
    let signature = make().map_err(|_: openssl::error::ErrorStack| CryptError)?;
    Ok(format!("{signed}.{}", base64url(&signature)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_signed_is_believed_under_its_key_only() {
        let make = || {
            let group = openssl::ec::EcGroup::from_curve_name(openssl::nid::Nid::X9_62_PRIME256V1).unwrap();
            let private = EcKey::generate(&group).unwrap();
            let public = EcKey::from_public_key(&group, private.public_key()).unwrap();
            (private, public)
        };
        let ((private, public), (_, other)) = (make(), make());
        let text = sign(&private, &serde_json::json!({ "alg": "ES256" }), &serde_json::json!({ "n": 7 })).unwrap();
        let read = Unverified::read(&text).unwrap();
        assert_eq!(read.verify_with::<serde_json::Value>(&public).unwrap()["n"], 7);
        assert!(read.verify_with::<serde_json::Value>(&other).is_err());
    }

    /// Run as a test, bolero gives random bytes for a second; `cargo bolero test` lets a fuzzing engine look for days.
    #[test]
    fn any_compact_form_is_read_or_refused_and_what_is_signed_is_read_again() {
        let group = openssl::ec::EcGroup::from_curve_name(openssl::nid::Nid::X9_62_PRIME256V1).unwrap();
        let private = EcKey::generate(&group).unwrap();
        let public = EcKey::from_public_key(&group, private.public_key()).unwrap();
        let (private, public) = (std::panic::AssertUnwindSafe(private), std::panic::AssertUnwindSafe(public));
        bolero::check!().for_each(|bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes);
            let part = base64url(bytes);
            let key = serde_json::json!({ "kty": "EC", "crv": "P-256", "x": text, "y": part });
            let header = serde_json::json!({ "alg": "ES256", "kid": text, "jwk": key });
            let head = base64url(header.to_string().as_bytes());
            for compact in [text.to_string(), format!("{part}.{part}.{part}"), format!("{head}.{part}.{part}")] {
                let read = Unverified::read(&compact);
                assert!(
                    read.is_err() || read.is_ok_and(|read| read.verify_with::<serde_json::Value>(&public).is_err())
                );
                let _ = crate::jose::assertion::claimed_client(&compact);
            }
            let claims = serde_json::json!({ "text": text.chars().take(200).collect::<String>() });
            let signed = sign(&private, &serde_json::json!({ "alg": "ES256" }), &claims).unwrap();
            let read = Unverified::read(&signed).unwrap().verify_with::<serde_json::Value>(&public);
            assert_eq!(read, Ok(claims));
        });
    }
}
