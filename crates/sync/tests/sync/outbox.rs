//! The worker, step by step: what each answer does to the act (M-outbox).

use desk_contract::{SignedOutReason, WedgedReason};
use desk_domain::task::{TaskAct, TaskState};
use desk_domain::{LocalizedText, Timestamp};
use desk_store::{NewAct, OutboxState, Policy, Undo};
use desk_sync::outbox::{Step, wedged_reason};
use desk_sync::pull::pull;
use proptest::prelude::*;

use crate::gateway::Fault;
use crate::rig::Rig;

async fn rig() -> Rig {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| ["t01", "t02"].into_iter().for_each(|id| inner.put(id, |_| {})));
    rig.gateway.with(|inner| inner.put_application("a1"));
    pull(&rig.store, &rig.gateway).await.unwrap();
    rig
}

#[tokio::test]
async fn m_outbox_an_act_is_seen_at_once_and_confirmed_by_the_gateways_row() {
    let rig = rig().await;
    rig.enqueue("t01", &TaskAct::Done, 2).await;
    assert_eq!(rig.seen("t01").await.unwrap().state, TaskState::Done);
    assert_eq!(rig.gateway.with(|inner| inner.tasks["t01"].state.clone()), TaskState::Open);
    assert_eq!(rig.step().await, Step::Settled);
    assert_eq!(rig.step().await, Step::Nothing);
    assert!(rig.store.outbox().await.unwrap().is_empty());
    rig.agrees().await;
}

#[tokio::test]
async fn m_outbox_acts_on_one_task_go_in_order_and_build_on_each_other() {
    let rig = rig().await;
    let until = Timestamp::from_millis(9_999_999);
    for act in [TaskAct::Done, TaskAct::Reopen, TaskAct::Snooze { until }] {
        rig.enqueue("t01", &act, 2).await;
    }
    rig.enqueue("t02", &TaskAct::Done, 2).await;
    while rig.step().await == Step::Settled {}
    assert_eq!(rig.gateway.with(|inner| inner.done.len()), 4);
    assert_eq!(rig.seen("t01").await.unwrap().snoozed_until, Some(until));
    assert!(rig.store.outbox().await.unwrap().is_empty());
    rig.agrees().await;
}

#[tokio::test]
async fn m_outbox_an_answer_that_is_lost_is_asked_for_again_under_the_same_key() {
    let rig = rig().await;
    rig.enqueue("t01", &TaskAct::Done, 2).await;
    rig.gateway.with(|inner| inner.faults = [Some(Fault::Lost)].into());
    assert_eq!(rig.step().await, Step::Offline);
    assert_eq!(rig.step().await, Step::Nothing, "not before its time");
    let item = rig.store.outbox().await.unwrap().remove(0);
    assert!(item.may_have_arrived);
    assert_eq!(rig.store.undo(&item.id).await.unwrap(), Undo::TooLate);
    rig.pace.advance(600);
    assert_eq!(rig.step().await, Step::Settled);
    assert_eq!(rig.gateway.with(|inner| inner.done.len()), 1, "done once");
    rig.agrees().await;
}

#[tokio::test]
async fn an_act_that_never_left_can_still_be_taken_back() {
    let rig = rig().await;
    let item = rig.enqueue("t01", &TaskAct::Done, 2).await;
    rig.gateway.with(|inner| inner.faults = [Some(Fault::Unreachable)].into());
    assert_eq!(rig.step().await, Step::Offline);
    assert!(matches!(rig.store.undo(&item.id).await.unwrap(), Undo::Removed(_)));
    assert_eq!(rig.seen("t01").await.unwrap().state, TaskState::Open);
}

#[tokio::test]
async fn a_wait_that_the_gateway_asks_for_is_kept() {
    let rig = rig().await;
    rig.enqueue("t01", &TaskAct::Done, 2).await;
    rig.gateway.with(|inner| inner.faults = [Some(Fault::Busy(100))].into());
    assert_eq!(rig.step().await, Step::Later);
    rig.pace.advance(99);
    assert_eq!(rig.step().await, Step::Nothing);
    rig.pace.advance(2);
    assert_eq!(rig.step().await, Step::Settled);
}

#[tokio::test]
async fn done_on_another_computer_ends_the_act_quietly() {
    let rig = rig().await;
    rig.enqueue("t01", &TaskAct::Snooze { until: Timestamp::from_millis(5) }, 2).await;
    rig.gateway.with(|inner| inner.put("t01", |task| task.state = TaskState::Done));
    assert_eq!(rig.step().await, Step::Settled);
    assert!(rig.store.outbox().await.unwrap().is_empty());
    rig.agrees().await;
}

#[tokio::test]
async fn m_outbox_what_cannot_succeed_is_wedged_alone_with_its_reason() {
    let rig = rig().await;
    let changed = rig.enqueue("t01", &TaskAct::Done, 2).await;
    rig.gateway.with(|inner| inner.put("t01", |task| task.reference = Some("other".into())));
    let gone = rig.enqueue("t02", &TaskAct::Done, 2).await;
    rig.gateway.with(|inner| inner.delete("t02"));
    assert_eq!((rig.step().await, rig.step().await, rig.step().await), (Step::Wedged, Step::Wedged, Step::Nothing));
    for (id, reason) in [(&changed.id, WedgedReason::Changed), (&gone.id, WedgedReason::Gone)] {
        let item = rig.store.outbox_item(id).await.unwrap().unwrap();
        assert_eq!((item.state, wedged_reason(item.reason.as_deref())), (OutboxState::Wedged, reason));
    }
    // The person looks and says "send again", on top of what stands there now.
    pull(&rig.store, &rig.gateway).await.unwrap();
    rig.store.send_again(&changed.id, 3, None).await.unwrap();
    assert_eq!(rig.step().await, Step::Settled);
}

#[tokio::test]
async fn m_outbox_what_stands_there_now_comes_with_the_refusal() {
    let rig = rig().await;
    rig.enqueue("t01", &TaskAct::Done, 2).await;
    rig.gateway.with(|inner| inner.put("t01", |task| task.title = LocalizedText::same("Changed")));
    assert_eq!(rig.step().await, Step::Wedged);
    let now = rig.seen("t01").await.unwrap();
    assert_eq!((now.title.en.as_str(), now.version), ("Changed", 3), "without a pull");
}

#[tokio::test]
async fn a_withdrawal_that_is_known_already_ends_quietly_and_one_that_came_too_late_does_not() {
    for (status, expected) in [("withdrawn", Step::Settled), ("ready", Step::Wedged)] {
        let rig = rig().await;
        rig.gateway.with(|inner| {
            inner.put_application("a1");
            inner.applications.get_mut("a1").unwrap().status = status.into();
        });
        let act = NewAct::background("application", "a1", r#"{"kind":"withdraw"}"#.into(), 2);
        rig.store.enqueue(&act).await.unwrap();
        assert_eq!(rig.step().await, expected, "{status}");
        let now = rig.store.application(&"a1".into()).await.unwrap().unwrap();
        assert_eq!((now.status.as_str(), now.withdrawal_asked_at), (status, None));
    }
}

#[tokio::test]
async fn p06_a_session_that_is_over_leaves_the_act_for_the_next_one() {
    let rig = rig().await;
    rig.enqueue("t01", &TaskAct::Done, 2).await;
    rig.gateway.with(|inner| inner.faults = [Some(Fault::Suspended)].into());
    assert_eq!(rig.step().await, Step::SignedOut(SignedOutReason::Suspended));
    assert_eq!(rig.step().await, Step::Settled);
}

#[tokio::test]
async fn m_outbox_foreground_acts_are_never_sent_from_here() {
    let rig = rig().await;
    let act =
        NewAct { policy: Policy::Foreground, ..NewAct::background("task", "t01", r#"{"kind":"done"}"#.into(), 2) };
    rig.store.enqueue(&act).await.unwrap();
    rig.pace.advance(100_000);
    let before = rig.gateway.calls();
    assert_eq!(rig.step().await, Step::Nothing);
    assert_eq!(rig.gateway.calls(), before);
}

#[tokio::test]
async fn seen_goes_the_same_way_and_nonsense_is_wedged_without_a_call() {
    let rig = rig().await;
    let seen = r#"{"kind":"seen","at":"2026-11-01T00:00:00Z"}"#;
    let mut act = NewAct::background("application", "a1", seen.into(), 2);
    rig.store.enqueue(&act).await.unwrap();
    assert_eq!(rig.step().await, Step::Settled);
    let application = rig.store.application(&"a1".into()).await.unwrap().unwrap();
    assert_eq!(application.seen_at, "2026-11-01T00:00:00Z".parse().ok());
    let before = rig.gateway.calls();
    act.entity = "from-tomorrow".into();
    rig.store.enqueue(&act).await.unwrap();
    assert_eq!(rig.step().await, Step::Wedged);
    assert_eq!(rig.gateway.calls(), before);
}

#[derive(Clone, Debug)]
enum Event {
    Act(u8, u8),
    Department(u8),
    Fault(Fault),
    Step,
    Wait,
    Pull,
    Restart,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let faults = [Fault::Unreachable, Fault::Lost, Fault::Broken, Fault::Busy(3), Fault::Down, Fault::Proxy];
    let one = prop_oneof![
        4 => (0_u8..2, 0_u8..4).prop_map(|(task, act)| Event::Act(task, act)),
        1 => (0_u8..2).prop_map(Event::Department),
        3 => prop::sample::select(faults.to_vec()).prop_map(Event::Fault),
        6 => Just(Event::Step),
        2 => Just(Event::Wait),
        1 => Just(Event::Pull),
        1 => Just(Event::Restart),
    ];
    prop::collection::vec(one, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn m_outbox_every_act_ends_done_once_or_wedged(events in events()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut rig = rig().await;
            let mut keys = Vec::new();
            let acts = [TaskAct::Done, TaskAct::Reopen, TaskAct::Wake, TaskAct::Snooze { until: Timestamp::from_millis(7) }];
            for event in events {
                match event {
                    Event::Act(task, act) => {
                        let id = format!("t0{}", task + 1);
                        let version = rig.seen(&id).await.unwrap().version;
                        keys.push(rig.enqueue(&id, &acts[usize::from(act)], version).await.key);
                    }
                    Event::Department(task) => rig.gateway.with(|inner| inner.put(&format!("t0{}", task + 1), |_| {})),
                    Event::Fault(fault) => rig.gateway.with(|inner| inner.faults.push_back(Some(fault))),
                    Event::Step => {
                        rig.step().await;
                    }
                    Event::Wait => rig.pace.advance(700),
                    Event::Pull => {
                        let _ = pull(&rig.store, &rig.gateway).await;
                    }
                    Event::Restart => rig.reopen().await,
                }
            }
            rig.gateway.with(|inner| inner.faults.clear());
            for _ in 0..200 {
                rig.pace.advance(700);
                if rig.step().await == Step::Nothing {
                    break;
                }
            }
            let left = rig.store.outbox().await.unwrap();
            assert!(left.iter().all(|item| item.state == OutboxState::Wedged), "{left:?}");
            let done = rig.gateway.with(|inner| inner.done.clone());
            for key in &keys {
                let times = done.iter().filter(|done| *done == key.as_str()).count();
                let wedged = left.iter().any(|item| item.key == *key);
                assert!(times <= 1 && (times == 0 || !wedged), "{times} {wedged}");
            }
            pull(&rig.store, &rig.gateway).await.unwrap();
            for item in &left {
                rig.store.discard(&item.id).await.unwrap();
            }
            rig.agrees().await;
        });
    }
}
