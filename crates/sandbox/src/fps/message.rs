//! What the gateway sends: a signed message, read only when it is the participant's, for us, for this door and fresh.

use std::collections::HashMap;

use desk_domain::Timestamp;
use openssl::sha::sha256;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::PARTICIPANT;
use crate::key::VerifyingKey;

/// Largest message.
pub(super) const MESSAGE_MAX: usize = 64 * 1024;
/// How old or how far ahead a message may be.
const FRESH_MS: i64 = 5 * 60_000;
/// How long a `jti` is remembered.
const REMEMBERED_MS: i64 = 86_400_000;

/// Why a message is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// Not signed by the participant, for another door, old, or its `jti` was used for another message.
    Signature,
    /// Signed, and not what the door takes.
    Shape,
}

/// The messages of the last day, so that none is passed off as another.
#[derive(Debug, Default)]
pub(crate) struct Seen(HashMap<String, (Timestamp, [u8; 32])>);

impl Seen {
    /// Whether `jti` is new or stands for exactly this message: a repeated message is harmless, as every door is idempotent.
    fn accept(&mut self, jti: &str, text: &str, now: Timestamp) -> bool {
        if self.0.len() >= 20_000 {
            self.0.retain(|_, (at, _)| now.millis_since(*at) < REMEMBERED_MS);
        }
        let digest = sha256(text.as_bytes());
        self.0.entry(jti.to_owned()).or_insert((now, digest)).1 == digest
    }
}

/// The payload of `text`, sent to `path`.
pub(super) fn read<T: DeserializeOwned>(
    key: &VerifyingKey,
    seen: &mut Seen,
    path: &str,
    text: &str,
    now: Timestamp,
) -> Result<T, Unread> {
    let claims = key.verify("fps-request+jwt", text).ok_or(Unread::Signature)?;
    let word = |name: &str| claims.get(name).and_then(Value::as_str).unwrap_or_default();
    let issued = claims.get("iat").and_then(Value::as_i64).ok_or(Unread::Signature)?;
    let age = now.as_millis().saturating_sub(issued.saturating_mul(1_000));
    let jti = word("jti");
    let ours = word("iss") == PARTICIPANT && word("aud") == "fps" && word("htu") == path;
    let fresh = age.saturating_abs() <= FRESH_MS;
    if !ours || !fresh || jti.is_empty() || jti.len() > 200 || !seen.accept(jti, text, now) {
        return Err(Unread::Signature);
    }
    serde_json::from_value(claims).map_err(|_| Unread::Shape)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::SigningKey;
    use serde_json::json;

    #[test]
    fn only_a_fresh_message_for_this_door_is_read_and_a_number_stands_for_one_message() {
        let key = SigningKey::generate().unwrap();
        let reader = key.verifying().unwrap();
        let mut seen = Seen::default();
        let now = Timestamp::from_millis(1_800_000_000_000);
        let claims =
            json!({"iss": PARTICIPANT, "aud": "fps", "iat": 1_800_000_000, "jti": "1", "htu": "/fps/v1/refunds"});
        let with = |name: &str, value: Value| {
            let mut changed = claims.clone();
            changed[name] = value;
            key.sign_as("fps-request+jwt", &changed).unwrap()
        };
        let good = key.sign_as("fps-request+jwt", &claims).unwrap();
        let mut read =
            |text: &str, path: &str, now| super::read::<Value>(&reader, &mut seen, path, text, now).map(drop);
        assert_eq!(read(&good, "/fps/v1/refunds", now), Ok(()));
        assert_eq!(read(&good, "/fps/v1/refunds", now), Ok(()));
        assert_eq!(read(&good, "/fps/v1/payments", now), Err(Unread::Signature));
        assert_eq!(read(&good, "/fps/v1/refunds", now.plus_seconds(301)), Err(Unread::Signature));
        assert_eq!(read(&with("amount", json!(1)), "/fps/v1/refunds", now), Err(Unread::Signature));
        for (name, value) in [("iss", json!("x")), ("aud", json!("x")), ("jti", json!("")), ("iat", json!("soon"))] {
            assert_eq!(read(&with(name, value), "/fps/v1/refunds", now), Err(Unread::Signature), "{name}");
        }
    }
}
