//! Payments whose answer did not come: the worker only asks, and nothing is ever sent twice by itself (M-outbox, P33).

use desk_domain::bill::{BillAct, BillPaidClaim, PayChannelKind};
use desk_domain::{BillId, Day};
use desk_store::{Change, ChangeEntity, INTENT, NewAct, OutboxItem, OutboxState, Policy};
use desk_sync::outbox::{Asked, Step, ask_all};
use desk_sync::pull::pull;

use crate::gateway::Fault;
use crate::rig::Rig;

const REVIEWED: &str = r#"{"amount":{"cents":41260,"currency":"HKD"}}"#;

async fn rig() -> Rig {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| inner.put_bill("b1", |_| {}));
    pull(&rig.store, &rig.gateway).await.unwrap();
    rig
}

async fn intent(rig: &Rig) -> OutboxItem {
    let act = NewAct { policy: Policy::Foreground, ..NewAct::background(INTENT, "b1", REVIEWED.into(), 2) };
    rig.store.enqueue(&act).await.unwrap()
}

/// An intent that was being sent and got no answer; for so long its request may still be under way.
async fn doubted(rig: &Rig, seconds: i64) -> OutboxItem {
    let item = intent(rig).await;
    rig.store.mark_sending(&item.id).await.unwrap();
    rig.store.doubt_intent(&item, now(rig).plus_seconds(seconds)).await.unwrap();
    item
}

fn now(rig: &Rig) -> desk_domain::Timestamp {
    desk_domain::Clock::now(&rig.pace.clock)
}

async fn asked(rig: &Rig) -> bool {
    ask_all(&rig.store, &rig.gateway, now(rig)).await.unwrap()
}

async fn checking(rig: &Rig) -> bool {
    rig.store.bill(&BillId::new("b1"), Day::of(now(rig))).await.unwrap().unwrap().checking
}

/// What the app does when it starts a payment, up to a step; then the program is killed and started again.
async fn started_and_killed(rig: &mut Rig, steps: u32) -> OutboxItem {
    let item = intent(rig).await;
    if steps > 0 {
        rig.store.mark_sending(&item.id).await.unwrap();
    }
    if steps > 1 {
        let row = rig.gateway.with(|inner| inner.begin(item.key.as_str(), "b1", "p1"));
        if steps > 2 {
            // The answer's row reached the cache, and the vault was not written any more.
            let change = Change { entity: ChangeEntity::Payment, id: row.id, json: Some(row.json) };
            rig.store.put_answer(&change).await.unwrap();
        }
    }
    rig.reopen().await;
    item
}

#[tokio::test]
async fn p33_killed_at_each_step_of_a_payment_it_is_asked_for_and_never_sent_again() {
    for steps in 0..=3 {
        let mut rig = rig().await;
        let item = started_and_killed(&mut rig, steps).await;
        assert_eq!(rig.step().await, Step::Nothing, "the worker is never handed a payment");
        assert_eq!(checking(&rig).await, steps > 0, "step {steps}");
        let begun_before = rig.gateway.with(|inner| inner.done.len());
        asked(&rig).await;
        if steps >= 2 {
            assert_eq!(rig.store.reviewed(&"p1".into()).await.unwrap().as_deref(), Some(REVIEWED));
            assert_eq!(rig.store.payment(&"p1".into()).await.unwrap().unwrap().bill, "b1".into());
            assert!(rig.store.intents().await.unwrap().is_empty());
        } else {
            rig.pace.advance(120);
            asked(&rig).await;
            assert!(rig.store.intents().await.unwrap().is_empty(), "there is no payment: it was never begun");
        }
        assert_eq!(rig.gateway.with(|inner| inner.done.len()), begun_before, "nothing was begun by asking");
        let calls = rig.gateway.with(|inner| inner.calls.clone());
        assert!(calls.iter().all(|call| !call.contains("begin")), "{calls:?}");
        assert!(rig.store.outbox_item(&item.id).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn there_is_no_payment_is_believed_only_when_no_request_can_be_under_way() {
    let rig = rig().await;
    let item = doubted(&rig, 60).await;
    assert!(asked(&rig).await, "still open");
    assert_eq!(rig.store.intents().await.unwrap()[0].state, OutboxState::InDoubt);
    assert!(checking(&rig).await);
    // The request that was under way arrives after all.
    rig.gateway.with(|inner| inner.begin(item.key.as_str(), "b1", "p1"));
    assert!(!asked(&rig).await);
    assert!(rig.store.reviewed(&"p1".into()).await.unwrap().is_some());
    assert!(!checking(&rig).await);
}

#[tokio::test]
async fn a_payment_that_was_there_before_is_not_taken_for_the_new_one() {
    let rig = rig().await;
    rig.gateway.with(|inner| inner.begin("another key", "b1", "old"));
    pull(&rig.store, &rig.gateway).await.unwrap();
    doubted(&rig, 0).await;
    let doubted = rig.store.intents().await.unwrap().remove(0);
    let asked = desk_sync::outbox::ask(&rig.store, &rig.gateway, &doubted, now(&rig)).await.unwrap();
    assert_eq!(asked, Asked::NotDone);
    assert!(rig.store.reviewed(&"old".into()).await.unwrap().is_none());
}

#[tokio::test]
async fn a_payment_that_was_begun_elsewhere_in_the_same_moments_is_not_taken_for_ones_own() {
    let rig = rig().await;
    doubted(&rig, 60).await;
    rig.gateway.with(|inner| inner.begin("of the telephone", "b1", "p1"));
    assert!(asked(&rig).await, "the own request may still be under way");
    assert!(rig.store.reviewed(&"p1".into()).await.unwrap().is_none());
    rig.pace.advance(120);
    assert!(!asked(&rig).await, "it came to nothing, as the other holds the bill");
    assert!(rig.store.intents().await.unwrap().is_empty() && !checking(&rig).await);
    assert!(rig.store.reviewed(&"p1".into()).await.unwrap().is_none());
}

#[tokio::test]
async fn a_bill_that_another_persons_payment_holds_leaves_nothing_in_doubt_for_ever() {
    let rig = rig().await;
    doubted(&rig, 60).await;
    rig.gateway.with(|inner| inner.put_bill("b1", |bill| bill.payment = Some("theirs".into())));
    assert!(asked(&rig).await, "the own request may still be under way");
    rig.pace.advance(120);
    assert!(!asked(&rig).await);
    assert!(rig.store.intents().await.unwrap().is_empty() && !checking(&rig).await);
}

#[tokio::test]
async fn a_payment_that_ended_meanwhile_is_found_by_the_feed() {
    let rig = rig().await;
    let item = doubted(&rig, 60).await;
    rig.gateway.with(|inner| {
        inner.begin(item.key.as_str(), "b1", "p1");
        inner.put_bill("b1", |bill| bill.payment = None);
    });
    pull(&rig.store, &rig.gateway).await.unwrap();
    assert!(!asked(&rig).await);
    assert!(rig.store.reviewed(&"p1".into()).await.unwrap().is_some());
}

#[tokio::test]
async fn asking_that_fails_leaves_the_doubt() {
    for fault in [Fault::Unreachable, Fault::Lost, Fault::Down, Fault::Busy(7)] {
        let rig = rig().await;
        doubted(&rig, 0).await;
        rig.gateway.with(|inner| inner.faults = [Some(fault)].into());
        assert!(ask_all(&rig.store, &rig.gateway, now(&rig)).await.is_err(), "{fault:?}");
        assert_eq!(rig.store.intents().await.unwrap()[0].state, OutboxState::InDoubt);
    }
}

#[tokio::test]
async fn m_outbox_paid_another_way_is_seen_at_once_and_sent_by_the_worker() {
    let rig = rig().await;
    let day = Day::of(now(&rig));
    let claim = BillAct::ClaimPaid { claim: BillPaidClaim { channel: PayChannelKind::Pps, day } };
    let act = NewAct::background("bill", "b1", serde_json::to_string(&claim).unwrap(), 2);
    rig.store.enqueue(&act).await.unwrap();
    let seen = rig.store.bill(&"b1".into(), day).await.unwrap().unwrap();
    assert!(seen.waiting && seen.bill.claim.is_some());
    assert_eq!(seen.group, desk_contract::BillGroup::InProgress);
    rig.gateway.with(|inner| inner.faults = [Some(Fault::Lost)].into());
    assert_eq!(rig.step().await, Step::Offline);
    rig.pace.advance(600);
    assert_eq!(rig.step().await, Step::Settled);
    assert_eq!(rig.gateway.with(|inner| inner.done.len()), 1, "once, under its key");
    let seen = rig.store.bill(&"b1".into(), day).await.unwrap().unwrap();
    assert!(!seen.waiting && seen.bill.claim.is_some() && seen.bill.version == 3);
}

#[tokio::test]
async fn a_full_sync_brings_all_kinds_and_a_gateway_from_before_bills_is_no_trouble() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| {
        (0..5).for_each(|n| inner.put_bill(&format!("b{n}"), |_| {}));
        inner.begin("k", "b1", "p1");
    });
    pull(&rig.store, &rig.gateway).await.unwrap();
    assert_eq!(rig.store.bills_of_account("immd/7-1", 10).await.unwrap().len(), 5);
    assert_eq!(rig.store.payments_of(&"b1".into()).await.unwrap().len(), 1);
    let old = Rig::new().await;
    old.gateway.with(|inner| {
        inner.before_bills = true;
        inner.put("t01", |_| {});
    });
    assert!(pull(&old.store, &old.gateway).await.unwrap().full);
    old.agrees().await;
}
