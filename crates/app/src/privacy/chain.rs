//! Whether the access log is whole: each entry carries the hash of the one before (docs/citizen-api.md; P15).

use std::fmt::Write as _;

use desk_contract::ChainState;
use desk_domain::Timestamp;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// Checks `entries`, oldest first, each as it came. The first may follow one that this computer never had.
pub(super) fn check(entries: &[String], now: Timestamp) -> ChainState {
    if entries.is_empty() {
        return ChainState::Unknown;
    }
    let mut before: Option<String> = None;
    for entry in entries {
        match link(entry, before.as_deref()) {
            Ok(hash) => before = Some(hash),
            Err(since) => return ChainState::Broken { since: since.unwrap_or(now) },
        }
    }
    ChainState::Whole { checked_at: now }
}

/// The entry's hash when it is right and follows `before`; else when the entry says that it was made.
fn link(entry: &str, before: Option<&str>) -> Result<String, Option<Timestamp>> {
    let value: Value = serde_json::from_str(entry).map_err(|_| None)?;
    let at = value.get("at").and_then(Value::as_str).and_then(|at| at.parse().ok());
    let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned).ok_or(at);
    let (hash, previous) = (text("hash")?, text("previous")?);
    let mut bare = value.clone();
    bare.as_object_mut().and_then(|object| object.remove("hash")).ok_or(at)?;
    let canonical = serde_json_canonicalizer::to_vec(&bare).map_err(|_| at)?;
    let digest = Sha256::new().chain_update(previous.as_bytes()).chain_update(&canonical).finalize();
    let computed = hex(&digest);
    let follows = before.is_none_or(|before| before == previous);
    if follows && computed == hash { Ok(hash) } else { Err(at) }
}

/// Lower-case hexadecimal.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(previous: &str, purpose: &str) -> (String, String) {
        let mut value =
            serde_json::json!({"id": "1", "at": "2026-11-24T01:00:00Z", "purpose": purpose, "previous": previous});
        let canonical = serde_json_canonicalizer::to_vec(&value).unwrap();
        let digest = Sha256::new().chain_update(previous.as_bytes()).chain_update(&canonical).finalize();
        let hash = hex(&digest);
        value["hash"] = Value::String(hash.clone());
        (value.to_string(), hash)
    }

    #[test]
    fn p15_a_changed_byte_or_a_missing_entry_breaks_the_chain() {
        let now = Timestamp::from_millis(1);
        let (first, hash) = entry("", "a");
        let (second, hash_of_second) = entry(&hash, "b");
        let (third, _) = entry(&hash_of_second, "c");
        let whole = ChainState::Whole { checked_at: now };
        assert_eq!(check(&[first.clone(), second.clone(), third.clone()], now), whole);
        assert_eq!(check(&[second.clone(), third.clone()], now), whole, "an older part may be missing");
        assert!(matches!(check(&[first.clone(), third.clone()], now), ChainState::Broken { .. }));
        let changed = second.replace("\"b\"", "\"x\"");
        assert!(matches!(check(&[first, changed, third], now), ChainState::Broken { .. }));
        assert_eq!(check(&[], now), ChainState::Unknown);
    }
}
