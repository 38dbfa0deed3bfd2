//! Both ways of signing in against a gateway that checks every proof itself (P09, P10, M-tokens, M-signin).

use std::sync::{Arc, Mutex};

use crate::stub::Stub;
use desk_domain::{AuthLevel, Language};
use desk_gov::signin::{SignInError, SignInProfile, SignedIn, Stage};
use desk_gov::{GovError, SecretVault};
use desk_secrets::MemoryStore;
use serde_json::json;
use tokio::io::AsyncReadExt as _;
use tokio_util::sync::CancellationToken;

/// From `state` and the issuer, what comes back.
type Query = fn(&str, &str) -> String;

/// A profile of this person.
async fn of(person: &str) -> SignInProfile {
    let vault = SecretVault::new(Arc::new(MemoryStore::default()), "tokens");
    SignInProfile::of(&vault, Some(person.into())).await.unwrap()
}

async fn on_computer(stub: &Stub, query: impl FnOnce(&str, &str) -> String) -> Result<SignedIn, SignInError> {
    let started = stub.gov().start_computer(Language::ZhHantHk, SignInProfile::fresh().unwrap()).await?;
    assert_eq!(stub.browse(&started, query).await["ui_locales"], "zh-Hant-HK");
    started.wait(&CancellationToken::new()).await
}

#[tokio::test]
async fn p09_on_this_computer_code_state_and_issuer() {
    let stub = Stub::start().await;
    let signed_in = on_computer(&stub, |state, base| format!("code=good-code&state={state}&iss={base}")).await.unwrap();
    assert_eq!(signed_in.person().id.as_str(), "p1");
    assert_eq!(signed_in.person().auth_level, AuthLevel::Basic, "an unknown level is the lowest");
    assert_eq!(signed_in.session_id().as_str(), "s1");
}

#[tokio::test]
async fn a_sign_in_that_nobody_keeps_is_given_back() {
    let stub = Stub::start().await;
    let signed_in = on_computer(&stub, |state, base| format!("code=good-code&state={state}&iss={base}")).await.unwrap();
    assert!(!stub.with(|inner| inner.revoked));
    signed_in.give_back(&stub.gov()).await;
    assert!(stub.with(|inner| inner.revoked));
}

#[tokio::test]
async fn p09_an_answer_of_another_sign_in_or_server_is_refused() {
    let stub = Stub::start().await;
    let cases: [Query; 5] = [
        |_, base| format!("code=good-code&state=other&iss={base}"),
        |_, base| format!("code=good-code&iss={base}"),
        |state, _| format!("code=good-code&state={state}&iss=http://evil.example"),
        |state, _| format!("code=good-code&state={state}"),
        |_, base| format!("error=access_denied&error_description=refused&iss={base}"),
    ];
    for query in cases {
        let error = on_computer(&stub, query).await.err().unwrap();
        assert!(matches!(error, SignInError::StateMismatch), "{error}");
    }
    assert_eq!(stub.with(|inner| inner.requests), 0, "no code is spent");
}

#[tokio::test]
async fn refusals_and_wrong_codes_say_what_happened() {
    let stub = Stub::start().await;
    let cases: [(Query, &str); 4] = [
        (
            |s, b| format!("error=access_denied&error_description=suspended&state={s}&iss={b}"),
            "the identity is suspended",
        ),
        (|s, b| format!("error=access_denied&error_description=cancelled&state={s}&iss={b}"), "cancelled"),
        (|s, b| format!("error=server_error&state={s}&iss={b}"), "did not work"),
        (|s, b| format!("code=used-code&state={s}&iss={b}"), "expired"),
    ];
    for (query, said) in cases {
        assert_eq!(on_computer(&stub, query).await.err().unwrap().to_string(), said);
    }
}

#[tokio::test]
async fn p31_the_port_is_closed_after_one_answer() {
    let stub = Stub::start().await;
    let started = stub.gov().start_computer(Language::ZhHantHk, SignInProfile::fresh().unwrap()).await.unwrap();
    let asked = stub.browse(&started, |state, base| format!("code=good-code&state={state}&iss={base}")).await;
    let redirect: url::Url = asked["redirect_uri"].parse().unwrap();
    assert_eq!((redirect.scheme(), redirect.host_str(), redirect.path()), ("http", Some("127.0.0.1"), "/cb"));
    assert_eq!((asked["response_type"].as_str(), asked["code_challenge_method"].as_str()), ("code", "S256"));
    started.wait(&CancellationToken::new()).await.unwrap();
    let port = redirect.port().unwrap();
    let closed = match tokio::net::TcpStream::connect(("127.0.0.1", port)).await {
        Err(_) => true,
        Ok(mut stream) => stream.read(&mut [0; 1]).await.is_ok_and(|n| n == 0),
    };
    assert!(closed);
}

#[tokio::test]
async fn with_the_phone_stages_are_told_and_slow_down_is_obeyed() {
    let stub = Stub::start().await;
    stub.with(|inner| {
        inner.pending = [
            json!({"error": "authorization_pending", "stage": "waiting"}),
            json!({"error": "authorization_pending", "stage": "opened"}),
            json!({"error": "authorization_pending", "stage": "opened"}),
        ]
        .into();
    });
    let started = stub.gov().start_phone(Language::En, of("p1").await).await.unwrap();
    assert_eq!(started.user_code(), "482 913");
    assert!(started.verification_uri_complete().path().ends_with("/signin/handle"));
    assert_eq!(started.life().as_secs(), 120);
    let stages = Mutex::new(Vec::new());
    let signed_in = started.wait(&CancellationToken::new(), |stage| stages.lock().unwrap().push(stage)).await.unwrap();
    assert_eq!(signed_in.person().name.chinese.as_deref(), Some("陳大文"));
    assert_eq!(*stages.lock().unwrap(), [Stage::Opened]);
}

#[tokio::test]
async fn with_the_phone_each_end_has_its_reason() {
    let stub = Stub::start().await;
    for (body, said) in [
        (json!({"error": "access_denied", "error_description": "refused"}), "refused"),
        (json!({"error": "access_denied", "error_description": "suspended"}), "the identity is suspended"),
        (json!({"error": "expired_token"}), "expired"),
        (json!({"error": "from_tomorrow"}), "did not work"),
    ] {
        stub.with(|inner| inner.pending = [body].into());
        let started = stub.gov().start_phone(Language::En, SignInProfile::fresh().unwrap()).await.unwrap();
        let error = started.wait(&CancellationToken::new(), |_| {}).await.err().unwrap();
        assert_eq!(error.to_string(), said);
    }
}

#[tokio::test]
async fn cancelling_ends_both_ways_at_once() {
    let stub = Stub::start().await;
    let cancel = CancellationToken::new();
    cancel.cancel();
    let phone = stub.gov().start_phone(Language::En, SignInProfile::fresh().unwrap()).await.unwrap();
    assert!(matches!(phone.wait(&cancel, |_| {}).await, Err(SignInError::Cancelled)));
    let computer = stub.gov().start_computer(Language::En, SignInProfile::fresh().unwrap()).await.unwrap();
    assert!(matches!(computer.wait(&cancel).await, Err(SignInError::Cancelled)));
}

#[tokio::test]
async fn somebody_elses_tokens_are_given_back() {
    let stub = Stub::start().await;
    let started = stub.gov().start_phone(Language::En, of("p2").await).await.unwrap();
    let error = started.wait(&CancellationToken::new(), |_| {}).await.err().unwrap();
    assert!(matches!(error, SignInError::OtherPerson));
    assert!(stub.with(|inner| inner.revoked));
}

#[tokio::test]
async fn a_gateway_that_is_not_there_is_said_so() {
    let stub = Stub::start().await;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let free = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = crate::stub::gov(&free, &stub.1)
        .start_phone(Language::En, SignInProfile::fresh().unwrap())
        .await
        .err()
        .unwrap();
    assert!(matches!(error, SignInError::Transport(GovError::Unreachable)), "{error}");
}
