//! Three invented tasks for "Look around first", marked as examples wherever they are shown.

use desk_domain::task::{Task, TaskKind, TaskState, WaitsFor, WhoCloses};
use desk_domain::{Day, Department, Language, LocalizedText, TaskId, Timestamp};
use desk_l10n::{MessageId, id, texts};

/// The examples at `now`: one due in three days, one in six, one in eighty.
pub(crate) fn examples(now: Timestamp) -> Vec<Task> {
    let today = Day::of(now);
    let example = |name: &str, kind, days, title, summary| Task {
        id: TaskId::new(format!("example-{name}")),
        version: 1,
        department: department(),
        application: None,
        kind,
        title: localized(title),
        summary: localized(summary),
        state: TaskState::Open,
        waits_for: WaitsFor::Person,
        who_closes: WhoCloses::Department,
        due: Some(today.plus_days(days)),
        due_time: None,
        missing: Vec::new(),
        consequence: None,
        action: None,
        reference: None,
        snoozed_until: None,
        created_at: now,
        changed_at: now,
        done_at: None,
    };
    vec![
        example("pay", TaskKind::Payment, 3, id::EXAMPLE_PAY_TITLE, id::EXAMPLE_PAY_SUMMARY),
        example("photo", TaskKind::Document, 6, id::EXAMPLE_PHOTO_TITLE, id::EXAMPLE_PHOTO_SUMMARY),
        example("licence", TaskKind::Renewal, 80, id::EXAMPLE_LICENCE_TITLE, id::EXAMPLE_LICENCE_SUMMARY),
    ]
}

/// Who asks for what is invented.
pub(crate) fn department() -> Department {
    Department { id: "example".into(), name: localized(id::EXAMPLE_DEPARTMENT), phone: None, email: None, url: None }
}

/// A message in all three languages.
pub(crate) fn localized(id: MessageId) -> LocalizedText {
    LocalizedText {
        en: texts().plain(Language::En, id),
        zh_hant_hk: texts().plain(Language::ZhHantHk, id),
        zh_hans: texts().plain(Language::ZhHans, id),
    }
}
