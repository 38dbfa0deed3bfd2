//! What the change feed and a full sync leave in the cache (mechanisms.md, M-feed, M-limits).

mod support;

use desk_domain::AccessEntryId;
use desk_domain::task::TaskState;
use desk_store::{AccessQuery, Change, ChangeEntity, StoreError, TaskQuery};
use support::{Desk, application, changed_application, changed_task, deleted, query, start, task};

#[tokio::test]
async fn a_page_and_its_cursor_are_one() {
    let desk = Desk::new();
    let store = desk.open().await;
    assert_eq!(store.cursor().await.unwrap(), None);
    let page = [changed_task(&task("a")), changed_application(&application("x"))];
    let applied = store.apply_changes(&page, "c1").await.unwrap();
    assert_eq!(applied.new_tasks.len(), 1);
    assert_eq!(store.cursor().await.unwrap().as_deref(), Some("c1"));
    assert_eq!(store.fetched_at().await.unwrap(), Some(start()));
    let mut closed = task("a");
    (closed.version, closed.state) = (2, TaskState::Closed);
    let mut moved = application("x");
    (moved.version, moved.status) = (2, "ready".into());
    let page = [changed_task(&closed), changed_application(&moved)];
    let applied = store.apply_changes(&page, "c2").await.unwrap();
    assert_eq!((applied.new_tasks.len(), applied.ended_tasks.len(), applied.moved_applications.len()), (0, 1, 1));
    let again = store.apply_changes(&page, "c2").await.unwrap();
    assert_eq!(again, desk_store::Applied::default(), "a page applied twice changes nothing");
    store.apply_changes(&[deleted(ChangeEntity::Task, "a")], "c3").await.unwrap();
    assert!(store.task(&"a".into()).await.unwrap().is_none());
    let all = TaskQuery { text: "passport".into(), groups: desk_domain::task::TaskGroup::ALL.to_vec(), ..query() };
    assert_eq!(store.tasks(&all).await.unwrap().total, 0, "its search terms went with it");
}

#[tokio::test]
async fn an_older_version_never_overwrites_a_newer_one() {
    let desk = Desk::new();
    let store = desk.open().await;
    let mut newer = task("a");
    newer.version = 5;
    newer.title = support::text("Newer", "新");
    store.apply_changes(&[changed_task(&newer)], "c1").await.unwrap();
    store.apply_changes(&[changed_task(&task("a"))], "c2").await.unwrap();
    assert_eq!(store.task_at_gateway(&"a".into()).await.unwrap().unwrap(), newer);
    let found = store.tasks(&TaskQuery { text: "newer".into(), ..query() }).await.unwrap();
    assert_eq!(found.total, 1);
}

#[tokio::test]
async fn m_limits_what_a_newer_server_sends_is_kept_and_not_fatal() {
    let desk = Desk::new();
    let store = desk.open().await;
    let mut json: serde_json::Value = serde_json::to_value(task("a")).unwrap();
    json["state"] = "on-the-moon".into();
    json["kind"] = "telepathy".into();
    json["fieldOfTomorrow"] = serde_json::json!({ "x": [1, 2] });
    let strange = Change { entity: ChangeEntity::Task, id: "a".into(), json: Some(json.to_string()) };
    let broken = Change { entity: ChangeEntity::Task, id: "b".into(), json: Some("{\"id\":7}".into()) };
    let applied = store.apply_changes(&[strange, broken, changed_task(&task("c"))], "c1").await.unwrap();
    assert_eq!(applied.unreadable, 1);
    let seen = store.task(&"a".into()).await.unwrap().unwrap().task;
    assert_eq!((seen.state.as_str(), seen.kind.as_str()), ("on-the-moon", "telepathy"));
    assert!(store.task(&"c".into()).await.unwrap().is_some());
    assert_eq!(store.cursor().await.unwrap().as_deref(), Some("c1"));
}

#[tokio::test]
async fn m_feed_the_screen_never_empties_during_a_full_sync() {
    let desk = Desk::new();
    let store = desk.open().await;
    store.apply_changes(&[changed_task(&task("old")), changed_task(&task("both"))], "c1").await.unwrap();
    let abandoned = store.begin_full_sync().await.unwrap();
    store.stage(&abandoned, &[changed_task(&task("abandoned"))]).await.unwrap();
    let sync = store.begin_full_sync().await.unwrap();
    assert!(matches!(store.stage(&abandoned, &[]).await, Err(StoreError::Superseded)));
    assert!(matches!(store.finish_full_sync(abandoned, "x").await, Err(StoreError::Superseded)));
    store.stage(&sync, &[changed_task(&task("both")), changed_task(&task("new"))]).await.unwrap();
    let shown = |page: desk_store::TaskPage| -> Vec<String> {
        page.rows.iter().map(|row| row.task.id.as_str().to_owned()).collect()
    };
    assert_eq!(shown(store.tasks(&query()).await.unwrap()), ["both", "old"]);
    let found = TaskQuery { text: "photo".into(), ..query() };
    assert_eq!(store.tasks(&found).await.unwrap().total, 2, "search finds what is shown, not what is staged");
    store.finish_full_sync(sync, "c9").await.unwrap();
    assert_eq!(shown(store.tasks(&query()).await.unwrap()), ["both", "new"]);
    assert_eq!(shown(store.tasks(&found).await.unwrap()), ["both", "new"]);
    assert_eq!(store.cursor().await.unwrap().as_deref(), Some("c9"));
}

#[tokio::test]
async fn a_confirmed_act_is_not_lost_in_a_full_sync() {
    let desk = Desk::new();
    let store = desk.open().await;
    let sync = store.begin_full_sync().await.unwrap();
    store.stage(&sync, &[changed_task(&task("a"))]).await.unwrap();
    let item = store.enqueue(&support::act("task", "a", support::DONE)).await.unwrap();
    store.mark_sending(&item.id).await.unwrap();
    let mut answer = task("a");
    (answer.version, answer.state) = (2, TaskState::Done);
    store.confirm(&item.id, Some(&changed_task(&answer))).await.unwrap();
    store.finish_full_sync(sync, "c1").await.unwrap();
    assert_eq!(store.task(&"a".into()).await.unwrap().unwrap().task.state, TaskState::Done);
}

#[tokio::test]
async fn the_access_log_is_read_in_windows_and_filtered() {
    let desk = Desk::new();
    let store = desk.open().await;
    let entry = |n: i64, kind: &str| {
        let at = start().plus_seconds(n);
        format!(r#"{{"id":"e{n}","at":"{at}","kind":"{kind}","result":"given","hash":"h","previous":"p"}}"#)
    };
    let entries = [entry(1, "sign-in"), entry(2, "read"), entry(3, "read"), "nonsense".to_owned()];
    assert_eq!(store.put_access(&entries).await.unwrap(), 1);
    let kinds = vec!["read".to_owned()];
    let page = store.access_log(&AccessQuery { kinds, offset: 0, limit: 1 }).await.unwrap();
    assert_eq!((page.total, page.rows[0].id.as_str()), (2, "e3"));
    assert_eq!(store.access_count_since("read", start().plus_seconds(3)).await.unwrap(), 1);
    assert_eq!(store.access_all().await.unwrap(), entries[..3]);
    assert!(store.access_entry(&AccessEntryId::new("e2")).await.unwrap().is_some());
}

#[tokio::test]
async fn clearing_the_cache_keeps_what_exists_only_here() {
    let desk = Desk::new();
    let store = desk.open().await;
    store.apply_changes(&[changed_task(&task("a"))], "c1").await.unwrap();
    store.set_me("{}").await.unwrap();
    store.set_task_note(&"a".into(), "note").await.unwrap();
    store.clear_cache().await.unwrap();
    assert_eq!(store.tasks(&query()).await.unwrap().total, 0);
    assert_eq!((store.cursor().await.unwrap(), store.me().await.unwrap()), (None, None));
    store.apply_changes(&[changed_task(&task("a"))], "c2").await.unwrap();
    assert!(store.tasks(&query()).await.unwrap().rows[0].has_note);
}
