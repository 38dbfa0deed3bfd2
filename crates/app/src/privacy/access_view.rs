//! An entry of the access log as it is shown.

use desk_contract::{AccessEntryView, AccessKind, AccessResult};
use desk_gov::api::AccessEntry;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::letter::letters;
use crate::row;

/// Reads an entry as it came; `None` when this program cannot read it.
pub(crate) fn view(json: &str) -> Option<AccessEntryView> {
    let entry: AccessEntry = serde_json::from_str(json).ok()?;
    let kind = same_word(&entry.kind).unwrap_or(AccessKind::Other);
    Some(AccessEntryView {
        letters: letters(&entry),
        may_disown: kind == AccessKind::SignIn && entry.session.is_some(),
        id: entry.id,
        at: entry.happened_at.unwrap_or(entry.at),
        kind,
        party: row::text(&entry.party),
        fields: row::names(&entry.fields),
        purpose: entry.purpose.as_ref().map(row::text),
        result: same_word(&entry.result).unwrap_or(AccessResult::Other),
    })
}

/// The contract's value with the same word.
fn same_word<A: Serialize, B: DeserializeOwned>(value: &A) -> Option<B> {
    serde_json::from_value(serde_json::to_value(value).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_was_told_late_says_when_it_happened() {
        let entry = |more: serde_json::Value| {
            let mut entry = serde_json::json!({
                "id": "e", "at": "2026-11-28T01:00:00Z", "kind": "read", "result": "given", "hash": "", "previous": "",
                "party": { "en": "a", "zh-Hant-HK": "a", "zh-Hans": "a" },
            });
            entry.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            view(&entry.to_string()).unwrap().at.to_string()
        };
        assert_eq!(entry(serde_json::json!({})), "2026-11-28T01:00:00Z");
        let late = serde_json::json!({ "happenedAt": "2026-11-24T01:00:00Z" });
        assert_eq!(entry(late), "2026-11-24T01:00:00Z");
    }
}
