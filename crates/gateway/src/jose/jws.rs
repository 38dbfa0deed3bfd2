//! Compact JSON Web Signatures (RFC 7515 §7.1) with ES256 (RFC 7518 §3.4).

use openssl::bn::BigNum;
use openssl::ecdsa::EcdsaSig;
use serde::de::DeserializeOwned;

use super::JoseError;
use super::jwk::Jwk;
use crate::crypt::{from_base64url, sha256};

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
        let key = key.to_key()?;
        let (r, s) = self.signature.split_at(32);
        let check = || {
            let signature = EcdsaSig::from_private_components(BigNum::from_slice(r)?, BigNum::from_slice(s)?)?;
            signature.verify(&sha256(self.signed.as_bytes()), &key)
        };
        // OpenSSL answers some impossible values (r or s zero) with an error: they are wrong signatures too.
        if !check().unwrap_or(false) {
            return Err(JoseError::Signature);
        }
        serde_json::from_slice(&self.payload).map_err(|_| JoseError::Malformed)
    }
}
