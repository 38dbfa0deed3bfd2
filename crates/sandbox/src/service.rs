//! A registered e-service: its secret, its certificate (KEK), its content keys (CEK), its allowed callbacks, and the
//! order of its requests. Registering one is `register`.

use std::collections::HashMap;

use desk_domain::Timestamp;
use desk_eid::text::ClientId;
use desk_eid::{Cek, EidError, KekPublic, Outcome, SignedHeaders, sequence};
use subtle::ConstantTimeEq as _;

/// How long a content key lives: about a day (hk-identity §1.2).
pub(crate) const CEK_LIFE_MS: i64 = 24 * 3_600_000;
/// How long a nonce is remembered: older requests are refused by their timestamp.
const NONCE_LIFE_MS: i64 = 2 * sequence::WINDOW_MS;

/// One content key.
#[derive(Clone)]
pub(crate) struct IssuedCek {
    pub(crate) cek: Cek,
    /// On the wire clock: stands in `issueAt`.
    pub(crate) issued_wire: Timestamp,
    /// On the sandbox clock: decides.
    pub(crate) expires: Timestamp,
    /// Wrapped with the KEK that was in use when it was made, and that KEK.
    pub(crate) wrapped: String,
    pub(crate) wrapped_by: String,
    pub(crate) revoked: bool,
}

/// One e-service.
pub(crate) struct Service {
    pub(crate) client_id: ClientId,
    pub(crate) name: String,
    pub(crate) secret: String,
    pub(crate) callbacks: Vec<String>,
    pub(crate) kek: Option<KekPublic>,
    /// PEM, kept to show it again to the program that embeds the sandbox.
    pub(crate) kek_certificate_pem: String,
    /// Only of keys that the sandbox made itself.
    pub(crate) kek_private_key_pem: Option<String>,
    pub(crate) ceks: Vec<IssuedCek>,
    pub(crate) last_ms: Option<i64>,
    pub(crate) nonces: HashMap<String, i64>,
    pub(crate) business_ids: HashMap<String, Timestamp>,
}

impl Service {
    /// Whether the platform may send somebody or something to `uri`. An entry ending in `/*` covers one more path segment.
    pub(crate) fn allows(&self, uri: &str) -> bool {
        self.callbacks.iter().any(|allowed| match allowed.strip_suffix('*') {
            Some(prefix) => uri.strip_prefix(prefix).is_some_and(|rest| {
                !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
            }),
            None => bool::from(allowed.as_bytes().ct_eq(uri.as_bytes())),
        })
    }

    /// Order in time and replay (mechanisms.md, M-eid); remembers the request when it is accepted.
    pub(crate) fn accept(&mut self, headers: &SignedHeaders, wire_now: Timestamp, strict: bool) -> Result<(), Outcome> {
        let now_ms = wire_now.as_millis();
        let nonce = headers.nonce.as_str();
        let seen = self.nonces.contains_key(nonce);
        let last = if strict { self.last_ms } else { None };
        sequence::check(last, seen, now_ms, headers.timestamp_ms)?;
        self.last_ms = Some(self.last_ms.map_or(headers.timestamp_ms, |last| last.max(headers.timestamp_ms)));
        self.nonces.insert(nonce.to_owned(), now_ms);
        if self.nonces.len() > 10_000 {
            self.nonces.retain(|_, at| now_ms - *at < NONCE_LIFE_MS);
        }
        Ok(())
    }

    /// The content key in use, unless it has ended.
    pub(crate) fn cek(&self, now: Timestamp) -> Option<&IssuedCek> {
        self.ceks.last().filter(|issued| !issued.revoked && issued.expires > now)
    }

    /// getKey: the running key, or a new one.
    pub(crate) fn get_key(&mut self, now: Timestamp, wire_now: Timestamp) -> Result<IssuedCek, Outcome> {
        let kek = self.kek.as_ref().ok_or(Outcome::KekMissing)?;
        if let Some(running) = self.cek(now) {
            return Ok(running.clone());
        }
        let fresh = make_cek(kek, now, wire_now).map_err(EidError::outcome)?;
        self.ceks.push(fresh.clone());
        let surplus = self.ceks.len().saturating_sub(4);
        self.ceks.drain(..surplus);
        Ok(fresh)
    }

    /// Opens a content. Under a key that has ended it is 30002, under no key of ours 30004.
    pub(crate) fn open(&self, content: &str, now: Timestamp) -> Result<serde_json::Value, Outcome> {
        let Some(running) = self.cek(now) else { return Err(Outcome::CekMissing) };
        match desk_eid::content::open_json(&running.cek, content) {
            Ok(value) => Ok(value),
            Err(error) => {
                let old = self.ceks.iter().any(|old| desk_eid::content::open(&old.cek, content).is_ok());
                // The running key opens it, yet no JSON is inside: still 30004.
                let under_running = desk_eid::content::open(&running.cek, content).is_ok();
                Err(if old && !under_running { Outcome::CekMissing } else { error.outcome() })
            }
        }
    }

    pub(crate) fn forget(&mut self, now: Timestamp) {
        self.business_ids.retain(|_, used| used.plus_seconds(30 * 86_400) > now);
    }
}

fn make_cek(kek: &KekPublic, now: Timestamp, wire_now: Timestamp) -> Result<IssuedCek, EidError> {
    let cek = Cek::generate()?;
    Ok(IssuedCek {
        wrapped: kek.wrap(&cek)?,
        wrapped_by: kek.spki_base64()?,
        cek,
        issued_wire: wire_now,
        expires: now.plus_millis(CEK_LIFE_MS),
        revoked: false,
    })
}
