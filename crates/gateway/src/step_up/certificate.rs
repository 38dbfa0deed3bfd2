//! Whether a callback comes from the platform, by its client certificate. TLS is the proxy's: it verifies the certificate
//! and tells of it in a header; here its SHA-256 is looked for among those that the operator knows.

use axum::http::{HeaderMap, HeaderName};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use openssl::hash::MessageDigest;
use openssl::x509::X509;

use crate::config::{ConfigError, PlatformCertificate};
use crate::crypt::{same, sha256};

type Fingerprint = [u8; 32];

/// The platform's certificates, and where the proxy tells of one.
pub(crate) struct Certificates {
    header: HeaderName,
    known: Vec<Fingerprint>,
}

impl Certificates {
    /// As configured; compulsory outside of the sandbox.
    pub(crate) fn read(config: Option<&PlatformCertificate>, sandbox: bool) -> Result<Option<Self>, ConfigError> {
        let Some(config) = config else {
            return if sandbox { Ok(None) } else { Err(ConfigError::PlatformCertificate) };
        };
        let header = HeaderName::try_from(config.header.as_str()).ok();
        let known: Option<Vec<Fingerprint>> = config.sha256.iter().map(|text| from_hex(text)).collect();
        match (header, known) {
            (Some(header), Some(known)) if !known.is_empty() => Ok(Some(Self { header, known })),
            _ => Err(ConfigError::PlatformCertificate),
        }
    }

    /// Whether the proxy tells of exactly one certificate, and it is the platform's.
    pub(crate) fn admit(&self, headers: &HeaderMap) -> bool {
        let mut values = headers.get_all(&self.header).iter();
        let (Some(value), None) = (values.next(), values.next()) else { return false };
        let Some(told) = value.to_str().ok().and_then(fingerprint) else { return false };
        // Each is compared, and each in constant time.
        self.known.iter().fold(false, |admitted, known| admitted | same(known, &told))
    }
}

/// As proxies write it: the fingerprint in hexadecimal, the certificate as `:base64:` (RFC 9440), or as PEM, mostly
/// URL-encoded.
fn fingerprint(told: &str) -> Option<Fingerprint> {
    let told = told.trim();
    if let Some(der) = told.strip_prefix(':').and_then(|rest| rest.strip_suffix(':')) {
        return STANDARD.decode(der).ok().filter(|der| !der.is_empty()).map(|der| sha256(&der));
    }
    if told.starts_with("-----BEGIN") {
        let pem = percent_decoded(told)?;
        let digest = X509::from_pem(&pem).ok()?.digest(MessageDigest::sha256()).ok()?;
        return digest.as_ref().try_into().ok();
    }
    from_hex(told)
}

/// Not as in a form: a plus sign is base64's own.
fn percent_decoded(text: &str) -> Option<Vec<u8>> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    Some(bytes)
}

/// 64 digits, with or without colons between pairs.
fn from_hex(text: &str) -> Option<Fingerprint> {
    let digits: Vec<u8> = text.bytes().filter(|byte| *byte != b':').collect();
    let mut bytes = [0; 32];
    if digits.len() != 64 {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let pair = std::str::from_utf8(pair).ok().filter(|pair| !pair.starts_with('+'))?;
        *byte = u8::from_str_radix(pair, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use desk_eid::{KekPrivate, certificate};

    fn config(sha256: &[&str]) -> PlatformCertificate {
        PlatformCertificate {
            header: "X-Client-Cert".to_owned(),
            sha256: sha256.iter().map(|one| (*one).into()).collect(),
        }
    }

    fn headers(values: &[&str]) -> HeaderMap {
        let name = HeaderName::from_static("x-client-cert");
        values.iter().map(|value| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn each_form_of_the_right_certificate_is_admitted_and_nothing_else() {
        let made = certificate::self_signed(&KekPrivate::generate().unwrap(), "platform", 0, 36_500).unwrap();
        let der = STANDARD.decode(&made.der_base64).unwrap();
        let hex = crate::crypt::hex(&sha256(&der));
        let colons: Vec<&str> = (0..32).map(|at| &hex[2 * at..2 * at + 2]).collect();
        let pem = String::from_utf8(X509::from_der(&der).unwrap().to_pem().unwrap()).unwrap();
        let escaped = pem.replace('\n', "%0A").replace('+', "%2B").replace(' ', "%20");
        let certificates = Certificates::read(Some(&config(&[&"00".repeat(32), &hex])), false).unwrap().unwrap();
        for right in [hex.clone(), hex.to_uppercase(), colons.join(":"), format!(":{}:", made.der_base64), escaped] {
            assert!(certificates.admit(&headers(&[&right])), "{right}");
        }
        let other = "11".repeat(32);
        for wrong in ["", "SUCCESS", "::", ":AAAA:", "-----BEGIN CERTIFICATE-----%0A", &other, &hex[2..], "%zz"] {
            assert!(!certificates.admit(&headers(&[wrong])), "{wrong}");
        }
        assert!(!certificates.admit(&headers(&[])), "absent");
        assert!(!certificates.admit(&headers(&[&hex, &hex])), "twice: one of them is not the proxy's");
        assert!(!certificates.admit(&headers(&[&format!("{hex}, {hex}")])));
    }

    #[test]
    fn outside_of_the_sandbox_it_has_to_be_configured() {
        assert!(matches!(Certificates::read(None, true), Ok(None)));
        assert!(Certificates::read(None, false).is_err());
        for wrong in [&[][..], &["00"], &["zz".repeat(32).as_str()], &["+0".repeat(32).as_str()]] {
            assert!(Certificates::read(Some(&config(wrong)), true).is_err(), "{wrong:?}");
        }
        let header = PlatformCertificate { header: "no header".to_owned(), ..config(&[&"00".repeat(32)]) };
        assert!(Certificates::read(Some(&header), false).is_err());
    }
}
