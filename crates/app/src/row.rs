//! What keeps a window of rows below the size that may cross to the page at once (M-ipc): a row holds the beginning of long
//! texts, the details hold all of them.

use desk_domain::LocalizedText;

/// One language of a text in a row, bytes of UTF-8: 72 Chinese characters, more than a row shows.
const TEXT: usize = 216;
/// One language of a name in a list inside a row.
const NAME: usize = 60;
/// Names in a list inside a row.
const NAMES: usize = 8;

/// The text as a row holds it.
pub(crate) fn text(whole: &LocalizedText) -> LocalizedText {
    whole.shortened(TEXT)
}

/// Names as a row holds them; the last one stands for those left out.
pub(crate) fn names(whole: &[LocalizedText]) -> Vec<LocalizedText> {
    let mut names: Vec<_> = whole.iter().take(NAMES).map(|name| name.shortened(NAME)).collect();
    if whole.len() > NAMES {
        names.push(LocalizedText::same("…"));
    }
    names
}

#[cfg(test)]
mod tests {
    use desk_contract::{
        ACCESS_ROWS, MAX_ANSWER_BYTES, MAX_ROWS, OUTBOX_ROWS, OutboxKind, OutboxRowView, WedgedReason,
    };
    use desk_domain::department_api::{NAME_BYTES, NAMES, STRING_BYTES, TEXT_BYTES, WORD_BYTES};
    use desk_domain::{Day, LocalizedText};
    use serde_json::json;

    use crate::tasks::view::{Marks, tests_support::task};

    fn longest(bytes: usize) -> LocalizedText {
        LocalizedText::same(&"字".repeat(bytes / 3))
    }

    fn word() -> String {
        "x".repeat(WORD_BYTES)
    }

    /// Of `row` as often as one answer may hold it; the rest of an answer has a tenth.
    fn fits(row: &impl serde::Serialize, rows: u32) {
        let size = serde_json::to_vec(row).unwrap().len() * usize::try_from(rows).unwrap();
        assert!(size < MAX_ANSWER_BYTES / 10 * 9, "{size} bytes");
    }

    #[test]
    fn m_ipc_windows_of_the_longest_rows_that_a_department_may_send_fit_into_one_answer() {
        let mut task = task("t");
        (task.title, task.department.name) = (longest(TEXT_BYTES), longest(NAME_BYTES));
        fits(&crate::tasks::view::row(&task, Marks::default(), Day::new(2026, 11, 28).unwrap().at(9, 0)), MAX_ROWS);

        let (text, at) = (json!(longest(TEXT_BYTES)), "2026-11-28T01:00:00Z");
        let stage = json!({ "name": text, "state": word(), "note": text });
        let application = serde_json::from_value(json!({
            "id": "a", "version": 1, "department": { "id": "d", "name": longest(NAME_BYTES) }, "name": text,
            "icon": word(), "reference": word(), "status": word(), "stages": vec![stage; 200],
            "submittedAt": at, "changedAt": at,
        }));
        let application = application.unwrap();
        fits(&crate::applications::row(&application), MAX_ROWS);

        let version = crate::history::Thing::Application(&application).view();
        let act = OutboxRowView {
            id: "o".into(),
            kind: OutboxKind::ApplicationWithdraw,
            title: Some(version.title.clone()),
            at: application.changed_at,
            wedged: Some(WedgedReason::NotAllowed),
            may_drop: true,
            seen: Some(version.clone()),
            present: Some(version),
        };
        fits(&act, OUTBOX_ROWS);

        let entry = json!({
            "id": "e", "at": at, "kind": "read", "party": longest(STRING_BYTES), "purpose": text, "result": "given",
            "fields": vec![longest(NAME_BYTES); NAMES], "hash": "0".repeat(64), "previous": "0".repeat(64),
        });
        fits(&crate::privacy::access_row(&entry.to_string()).unwrap(), ACCESS_ROWS);
    }
}
