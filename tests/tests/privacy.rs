//! Who has seen what, signed-in computers, and acts that want the phone first (P07, P08, P14, P15).

#![expect(clippy::expect_used, clippy::panic, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{
    AccessKind, AccessLogListRequest, ChainState, ContactChangeRequest, DeskError, DeskStage, Empty, EraseRequest,
    FieldReason, LocalAct, SettingsChangeRequest, StepUpOutcome, StepUpView, StepUpWaitRequest, UnlockRequest,
    UnlockView,
};
use desk_domain::ChallengeId;
use desk_journeys::{Hands, Home, Start, until};

const ME: &str = "wong-ka-yan";
const PIN: &str = "258046";

fn log(kinds: Vec<AccessKind>) -> AccessLogListRequest {
    AccessLogListRequest { kinds, offset: 0, limit: 100 }
}

fn change(number: &str, version: u32, step_up: Option<ChallengeId>) -> ContactChangeRequest {
    ContactChangeRequest { mobile: Some(number.to_owned()), email: None, version, step_up }
}

fn challenge<T: std::fmt::Debug>(answer: Result<T, DeskError>) -> StepUpView {
    match answer {
        Err(DeskError::StepUpRequired { challenge }) => challenge,
        other => panic!("{other:?}"),
    }
}

async fn confirm(me: &Hands<'_>, challenge: &StepUpView) -> StepUpOutcome {
    let phone = me.home.world.sandbox().phone();
    phone.choose(ME).expect("a seeded person");
    let seen = until("the request on the phone", async || phone.see()).await;
    assert_eq!(seen.code, challenge.code, "both screens show the same four digits (P08)");
    phone.approve().await.expect("the phone confirms");
    let request = StepUpWaitRequest { challenge: challenge.challenge.clone() };
    call::step_up_wait(&me.desk, request).await.expect("an outcome").outcome
}

#[tokio::test(flavor = "multi_thread")]
async fn p07_contact_data_changes_only_after_the_phone_has_confirmed_this_change() {
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, ME).await;
    let before = call::contact_get(&me.desk, Empty {}).await.expect("contact data");
    let asked = challenge(call::contact_change(&me.desk, change("5555 0199", before.version, None)).await);
    assert_eq!(confirm(&me, &asked).await, StepUpOutcome::Passed);
    let other = change("5555 0777", before.version, Some(asked.challenge.clone()));
    let refused = challenge(call::contact_change(&me.desk, other).await);
    assert_ne!(refused.challenge, asked.challenge, "another change is asked for again");
    let confirmed = change("5555 0199", before.version, Some(asked.challenge.clone()));
    let after = call::contact_change(&me.desk, confirmed.clone()).await.expect("changed");
    assert_eq!(after.mobile.as_deref(), Some("+852 5555 0199"));
    assert!(call::contact_change(&me.desk, confirmed).await.is_err(), "a challenge is used once");
}

#[tokio::test(flavor = "multi_thread")]
async fn p14_p15_the_log_tells_of_the_sign_in_and_is_whole() {
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, ME).await;
    let view = until("the sign-in in the log", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        let view = call::access_log_list(&me.desk, log(vec![])).await.ok()?;
        view.rows.iter().any(|row| row.kind == AccessKind::SignIn).then_some(view)
    })
    .await;
    assert!(matches!(view.chain, ChainState::Whole { .. }), "{:?}", view.chain);
    let saved = call::access_log_export(&me.desk, log(vec![])).await.expect("saved");
    let text = std::fs::read_to_string(home.downloads().join(saved.file_name)).expect("the file");
    assert_eq!(text.lines().count(), view.total as usize);
    assert_eq!(checked(&home, &[], &text), Ok(view.total));
    let changed = text.replacen("given", "taken", 1);
    assert!(changed != text && checked(&home, &[], &changed).is_err(), "a changed entry is found");
}

#[tokio::test(flavor = "multi_thread")]
async fn p14_p15_this_computer_tells_what_it_did_and_only_the_person_clears_it() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(Some(PIN)).await;
    me.sign_in(ME).await;
    let before = call::local_log_list(&me.desk, Empty {}).await.expect("the list");
    assert_eq!((before.total, before.whole), (0, true));
    for _ in 0..2 {
        // The second one changes nothing.
        let idle = SettingsChangeRequest { idle_minutes: Some(3), ..SettingsChangeRequest::default() };
        call::settings_change(&me.desk, idle).await.expect("changed");
    }
    call::diagnostics_save(&me.desk, Empty {}).await.expect("saved");
    call::lock_now(&me.desk, Empty {}).await.expect("locked");
    let try_with = |pin: &str| UnlockRequest { pin: Some(pin.to_owned()), passphrase: None };
    for _ in 0..2 {
        let wrong = call::unlock(&me.desk, try_with("111222")).await.expect("judged");
        assert!(matches!(wrong, UnlockView::Wrong { .. }), "{wrong:?}");
    }
    assert_eq!(call::unlock(&me.desk, try_with(PIN)).await.expect("judged"), UnlockView::Opened);
    let view = call::local_log_list(&me.desk, Empty {}).await.expect("the list");
    let told: Vec<(LocalAct, u32)> = view.rows.iter().map(|row| (row.act, row.times)).collect();
    let expected = [(LocalAct::UnlockFailed, 2), (LocalAct::DiagnosticsSaved, 1), (LocalAct::SettingsChanged, 1)];
    assert_eq!(told, expected, "newest first");
    assert!(view.whole);
    let saved = call::local_log_export(&me.desk, Empty {}).await.expect("saved");
    let text = std::fs::read_to_string(home.downloads().join(saved.file_name)).expect("the file");
    assert_eq!(checked(&home, &["--local"], &text), Ok(3));
    let changed = text.replacen(r#"\"times\":2"#, r#"\"times\":1"#, 1);
    assert!(changed != text && checked(&home, &["--local"], &changed).is_err(), "a changed entry is found");
    let after = call::local_log_clear(&me.desk, Empty {}).await.expect("cleared");
    assert_eq!((after.total, after.rows.len(), after.whole), (0, 0, true));
}

/// How many entries a program that is not ours finds whole in an exported log (docs/access-log.md).
fn checked(home: &Home, of: &[&str], log: &str) -> Result<u32, String> {
    let file = home.folder().join("log-to-check.jsonl");
    std::fs::write(&file, log).expect("written");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/independent/access_log_check.py");
    let done =
        std::process::Command::new("/usr/bin/python3").arg(script).args(of).arg(&file).output().expect("python runs");
    let said = String::from_utf8_lossy(&done.stdout).trim().to_owned();
    if done.status.success() { said.parse().map_err(|_| said) } else { Err(said) }
}

#[tokio::test(flavor = "multi_thread")]
async fn signed_in_computers_are_listed_this_one_first() {
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, ME).await;
    let list = call::sessions_list(&me.desk, Empty {}).await.expect("the list");
    assert!(list.rows.first().is_some_and(|row| row.current && row.device_name == "Journey"));
}

#[tokio::test(flavor = "multi_thread")]
async fn p07_erasing_wants_the_phone_or_where_nobody_is_signed_in_the_pin() {
    let home = Home::new(Start::default()).await;
    let me = Hands::at(&home).await;
    me.first_run(Some(PIN)).await;
    me.sign_in(ME).await;
    let beside = home.beside();
    let other = Hands::at(&beside).await;
    other.first_run(None).await;
    other.sign_in(ME).await;
    let asked = call::erase(&me.desk, EraseRequest { step_up: None, pin: Some(PIN.to_owned()) }).await;
    assert!(matches!(asked, Err(DeskError::StepUpRequired { .. })), "the PIN is no confirmation by phone");
    let phone = home.world.sandbox().phone();
    phone.choose(ME).expect("a seeded person");
    until("the request on the phone", async || phone.see()).await;
    phone.reject().await.expect("refused");
    assert_eq!(me.status().await.stage, DeskStage::Open, "nothing is gone");
    assert!(me.tasks_arrive().await.total > 0);

    call::sign_out(&me.desk, Empty {}).await.expect("signs out");
    for (pin, reason) in
        [(None, FieldReason::Missing), (Some("1"), FieldReason::Form), (Some("111222"), FieldReason::Wrong)]
    {
        let refused = call::erase(&me.desk, EraseRequest { step_up: None, pin: pin.map(str::to_owned) }).await;
        assert_eq!(refused.map(|status| status.stage), Err(DeskError::field("pin", reason)));
    }
    let request = EraseRequest { step_up: None, pin: Some(PIN.to_owned()) };
    assert_eq!(call::erase(&me.desk, request).await.expect("erased").stage, DeskStage::FirstRun);

    // Confirmed on the phone, it stands in the log, and other computers go on.
    me.first_run(None).await;
    me.sign_in(ME).await;
    assert_eq!(me.erase(ME).await.stage, DeskStage::FirstRun);
    until("the erasure in the log", async || {
        let _ = call::sync_now(&other.desk, Empty {}).await;
        let rows = call::access_log_list(&other.desk, log(vec![AccessKind::Erase])).await.ok()?.rows;
        (rows.len() == 1).then_some(())
    })
    .await;
    assert_eq!(call::sessions_list(&other.desk, Empty {}).await.expect("the list").rows.len(), 1);
}
