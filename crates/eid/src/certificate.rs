//! Self-signed certificates around an RSA key: what an e-service uploads as its KEK, and what a simulated
//! phone signs with. Chains of recognised authorities are not made here.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use openssl::asn1::Asn1Time;
use openssl::bn::{BigNum, MsbOption};
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::x509::{X509, X509NameBuilder};

use crate::EidError;
use crate::wrap::KekPrivate;

/// One certificate in the two forms that the protocol uses.
#[derive(Debug, Clone)]
pub struct Certificate {
    /// PEM, for upload.
    pub pem: String,
    /// Base64 of DER, the `cert` of a signing callback.
    pub der_base64: String,
}

/// A certificate for `common_name` (at most 64 characters), valid `days` days from `from_ms`.
pub fn self_signed(key: &KekPrivate, common_name: &str, from_ms: i64, days: u16) -> Result<Certificate, EidError> {
    if common_name.is_empty() || common_name.chars().count() > 64 {
        return Err(EidError::Invalid("commonName"));
    }
    let certificate = build(key, common_name, from_ms, days).map_err(|_| EidError::Library)?;
    let pem = certificate.to_pem().map_err(|_| EidError::Library)?;
    let der = certificate.to_der().map_err(|_| EidError::Library)?;
    Ok(Certificate { pem: String::from_utf8(pem).map_err(|_| EidError::Library)?, der_base64: STANDARD.encode(der) })
}

fn build(key: &KekPrivate, common_name: &str, from_ms: i64, days: u16) -> Result<X509, ErrorStack> {
    let pkey = key.pkey().map_err(|_| ErrorStack::get())?;
    let mut name = X509NameBuilder::new()?;
    name.append_entry_by_text("C", "HK")?;
    name.append_entry_by_text("CN", common_name)?;
    let name = name.build();
    let mut serial = BigNum::new()?;
    serial.rand(120, MsbOption::ONE, false)?;
    let from = from_ms.div_euclid(1000);
    let mut builder = X509::builder()?;
    builder.set_version(2)?;
    builder.set_serial_number(&*serial.to_asn1_integer()?)?;
    builder.set_subject_name(&name)?;
    builder.set_issuer_name(&name)?;
    builder.set_pubkey(&pkey)?;
    builder.set_not_before(&*Asn1Time::from_unix(from)?)?;
    builder.set_not_after(&*Asn1Time::from_unix(from.saturating_add(i64::from(days) * 86_400))?)?;
    builder.sign(&pkey, MessageDigest::sha256())?;
    Ok(builder.build())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::KekPublic;

    #[test]
    fn a_certificate_carries_the_key_it_was_made_for() {
        let key = KekPrivate::generate().unwrap();
        let certificate = self_signed(&key, "香港測試部門", 1_767_225_600_000, 365).unwrap();
        let der = STANDARD.decode(&certificate.der_base64).unwrap();
        for form in [certificate.pem.as_bytes(), &der] {
            let public = KekPublic::from_certificate_or_key(form).unwrap();
            assert!(key.is_named_by(&public.spki_base64().unwrap()));
        }
        assert!(self_signed(&key, "", 0, 1).is_err());
    }
}
