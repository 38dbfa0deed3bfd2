//! The four-digit identification code that both screens show before a person signs (hk-identity §2.6).
//! It is computed on both sides and never sent. Only for signing: sign-in uses a random code.

use std::fmt;

use openssl::hash::{MessageDigest, hash};
use openssl::sha::{sha256, sha512};

use crate::EidError;
use crate::text::{ClientId, OpenId};

/// Four decimal digits, leading zeros kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdentificationCode([u8; 4]);

impl IdentificationCode {
    /// The code of a person who is signed in.
    ///
    /// `doc_digest` is SHA-256 of what is signed; the person's part is SHA-256 over the openID text
    /// exactly as the platform sent it. That the digest is not hashed again is our reading.
    pub fn signed_in(doc_digest: &[u8; 32], open_id: &OpenId) -> Result<Self, EidError> {
        let person = sha256(open_id.as_str().as_bytes());
        Self::over(&[&doc_digest[..], &person].concat())
    }

    /// The code of a person who is not signed in: `hkic_digest` is SHA-256 of the identifier without its
    /// check digit ([`crate::hkic::HkicNumber::digest`]).
    pub fn anonymous(doc_digest: &[u8; 32], hkic_digest: &[u8; 32], client_id: &ClientId) -> Result<Self, EidError> {
        Self::over(&[&doc_digest[..], hkic_digest, client_id.as_str().as_bytes()].concat())
    }

    /// MD5 of SHA-512; digit i is the high half of byte 4i, modulo 10.
    fn over(input: &[u8]) -> Result<Self, EidError> {
        let mixed = hash(MessageDigest::md5(), &sha512(input)).map_err(|_| EidError::Library)?;
        let mut digits = [0_u8; 4];
        for (digit, group) in digits.iter_mut().zip(mixed.chunks_exact(4)) {
            *digit = group.first().map_or(0, |byte| (byte >> 4) % 10);
        }
        Ok(Self(digits))
    }
}

impl fmt::Display for IdentificationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(f, "{digit}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_measured_vectors() {
        let doc = sha256(b"hello");
        let open_id = "liR14%2BvX%2F5hSum5uf4ERczu0KcDnIJA5BM7FoM1ag9c%3D".parse().unwrap();
        assert_eq!(IdentificationCode::signed_in(&doc, &open_id).unwrap().to_string(), "3044");
        let client_id = "0123456789abcdef0123456789abcdef".parse().unwrap();
        let code = IdentificationCode::anonymous(&doc, &sha256(b"A123456"), &client_id).unwrap();
        assert_eq!(code.to_string(), "0528");
    }
}
