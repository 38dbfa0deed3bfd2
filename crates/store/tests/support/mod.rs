//! What the store's suites share: a store in a temporary folder, and items as a gateway would send them.
#![expect(dead_code, clippy::unwrap_used, reason = "each suite uses its part")]

use std::path::Path;
use std::sync::Arc;

use desk_domain::application::{Application, ApplicationStatus};
use desk_domain::task::{Task, TaskKind, TaskState, WaitsFor, WhoCloses};
use desk_domain::{Day, Department, Language, LocalizedText, ManualClock, TaskId, Timestamp};
use desk_secrets::DatabaseKeys;
use desk_store::{Change, ChangeEntity, NewAct, Store, TaskOrder, TaskQuery};

/// 2026-11-22T02:00:00Z, ten in the morning in Hong Kong.
pub(crate) fn start() -> Timestamp {
    "2026-11-22T02:00:00Z".parse().unwrap()
}

pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) keys: DatabaseKeys,
    pub(crate) clock: ManualClock,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            keys: DatabaseKeys::random().unwrap(),
            clock: ManualClock::new(start()),
        }
    }
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }
    pub(crate) async fn open(&self) -> Store {
        Store::open(self.path(), &self.keys, Arc::new(self.clock.clone())).await.unwrap()
    }
}

pub(crate) fn text(en: &str, zh: &str) -> LocalizedText {
    LocalizedText { en: en.to_owned(), zh_hant_hk: zh.to_owned(), zh_hans: zh.to_owned() }
}

pub(crate) fn department(id: &str) -> Department {
    let name = match id {
        "immd" => text("Immigration Department", "入境事務處"),
        "td" => text("Transport Department", "運輸署"),
        other => text(other, other),
    };
    Department { id: id.into(), name, phone: None, email: None, url: None }
}

pub(crate) fn task(id: &str) -> Task {
    Task {
        id: TaskId::new(id),
        version: 1,
        department: department("immd"),
        application: None,
        kind: TaskKind::Document,
        title: text("Replace your passport photo", "更換護照相片"),
        summary: text("The photo is too dark.", "相片太暗。"),
        state: TaskState::Open,
        waits_for: WaitsFor::Person,
        who_closes: WhoCloses::Person,
        due: Some(Day::of(start()).plus_days(5)),
        due_time: None,
        missing: vec![],
        consequence: None,
        action: None,
        reference: Some("PA-2026-0077".to_owned()),
        snoozed_until: None,
        created_at: start(),
        changed_at: start(),
        done_at: None,
    }
}

pub(crate) fn application(id: &str) -> Application {
    Application {
        id: id.into(),
        version: 1,
        department: department("td"),
        name: text("Renew a driving licence", "續領駕駛執照"),
        icon: None,
        reference: "DL-88213".to_owned(),
        status: ApplicationStatus::BeingChecked,
        stages: vec![],
        stages_basis: None,
        events: vec![],
        next: None,
        documents: vec![],
        note: None,
        objection: None,
        submitted_at: start(),
        changed_at: start(),
        seen_at: None,
        withdrawable: true,
        withdrawal_asked_at: None,
        withdrawal_declined_at: None,
    }
}

pub(crate) fn changed_task(task: &Task) -> Change {
    let json = serde_json::to_string(task).unwrap();
    Change { entity: ChangeEntity::Task, id: task.id.as_str().to_owned(), json: Some(json) }
}

pub(crate) fn changed_application(application: &Application) -> Change {
    let json = serde_json::to_string(application).unwrap();
    Change { entity: ChangeEntity::Application, id: application.id.as_str().to_owned(), json: Some(json) }
}

pub(crate) fn deleted(entity: ChangeEntity, id: &str) -> Change {
    Change { entity, id: id.to_owned(), json: None }
}

pub(crate) fn query() -> TaskQuery {
    TaskQuery {
        text: String::new(),
        groups: vec![],
        department: None,
        order: TaskOrder::Due,
        language: Language::En,
        offset: 0,
        limit: 100,
        now: start(),
    }
}

pub(crate) fn act(entity: &str, id: &str, act: &str) -> NewAct {
    NewAct::background(entity, id, act.to_owned(), 1)
}

pub(crate) const DONE: &str = r#"{"kind":"done"}"#;
pub(crate) const REOPEN: &str = r#"{"kind":"reopen"}"#;
