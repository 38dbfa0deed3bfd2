//! An entry of the access log as it is shown.

use desk_contract::{AccessEntryView, AccessKind, AccessResult};
use desk_gov::api::AccessEntry;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::row;

/// Reads an entry as it came; `None` when this program cannot read it.
pub(crate) fn view(json: &str) -> Option<AccessEntryView> {
    let entry: AccessEntry = serde_json::from_str(json).ok()?;
    let kind = same_word(&entry.kind).unwrap_or(AccessKind::Other);
    Some(AccessEntryView {
        may_disown: kind == AccessKind::SignIn && entry.session.is_some(),
        id: entry.id,
        at: entry.at,
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
