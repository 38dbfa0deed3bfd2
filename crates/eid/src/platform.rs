//! The platform's side of an exchange, as pure functions: judge and open a request, make answers and
//! callbacks. Clients, keys, nonces and clocks are the caller's.

use serde::Serialize;
use zeroize::Zeroizing;

use crate::code::{Outcome, Platform};
use crate::content::{open, seal_json};
use crate::headers::{ClientSecret, SignedHeaders};
use crate::sequence;
use crate::text::TxId;
use crate::wire::keys::KeyGrant;
use crate::wire::{Request, Sealed, SealedRequest, limits, request};
use crate::{Cek, EidError, KekPublic, json};

/// What the platform knows about the sender's earlier requests.
#[derive(Debug, Clone, Copy)]
pub struct History {
    /// Timestamp of the last request accepted from this client, milliseconds since the epoch.
    pub last_ms: Option<i64>,
    /// Whether this nonce came from this client before.
    pub nonce_seen: bool,
}

/// Judges the headers of a request over the exact bytes of its body: the signature first, then order in
/// time and replay. The caller stores timestamp and nonce when this accepts, in one step per client.
pub fn admit(
    headers: &SignedHeaders,
    secret: &ClientSecret,
    body: &[u8],
    history: History,
    now_ms: i64,
) -> Result<(), Outcome> {
    headers.verify(secret, body).map_err(EidError::outcome)?;
    sequence::check(history.last_ms, history.nonce_seen, now_ms, headers.timestamp_ms)
}

/// Opens the body of an encrypted request and checks its fields one by one.
pub fn open_request<T: Request>(cek: &Cek, body: &[u8]) -> Result<T, Outcome> {
    read_request(cek, body).map_err(EidError::outcome)
}

fn read_request<T: Request>(cek: &Cek, body: &[u8]) -> Result<T, EidError> {
    if body.len() > limits::MESSAGE {
        return Err(EidError::TooLarge);
    }
    let outer: serde_json::Value = json::read(body).ok_or(EidError::Decryption)?;
    let SealedRequest { content } = match outer.get("content") {
        None | Some(serde_json::Value::Null) => return Err(EidError::Missing("content")),
        Some(serde_json::Value::String(text)) if text.is_empty() => return Err(EidError::Empty("content")),
        Some(_) => serde_json::from_value(outer).map_err(|_| EidError::Invalid("content"))?,
    };
    request::read(&Zeroizing::new(open(cek, &content)?))
}

/// An answer with encrypted content.
pub fn answer<T: Serialize + ?Sized>(
    platform: Platform,
    tx_id: &TxId,
    cek: &Cek,
    value: &T,
) -> Result<Sealed, EidError> {
    let mut sealed = Sealed::new(platform, tx_id, Outcome::Success);
    sealed.content = seal_json(cek, value)?.into();
    Ok(sealed)
}

/// An answer of nothing but a code: every refusal, and the success of revokeKey and ackResult.
pub fn answer_without_content(platform: Platform, tx_id: &TxId, outcome: Outcome) -> Sealed {
    Sealed::new(platform, tx_id, outcome)
}

/// The answer of getKey: the CEK wrapped with the client's KEK, in clear otherwise.
pub fn key_answer(
    platform: Platform,
    tx_id: &TxId,
    kek: &KekPublic,
    cek: &Cek,
    issue_at_ms: i64,
    expires_in_ms: i64,
) -> Result<Sealed, EidError> {
    let grant = KeyGrant {
        secret_key: kek.wrap(cek)?,
        pub_key: kek.spki_base64()?,
        issue_at: issue_at_ms,
        expires_in: expires_in_ms,
    };
    let mut sealed = Sealed::new(platform, tx_id, Outcome::Success);
    sealed.content = serde_json::to_value(grant).map_err(|_| EidError::Library)?;
    Ok(sealed)
}

/// A callback to the e-service: content under the client's CEK, and that CEK wrapped beside it as live
/// platforms do (base64 inside). With an error the content is the reference of the request.
pub fn callback<T: Serialize + ?Sized>(
    platform: Platform,
    tx_id: &TxId,
    outcome: Outcome,
    kek: &KekPublic,
    cek: &Cek,
    value: &T,
) -> Result<Sealed, EidError> {
    let mut sealed = Sealed::new(platform, tx_id, outcome);
    sealed.content = seal_json(cek, value)?.into();
    sealed.secret_key = Some(kek.wrap_as_text(cek)?);
    Ok(sealed)
}
