//! In production a callback is believed only from a caller with the platform's client certificate, as the proxy in front
//! tells it (M-callback).

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use desk_gateway::{GatewayError, PlatformCertificate};
use desk_sandbox::Decision;
use reqwest::Method;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

use crate::desk::{Desk, random};
use crate::world::{Backend, World};
use desk_testkit::until;

mod run {
    crate::both! {
        a_callback_is_believed_only_with_the_platforms_certificate;
    }
}

const HEADER: &str = "x-client-certificate";

fn certificate() -> PlatformCertificate {
    PlatformCertificate { header: HEADER.to_owned(), sha256: vec!["0a".repeat(32), "AB".repeat(32)] }
}

/// A reverse proxy: what it tells of the caller's certificate, where the gateway is.
#[derive(Clone)]
struct Proxy {
    told: Arc<Mutex<Option<String>>>,
    gateway: Url,
    http: reqwest::Client,
}

/// Passes everything on as it came, but for the one header that is the proxy's own.
async fn pass(State(proxy): State<Proxy>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    parts.headers.remove(HEADER);
    let told = proxy.told.lock().unwrap().clone();
    if let Some(told) = told {
        parts.headers.insert(HEADER, told.parse().unwrap());
    }
    let url = proxy.gateway.join(parts.uri.path_and_query().unwrap().as_str()).unwrap();
    let body = to_bytes(body, 1 << 20).await.unwrap();
    let answer = proxy.http.request(parts.method, url).headers(parts.headers).body(body).send().await.unwrap();
    let answer: http::Response<reqwest::Body> = answer.into();
    answer.map(Body::new)
}

/// The gateway moves behind a proxy that takes over its address.
async fn behind_a_proxy(world: &mut World) -> Arc<Mutex<Option<String>>> {
    let config = world.config();
    world.stop().await;
    let behind = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let gateway = format!("http://{}/", behind.local_addr().unwrap()).parse().unwrap();
    let clock = Arc::new(world.clock.clone());
    world.gateway = Some(desk_gateway::start_behind(config, Some(certificate()), behind, clock).await.unwrap());
    let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let proxy = Proxy { told: Arc::default(), gateway, http };
    let told = Arc::clone(&proxy.told);
    let front = TcpListener::bind(world.base.socket_addrs(|| None).unwrap()[0]).await.unwrap();
    tokio::spawn(async move { axum::serve(front, Router::new().fallback(pass).with_state(proxy)).await });
    told
}

async fn refused(desk: &Desk) -> u64 {
    let metrics = desk.http.get(desk.url("/metrics")).send().await.unwrap().text().await.unwrap();
    let line = metrics.lines().find_map(|line| line.strip_prefix("desk_gateway_refused_callbacks_total ")).unwrap();
    line.parse().unwrap()
}

/// The platform sends one true callback again and again: without the header, with another certificate, with its own.
async fn a_callback_is_believed_only_with_the_platforms_certificate(mut world: World) {
    let told = behind_a_proxy(&mut world).await;
    let desk = Desk::signed_in(&world, "chan-tai-man").await;
    let body = json!({ "email": "new@example.hk", "baseVersion": 1 });
    let asked = desk.write(Method::PATCH, "/v1/me/contact", &random(), &body).await.1;
    let path = format!("/v1/step-ups/{}", asked["challenge"]["challengeId"].as_str().unwrap());
    let state = async || desk.get(&path).await.1["state"].clone();
    let phone = world.sandbox.phone();
    phone.choose("chan-tai-man").unwrap();
    until("the phone", async || phone.see()).await;
    phone.answer(Decision::Approve).await.unwrap();
    for (count, next) in [(1, "cd".repeat(32)), (2, "ab".repeat(32))] {
        until("refused", async || (refused(&desk).await == count).then_some(())).await;
        assert_eq!(state().await, "waiting");
        *told.lock().unwrap() = Some(next);
    }
    until("believed", async || (state().await == "passed").then_some(())).await;
    assert_eq!(refused(&desk).await, 2);
    // Who reaches the gateway through the proxy cannot tell of a certificate in its place, nor learns what was wrong.
    *told.lock().unwrap() = None;
    let forged = desk.http.post(desk.url("/iam/callback/step-up")).header(HEADER, "ab".repeat(32)).body("{}");
    let forged = forged.send().await.unwrap();
    assert_eq!((forged.status().as_u16(), refused(&desk).await), (400, 3));
    assert!(!forged.text().await.unwrap().contains("certificate"));
    world.end().await;
}

/// A gateway for production does not start without it, and refuses as everywhere: one answer, counted.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_sandbox_the_certificate_is_compulsory() {
    let world = World::start(Backend::sqlite()).await;
    let backend = Backend::sqlite();
    let config = || {
        let mut config = world.config();
        (config.sandbox, config.fps) = (false, None);
        config.database_url.clone_from(&backend.url);
        config.public_url = "https://gateway.example/".parse().unwrap();
        config.iam.base_url = "https://iam.example/".parse().unwrap();
        config
    };
    let listener = async || TcpListener::bind("127.0.0.1:0").await.unwrap();
    let clock = || Arc::new(world.clock.clone());
    let without = desk_gateway::start(config(), listener().await, clock()).await;
    assert!(matches!(without, Err(GatewayError::Config(_))), "not without a certificate");
    let none = PlatformCertificate { sha256: Vec::new(), ..certificate() };
    let without = desk_gateway::start_behind(config(), Some(none), listener().await, clock()).await;
    assert!(matches!(without, Err(GatewayError::Config(_))), "nor without a fingerprint");
    let gateway = desk_gateway::start_behind(config(), Some(certificate()), listener().await, clock()).await.unwrap();
    let desk = Desk::new(&format!("http://{}/", gateway.local_addr).parse().unwrap());
    let mut answers = Vec::new();
    for told in [None, Some("cd".repeat(32)), Some("ab".repeat(32))] {
        let mut request = desk.http.post(desk.url("/iam/callback/sign")).header("host", "gateway.example").body("{}");
        if let Some(told) = told {
            request = request.header(HEADER, told);
        }
        let answer = request.send().await.unwrap();
        answers.push((answer.status().as_u16(), answer.text().await.unwrap()));
    }
    assert!(answers.iter().all(|answer| answer.0 == 400 && *answer == answers[0]), "{answers:?}");
    assert_eq!(refused(&desk).await, 3);
    // A stranger's body is not waited for: the answer is there before its first byte.
    let mut stranger = TcpStream::connect(gateway.local_addr).await.unwrap();
    let head = "POST /iam/callback/sign HTTP/1.1\r\nhost: gateway.example\r\ncontent-length: 9000000\r\n\r\n";
    stranger.write_all(head.as_bytes()).await.unwrap();
    let mut status = [0; 12];
    stranger.read_exact(&mut status).await.unwrap();
    assert_eq!(&status, b"HTTP/1.1 400");
    gateway.shutdown().await;
    world.end().await;
}
