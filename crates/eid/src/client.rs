//! The e-service's side of an exchange, as pure functions: make a signed and sealed request, read an
//! answer, take a CEK, believe a callback. Sending, ordering and retrying are the caller's.

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::code::ResultCode;
use crate::content::{open, open_json, seal_json};
use crate::headers::{ClientSecret, SignedHeaders};
use crate::text::{ClientId, Nonce};
use crate::wire::initiate::Reference;
use crate::wire::{Sealed, SealedRequest};
use crate::{Cek, EidError, KekPrivate, json};

/// One request, ready to send as it stands: the signature covers exactly these bytes.
pub struct SignedRequest {
    /// The five headers; `Content-Type: application/json` comes beside them.
    pub headers: SignedHeaders,
    /// The body; empty for getKey and revokeKey.
    pub body: String,
}

/// Why an answer gave no result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The platform said no; HTTP was 200 nevertheless.
    #[error("the platform answered {0}")]
    Refused(ResultCode),
    /// The answer could not be read; a fault of keys or of the platform.
    #[error(transparent)]
    Unreadable(#[from] EidError),
}

/// Who sends, and the stamp that the sending gate gave (mechanisms.md, M-eid).
pub struct Sender<'a> {
    /// The e-service.
    pub client_id: &'a ClientId,
    /// Its secret.
    pub secret: &'a ClientSecret,
    /// Milliseconds since the epoch, not lower than the last one sent.
    pub timestamp_ms: i64,
    /// Never used before.
    pub nonce: Nonce,
}

/// Seals and signs a request.
pub fn request<T: Serialize + ?Sized>(sender: Sender<'_>, cek: &Cek, value: &T) -> Result<SignedRequest, EidError> {
    let content = seal_json(cek, value)?;
    let body = serde_json::to_string(&SealedRequest { content }).map_err(|_| EidError::Encryption)?;
    sign(sender, body)
}

/// Signs a request without a body: getKey, revokeKey.
pub fn request_without_body(sender: Sender<'_>) -> Result<SignedRequest, EidError> {
    sign(sender, String::new())
}

fn sign(sender: Sender<'_>, body: String) -> Result<SignedRequest, EidError> {
    let Sender { client_id, secret, timestamp_ms, nonce } = sender;
    let headers = SignedHeaders::sign(client_id.clone(), secret, timestamp_ms, nonce, body.as_bytes())?;
    Ok(SignedRequest { headers, body })
}

/// Reads an answer and its encrypted content.
pub fn answer<T: DeserializeOwned>(cek: &Cek, bytes: &[u8]) -> Result<T, AnswerError> {
    let sealed = success(bytes)?;
    Ok(open_json(cek, sealed.envelope()?)?)
}

/// Reads an answer that carries nothing but its code (revokeKey, ackResult).
pub fn answer_without_content(bytes: &[u8]) -> Result<(), AnswerError> {
    success(bytes).map(drop)
}

/// Reads the answer of getKey and opens the CEK with the KEK that it names.
///
/// `keks` holds the present key and, for a while after a change, the one before. Returns the CEK and
/// when it ends, milliseconds since the epoch. An answer that names none of them is
/// [`EidError::WrappedKey`]: RSA is never tried on it.
pub fn key_answer(keks: &[&KekPrivate], bytes: &[u8]) -> Result<(Cek, i64), AnswerError> {
    let grant = success(bytes)?.key_grant()?;
    let kek = keks.iter().find(|kek| kek.is_named_by(&grant.pub_key)).ok_or(EidError::WrappedKey)?;
    Ok((kek.unwrap(&grant.secret_key)?, grant.expires_at_ms()))
}

/// What a believed callback said.
pub enum Callback<T> {
    /// The person acted; the result.
    Done(T),
    /// The request ended otherwise: how, and which one it was.
    Ended(ResultCode, Reference),
}

/// Reads a callback under a CEK that getKey gave us: the present one first, then the one before.
///
/// Its `secretKey` is never looked at (mechanisms.md, M-callback). A message that opens under none of the
/// keys is [`EidError::Decryption`], whatever is wrong with it; the caller may then call getKey once and
/// try again. The code stands in clear, so a message without content that opens proves nothing and is
/// refused, error or not. businessID and state must still be matched to an open request.
pub fn callback<T: DeserializeOwned>(ceks: &[&Cek], bytes: &[u8]) -> Result<Callback<T>, EidError> {
    let sealed = Sealed::parse(bytes).map_err(|_| EidError::Decryption)?;
    let envelope = sealed.envelope().map_err(|_| EidError::Decryption)?;
    let opened = ceks.iter().find_map(|cek| open(cek, envelope).ok()).ok_or(EidError::Decryption)?;
    let plaintext = Zeroizing::new(opened);
    let callback = if sealed.code.is_success() {
        json::read(&plaintext).map(Callback::Done)
    } else {
        json::read(&plaintext).map(|reference| Callback::Ended(sealed.code, reference))
    };
    callback.ok_or(EidError::Decryption)
}

fn success(bytes: &[u8]) -> Result<Sealed, AnswerError> {
    let sealed = Sealed::parse(bytes)?;
    if sealed.code.is_success() { Ok(sealed) } else { Err(AnswerError::Refused(sealed.code)) }
}
