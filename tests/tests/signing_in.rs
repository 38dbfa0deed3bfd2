//! Both ways of signing in, and every way in which it does not work.

#![expect(clippy::expect_used, clippy::panic, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{
    AccessKind, AccessLogListRequest, DeskError, DeskStage, Empty, SignInAttemptRequest, SignInFailedReason,
    SignInStartRequest, SignInStartView, SignInWay,
};
use desk_domain::{Clock as _, ManualClock, SystemClock};
use desk_journeys::{Hands, Home, Start, until};
use desk_world::{PersonState, SandboxClock, WorldConfig};

async fn start(me: &Hands<'_>, way: SignInWay) -> SignInStartView {
    call::sign_in_start(&me.desk, SignInStartRequest { way }).await.expect("the sign-in starts")
}

/// Waits for the attempt while `phone` does something.
async fn failure(me: &Hands<'_>, started: &SignInStartView, phone: impl AsyncFnOnce()) -> SignInFailedReason {
    let request = SignInAttemptRequest { attempt: started.attempt.clone() };
    let (waited, ()) = tokio::join!(call::sign_in_wait(&me.desk, request), phone());
    match waited {
        Err(DeskError::SignInFailed { reason }) => reason,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn p09_in_the_browser_of_this_computer() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    let started = start(&me, SignInWay::Computer).await;
    assert_eq!(home.host.opened().first(), Some(&started.address));
    let sandbox = home.world.sandbox();
    let browser = async {
        let tab = sandbox.browser().open(started.address.parse().expect("an address")).await.expect("the page opens");
        let phone = sandbox.phone();
        phone.choose("wong-ka-yan").expect("a seeded person");
        phone.scan(&tab.code_address().expect("a code on the page")).await.expect("the phone reads the code");
        phone.approve().await.expect("the phone confirms");
        tab.follow().await.expect("the browser comes back");
    };
    let request = SignInAttemptRequest { attempt: started.attempt.clone() };
    let (waited, ()) = tokio::join!(call::sign_in_wait(&me.desk, request), browser);
    assert_eq!(waited.expect("signed in").stage, DeskStage::Open);
    me.tasks_arrive().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_on_the_phone() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    let started = start(&me, SignInWay::Phone).await;
    let phone = home.world.sandbox().phone();
    let reason = failure(&me, &started, async || {
        phone.scan(&started.address).await.expect("read");
        phone.reject().await.expect("refused");
    })
    .await;
    assert_eq!(reason, SignInFailedReason::Refused);
    assert_eq!(me.status().await.stage, DeskStage::SignedOut);
}

#[tokio::test(flavor = "multi_thread")]
async fn p06_a_suspended_identity_cannot_sign_in() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    let started = start(&me, SignInWay::Phone).await;
    let phone = home.world.sandbox().phone();
    phone.choose("ho-chi-ming").expect("a seeded person");
    let reason = failure(&me, &started, async || {
        // The platform may refuse at any of these steps; the desk must say the same at each.
        if phone.scan(&started.address).await.is_ok() {
            let _ = phone.approve().await;
        }
    })
    .await;
    assert_eq!(reason, SignInFailedReason::Suspended);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_persons_phone_is_refused_in_a_profile_that_has_an_owner() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    call::sign_out(&me.desk, Empty {}).await.expect("signs out");
    let started = start(&me, SignInWay::Phone).await;
    let phone = home.world.sandbox().phone();
    phone.choose("leung-kwok-wai").expect("a seeded person");
    let reason = failure(&me, &started, async || {
        phone.scan(&started.address).await.expect("read");
        phone.approve().await.expect("confirmed");
    })
    .await;
    assert_eq!(reason, SignInFailedReason::OtherPerson);
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_here_and_started_again() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    let started = start(&me, SignInWay::Phone).await;
    let reason = failure(&me, &started, async || {
        let request = SignInAttemptRequest { attempt: started.attempt.clone() };
        call::sign_in_cancel(&me.desk, request).await.expect("cancels");
    })
    .await;
    assert_eq!(reason, SignInFailedReason::Cancelled);
    me.sign_in("wong-ka-yan").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_code_ends_the_old_one() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    let old = start(&me, SignInWay::Phone).await;
    let fresh = start(&me, SignInWay::Phone).await;
    assert_ne!(old.user_code, fresh.user_code);
    let waited = call::sign_in_wait(&me.desk, SignInAttemptRequest { attempt: old.attempt }).await;
    assert_eq!(waited.err(), Some(DeskError::NotFound));
    let phone = home.world.sandbox().phone();
    phone.choose("wong-ka-yan").expect("a seeded person");
    assert!(phone.scan(&old.address).await.is_err(), "nobody can confirm what no screen shows any more");
    phone.scan(&fresh.address).await.expect("the new one is good");
}

#[tokio::test(flavor = "multi_thread")]
async fn m_signin_the_gateway_knows_a_computer_again() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    for _ in 0..2 {
        me.sign_in("wong-ka-yan").await;
        call::sign_out(&me.desk, Empty {}).await.expect("signs out");
    }
    me.sign_in("wong-ka-yan").await;
    let request = || AccessLogListRequest { kinds: vec![AccessKind::SignIn], offset: 0, limit: 20 };
    let rows = until("three sign-ins in the log", async || {
        let rows = call::access_log_list(&me.desk, request()).await.ok()?.rows;
        (rows.len() == 3).then_some(rows)
    })
    .await;
    let said: Vec<String> = rows.into_iter().filter_map(|row| row.purpose).map(|purpose| purpose.en).collect();
    assert_eq!(said, ["Sign in on Journey", "Sign in on Journey", "First sign-in on Journey"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn m_signin_five_starts_an_hour_and_the_next_is_told_to_wait() {
    let clock = ManualClock::new(SystemClock.now());
    let world = WorldConfig { clock: SandboxClock::manual(clock.clone()), ..WorldConfig::default() };
    let home = Home::new(Start { world }).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    for _ in 0..5 {
        start(&me, SignInWay::Phone).await;
    }
    let refused = call::sign_in_start(&me.desk, SignInStartRequest { way: SignInWay::Phone }).await;
    assert!(matches!(refused, Err(DeskError::RateLimited { .. })), "{refused:?}");
    clock.advance_millis(3_600_000);
    start(&me, SignInWay::Phone).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn p06_a_session_ends_when_the_identity_is_suspended() {
    let clock = ManualClock::new(SystemClock.now());
    let world = WorldConfig { clock: SandboxClock::manual(clock.clone()), ..WorldConfig::default() };
    let home = Home::new(Start { world }).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    home.world.sandbox().set_person_state("wong-ka-yan", PersonState::Suspended).expect("suspended");
    // The access token lives ten minutes; at the next contact after it the gateway asks the platform.
    clock.advance_millis(11 * 60 * 1000);
    until("signed out", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        (me.status().await.stage == DeskStage::SignedOut).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn p05_signing_out_ends_the_session_at_the_gateway() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    me.tasks_arrive().await;
    let status = me.erase("wong-ka-yan").await;
    assert_eq!(status.stage, DeskStage::FirstRun);
    assert!(status.profiles.is_empty());
    me.first_run(None).await;
    me.sign_in("wong-ka-yan").await;
    let sessions = call::sessions_list(&me.desk, Empty {}).await.expect("the list");
    assert_eq!(sessions.rows.len(), 1, "the session before has ended");
}
