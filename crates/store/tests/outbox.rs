//! The life of an act in the outbox (mechanisms.md, M-outbox).
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use desk_domain::task::TaskState;
use desk_store::{NewAct, OutboxState, Policy, Store, StoreError, Undo};
use support::{DONE, Desk, REOPEN, act, changed_task, start, task};

async fn due_ids(store: &Store) -> Vec<String> {
    let due = store.due(start(), 10).await.unwrap();
    due.iter().map(|item| item.id.as_str().to_owned()).collect()
}

#[tokio::test]
async fn an_act_goes_from_queued_to_settled() {
    let desk = Desk::new();
    let store = desk.open().await;
    store.apply_changes(&[changed_task(&task("a"))], "c").await.unwrap();
    let item = store.enqueue(&act("task", "a", DONE)).await.unwrap();
    assert_eq!(due_ids(&store).await, [item.id.as_str()]);
    store.mark_sending(&item.id).await.unwrap();
    assert!(due_ids(&store).await.is_empty(), "what is being sent is not due");
    let mut answer = task("a");
    (answer.version, answer.state) = (2, TaskState::Done);
    store.confirm(&item.id, Some(&changed_task(&answer))).await.unwrap();
    assert_eq!(store.outbox().await.unwrap(), []);
    assert_eq!(store.task_at_gateway(&"a".into()).await.unwrap().unwrap().version, 2);
    assert!(matches!(store.confirm(&item.id, None).await, Err(StoreError::NotFound)));
    assert!(matches!(store.undo(&item.id).await, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn acts_on_one_entity_go_one_by_one_on_the_new_version() {
    let desk = Desk::new();
    let store = desk.open().await;
    let first = store.enqueue(&act("task", "a", DONE)).await.unwrap();
    let second = store.enqueue(&act("task", "a", REOPEN)).await.unwrap();
    let other = store.enqueue(&act("task", "b", DONE)).await.unwrap();
    assert_eq!(due_ids(&store).await, [first.id.as_str(), other.id.as_str()]);
    store.mark_sending(&first.id).await.unwrap();
    assert_eq!(due_ids(&store).await, [other.id.as_str()]);
    let mut answer = task("a");
    answer.version = 7;
    store.confirm(&first.id, Some(&changed_task(&answer))).await.unwrap();
    let next = store.due(start(), 10).await.unwrap();
    assert_eq!((next[0].id.clone(), next[0].base_version), (second.id.clone(), 7));
}

#[tokio::test]
async fn what_may_have_arrived_is_not_taken_back() {
    let desk = Desk::new();
    let store = desk.open().await;
    let item = store.enqueue(&act("task", "a", DONE)).await.unwrap();
    store.mark_sending(&item.id).await.unwrap();
    assert_eq!(store.undo(&item.id).await.unwrap(), Undo::TooLate);
    store.not_sent(&item.id, start()).await.unwrap();
    let back = store.undo(&item.id).await.unwrap();
    assert!(matches!(back, Undo::Removed(gone) if gone.attempts == 1 && !gone.may_have_arrived));

    let item = store.enqueue(&act("task", "a", DONE)).await.unwrap();
    store.mark_sending(&item.id).await.unwrap();
    store.retry_later(&item.id, start()).await.unwrap();
    assert_eq!(store.undo(&item.id).await.unwrap(), Undo::TooLate);
}

#[tokio::test]
async fn a_wedged_act_stands_alone_until_the_person_decides() {
    let desk = Desk::new();
    let store = desk.open().await;
    let stuck = NewAct { seen: Some("as it was".into()), ..act("task", "a", DONE) };
    let stuck = store.enqueue(&stuck).await.unwrap();
    assert_eq!(store.outbox().await.unwrap()[0].seen.as_deref(), Some("as it was"));
    let behind = store.enqueue(&act("task", "a", REOPEN)).await.unwrap();
    let dependent = NewAct { depends_on: Some(stuck.id.clone()), ..act("task", "c", DONE) };
    let dependent = store.enqueue(&dependent).await.unwrap();
    store.mark_sending(&stuck.id).await.unwrap();
    store.wedge(&stuck.id, r#""changed""#).await.unwrap();
    assert_eq!(due_ids(&store).await, [behind.id.as_str()], "what depends on it waits, others go");
    let counts = store.outbox_counts().await.unwrap();
    assert_eq!((counts.waiting, counts.wedged, counts.next_try_at), (2, 1, Some(start())));
    store.send_again(&stuck.id, 4, Some("as it is")).await.unwrap();
    let again = store.outbox_item(&stuck.id).await.unwrap().unwrap();
    assert_eq!((again.state, again.base_version, again.reason), (OutboxState::Queued, 4, None));
    assert_eq!(again.seen.as_deref(), Some("as it is"));
    assert_ne!(again.key, stuck.key, "the old key has its final answer");
    store.discard(&stuck.id).await.unwrap();
    assert!(store.outbox_item(&dependent.id).await.unwrap().is_none());
}

#[tokio::test]
async fn time_to_take_back_and_back_off_are_kept() {
    let desk = Desk::new();
    let store = desk.open().await;
    let later = start().plus_seconds(8);
    let item = store.enqueue(&NewAct { not_before: Some(later), ..act("task", "a", DONE) }).await.unwrap();
    assert!(due_ids(&store).await.is_empty());
    assert_eq!(store.outbox_counts().await.unwrap().next_try_at, Some(later));
    store.retry_now().await.unwrap();
    assert!(due_ids(&store).await.is_empty(), "the time to take back is not cut short");
    assert_eq!(store.due(later, 10).await.unwrap().len(), 1);
    store.mark_sending(&item.id).await.unwrap();
    store.retry_later(&item.id, start().plus_seconds(600)).await.unwrap();
    store.retry_now().await.unwrap();
    assert_eq!(due_ids(&store).await.len(), 1, "a back-off is cut short when the network is back");
}

#[tokio::test]
async fn p33_after_a_restart_a_payment_is_in_doubt_and_an_act_is_sent_again() {
    let desk = Desk::new();
    let store = desk.open().await;
    let payment = NewAct { policy: Policy::Foreground, ..act("payment", "p", "{}") };
    let payment = store.enqueue(&payment).await.unwrap();
    let act = store.enqueue(&act("task", "a", DONE)).await.unwrap();
    assert_eq!(due_ids(&store).await, [act.id.as_str()], "the worker never takes a payment");
    store.mark_sending(&payment.id).await.unwrap();
    store.mark_sending(&act.id).await.unwrap();
    store.close().await;
    let store = desk.open().await;
    assert_eq!(store.report().resumed_acts, 2);
    let state = |id| {
        let store = store.clone();
        async move { store.outbox_item(&id).await.unwrap().unwrap() }
    };
    assert_eq!(state(payment.id).await.state, OutboxState::InDoubt);
    let again = state(act.id).await;
    assert_eq!((again.state, again.key, again.may_have_arrived), (OutboxState::Queued, act.key, true));
}

#[tokio::test]
async fn too_much_is_refused_and_a_closed_store_says_so() {
    let desk = Desk::new();
    let store = desk.open().await;
    let huge = act("task", "a", &"x".repeat(100_000));
    assert!(matches!(store.enqueue(&huge).await, Err(StoreError::TooLong)));
    store.close().await;
    assert!(matches!(store.enqueue(&act("task", "a", DONE)).await, Err(StoreError::Closed)));
    assert!(matches!(store.tasks(&support::query()).await, Err(StoreError::Closed)));
}

#[tokio::test]
async fn each_change_moves_the_revision_of_what_looks_different() {
    use desk_contract::Entity;
    let desk = Desk::new();
    let store = desk.open().await;
    let before = store.revisions();
    let mut watch = store.watch();
    store.enqueue(&act("task", "a", DONE)).await.unwrap();
    watch.changed().await.unwrap();
    let after = *watch.borrow();
    assert_eq!(after.moved_since(&before).collect::<Vec<_>>(), [Entity::Task, Entity::Outbox]);
    store.set_setting("x", Some("1")).await.unwrap();
    assert_eq!(store.revisions().moved_since(&after).collect::<Vec<_>>(), [Entity::Settings]);
}
