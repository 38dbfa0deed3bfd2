//! Another computer of the person, and a phone that says no: told, ended, and nothing changed (M-stepup, P05, P14).

#![expect(clippy::panic, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{
    AccessKind, AccessLogListRequest, AccessNotMeRequest, ContactChangeRequest, DeskError, DeskStage, Empty,
    SignOutRequest, StepUpOutcome, StepUpView, StepUpWaitRequest, UnlockRequest, UnlockView,
};
use desk_domain::{ChallengeId, Clock as _, ManualClock, SystemClock};
use desk_journeys::{Hands, Home, Start, until};
use desk_world::{Fault, FaultRule, SandboxClock, WorldConfig};

async fn signed_in(home: &Home) -> Hands<'_> {
    let me = Hands::at(home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    me
}

async fn ask(me: &Hands<'_>, version: u32, step_up: Option<ChallengeId>) -> StepUpView {
    let request = ContactChangeRequest { mobile: Some("5555 0199".to_owned()), email: None, version, step_up };
    match call::contact_change(&me.desk, request).await {
        Err(DeskError::StepUpRequired { challenge }) => challenge,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn step_up_refused_and_step_up_timed_out_change_nothing() {
    let clock = ManualClock::new(SystemClock.now());
    let world = WorldConfig { clock: SandboxClock::manual(clock.clone()), ..WorldConfig::default() };
    let home = Home::new(Start { world }).await;
    let me = signed_in(&home).await;
    let before = call::contact_get(&me.desk, Empty {}).await.expect("contact data");
    let phone = home.world.sandbox().phone();
    phone.choose("wong-ka-yan").expect("a seeded person");

    let refused = ask(&me, before.version, None).await;
    until("the request on the phone", async || phone.see()).await;
    phone.reject().await.expect("the phone refuses");
    let wait = |challenge: &StepUpView| StepUpWaitRequest { challenge: challenge.challenge.clone() };
    let ended = call::step_up_wait(&me.desk, wait(&refused)).await.expect("an outcome");
    assert_eq!(ended.outcome, StepUpOutcome::Refused);
    let again = ask(&me, before.version, Some(refused.challenge.clone())).await;
    assert_ne!(again.challenge, refused.challenge, "a refused confirmation is none");

    clock.advance_millis(6 * 60_000);
    let ended = call::step_up_wait(&me.desk, wait(&again)).await.expect("an outcome");
    assert_eq!(ended.outcome, StepUpOutcome::Expired);
    let after = call::contact_get(&me.desk, Empty {}).await.expect("contact data");
    assert_eq!((after.version, after.mobile), (before.version, before.mobile));
}

#[tokio::test(flavor = "multi_thread")]
async fn m_stepup_answers_that_are_lost_do_not_lose_what_the_phone_said() {
    let home = Home::new(Start { world: WorldConfig { proxied: true, ..WorldConfig::default() } }).await;
    let me = signed_in(&home).await;
    let before = call::contact_get(&me.desk, Empty {}).await.expect("contact data");
    let faults = home.world.faults().expect("a proxy");
    let lost = |fault, times| FaultRule { route: "/v1/step-ups/".to_owned(), fault, times: Some(times) };
    // The four digits come with the second look, the outcome with the sixth.
    faults.add(lost(Fault::DropAfter { bytes: 0 }, 1));
    let asked = ask(&me, before.version, None).await;
    assert_eq!(asked.code.map(|code| code.len()), Some(4), "shown although the first look was lost (P08)");
    faults.add(lost(Fault::DropAfter { bytes: 0 }, 3));
    faults.add(lost(Fault::Status { status: 503, retry_after: None }, 1));
    faults.add(lost(Fault::Malformed, 1));
    let phone = home.world.sandbox().phone();
    phone.choose("wong-ka-yan").expect("a seeded person");
    until("the request on the phone", async || phone.see()).await;
    phone.approve().await.expect("the phone confirms");
    let wait = StepUpWaitRequest { challenge: asked.challenge.clone() };
    let ended = call::step_up_wait(&me.desk, wait).await.expect("an outcome");
    assert_eq!(ended.outcome, StepUpOutcome::Passed);
    assert!(faults.list().is_empty(), "each answer was lost");
    let mobile = Some("5555 0199".to_owned());
    let request = ContactChangeRequest { mobile, email: None, version: before.version, step_up: Some(asked.challenge) };
    call::contact_change(&me.desk, request).await.expect("changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_sign_in_elsewhere_is_told_here_and_ended_by_this_was_not_me() {
    let home = Home::new(Start::default()).await;
    let me = signed_in(&home).await;
    let other = home.beside();
    let mut config = other.config(home.world.gateway_url());
    "Somebody's laptop".clone_into(&mut config.gateway.as_mut().expect("a gateway").device_name);
    let stranger = Hands { home: &other, desk: desk_app::Desk::start(config).await.expect("the desk starts") };
    stranger.first_run(None).await;
    stranger.sign_in("wong-ka-yan").await;
    let entry = until("the other sign-in in the log", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        let request = AccessLogListRequest { kinds: vec![AccessKind::SignIn], offset: 0, limit: 20 };
        let rows = call::access_log_list(&me.desk, request).await.ok()?.rows;
        let names = |text: &str| text.contains("Somebody's laptop");
        rows.into_iter().find(|row| row.purpose.as_ref().is_some_and(|purpose| names(&purpose.en)))
    })
    .await;
    assert!(entry.may_disown);
    call::access_not_me(&me.desk, AccessNotMeRequest { id: entry.id }).await.expect("ended");
    until("signed out there", async || {
        let _ = call::sync_now(&stranger.desk, Empty {}).await;
        (stranger.status().await.stage == DeskStage::SignedOut).then_some(())
    })
    .await;
    assert_eq!(me.status().await.stage, DeskStage::Open, "this one goes on");
    assert_eq!(call::sessions_list(&me.desk, Empty {}).await.expect("the list").rows.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn p05_a_locked_desk_signs_out_when_it_is_unlocked_before_it_fetches_anything() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(Some("258046")).await;
    me.sign_in("wong-ka-yan").await;
    let other = home.beside();
    let there = signed_in(&other).await;
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    let erase = call::sign_out(&me.desk, SignOutRequest { erase: true }).await;
    assert_eq!(erase.err(), Some(DeskError::Locked), "who cannot unlock it does not erase it");
    let status = call::sign_out(&me.desk, SignOutRequest { erase: false }).await.expect("it will sign out");
    assert_eq!(status.stage, DeskStage::Locked);
    me.desk.close().await;
    drop(me);
    // Also when the program is started anew.
    let me = Hands::at(&home).await;
    let unlock = UnlockRequest { pin: Some("258046".to_owned()), passphrase: None };
    assert_eq!(call::unlock(&me.desk, unlock).await, Ok(UnlockView::Opened));
    assert_eq!(me.status().await.stage, DeskStage::SignedOut);
    until("the session has ended there", async || {
        let rows = call::sessions_list(&there.desk, Empty {}).await.ok()?.rows;
        (rows.len() == 1).then_some(())
    })
    .await;
    me.sign_in("wong-ka-yan").await;
    me.desk.close().await;
    drop(me);
    let me = Hands::at(&home).await;
    let unlock = UnlockRequest { pin: Some("258046".to_owned()), passphrase: None };
    assert_eq!(call::unlock(&me.desk, unlock).await, Ok(UnlockView::Opened));
    assert_eq!(me.status().await.stage, DeskStage::Open, "once, not for ever");
}

#[tokio::test(flavor = "multi_thread")]
async fn p05_signing_out_without_a_network_reaches_the_gateway_later() {
    let home = Home::new(Start { world: WorldConfig { proxied: true, ..WorldConfig::default() } }).await;
    let me = signed_in(&home).await;
    let other = home.beside();
    let there = signed_in(&other).await;
    assert_eq!(call::sessions_list(&there.desk, Empty {}).await.expect("the list").rows.len(), 2);
    let cable = home.world.cable().expect("a cable");
    cable.pull();
    let status = call::sign_out(&me.desk, SignOutRequest { erase: false }).await.expect("signs out");
    assert_eq!(status.stage, DeskStage::SignedOut);
    me.desk.close().await;
    drop(me);
    cable.plug();
    // The next start tells the gateway what it could not be told before.
    let me = Hands::at(&home).await;
    assert_eq!(me.status().await.stage, DeskStage::SignedOut);
    until("the session has ended there", async || {
        let rows = call::sessions_list(&there.desk, Empty {}).await.ok()?.rows;
        (rows.len() == 1).then_some(())
    })
    .await;
}
