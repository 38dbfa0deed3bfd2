//! Tokens in use: nonces, renewal, crashes in the middle of it, sign-out without a connection (M-tokens, P05, P06, P10).

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::stub::{Stub, vault};
use async_trait::async_trait;
use desk_contract::SignedOutReason;
use desk_domain::task::TaskAct;
use desk_domain::{IdempotencyKey, Timestamp};
use desk_gov::live::Signal;
use desk_gov::{CitizenApi, GovError, Session, SignOut, TokenVault, VaultError, finish_sign_outs};
use desk_secrets::Secret;
use proptest::prelude::*;
use serde_json::json;

async fn api(stub: &Stub, vault: &Arc<dyn TokenVault>) -> CitizenApi {
    CitizenApi::new(Arc::new(stub.session(vault).await))
}

#[tokio::test]
async fn m_tokens_a_changed_nonce_costs_one_more_try() {
    let stub = Stub::start().await;
    let api = api(&stub, &vault()).await;
    api.me().await.unwrap();
    let before = stub.with(|inner| {
        inner.nonce += 1;
        inner.requests
    });
    let me = api.me().await.unwrap();
    assert_eq!(me.value.contact.version, 3);
    assert!(me.raw.get().contains("hue"), "what is unknown is kept");
    assert_eq!(stub.with(|inner| inner.requests) - before, 2);
    api.me().await.unwrap();
    assert_eq!(stub.with(|inner| inner.requests) - before, 3);
}

#[tokio::test]
async fn an_export_is_read_on_where_the_part_before_says() {
    let stub = Stub::start().await;
    let api = api(&stub, &vault()).await;
    stub.with(|inner| {
        inner.parts = vec![
            json!({ "data": { "tasks": [1] }, "next": "1", "parts": 2 }),
            json!({ "data": { "tasks": [2] }, "next": null }),
            json!({ "data": {}, "part": 0, "parts": 3 }),
        ];
    });
    let (key, passed) = (IdempotencyKey::random(), "passed".into());
    let first = api.export(None, &key, Some(&passed)).await.unwrap();
    assert_eq!((first.next.as_deref(), first.parts), (Some("1"), Some(2)));
    let last = api.export(first.next.as_deref(), &key, Some(&passed)).await.unwrap();
    assert_eq!((last.next, last.data.get()), (None, r#"{"tasks":[2]}"#));
    let silent = api.export(Some("2"), &key, Some(&passed)).await;
    assert!(matches!(silent, Err(GovError::BadReply(_))), "one that does not say whether it is the last: {silent:?}");
}

#[tokio::test]
async fn p10_tokens_are_renewed_before_they_end_and_when_refused() {
    let stub = Stub::start().await;
    let api = api(&stub, &vault()).await;
    api.me().await.unwrap();
    stub.1.advance_millis(571_000);
    api.me().await.unwrap();
    assert_eq!(stub.with(|inner| (inner.access, inner.refresh)), (2, 2));
    // The server knows nothing of this access token any more.
    stub.with(|inner| inner.access = 77);
    api.me().await.unwrap();
    assert_eq!(stub.with(|inner| (inner.access, inner.refresh)), (78, 3));
    // A clock that jumps a day ahead costs a renewal, nothing else.
    stub.1.advance_millis(86_400_000);
    api.me().await.unwrap();
    assert!(!stub.with(|inner| inner.revoked));
}

#[tokio::test]
async fn many_calls_at_once_renew_once() {
    let stub = Stub::start().await;
    let api = api(&stub, &vault()).await;
    stub.1.advance_millis(600_000);
    let calls = futures_util::future::join_all((0..12).map(|_| api.me())).await;
    assert!(calls.iter().all(Result::is_ok));
    assert_eq!(stub.with(|inner| inner.refresh), 2);
}

/// Of a sign-in nothing is left; the profile keeps its key, which opens nothing by itself.
async fn holds_no_token(vault: &dyn TokenVault) -> bool {
    let text = vault.load().await.unwrap().expect("the profile's key");
    let kept: serde_json::Value = serde_json::from_str(text.expose()).unwrap();
    kept["key"].is_string() && kept["grant"].is_null() && kept["farewells"].as_array().is_some_and(Vec::is_empty)
}

#[tokio::test]
async fn p06_a_suspended_identity_ends_the_session_at_next_contact() {
    for at_refresh in [false, true] {
        let stub = Stub::start().await;
        let vault = vault();
        let api = api(&stub, &vault).await;
        stub.with(|inner| inner.suspended = true);
        if at_refresh {
            stub.1.advance_millis(600_000);
        }
        let error = api.me().await.unwrap_err();
        assert!(matches!(error, GovError::SignedOut(SignedOutReason::Suspended)), "{error}");
        assert_eq!(api.session().ended().await, Some(SignedOutReason::Suspended));
        assert!(holds_no_token(vault.as_ref()).await, "nothing is left of the tokens");
        let before = stub.with(|inner| inner.requests);
        assert!(matches!(api.me().await, Err(GovError::SignedOut(SignedOutReason::Suspended))));
        assert_eq!(stub.with(|inner| inner.requests), before, "nothing more is sent");
    }
}

#[tokio::test]
async fn p05_signing_out_ends_the_session_here_and_there() {
    let stub = Stub::start().await;
    let vault = vault();
    let api = api(&stub, &vault).await;
    assert_eq!(api.session().sign_out().await.unwrap(), SignOut::Revoked);
    assert!(stub.with(|inner| inner.revoked));
    assert!(holds_no_token(vault.as_ref()).await);
    assert!(matches!(api.me().await, Err(GovError::SignedOut(SignedOutReason::Here))));
}

#[tokio::test]
async fn p05_without_a_connection_the_sign_out_waits_and_nothing_else_can_use_the_token() {
    let stub = Stub::start().await;
    let vault = vault();
    let api = api(&stub, &vault).await;
    stub.with(|inner| inner.lose = 2);
    assert_eq!(api.session().sign_out().await.unwrap(), SignOut::Queued);
    assert!(matches!(api.me().await, Err(GovError::SignedOut(SignedOutReason::Here))));
    let gov = stub.gov();
    assert!(Session::open(gov.clone(), vault.clone()).await.unwrap().is_none());
    assert_eq!(finish_sign_outs(&gov, vault.as_ref()).await.unwrap(), 1);
    assert!(!stub.with(|inner| inner.revoked));
    assert_eq!(finish_sign_outs(&gov, vault.as_ref()).await.unwrap(), 0);
    assert!(stub.with(|inner| inner.revoked));
    assert!(holds_no_token(vault.as_ref()).await);
}

/// A vault that stops working.
struct Locking(Arc<dyn TokenVault>, AtomicBool);

#[async_trait]
impl TokenVault for Locking {
    async fn load(&self) -> Result<Option<Secret<String>>, VaultError> {
        self.0.load().await
    }
    async fn save(&self, text: Option<&Secret<String>>) -> Result<(), VaultError> {
        if self.1.load(Ordering::SeqCst) { Err(VaultError) } else { self.0.save(text).await }
    }
}

#[tokio::test]
async fn m_tokens_nothing_is_sent_before_the_key_of_the_refresh_is_safe() {
    let stub = Stub::start().await;
    let locking = Arc::new(Locking(vault(), AtomicBool::new(false)));
    let vault: Arc<dyn TokenVault> = locking.clone();
    let api = api(&stub, &vault).await;
    stub.1.advance_millis(600_000);
    locking.1.store(true, Ordering::SeqCst);
    assert!(matches!(api.me().await, Err(GovError::Vault)));
    assert_eq!(stub.with(|inner| inner.refresh), 1);
    locking.1.store(false, Ordering::SeqCst);
    api.me().await.unwrap();
}

#[derive(Clone, Copy, Debug)]
enum Trouble {
    /// The answer of the token endpoint is lost.
    Lost,
    /// The program is killed after so many steps of the call.
    Killed(u8),
    /// The token ends.
    Old,
    Nothing,
}

fn troubles() -> impl Strategy<Value = Vec<Trouble>> {
    let one = prop_oneof![
        Just(Trouble::Lost),
        (0_u8..40).prop_map(Trouble::Killed),
        Just(Trouble::Old),
        Just(Trouble::Nothing)
    ];
    prop::collection::vec(one, 1..8)
}

/// Polls a future at most `steps` times, then drops it where it stands.
async fn kill_after<F: Future>(future: F, steps: u8) {
    let mut future = Box::pin(future);
    for _ in 0..steps {
        if futures_util::poll!(&mut future).is_ready() {
            return;
        }
        tokio::task::yield_now().await;
        tokio::time::sleep(Duration::from_micros(200)).await;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn m_tokens_rotation_survives_any_crash(troubles in troubles()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let stub = Stub::start().await;
            let vault = vault();
            let mut session = Arc::new(stub.session(&vault).await);
            for trouble in troubles {
                stub.with(|inner| inner.lose = 0);
                match trouble {
                    Trouble::Old => stub.1.advance_millis(600_000),
                    Trouble::Lost => {
                        stub.1.advance_millis(600_000);
                        stub.with(|inner| inner.lose = 1);
                        let _ = CitizenApi::new(session.clone()).me().await;
                    }
                    Trouble::Killed(steps) => {
                        stub.1.advance_millis(600_000);
                        kill_after(CitizenApi::new(session.clone()).me(), steps).await;
                        session = Arc::new(Session::open(stub.gov(), vault.clone()).await.unwrap().expect("kept"));
                    }
                    Trouble::Nothing => {}
                }
                stub.with(|inner| inner.lose = 0);
                let me = CitizenApi::new(session.clone()).me().await;
                assert!(me.is_ok(), "{trouble:?}: {:?}", me.err());
                assert!(!stub.with(|inner| inner.revoked));
            }
        });
    }
}

#[tokio::test]
async fn a_refresh_token_that_was_copied_and_used_ends_the_session() {
    let stub = Stub::start().await;
    let api = api(&stub, &vault()).await;
    stub.with(|inner| inner.refresh += 1);
    stub.1.advance_millis(600_000);
    assert!(matches!(api.me().await, Err(GovError::SignedOut(SignedOutReason::Reused))));
}

#[tokio::test]
async fn problems_of_resources_arrive_with_their_data() {
    let stub = Stub::start().await;
    let api = api(&stub, &vault()).await;
    let (key, at) = (IdempotencyKey::random(), Timestamp::from_millis(0));
    let error = api.act(&"t 1/..".into(), &TaskAct::Done, at, 4, &key).await.unwrap_err();
    assert!(matches!(error, GovError::Conflict(Some(current)) if current.get() == r#"{"id":"t1"}"#));
    let acts = stub.with(|inner| inner.acts.clone());
    let body = json!({"act": {"kind": "done"}, "at": "1970-01-01T00:00:00Z", "baseVersion": 4});
    assert_eq!(acts, [(key.as_str().to_owned(), body)]);
    stub.with(|inner| inner.me = Some((429, json!({"code": "rate-limited"}))));
    let error = api.me().await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(9)));
    assert!(matches!(api.task(&"..".into(), None).await, Err(GovError::NotFound)), "no id climbs");
}

#[tokio::test]
async fn m_feed_the_stream_says_that_something_changed() {
    let stub = Stub::start().await;
    let api = api(&stub, &vault()).await;
    stub.with(|inner| {
        inner.nonce += 1;
        inner.stream = vec![": beat\n\nid: 4", "2\ndata: changed\n\nevent: new\ndata: x\n\n", "data: cut off"];
    });
    let mut stream = api.events(Some(41)).await.unwrap();
    let mut said = Vec::new();
    while let Some(signal) = stream.next().await.unwrap() {
        said.push(signal);
    }
    assert_eq!(said, [Signal::Heartbeat, Signal::Changed(Some(42)), Signal::Changed(Some(42))]);
}
