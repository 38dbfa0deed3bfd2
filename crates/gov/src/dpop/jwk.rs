//! The public half of a proof key as JSON Web Key, and its thumbprint.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::base64url;

/// A public P-256 key (RFC 7518 §6.2.1). The fields stand in the order that RFC 7638 §3.2 asks of a thumbprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwk {
    /// Always `P-256`.
    pub crv: String,
    /// Always `EC`.
    pub kty: String,
    /// X coordinate, 32 bytes, base64url.
    pub x: String,
    /// Y coordinate, 32 bytes, base64url.
    pub y: String,
}

impl Jwk {
    /// From the two coordinates, 32 bytes each.
    pub fn new(x: &[u8], y: &[u8]) -> Self {
        Self { crv: "P-256".to_owned(), kty: "EC".to_owned(), x: base64url(x), y: base64url(y) }
    }

    /// RFC 7638 thumbprint: SHA-256 over the required members, names sorted, no white space; base64url.
    /// It is what `dpop_jkt` carries and what tokens are bound to.
    pub fn thumbprint(&self) -> String {
        // The four values are base64url or fixed words, so nothing in them needs escaping.
        let canonical = format!(r#"{{"crv":"{}","kty":"{}","x":"{}","y":"{}"}}"#, self.crv, self.kty, self.x, self.y);
        base64url(&Sha256::digest(canonical.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thumbprint_of_rfc_9449_section_6_1() {
        // RFC 9449 §4.1 gives the key, §6.1 its thumbprint in `cnf.jkt`.
        let jwk = Jwk {
            crv: "P-256".into(),
            kty: "EC".into(),
            x: "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs".into(),
            y: "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA".into(),
        };
        assert_eq!(jwk.thumbprint(), "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    #[test]
    fn the_hash_and_encoding_of_rfc_7638_section_3_1() {
        // The RFC's example key is RSA; its canonical text proves the hash and the encoding that we use.
        let n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        let canonical = format!(r#"{{"e":"AQAB","kty":"RSA","n":"{n}"}}"#);
        assert_eq!(base64url(&Sha256::digest(canonical)), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }
}
