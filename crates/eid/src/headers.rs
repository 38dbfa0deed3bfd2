//! The five signed headers of every POST from an e-service to a platform (hk-identity §1.1): making,
//! reading and checking them. Order in time and replay are [`crate::sequence`].

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::EidError;
use crate::text::{ClientId, Nonce};

/// Header names in the order in which they are sent.
pub const NAMES: [&str; 5] = ["clientID", "signatureMethod", "timestamp", "nonce", "signature"];

/// The only signature method of the protocol.
pub const METHOD: &str = "HmacSHA256";

/// Longest `signature` header read: 44 base64 characters, each perhaps percent-encoded.
const SIGNATURE_MAX: usize = 132;

/// The secret that an e-service shares with the platform. Zeroised, never printed.
pub struct ClientSecret(Zeroizing<String>);

impl ClientSecret {
    /// Takes a secret of 1 to 256 bytes.
    pub fn new(secret: impl Into<String>) -> Result<Self, EidError> {
        let secret = Zeroizing::new(secret.into());
        match secret.len() {
            0 => Err(EidError::Empty("clientSecret")),
            1..=256 => Ok(Self(secret)),
            _ => Err(EidError::Invalid("clientSecret")),
        }
    }
}

/// What the headers of one request said. Nothing is proven before [`SignedHeaders::verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHeaders {
    /// Who sends.
    pub client_id: ClientId,
    /// When it was sent, milliseconds since the epoch, positive.
    pub timestamp_ms: i64,
    /// Unique per request.
    pub nonce: Nonce,
    /// The signature as it stood in the header, percent-encoded or not.
    pub signature: String,
}

impl SignedHeaders {
    /// Signs `body` (the exact bytes that will be sent; empty for getKey and revokeKey).
    pub fn sign(
        client_id: ClientId,
        secret: &ClientSecret,
        timestamp_ms: i64,
        nonce: Nonce,
        body: &[u8],
    ) -> Result<Self, EidError> {
        let mac = mac(&client_id, secret, timestamp_ms, &nonce, body)?;
        let signature =
            url::form_urlencoded::byte_serialize(STANDARD.encode(mac.finalize().into_bytes()).as_bytes()).collect();
        Ok(Self { client_id, timestamp_ms, nonce, signature })
    }

    /// Reads the headers through `lookup` (header name → value, names compared without case).
    ///
    /// Errors map to codes: missing 20001, empty 20002, form 20003, method 20005.
    pub fn parse<'a>(lookup: impl Fn(&'static str) -> Option<&'a str>) -> Result<Self, EidError> {
        let read = |name| match lookup(name) {
            None => Err(EidError::Missing(name)),
            Some("") => Err(EidError::Empty(name)),
            Some(value) => Ok(value),
        };
        let [client_id, method, timestamp, nonce, signature] = NAMES;
        let client_id = ClientId::new(read(client_id)?)?;
        let method = read(method)?;
        let timestamp = read(timestamp)?;
        let nonce = Nonce::new(read(nonce)?)?;
        let signature = read(signature)?;
        if method != METHOD {
            return Err(EidError::Method);
        }
        if signature.len() > SIGNATURE_MAX {
            return Err(EidError::Signature);
        }
        let timestamp_ms = parse_timestamp(timestamp).ok_or(EidError::Invalid("timestamp"))?;
        Ok(Self { client_id, timestamp_ms, nonce, signature: signature.to_owned() })
    }

    /// Checks the signature over the bytes that arrived, in constant time; encoded and raw form accepted.
    pub fn verify(&self, secret: &ClientSecret, body: &[u8]) -> Result<(), EidError> {
        let given = decode_signature(&self.signature).ok_or(EidError::Signature)?;
        mac(&self.client_id, secret, self.timestamp_ms, &self.nonce, body)?
            .verify_slice(&given)
            .map_err(|_| EidError::Signature)
    }

    /// Name and value of each header, ready to send.
    pub fn pairs(&self) -> [(&'static str, String); 5] {
        let [client_id, method, timestamp, nonce, signature] = NAMES;
        [
            (client_id, self.client_id.as_str().to_owned()),
            (method, METHOD.to_owned()),
            (timestamp, self.timestamp_ms.to_string()),
            (nonce, self.nonce.as_str().to_owned()),
            (signature, self.signature.clone()),
        ]
    }
}

/// HMAC-SHA256 over `clientID method timestamp nonce body`, joined without separators.
fn mac(
    client_id: &ClientId,
    secret: &ClientSecret,
    timestamp_ms: i64,
    nonce: &Nonce,
    body: &[u8],
) -> Result<Hmac<Sha256>, EidError> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.0.as_bytes()).map_err(|_| EidError::Library)?;
    for part in [client_id.as_str(), METHOD, &timestamp_ms.to_string(), nonce.as_str()] {
        mac.update(part.as_bytes());
    }
    mac.update(body);
    Ok(mac)
}

/// Digits only, no sign, no leading zero (the text is part of what is signed), at least 1.
fn parse_timestamp(text: &str) -> Option<i64> {
    if text.starts_with('0') || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// The 32 bytes of a signature header. Only the three escapes that base64 needs are undone, so nothing
/// is decoded twice and `+` stays `+`.
fn decode_signature(text: &str) -> Option<Vec<u8>> {
    let plain = if text.contains('%') {
        text.replace("%2B", "+")
            .replace("%2b", "+")
            .replace("%2F", "/")
            .replace("%2f", "/")
            .replace("%3D", "=")
            .replace("%3d", "=")
    } else {
        text.to_owned()
    };
    STANDARD.decode(plain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lookup<'a>(pairs: &'a [(&'static str, String)]) -> impl Fn(&'static str) -> Option<&'a str> {
        move |name| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str())
    }

    fn signed() -> (SignedHeaders, ClientSecret) {
        let secret = ClientSecret::new("shh").unwrap();
        let headers =
            SignedHeaders::sign("client".parse().unwrap(), &secret, 1, "nonce".parse().unwrap(), b"{}").unwrap();
        (headers, secret)
    }

    #[test]
    fn what_is_sent_is_read_back_and_believed() {
        let (headers, secret) = signed();
        let read = SignedHeaders::parse(lookup(&headers.pairs())).unwrap();
        assert_eq!(read, headers);
        assert_eq!(read.verify(&secret, b"{}"), Ok(()));
        assert_eq!(read.verify(&secret, b""), Err(EidError::Signature));
    }

    #[test]
    fn each_header_missing_or_empty_has_its_code() {
        let (headers, _) = signed();
        for name in NAMES {
            let without: Vec<_> = headers.pairs().into_iter().filter(|(n, _)| *n != name).collect();
            assert_eq!(SignedHeaders::parse(lookup(&without)), Err(EidError::Missing(name)));
            let emptied: Vec<_> =
                headers.pairs().into_iter().map(|(n, v)| (n, if n == name { String::new() } else { v })).collect();
            assert_eq!(SignedHeaders::parse(lookup(&emptied)), Err(EidError::Empty(name)));
        }
    }

    #[test]
    fn method_and_timestamp_forms() {
        let (headers, _) = signed();
        let with = |name: &str, value: &str| {
            let mut pairs = headers.pairs();
            for pair in &mut pairs {
                if pair.0 == name {
                    value.clone_into(&mut pair.1);
                }
            }
            SignedHeaders::parse(lookup(&pairs))
        };
        assert_eq!(with("signatureMethod", "HmacSHA1"), Err(EidError::Method));
        assert_eq!(with("signatureMethod", "hmacsha256"), Err(EidError::Method));
        for bad in ["0", "-1", "+1", "007", "1.5", "soon", "99999999999999999999"] {
            assert_eq!(with("timestamp", bad), Err(EidError::Invalid("timestamp")), "{bad}");
        }
        assert_eq!(with("nonce", &"n".repeat(37)), Err(EidError::Invalid("nonce")));
        assert_eq!(with("signature", &"A".repeat(133)), Err(EidError::Signature));
    }
}
