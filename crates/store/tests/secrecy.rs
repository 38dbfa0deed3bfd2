//! Nothing of the person and no key is found in a file or a log (P18, P26, P27).
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::io::Write;
use std::sync::{Arc, Mutex};

use desk_store::{Change, StoreError};
use sqlx::ConnectOptions as _;
use support::{Desk, act, changed_task, query, task, text};
use tracing_subscriber::filter::LevelFilter;

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Captured {
    fn holds(&self, needle: &str) -> bool {
        let bytes = self.0.lock().unwrap();
        bytes.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
    }
}

#[tokio::test]
async fn p27_no_key_and_no_word_of_the_person_in_logs_and_errors() {
    let captured = Captured::default();
    let writer = captured.clone();
    tracing_subscriber::fmt().with_max_level(LevelFilter::TRACE).with_writer(move || writer.clone()).init();

    // The control: without our option sqlx does log the key, and this capture sees it.
    let bare_key = "ab".repeat(32);
    let control = tempfile::tempdir().unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(control.path().join("control.db"))
        .create_if_missing(true)
        .pragma("key", format!("\"x'{bare_key}'\""));
    options.connect().await.unwrap();
    assert!(captured.holds(&bare_key), "the capture works");

    let desk = Desk::new();
    let store = desk.open().await;
    let mut secret = task("a");
    secret.title = text("CanaryTitle", "金絲雀標題");
    store.apply_changes(&[changed_task(&secret)], "CanaryCursor").await.unwrap();
    store.set_task_note(&"a".into(), "CanaryNote").await.unwrap();
    store.enqueue(&act("task", "a", support::DONE)).await.unwrap();
    store.tasks(&desk_store::TaskQuery { text: "CanaryQuery".into(), ..query() }).await.unwrap();
    let broken = Change { entity: desk_store::ChangeEntity::Task, id: "b".into(), json: Some("CanaryBroken".into()) };
    store.apply_changes(&[broken], "c").await.unwrap();
    let shown = format!("{store:?} {:?} {:?}", desk.keys, store.report());
    store.close().await;
    let path = desk.path().join("vault.db");
    std::fs::write(&path, b"damaged beyond repair").unwrap();
    desk.open().await.close().await;
    let refused: StoreError = serde_json::from_str::<u8>("\"CanaryJson\"").unwrap_err().into();
    tracing::error!("{refused:?} {refused} {shown}");

    assert!(captured.holds("set aside"), "our own lines are captured");
    for needle in [desk.keys.cache_hex().as_str(), desk.keys.vault_hex().as_str(), "Canary", "金絲雀"] {
        assert!(!captured.holds(needle), "found in the log");
    }
}

#[tokio::test]
async fn p26_seeded_text_is_in_no_file_of_the_folder() {
    let desk = Desk::new();
    let store = desk.open().await;
    let mut secret = task("canary-task-id");
    secret.title = text("CanaryTitle", "金絲雀標題");
    store.apply_changes(&[changed_task(&secret)], "CanaryCursor").await.unwrap();
    store.set_task_note(&"a".into(), &"CanaryNote ".repeat(500)).await.unwrap();
    store.set_draft("CanaryKind", "f", Some(r#"{"a":"CanaryDraft"}"#)).await.unwrap();
    store.enqueue(&act("task", "a", support::DONE)).await.unwrap();
    let scan = |when: &str| {
        let mut files = 0;
        for entry in std::fs::read_dir(desk.path()).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            files += usize::from(bytes.len() > 1000);
            for needle in ["anary", "SQLite format", "金絲雀", "passport", "create table", "outbox"] {
                let found = bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
                assert!(!found, "{when}: {needle} in {path:?}");
            }
        }
        files
    };
    let open_files = scan("while open");
    assert!(open_files >= 4, "databases and logs were scanned: {open_files}");
    // P18: what is deleted is overwritten, and was never readable in the first place.
    store.apply_changes(&[support::deleted(desk_store::ChangeEntity::Task, "canary-task-id")], "c").await.unwrap();
    store.close().await;
    assert!(scan("when closed") >= 2);
}

#[cfg(unix)]
#[tokio::test]
async fn p26_the_folder_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let folder = desk.path().join("profile");
    let store = desk_store::Store::open(&folder, &desk.keys, Arc::new(desk.clock.clone())).await.unwrap();
    store.close().await;
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
}
