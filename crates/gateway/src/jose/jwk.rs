//! Public P-256 keys as JSON Web Keys (RFC 7517, RFC 7518 §6.2) and their thumbprints (RFC 7638).

use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::nid::Nid;
use openssl::pkey::Public;
use serde::Deserialize;

use super::JoseError;
use crate::crypt::{base64url, from_base64url, sha256};

/// A public key as it stands in a header or a key set.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Jwk {
    kty: String,
    #[serde(default)]
    crv: String,
    #[serde(default)]
    x: String,
    #[serde(default)]
    y: String,
    /// Never welcome: somebody sent a private key.
    #[serde(default)]
    d: Option<serde_json::Value>,
    /// Which key of a set.
    #[serde(default)]
    pub(crate) kid: Option<String>,
}

impl Jwk {
    /// The key for OpenSSL; refused when it is not a point of P-256 or when it is a private key.
    pub(crate) fn to_key(&self) -> Result<EcKey<Public>, JoseError> {
        if self.kty != "EC" || self.crv != "P-256" || self.d.is_some() {
            return Err(JoseError::Kind);
        }
        let part = |text: &str| from_base64url(text).filter(|bytes| bytes.len() == 32).ok_or(JoseError::Malformed);
        let (x, y) = (part(&self.x)?, part(&self.y)?);
        let make = || {
            let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1)?;
            let key = EcKey::from_public_key_affine_coordinates(
                &group,
                &*BigNum::from_slice(&x)?,
                &*BigNum::from_slice(&y)?,
            )?;
            key.check_key().map(|()| key)
        };
        make().map_err(|_: openssl::error::ErrorStack| JoseError::Kind)
    }

    /// RFC 7638 §3: SHA-256 over the required members in lexical order, in base64url.
    pub(crate) fn thumbprint(&self) -> String {
        let text = serde_json::json!({ "crv": self.crv, "kty": self.kty, "x": self.x, "y": self.y });
        base64url(&sha256(text.to_string().as_bytes()))
    }
}

/// The keys of one department.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct JwkSet {
    pub(crate) keys: Vec<Jwk>,
}

impl JwkSet {
    /// Reads a key set in which every key is usable.
    pub(crate) fn read(value: &serde_json::Value) -> Result<Self, JoseError> {
        let set: Self = serde_json::from_value(value.clone()).map_err(|_| JoseError::Malformed)?;
        if set.keys.is_empty() || set.keys.len() > 16 {
            return Err(JoseError::Malformed);
        }
        set.keys.iter().try_for_each(|key| key.to_key().map(drop))?;
        Ok(set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key of RFC 9449's examples and the thumbprint that §6.1 prints for it.
    #[test]
    fn rfc_9449_section_6_1_thumbprint() {
        let key: Jwk = serde_json::from_str(
            r#"{"kty":"EC","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs","y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA","crv":"P-256"}"#,
        )
        .unwrap();
        assert!(key.to_key().is_ok());
        assert_eq!(key.thumbprint(), "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    #[test]
    fn a_private_key_another_curve_and_a_point_off_the_curve_are_refused() {
        let good = r#"{"kty":"EC","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs","y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA","crv":"P-256"}"#;
        for (from, to) in [
            ("P-256\"", "P-256\",\"d\":\"AAAA\""),
            ("\"P-256\"", "\"secp256k1\""),
            ("\"EC\"", "\"RSA\""),
            ("9VE4", "9VE5"),
            ("l8tFrhx", "l8tFrh"),
        ] {
            let key: Jwk = serde_json::from_str(&good.replace(from, to)).unwrap();
            assert!(key.to_key().is_err(), "{to}");
        }
    }
}
