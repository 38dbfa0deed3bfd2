//! The whole engine under a clock that the tests move: when it asks, when it does not, what it says of itself.

use std::sync::Arc;
use std::time::Duration;

use desk_contract::{SignedOutReason, UntrustedKind};
use desk_domain::Clock;
use desk_domain::task::TaskAct;
use desk_sync::{Engine, Policy, Settings, SyncState};

use crate::gateway::Fault;
use crate::pace::Longest;
use crate::rig::Rig;

async fn start(rig: &Rig) -> Engine {
    let settings =
        Settings { policy: Policy::default(), pace: Arc::new(rig.pace.clone()), randomness: Arc::new(Longest) };
    let clock: Arc<dyn Clock> = Arc::new(rig.pace.clock.clone());
    Engine::start(rig.store.clone(), Arc::new(rig.gateway.clone()), clock, settings).await
}

/// Waits for a state of the engine; ten seconds are for ever here.
async fn until(engine: &Engine, what: impl FnMut(&SyncState) -> bool) -> SyncState {
    let mut state = engine.state();
    let found = tokio::time::timeout(Duration::from_secs(10), state.wait_for(what)).await;
    *found.unwrap_or_else(|_| panic!("{:?}", engine.state().borrow())).unwrap()
}

/// Waits for something outside the engine.
async fn becomes(mut what: impl AsyncFnMut() -> bool) {
    desk_testkit::until("what is outside the engine", async || what().await.then_some(())).await;
}

/// The engine has nothing to do: connected, pulled, nothing waits, and no call comes for a while.
async fn idle(engine: &Engine, rig: &Rig) -> usize {
    until(engine, |state| !state.syncing && state.pending == 0).await;
    let mut before = usize::MAX;
    let mut calm = 0;
    becomes(async || {
        let now = rig.gateway.calls();
        calm = if now == before { calm + 1 } else { 0 };
        before = now;
        calm >= 20
    })
    .await;
    before
}

#[tokio::test]
async fn it_pulls_at_the_start_then_only_when_the_stream_says_so() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| inner.put("t01", |_| {}));
    let engine = start(&rig).await;
    until(&engine, |state| state.live && state.last_synced_at.is_some()).await;
    let calls = idle(&engine, &rig).await;
    rig.pace.advance(6 * 3600);
    assert_eq!(idle(&engine, &rig).await, calls, "nothing is asked while nothing happens");
    rig.gateway.with(|inner| inner.put("t02", |_| {}));
    becomes(async || rig.seen("t02").await.is_some()).await;
    engine.shutdown().await;
}

#[tokio::test]
async fn its_first_state_knows_when_the_cache_last_agreed_with_the_gateway() {
    let rig = Rig::new().await;
    let engine = start(&rig).await;
    let synced = until(&engine, |state| state.last_synced_at.is_some()).await.last_synced_at;
    engine.shutdown().await;
    rig.pace.advance(60);
    rig.gateway.with(|inner| inner.always = Some(Fault::Unreachable));
    let engine = start(&rig).await;
    assert_eq!(engine.state().borrow().last_synced_at, synced, "at once, not after the first answer");
    engine.shutdown().await;
}

#[tokio::test]
async fn without_a_stream_it_pulls_every_five_minutes() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| inner.no_streams = true);
    let engine = start(&rig).await;
    let state = until(&engine, |state| state.last_synced_at.is_some() && !state.syncing).await;
    assert!(state.online && !state.live, "a proxy that blocks streams does not make it offline");
    idle(&engine, &rig).await;
    let changes = || rig.gateway.with(|inner| inner.calls.iter().filter(|call| *call == "changes").count());
    let before = changes();
    rig.gateway.with(|inner| inner.put("t01", |_| {}));
    rig.pace.advance(301);
    becomes(async || rig.seen("t01").await.is_some()).await;
    idle(&engine, &rig).await;
    assert!(changes() - before <= 3, "one by the clock, one for the stream that did not come");
    engine.shutdown().await;
}

#[tokio::test]
async fn offline_it_waits_longer_each_time_and_says_when_it_asks_again() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| inner.always = Some(Fault::Unreachable));
    let engine = start(&rig).await;
    let mut waits = Vec::new();
    let mut calls = rig.gateway.calls();
    for _ in 0..9 {
        becomes(async || rig.gateway.calls() > calls).await;
        calls = idle(&engine, &rig).await;
        let state = *engine.state().borrow();
        assert!(!state.online);
        let wait = state.retry_at.unwrap().millis_since(rig.pace.clock.now()) / 1000;
        waits.push(wait);
        rig.pace.advance(wait);
    }
    assert_eq!(waits, [2, 4, 8, 16, 32, 64, 128, 256, 300]);
    rig.gateway.with(|inner| inner.always = None);
    rig.pace.advance(300);
    let state = until(&engine, |state| state.online && state.live).await;
    assert_eq!(state.retry_at, None);
    engine.shutdown().await;
}

#[tokio::test]
async fn acts_written_offline_go_out_when_the_gateway_answers_again() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| inner.put("t01", |_| {}));
    let engine = start(&rig).await;
    until(&engine, |state| state.live).await;
    idle(&engine, &rig).await;
    rig.gateway.with(|inner| {
        inner.always = Some(Fault::Unreachable);
        inner.streams.clear();
    });
    until(&engine, |state| !state.online).await;
    rig.enqueue("t01", &TaskAct::Done, 2).await;
    until(&engine, |state| state.pending == 1).await;
    rig.gateway.with(|inner| inner.always = None);
    engine.sync_now();
    until(&engine, |state| state.online && state.pending == 0).await;
    assert_eq!(rig.gateway.with(|inner| inner.done.len()), 1);
    engine.shutdown().await;
}

#[tokio::test]
async fn an_act_is_sent_as_soon_as_it_is_written() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| inner.put("t01", |_| {}));
    let engine = start(&rig).await;
    until(&engine, |state| state.live).await;
    idle(&engine, &rig).await;
    for act in [TaskAct::Done, TaskAct::Reopen, TaskAct::Done] {
        let version = rig.seen("t01").await.unwrap().version;
        rig.enqueue("t01", &act, version).await;
    }
    becomes(async || rig.gateway.with(|inner| inner.done.len()) == 3).await;
    idle(&engine, &rig).await;
    rig.agrees().await;
    engine.shutdown().await;
}

#[tokio::test]
async fn a_silent_gateway_found_by_an_act_is_asked_again_by_the_policy() {
    let rig = Rig::new().await;
    // A stream that stands would say at once that the gateway is there.
    rig.gateway.with(|inner| (inner.put("t01", |_| {}), inner.no_streams = true));
    let engine = start(&rig).await;
    until(&engine, |state| state.last_synced_at.is_some() && !state.syncing).await;
    idle(&engine, &rig).await;
    // Until it was seen: whichever call meets it first.
    rig.gateway.with(|inner| inner.always = Some(Fault::Broken));
    rig.enqueue("t01", &TaskAct::Done, 2).await;
    let state = until(&engine, |state| !state.online && state.retry_at.is_some()).await;
    rig.gateway.with(|inner| inner.always = None);
    rig.pace.advance(state.retry_at.unwrap().millis_since(rig.pace.clock.now()) / 1000 + 1);
    until(&engine, |state| state.online && state.pending == 0).await;
    assert_eq!(rig.gateway.with(|inner| inner.done.len()), 1);
    engine.shutdown().await;
}

#[tokio::test]
async fn p06_a_suspended_identity_stops_everything_and_says_why() {
    let rig = Rig::new().await;
    let engine = start(&rig).await;
    until(&engine, |state| state.live).await;
    idle(&engine, &rig).await;
    rig.gateway.with(|inner| inner.always = Some(Fault::Suspended));
    engine.sync_now();
    let state = until(&engine, |state| state.signed_out.is_some()).await;
    assert_eq!(state.signed_out, Some(SignedOutReason::Suspended));
    assert!(!state.syncing && !state.live);
    let calls = idle(&engine, &rig).await;
    engine.sync_now();
    rig.pace.advance(3600);
    assert_eq!(idle(&engine, &rig).await, calls);
}

#[tokio::test]
async fn p29_a_connection_that_is_not_believed_is_told_apart() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| inner.always = Some(Fault::Proxy));
    let engine = start(&rig).await;
    let state = until(&engine, |state| state.untrusted.is_some()).await;
    assert_eq!((state.online, state.untrusted), (false, Some(UntrustedKind::Proxy)));
    rig.gateway.with(|inner| inner.always = None);
    rig.pace.advance(10);
    until(&engine, |state| state.online && state.untrusted.is_none()).await;
}

#[tokio::test]
async fn locked_nothing_is_asked_and_unlocked_it_catches_up() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| inner.put("t01", |_| {}));
    let engine = start(&rig).await;
    until(&engine, |state| state.live).await;
    idle(&engine, &rig).await;
    engine.pause();
    until(&engine, |state| !state.live).await;
    let calls = idle(&engine, &rig).await;
    rig.enqueue("t01", &TaskAct::Done, 2).await;
    rig.gateway.with(|inner| inner.put("t02", |_| {}));
    engine.sync_now();
    rig.pace.advance(3600);
    tokio::time::timeout(Duration::from_millis(200), std::future::pending::<()>()).await.unwrap_err();
    assert_eq!(rig.gateway.calls(), calls);
    engine.resume();
    becomes(async || rig.gateway.with(|inner| inner.done.len()) == 1 && rig.seen("t02").await.is_some()).await;
    engine.shutdown().await;
}

#[tokio::test]
async fn a_wait_that_the_gateway_asks_for_is_kept_even_when_the_person_asks_sooner() {
    let rig = Rig::new().await;
    rig.gateway.with(|inner| inner.always = Some(Fault::Busy(120)));
    let engine = start(&rig).await;
    until(&engine, |state| state.retry_at.is_some()).await;
    let pulls = || rig.gateway.with(|inner| inner.calls.iter().filter(|call| *call == "tasks").count());
    idle(&engine, &rig).await;
    let before = pulls();
    engine.sync_now();
    idle(&engine, &rig).await;
    assert_eq!(pulls(), before);
    assert!(engine.state().borrow().online, "the gateway answers");
    rig.pace.advance(121);
    becomes(async || pulls() > before).await;
    engine.shutdown().await;
}

#[tokio::test]
async fn after_shutdown_nothing_touches_the_store() {
    let rig = Rig::new().await;
    let engine = start(&rig).await;
    until(&engine, |state| state.live).await;
    engine.shutdown().await;
    engine.shutdown().await;
    rig.store.close().await;
    assert!(rig.gateway.with(|inner| inner.streams.iter().all(tokio::sync::mpsc::UnboundedSender::is_closed)));
}
