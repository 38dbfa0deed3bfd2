//! Damage, wrong keys, other programs' files, forgetting: what opening does about each, and what it never touches.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::fs;
use std::sync::Arc;

use desk_secrets::DatabaseKeys;
use desk_store::{OpenError, Store, StoreError};
use support::{DONE, Desk, act, changed_task, query, task};

async fn filled(desk: &Desk) {
    let store = desk.open().await;
    let changes: Vec<_> = (0..200).map(|n| changed_task(&task(&format!("t{n}")))).collect();
    store.apply_changes(&changes, "c1").await.unwrap();
    for n in 0..50 {
        store.set_task_note(&format!("t{n}").as_str().into(), &"keep me ".repeat(40)).await.unwrap();
    }
    store.enqueue(&act("task", "t1", DONE)).await.unwrap();
    store.close().await;
}

fn flip(path: &std::path::Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    for byte in &mut bytes[at..at + 64] {
        *byte ^= 0x55;
    }
    fs::write(path, bytes).unwrap();
}

#[tokio::test]
async fn a_cache_damaged_at_its_head_is_rebuilt_and_the_vault_stays() {
    let desk = Desk::new();
    filled(&desk).await;
    flip(&desk.path().join("cache.db"), 100);
    let store = desk.open().await;
    assert!(store.report().cache_rebuilt && store.report().vault_set_aside.is_none());
    assert_eq!((store.cursor().await.unwrap(), store.tasks(&query()).await.unwrap().total), (None, 0));
    assert_eq!(store.outbox().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_cache_damaged_inside_is_found_when_read_and_rebuilt_at_the_next_start() {
    let desk = Desk::new();
    filled(&desk).await;
    let path = desk.path().join("cache.db");
    let length = usize::try_from(fs::metadata(&path).unwrap().len()).unwrap();
    // The schema, which opening reads, stands in the first half.
    for page in length / 4096 / 2..length / 4096 {
        flip(&path, page * 4096 + 1000);
    }
    let store = desk.open().await;
    assert!(!store.report().cache_rebuilt, "opening reads little of the cache");
    assert!(matches!(store.tasks(&query()).await, Err(StoreError::Damaged)));
    store.close().await;
    let store = desk.open().await;
    assert!(store.report().cache_rebuilt);
    assert_eq!(store.tasks(&query()).await.unwrap().total, 0);
    store.close().await;
    assert!(!desk.open().await.report().cache_rebuilt, "told once");
}

#[tokio::test]
async fn a_damaged_vault_is_set_aside_and_told() {
    for at in [100, 9 * 4096 + 1000] {
        let desk = Desk::new();
        filled(&desk).await;
        flip(&desk.path().join("vault.db"), at);
        let damaged = fs::read(desk.path().join("vault.db")).unwrap();
        let store = desk.open().await;
        let name = store.report().vault_set_aside.clone().unwrap();
        assert_eq!(fs::read(desk.path().join(&name)).unwrap(), damaged, "kept as it was");
        assert!(!store.report().cache_rebuilt);
        assert_eq!(store.outbox().await.unwrap(), []);
        assert_eq!(store.tasks(&query()).await.unwrap().total, 200);
        store.close().await;
        assert_eq!(desk.open().await.report().vault_set_aside, None, "told once");
    }
}

#[tokio::test]
async fn a_file_cut_short_or_replaced_is_damage() {
    for content in [&b"not a database at all, but long enough to look at"[..], &[0; 8192]] {
        let desk = Desk::new();
        filled(&desk).await;
        fs::write(desk.path().join("cache.db"), content).unwrap();
        fs::write(desk.path().join("vault.db"), content).unwrap();
        let store = desk.open().await;
        assert!(store.report().cache_rebuilt && store.report().vault_set_aside.is_some());
    }
}

#[tokio::test]
async fn a_wrong_key_touches_nothing() {
    let desk = Desk::new();
    filled(&desk).await;
    let read = || ["cache.db", "vault.db"].map(|name| fs::read(desk.path().join(name)).unwrap());
    let before = read();
    let other = DatabaseKeys::random().unwrap();
    for with_check in [true, false] {
        if !with_check {
            fs::remove_file(desk.path().join("store.check")).unwrap();
        }
        let refused = Store::open(desk.path(), &other, Arc::new(desk.clock.clone())).await;
        assert!(matches!(refused, Err(OpenError::WrongKey)), "{refused:?}");
        assert_eq!(read(), before);
    }
    let store = desk.open().await;
    assert_eq!(store.report(), &desk_store::OpenReport::default());
    assert!(desk.path().join("store.check").exists());
}

#[tokio::test]
async fn a_forgotten_pin_keeps_the_vault_and_starts_anew() {
    let desk = Desk::new();
    filled(&desk).await;
    assert!(desk_store::set_aside(desk.path(), "../../x").is_err());
    let kept = desk_store::set_aside(desk.path(), "20261122").unwrap();
    assert_eq!(kept.as_deref(), Some("vault-20261122.db"));
    let keys = DatabaseKeys::random().unwrap();
    let store = Store::open(desk.path(), &keys, Arc::new(desk.clock.clone())).await.unwrap();
    assert_eq!(store.report(), &desk_store::OpenReport::default());
    assert_eq!(store.outbox().await.unwrap(), []);
    assert!(desk.path().join("vault-20261122.db").exists());
}

#[tokio::test]
async fn p19_erasing_leaves_no_database() {
    let desk = Desk::new();
    filled(&desk).await;
    desk_store::set_aside(desk.path(), "a").unwrap();
    desk.open().await.close().await;
    fs::write(desk.path().join("keys.json"), "{}").unwrap();
    desk_store::erase(desk.path()).unwrap();
    let left: Vec<_> = fs::read_dir(desk.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["keys.json"], "keys are not the store's");
}

#[tokio::test]
async fn history_drafts_seen_and_settings_survive_a_restart() {
    let desk = Desk::new();
    let store = desk.open().await;
    let title = Some(support::text("T", "題"));
    let entry = desk_store::NewHistory { kind: "task-done".into(), entity_id: None, title, undo: Some("o1".into()) };
    for _ in 0..1003 {
        store.add_history(&entry).await.unwrap();
    }
    store.set_draft("form", "f1", Some("{}")).await.unwrap();
    store.set_seen("task", "a", support::start()).await.unwrap();
    store.set_seen("task", "a", support::start().plus_seconds(-5)).await.unwrap();
    store.set_setting("idle", Some("3")).await.unwrap();
    store.log_locally("export", r#"{"fields":["name"]}"#).await.unwrap();
    store.close().await;
    let store = desk.open().await;
    let page = store.history(0, 2).await.unwrap();
    assert_eq!((page.total, page.rows.len(), page.rows[0].number), (1000, 2, 1003));
    assert_eq!(page.rows[0].entry, entry);
    store.forget_undo(&"o1".into()).await.unwrap();
    assert!(store.history_of(&"o1".into()).await.unwrap().is_none());
    assert_eq!(store.drafts("form").await.unwrap(), [("f1".to_owned(), "{}".to_owned())]);
    assert_eq!(store.seen_at("task", "a").await.unwrap(), Some(support::start()));
    assert_eq!(store.setting("idle").await.unwrap().as_deref(), Some("3"));
    let (entries, state) = store.local_log().await.unwrap();
    assert_eq!((entries.len(), state), (1, desk_store::LogState::Whole));
    store.clear_local_log().await.unwrap();
    assert!(store.local_log().await.unwrap().0.is_empty());
}
