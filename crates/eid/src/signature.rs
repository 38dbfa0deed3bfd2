//! Signatures that a person makes on the phone (hk-identity §2.6): checking them against the certificate
//! of the callback, and making them for the controlled testing environment.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use openssl::hash::MessageDigest;
use openssl::rsa::Padding;
use openssl::sign::{Signer, Verifier};
use openssl::x509::X509;
use subtle::ConstantTimeEq as _;

use crate::wrap::KekPrivate;
use crate::{EidError, wire::open_text};

/// DER of `DigestInfo { sha256, NULL }` up to the digest (RFC 8017, §9.2).
const DIGEST_INFO: [u8; 19] =
    [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];

open_text! {
    /// `sigAlgo` of a signing request.
    SignatureAlgorithm default Sha256WithRsa {
        /// RSA PKCS#1 v1.5 over SHA-256 of the hash text's bytes; the default.
        Sha256WithRsa = "SHA256withRSA",
        /// RSA PKCS#1 v1.5 over the hash itself, which then is SHA-256.
        NoneWithRsa = "NONEwithRSA",
        /// SM2 over SM3; read, not checked here.
        Sm3WithSm2 = "SM3withSM2",
        /// SM2 over the hash itself; read, not checked here.
        NoneWithSm2 = "NONEwithSM2",
    }
}

/// Checks `signature` (base64) over `hash` (the bytes of `hashCode`) with the RSA key of `cert` (base64 DER).
///
/// Our reading of hk-identity §2.6: with `SHA256withRSA` the hash is the message and is hashed again;
/// with `NONEwithRSA` it is signed as it is, with or without a `DigestInfo` around it. Trust in the
/// certificate itself (chain, validity, holder) is the caller's.
pub fn verify(algorithm: &SignatureAlgorithm, hash: &[u8], signature: &str, cert: &str) -> Result<(), EidError> {
    if signature.len() > 1024 || cert.len() > 64 * 1024 {
        return Err(EidError::TooLarge);
    }
    let signature = STANDARD.decode(signature).map_err(|_| EidError::Signature)?;
    let cert = STANDARD.decode(cert).map_err(|_| EidError::Key)?;
    let key = X509::from_der(&cert).and_then(|cert| cert.public_key()).map_err(|_| EidError::Key)?;
    let rsa = key.rsa().map_err(|_| EidError::Key)?;
    if !(256..=512).contains(&rsa.size()) {
        return Err(EidError::Key);
    }
    let holds = match algorithm {
        SignatureAlgorithm::Sha256WithRsa => Verifier::new(MessageDigest::sha256(), &key)
            .and_then(|mut verifier| verifier.verify_oneshot(&signature, hash))
            .unwrap_or(false),
        SignatureAlgorithm::NoneWithRsa => {
            let mut out = vec![0; signature.len().max(512)];
            let len = rsa.public_decrypt(&signature, &mut out, Padding::PKCS1).unwrap_or(0);
            let signed = out.get(..len).unwrap_or_default();
            let bare = signed.strip_prefix(&DIGEST_INFO).unwrap_or(signed);
            hash.len() == 32 && bool::from(bare.ct_eq(hash))
        }
        _ => return Err(EidError::Method),
    };
    if holds { Ok(()) } else { Err(EidError::Signature) }
}

/// Signs as the phone would: `hash` is the bytes of `hashCode`; returns base64.
pub fn sign(algorithm: &SignatureAlgorithm, hash: &[u8], key: &KekPrivate) -> Result<String, EidError> {
    let key = key.pkey()?;
    let signature = match algorithm {
        SignatureAlgorithm::Sha256WithRsa => {
            Signer::new(MessageDigest::sha256(), &key).and_then(|mut signer| signer.sign_oneshot_to_vec(hash))
        }
        SignatureAlgorithm::NoneWithRsa if hash.len() == 32 => key.rsa().and_then(|rsa| {
            let mut out = vec![0; key.size()];
            let len = rsa.private_encrypt(&[&DIGEST_INFO[..], hash].concat(), &mut out, Padding::PKCS1)?;
            out.truncate(len);
            Ok(out)
        }),
        _ => return Err(EidError::Method),
    };
    signature.map(|signature| STANDARD.encode(signature)).map_err(|_| EidError::Library)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::certificate;
    use openssl::sha::sha256;

    #[test]
    fn both_rsa_ways_are_made_and_checked() {
        let key = KekPrivate::generate().unwrap();
        let cert = certificate::self_signed(&key, "Test", 1_767_225_600_000, 30).unwrap();
        let hash = sha256(b"hello");
        for algorithm in [SignatureAlgorithm::Sha256WithRsa, SignatureAlgorithm::NoneWithRsa] {
            let signature = sign(&algorithm, &hash, &key).unwrap();
            assert_eq!(verify(&algorithm, &hash, &signature, &cert.der_base64), Ok(()));
            let other = sha256(b"hellp");
            assert_eq!(verify(&algorithm, &other, &signature, &cert.der_base64), Err(EidError::Signature));
        }
        assert_eq!(verify(&SignatureAlgorithm::Sm3WithSm2, &hash, "", &cert.der_base64), Err(EidError::Method));
        assert!(verify(&SignatureAlgorithm::Sha256WithRsa, &hash, "AAAA", "AAAA").is_err());
    }

    #[test]
    fn a_signature_of_one_way_does_not_pass_as_the_other() {
        let key = KekPrivate::generate().unwrap();
        let cert = certificate::self_signed(&key, "Test", 1_767_225_600_000, 30).unwrap();
        let hash = sha256(b"hello");
        let signature = sign(&SignatureAlgorithm::Sha256WithRsa, &hash, &key).unwrap();
        assert!(verify(&SignatureAlgorithm::NoneWithRsa, &hash, &signature, &cert.der_base64).is_err());
    }
}
