//! Another computer of the person, and a phone that says no: told, ended, and nothing changed (M-stepup, P05, P14).

#![expect(clippy::expect_used, clippy::panic, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{
    AccessEntryView, AccessKind, AccessKnownRequest, AccessLogListRequest, AccessNotMeRequest, ContactChangeRequest,
    DeskError, DeskStage, Empty, EraseRequest, HistoryKind, HistoryListRequest, StepUpOutcome, StepUpView,
    StepUpWaitRequest, UnlockRequest, UnlockView,
};
use desk_domain::{ChallengeId, Clock as _, ManualClock, SystemClock};
use desk_journeys::{Hands, Home, Start, until};
use desk_world::{Fault, FaultRule, SandboxClock, WorldConfig};

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
    let me = Hands::signed_in(&home, "wong-ka-yan").await;
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
    let me = Hands::signed_in(&home, "wong-ka-yan").await;
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

/// The person's desk, and one that calls itself somebody's laptop, where the same person signs in.
async fn with_a_stranger<'a>(home: &'a Home, other: &'a Home) -> (Hands<'a>, Hands<'a>) {
    let me = Hands::signed_in(home, "wong-ka-yan").await;
    assert_eq!(alert(&me).await, None, "what this computer does is no alert");
    let mut config = other.config(home.world.gateway_url());
    "Somebody's laptop".clone_into(&mut config.gateway.as_mut().expect("a gateway").device_name);
    let stranger = Hands { home: other, desk: desk_app::Desk::start(config).await.expect("the desk starts") };
    stranger.first_run(None).await;
    stranger.sign_in("wong-ka-yan").await;
    (me, stranger)
}

/// What Today tells of a sign-in.
async fn alert(me: &Hands<'_>) -> Option<AccessEntryView> {
    call::today_get(&me.desk, Empty {}).await.expect("today").alert
}

async fn alerted(me: &Hands<'_>) -> AccessEntryView {
    until("an alert", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        alert(me).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn m_signin_a_first_sign_in_elsewhere_is_announced_once_until_the_person_says_that_it_was_them() {
    let home = Home::new(Start::default()).await;
    let other = home.beside();
    let (me, stranger) = with_a_stranger(&home, &other).await;
    let entry = alerted(&me).await;
    let said = |notice: &desk_app::Notification| notice.body == "A sign-in needs a look. Open Citizen Desk to see it.";
    let notified = until("a notification", async || {
        let notified = home.host.notified();
        (!notified.is_empty()).then_some(notified)
    })
    .await;
    assert_eq!(notified.iter().filter(|notice| said(notice)).count(), 1, "P27: it names nobody");
    until("an entry of the history", async || {
        let request = HistoryListRequest { offset: 0, limit: 20 };
        let rows = call::history_list(&me.desk, request).await.ok()?.rows;
        rows.into_iter().find(|row| row.kind == HistoryKind::AccessAlert)
    })
    .await;
    assert_eq!(alert(&stranger).await, None, "nor what happened before its own sign-in");
    call::access_known(&me.desk, AccessKnownRequest { id: entry.id }).await.expect("known");
    assert_eq!(alert(&me).await, None);
    me.desk.close().await;
    drop(me);
    let me = Hands::at(&home).await;
    let _ = call::sync_now(&me.desk, Empty {}).await;
    assert_eq!(alert(&me).await, None, "also after a restart");
    // The same computer once more is no news.
    call::sign_out(&stranger.desk, Empty {}).await.expect("signed out there");
    assert_eq!(home.host.notified().iter().filter(|notice| said(notice)).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_sign_in_elsewhere_is_told_here_and_ended_by_this_was_not_me() {
    let home = Home::new(Start::default()).await;
    let other = home.beside();
    let (me, stranger) = with_a_stranger(&home, &other).await;
    let entry = alerted(&me).await;
    let request = AccessLogListRequest { kinds: vec![AccessKind::SignIn], offset: 0, limit: 20 };
    let rows = call::access_log_list(&me.desk, request).await.expect("the log").rows;
    let purpose = |row: &AccessEntryView| row.purpose.as_ref().expect("a purpose").en.clone();
    let named = rows.iter().find(|row| purpose(row).contains("Somebody's laptop")).expect("in the log");
    assert!(named.id == entry.id && named.may_disown);
    call::access_not_me(&me.desk, AccessNotMeRequest { id: entry.id }).await.expect("ended");
    until("signed out there", async || {
        let _ = call::sync_now(&stranger.desk, Empty {}).await;
        (stranger.status().await.stage == DeskStage::SignedOut).then_some(())
    })
    .await;
    assert_eq!(me.status().await.stage, DeskStage::Open, "this one goes on");
    assert_eq!(call::sessions_list(&me.desk, Empty {}).await.expect("the list").rows.len(), 1);
    assert_eq!(alert(&me).await, None, "that is settled");
}

#[tokio::test(flavor = "multi_thread")]
async fn p05_a_locked_desk_signs_out_when_it_is_unlocked_before_it_fetches_anything() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(Some("258046")).await;
    me.sign_in("wong-ka-yan").await;
    let other = home.beside();
    let there = Hands::signed_in(&other, "wong-ka-yan").await;
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    let erase = call::erase(&me.desk, EraseRequest::default()).await.map(|status| status.stage);
    assert_eq!(erase.err(), Some(DeskError::Locked), "who cannot unlock it does not erase it");
    let status = call::sign_out(&me.desk, Empty {}).await.expect("it will sign out");
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
    let me = Hands::signed_in(&home, "wong-ka-yan").await;
    let other = home.beside();
    let there = Hands::signed_in(&other, "wong-ka-yan").await;
    assert_eq!(call::sessions_list(&there.desk, Empty {}).await.expect("the list").rows.len(), 2);
    let cable = home.world.cable().expect("a cable");
    cable.pull();
    let status = call::sign_out(&me.desk, Empty {}).await.expect("signs out");
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
