//! Trouble on purpose, on the sandbox's own routes and through the proxy.

use desk_testkit::until;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::{get, post};
use desk_sandbox::{Fault, FaultProxy, FaultRule};

use crate::support::{base, bed, listener};

/// A server that counts, behind a proxy.
async fn counting() -> (FaultProxy, Arc<AtomicUsize>, reqwest::Client) {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = count.clone();
    let router = Router::new()
        .route("/long", get(async || "x".repeat(100_000)))
        .route("/json", get(async || axum::Json(serde_json::json!({"a": [1, 2, 3]}))))
        .route("/count", post(async move || counter.fetch_add(1, Ordering::SeqCst).to_string()))
        .route("/host", get(async |headers: http::HeaderMap| format!("{:?}", headers.get("host"))));
    let server = listener().await;
    let upstream = base(&server);
    tokio::spawn(async move { axum::serve(server, router).await });
    let proxy = FaultProxy::start(listener().await, &[upstream]).await.unwrap();
    (proxy, count, reqwest::Client::builder().no_proxy().build().unwrap())
}

async fn body(http: &reqwest::Client, proxy: &FaultProxy, path: &str) -> Result<Vec<u8>, reqwest::Error> {
    let answer = http.get(proxy.base_url().join(path).unwrap()).send().await?;
    Ok(answer.bytes().await?.to_vec())
}

#[tokio::test]
async fn a_proxy_without_rules_changes_nothing() {
    let (proxy, _, http) = counting().await;
    assert_eq!(body(&http, &proxy, "/long").await.unwrap().len(), 100_000);
    let host = String::from_utf8(body(&http, &proxy, "/host").await.unwrap()).unwrap();
    assert!(host.contains(proxy.base_url().authority()), "Host is passed on as it came");
    proxy.shutdown().await;
}

#[tokio::test]
async fn before_two_servers_each_request_goes_to_the_next_one() {
    let server = async |name: &'static str| {
        let listener = listener().await;
        let address = base(&listener);
        let router = Router::new().route("/name", get(async move || name));
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    };
    let servers = [server("a").await, server("b").await];
    let proxy = FaultProxy::start(listener().await, &servers).await.unwrap();
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let mut said = String::new();
    for _ in 0..4 {
        said.push_str(&String::from_utf8(body(&http, &proxy, "/name").await.unwrap()).unwrap());
    }
    assert_eq!(said, "abab");
}

#[tokio::test]
async fn each_fault_does_what_it_says() {
    let (proxy, count, http) = counting().await;
    let faults = proxy.faults();
    faults.add(FaultRule::once("/json", Fault::Status { status: 429, retry_after: Some(7) }));
    let answer = http.get(proxy.base_url().join("json").unwrap()).send().await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.headers()["retry-after"].to_str().unwrap()), (429, "7"));
    assert!(serde_json::from_slice::<serde_json::Value>(&body(&http, &proxy, "/json").await.unwrap()).is_ok());

    for bytes in [0, 10, 99_999, 1_000_000] {
        faults.add(FaultRule::once("/long", Fault::DropAfter { bytes }));
        assert!(body(&http, &proxy, "/long").await.is_err(), "dropped after {bytes}");
    }
    faults.add(FaultRule::once("/json", Fault::Malformed));
    let broken = body(&http, &proxy, "/json").await.unwrap();
    assert!(serde_json::from_slice::<serde_json::Value>(&broken).is_err() && broken.starts_with(b"{"));

    faults.add(FaultRule::once("/json", Fault::Oversized { bytes: 3_000_000 }));
    assert!(body(&http, &proxy, "/json").await.unwrap().len() >= 3_000_000);

    faults.add(FaultRule::once("/json", Fault::Delay { ms: 300 }));
    let start = Instant::now();
    body(&http, &proxy, "/json").await.unwrap();
    assert!(start.elapsed() >= Duration::from_millis(300));

    faults.add(FaultRule::once("/count", Fault::Duplicate));
    let answer = http.post(proxy.base_url().join("count").unwrap()).body("b").send().await.unwrap();
    assert_eq!((answer.text().await.unwrap().as_str(), count.load(Ordering::SeqCst)), ("1", 2));
    assert!(faults.list().is_empty());
}

#[tokio::test]
async fn a_held_message_is_overtaken_by_the_next() {
    let (proxy, _, http) = counting().await;
    proxy.faults().add(FaultRule::once("/count", Fault::Reorder));
    let url = proxy.base_url().join("count").unwrap();
    let send = || {
        let request = http.post(url.clone()).body("b");
        tokio::spawn(async move { request.send().await.unwrap().text().await.unwrap() })
    };
    let first = send();
    // The first one is held as soon as it has used up the rule.
    until("the rules are used up", async || proxy.faults().list().is_empty().then_some(())).await;
    let second = send();
    assert_eq!((second.await.unwrap().as_str(), first.await.unwrap().as_str()), ("0", "1"));
}

#[tokio::test]
async fn the_sandbox_applies_rules_to_its_own_routes_and_admin_stays_reachable() {
    let bed = bed().await;
    bed.sandbox.faults().add(FaultRule::always("*", Fault::Status { status: 503, retry_after: None }));
    assert_eq!(bed.http.get(bed.url("/phone")).send().await.unwrap().status(), 503);
    let clear = bed.http.delete(bed.url("/admin/faults")).header("X-Admin-Token", bed.sandbox.admin_token());
    assert_eq!(clear.send().await.unwrap().status(), 200);
    assert_eq!(bed.http.get(bed.url("/phone")).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn p34_a_proxy_leads_nowhere_else() {
    let upstream: url::Url = "https://www.gov.hk/".parse().unwrap();
    let here = "http://127.0.0.1:1/".parse().unwrap();
    for upstreams in [vec![upstream.clone()], vec![here, upstream], vec![]] {
        assert!(FaultProxy::start(listener().await, &upstreams).await.is_err());
    }
}
