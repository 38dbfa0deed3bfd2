//! P27, P45: what desk and gateway write to their logs while a person works holds nothing of that person, no token, no
//! key; and what a stranger may choose (the name of a computer) adds no line to any log. One test, because a program has
//! one log.

#![expect(clippy::expect_used, clippy::panic, reason = "the helpers of a journey fail as the journey does")]

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use desk_app::{Desk, call};
use desk_contract::{
    AccessKind, AccessLogListRequest, ContactChangeRequest, DeskError, Empty, SignInAttemptRequest, SignInStartRequest,
    SignInWay, StepUpWaitRequest, TaskActRequest, TaskNoteRequest, UnlockRequest, UnlockView,
};
use desk_domain::task::TaskAct;
use desk_journeys::{Hands, Home, Start, until};
use desk_world::{Fault, FaultRule, WorldConfig};
use tracing_subscriber::EnvFilter;

const PIN: &str = "258046";
const NOTE: &str = "canary in my own note";
const FORGED: &str = "My laptop\n2026-11-27T00:00:00Z ERROR forged: \u{1b}[31m\"kind\":\"sign-in\"";

/// Everything that was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Tokens as they pass on the line: 43 letters behind `DPoP `.
fn tokens(heard: &[u8], found: &mut BTreeSet<String>) {
    let text = String::from_utf8_lossy(heard);
    for part in text.to_lowercase().match_indices("authorization: dpop ").map(|(at, word)| at + word.len()) {
        let token: String = text[part..].chars().take_while(|letter| !letter.is_whitespace()).collect();
        found.insert(token);
    }
}

async fn work(home: &Home) -> BTreeSet<String> {
    let mut line = home.world.cable().expect("a cable").listen();
    let mut config = home.config(home.world.gateway_url());
    FORGED.clone_into(&mut config.gateway.as_mut().expect("a gateway").device_name);
    let me = Hands { home, desk: Desk::start(config).await.expect("the desk starts") };
    me.first_run(Some(PIN)).await;
    refused(home, &me).await;
    me.sign_in("wong-ka-yan").await;
    let id = me.own_task().await;
    call::tasks_note(&me.desk, TaskNoteRequest { id: id.clone(), note: NOTE.to_owned() }).await.expect("noted");
    call::tasks_act(&me.desk, TaskActRequest { id, act: TaskAct::Done }).await.expect("done");
    let contact = call::contact_get(&me.desk, Empty {}).await.expect("contact data");
    let change = |step_up| ContactChangeRequest {
        mobile: Some("5555 0199".to_owned()),
        email: Some("canary@example.hk".to_owned()),
        version: contact.version,
        step_up,
    };
    let Err(DeskError::StepUpRequired { challenge }) = call::contact_change(&me.desk, change(None)).await else {
        panic!("contact data change only after the phone has confirmed");
    };
    let phone = home.world.sandbox().phone();
    phone.choose("wong-ka-yan").expect("a seeded person");
    until("the request on the phone", async || phone.see()).await;
    phone.approve().await.expect("the phone confirms");
    let request = StepUpWaitRequest { challenge: challenge.challenge.clone() };
    call::step_up_wait(&me.desk, request).await.expect("an outcome");
    call::contact_change(&me.desk, change(Some(challenge.challenge))).await.expect("changed");
    // Trouble makes programs talk.
    for fault in [Fault::Malformed, Fault::DropAfter { bytes: 30 }, Fault::Status { status: 500, retry_after: None }] {
        home.world.faults().expect("a proxy").add(FaultRule::once("/v1/", fault));
        let _ = call::sync_now(&me.desk, Empty {}).await;
        home.world.faults().expect("a proxy").clear();
    }
    p45_the_log_that_the_person_sees_is_whole(&me).await;
    call::lock_now(&me.desk, Empty {}).await.expect("locks");
    let wrong = UnlockRequest { pin: Some("111222".to_owned()), passphrase: None };
    call::unlock(&me.desk, wrong).await.expect("a judgement");
    let right = UnlockRequest { pin: Some(PIN.to_owned()), passphrase: None };
    assert_eq!(call::unlock(&me.desk, right).await, Ok(UnlockView::Opened));
    call::sign_out(&me.desk, Empty {}).await.expect("signs out");
    let mut found = BTreeSet::new();
    while let Ok(piece) = line.try_recv() {
        tokens(&piece, &mut found);
    }
    found
}

/// P45: somebody who says no on the phone, and somebody with a token that nobody gave out.
async fn refused(home: &Home, me: &Hands<'_>) {
    let started = call::sign_in_start(&me.desk, SignInStartRequest { way: SignInWay::Phone }).await.expect("it starts");
    let phone = home.world.sandbox().phone();
    phone.choose("wong-ka-yan").expect("a seeded person");
    phone.scan(&started.address).await.expect("the phone reads the code");
    phone.reject().await.expect("the phone says no");
    let ended = call::sign_in_wait(&me.desk, SignInAttemptRequest { attempt: started.attempt }).await;
    assert!(ended.is_err(), "{ended:?}");
    let url = home.world.gateway_url().join("v1/me").expect("an address");
    let request = reqwest::Client::new().get(url).header("authorization", format!("DPoP {}", "x".repeat(43)));
    assert_eq!(request.send().await.expect("an answer").status(), 401);
}

/// P45: one line for each event, each with its time in UTC, whatever the computer calls itself.
async fn p45_the_log_that_the_person_sees_is_whole(me: &Hands<'_>) {
    let view = until("the change in the log", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        let request = AccessLogListRequest { kinds: vec![], offset: 0, limit: 100 };
        let view = call::access_log_list(&me.desk, request).await.ok()?;
        view.rows.iter().any(|row| row.kind == AccessKind::ContactChange).then_some(view)
    })
    .await;
    let request = AccessLogListRequest { kinds: vec![], offset: 0, limit: 100 };
    let saved = call::access_log_export(&me.desk, request).await.expect("saved");
    let text = std::fs::read_to_string(me.home.downloads().join(saved.file_name)).expect("the file");
    assert_eq!(text.lines().count(), view.total as usize);
    // Six digits may also be the fraction of a second.
    let typed = text.match_indices(PIN).any(|(at, _)| !text[..at].ends_with('.'));
    assert!(!typed, "the PIN is in the log");
    for line in text.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).expect("each line is one entry");
        assert!(entry["at"].as_str().is_some_and(|at| at.ends_with('Z')), "{line}");
        assert!(!line.contains('\u{1b}'));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn p27_p45_logs_of_desk_and_gateway_hold_nothing_of_the_person() {
    let log = Log::default();
    let writer = log.clone();
    let filter =
        EnvFilter::new("debug,desk_app=trace,desk_gov=trace,desk_sync=trace,desk_store=trace,desk_gateway=trace");
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(move || writer.clone())
        .try_init()
        .expect("the only log of this program");
    let home = Home::new(Start { world: WorldConfig { proxied: true, ..WorldConfig::default() } }).await;
    let tokens = work(&home).await;
    assert!(!tokens.is_empty() && tokens.iter().all(|token| token.len() >= 43), "tokens were heard on the line");
    for event in ["sign-in-failed", "token-refused", "sign-in", "step-up", "contact-change", "sign-out"] {
        let said =
            |line: &str| line.contains("desk_gateway::security") && line.contains(&format!("\"event\":\"{event}\""));
        until(event, async || log.text().lines().any(said).then_some(())).await;
    }
    let text = log.text();
    for part in ["desk_sync", "hyper"] {
        assert!(text.lines().any(|line| line.contains(&format!("\"target\":\"{part}"))), "{part} says something");
    }
    let personal = [
        NOTE,
        "Wong Ka Yan",
        "黃嘉欣",
        "A123456",
        "5555 0199",
        "55550199",
        "canary@example.hk",
        "library books",
        "access_token",
        "refresh_token",
        "PRAGMA key",
        "My laptop",
    ];
    for word in personal.into_iter().chain(tokens.iter().map(String::as_str)) {
        let line = text.lines().find(|line| line.contains(word));
        assert_eq!(line, None, "“{word}” is in the log");
    }
    // Six digits may also be the fraction of a second.
    let typed = text.match_indices(PIN).any(|(at, _)| !text[..at].ends_with('.'));
    assert!(!typed, "the PIN is in the log");
    for line in text.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).expect("each line is one entry of JSON");
        assert!(entry["timestamp"].as_str().is_some_and(|at| at.ends_with('Z')), "{line}");
    }
}
