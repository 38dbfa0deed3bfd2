//! A small gateway of its own: checks every proof with its own eyes, rotates refresh tokens as M-tokens says, and
//! loses answers on demand. Shares no code with the client.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk_domain::{ManualClock, Timestamp};
use desk_gov::signin::{ComputerSignIn, SignInProfile};
use desk_gov::{Gov, GovConfig, SecretVault, Session, TokenVault, Trust};
use desk_secrets::MemoryStore;
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::io::AsyncWriteExt as _;

#[derive(Default)]
pub(crate) struct Inner {
    pub(crate) base: String,
    pub(crate) nonce: u32,
    pub(crate) jkt: Option<String>,
    pub(crate) challenge: String,
    /// Answers of the token endpoint to the device grant, before it succeeds.
    pub(crate) pending: VecDeque<Value>,
    pub(crate) access: u32,
    pub(crate) refresh: u32,
    /// The last exchange, until its successor is used: (old token, key, answer).
    pub(crate) replay: Option<(String, String, Value)>,
    pub(crate) revoked: bool,
    pub(crate) suspended: bool,
    /// Answers that are worked out and then lost on the way.
    pub(crate) lose: u32,
    /// Answer of `/v1/me` instead of the real one.
    pub(crate) me: Option<(u16, Value)>,
    pub(crate) acts: Vec<(String, Value)>,
    pub(crate) person: String,
    pub(crate) requests: u32,
    pub(crate) stream: Vec<&'static str>,
    /// Parts of an export; each but the last names the next as its cursor.
    pub(crate) parts: Vec<Value>,
}

#[derive(Clone)]
pub(crate) struct Stub(pub(crate) Arc<Mutex<Inner>>, pub(crate) ManualClock);

impl Stub {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let inner = Inner { base, nonce: 1, person: "p1".into(), ..Inner::default() };
        let stub = Self(Arc::new(Mutex::new(inner)), ManualClock::new(Timestamp::from_millis(1_795_000_000_000)));
        let app = Router::new()
            .route("/.well-known/oauth-authorization-server", get(discovery))
            .route("/oauth/device_authorization", post(device))
            .route("/oauth/token", post(token))
            .route("/oauth/revoke", post(revoke))
            .route("/v1/me", get(me))
            .route("/v1/tasks/{id}/act", post(act))
            .route("/v1/events", get(events))
            .route("/v1/export", post(export))
            .fallback(any(|| async { StatusCode::NOT_FOUND }))
            .with_state(stub.clone());
        tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        stub
    }

    pub(crate) fn with<T>(&self, change: impl FnOnce(&mut Inner) -> T) -> T {
        change(&mut self.0.lock().unwrap())
    }

    pub(crate) fn gov(&self) -> Arc<Gov> {
        gov(&self.with(|inner| inner.base.clone()), &self.1)
    }

    /// What the browser does: brings `query` (of state and issuer) back to the port. Gives what the desk asked for.
    pub(crate) async fn browse(
        &self,
        started: &ComputerSignIn,
        query: impl FnOnce(&str, &str) -> String,
    ) -> HashMap<String, String> {
        let asked: HashMap<String, String> = started.authorize_url().query_pairs().into_owned().collect();
        let base = self.with(|inner| {
            inner.challenge.clone_from(&asked["code_challenge"]);
            inner.jkt = Some(asked["dpop_jkt"].clone());
            inner.base.clone()
        });
        let port = asked["redirect_uri"].parse::<url::Url>().unwrap().port().unwrap();
        let head = format!("GET /cb?{} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n", query(&asked["state"], &base));
        let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        // The page is read by nobody: the answer must count all the same.
        asked
    }

    /// A session that was signed in on this computer.
    pub(crate) async fn session(&self, vault: &Arc<dyn TokenVault>) -> Session {
        let gov = self.gov();
        let started = gov.start_computer(desk_domain::Language::En, SignInProfile::fresh().unwrap()).await.unwrap();
        self.browse(&started, |state, base| format!("code=good-code&state={state}&iss={base}")).await;
        let signed_in = started.wait(&tokio_util::sync::CancellationToken::new()).await.unwrap();
        Session::begin(gov, vault.clone(), signed_in).await.unwrap()
    }

    /// What RFC 9449 §4.3 asks of a proof; the answer to give when it does not hold.
    fn proven(&self, headers: &HeaderMap, method: &str, path: &str, access: Option<&str>) -> Result<(), Box<Response>> {
        let mut inner = self.0.lock().unwrap();
        inner.requests += 1;
        let jws = headers.get("dpop").expect("a proof").to_str().unwrap();
        let parts: Vec<&str> = jws.split('.').collect();
        let part = |i: usize| -> Value { serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[i]).unwrap()).unwrap() };
        let (header, claims) = (part(0), part(1));
        let coordinate = |name: &str| URL_SAFE_NO_PAD.decode(header["jwk"][name].as_str().unwrap()).unwrap();
        let point = [vec![4], coordinate("x"), coordinate("y")].concat();
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(parts[2]).unwrap()).unwrap();
        let key = VerifyingKey::from_sec1_bytes(&point).unwrap();
        key.verify(format!("{}.{}", parts[0], parts[1]).as_bytes(), &signature).expect("a good signature");
        assert_eq!(claims["htm"], method);
        assert_eq!(claims["htu"], format!("{}{path}", inner.base));
        let hash = |text: &str| URL_SAFE_NO_PAD.encode(Sha256::digest(text));
        assert_eq!(claims["ath"], access.map_or(Value::Null, |token| hash(token).into()));
        let canonical =
            format!(r#"{{"crv":"P-256","kty":"EC","x":{},"y":{}}}"#, header["jwk"]["x"], header["jwk"]["y"]);
        let jkt = hash(&canonical);
        assert_eq!(inner.jkt.get_or_insert_with(|| jkt.clone()), &jkt, "one key from start to end");
        let nonce = format!("nonce-{}", inner.nonce);
        if claims["nonce"] == nonce {
            return Ok(());
        }
        let fresh = [("dpop-nonce", nonce)];
        Err(Box::new(if access.is_none() {
            (StatusCode::BAD_REQUEST, fresh, Json(json!({"error": "use_dpop_nonce"}))).into_response()
        } else {
            (StatusCode::UNAUTHORIZED, fresh, Json(json!({"type": "about:blank", "code": "use-dpop-nonce"})))
                .into_response()
        }))
    }

    fn resource(&self, headers: &HeaderMap, method: &str, path: &str) -> Result<(), Box<Response>> {
        let token = headers["authorization"].to_str().unwrap().strip_prefix("DPoP ").expect("a DPoP token").to_owned();
        self.proven(headers, method, path, Some(&token))?;
        let mut inner = self.0.lock().unwrap();
        let problem = |status: u16, code: &str| {
            (StatusCode::from_u16(status).unwrap(), Json(json!({"code": code}))).into_response()
        };
        if inner.suspended {
            return Err(Box::new(problem(403, "suspended")));
        }
        if inner.revoked || token != format!("access-{}", inner.access) {
            return Err(Box::new(problem(401, "invalid-token")));
        }
        inner.replay = None;
        Ok(())
    }
}

pub(crate) fn gov(base: &str, clock: &ManualClock) -> Arc<Gov> {
    let config = GovConfig {
        base: base.parse().unwrap(),
        trust: Trust::SandboxLoopback,
        clock: Arc::new(clock.clone()),
        device_name: "Desk of Ah Ming \u{7}".into(),
    };
    Gov::new(&config).unwrap()
}

pub(crate) fn vault() -> Arc<dyn TokenVault> {
    Arc::new(SecretVault::new(Arc::new(MemoryStore::default()), "tokens"))
}

async fn discovery(State(stub): State<Stub>) -> Json<Value> {
    let base = stub.with(|inner| inner.base.clone());
    Json(json!({
        "issuer": base, "authorization_endpoint": format!("{base}/oauth/authorize"),
        "token_endpoint": format!("{base}/oauth/token"), "revocation_endpoint": format!("{base}/oauth/revoke"),
        "device_authorization_endpoint": format!("{base}/oauth/device_authorization"), "more": [1],
    }))
}

async fn device(State(stub): State<Stub>, Form(form): Form<HashMap<String, String>>) -> Json<Value> {
    let mut inner = stub.0.lock().unwrap();
    assert_eq!(form["client_id"], "citizen-desk");
    assert_eq!(form["device_name"], "Desk of Ah Ming ");
    inner.jkt = Some(form["dpop_jkt"].clone());
    let base = &inner.base;
    Json(json!({
        "device_code": "device", "user_code": "482 913", "verification_uri": format!("{base}/signin"),
        "verification_uri_complete": format!("{base}/signin/handle"), "expires_in": 120, "interval": 1,
    }))
}

fn issue(inner: &mut Inner) -> Value {
    inner.access += 1;
    inner.refresh += 1;
    json!({
        "access_token": format!("access-{}", inner.access), "token_type": "DPoP", "expires_in": 600,
        "refresh_token": format!("refresh-{}", inner.refresh), "scope": "desk", "session_id": "s1",
        "person": {"id": inner.person, "name": {"english": "Chan Tai Man", "chinese": "陳大文"}, "authLevel": "platinum"},
    })
}

async fn token(State(stub): State<Stub>, headers: HeaderMap, Form(form): Form<HashMap<String, String>>) -> Response {
    if let Err(refused) = stub.proven(&headers, "POST", "/oauth/token", None) {
        return *refused;
    }
    let mut inner = stub.0.lock().unwrap();
    let bad = |body: Value| (StatusCode::BAD_REQUEST, Json(body)).into_response();
    let answer = match form["grant_type"].as_str() {
        "refresh_token" => {
            match exchange(&mut inner, &form["refresh_token"], headers["idempotency-key"].to_str().unwrap()) {
                Ok(answer) => answer,
                Err(word) => return bad(json!({"error": "invalid_grant", "error_description": word})),
            }
        }
        "authorization_code" => {
            let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&form["code_verifier"]));
            if form["code"] != "good-code" || challenge != inner.challenge {
                return bad(json!({"error": "invalid_grant"}));
            }
            issue(&mut inner)
        }
        _ => match inner.pending.pop_front() {
            Some(body) => return bad(body),
            None => issue(&mut inner),
        },
    };
    if inner.lose > 0 {
        inner.lose -= 1;
        return (StatusCode::BAD_GATEWAY, "lost").into_response();
    }
    let fresh = [("dpop-nonce", format!("nonce-{}", inner.nonce))];
    (fresh, Json(answer)).into_response()
}

/// Rotation as M-tokens says: the last exchange may be asked for again under its key until its successor is used.
fn exchange(inner: &mut Inner, token: &str, key: &str) -> Result<Value, &'static str> {
    if inner.suspended {
        return Err("suspended");
    }
    if inner.revoked {
        return Err("expired");
    }
    if let Some((old, under, answer)) = &inner.replay
        && old == token
        && under == key
    {
        return Ok(answer.clone());
    }
    if token != format!("refresh-{}", inner.refresh) {
        inner.revoked = true;
        return Err("token-reuse");
    }
    let answer = issue(inner);
    inner.replay = Some((token.to_owned(), key.to_owned(), answer.clone()));
    Ok(answer)
}

async fn revoke(State(stub): State<Stub>, headers: HeaderMap, Form(form): Form<HashMap<String, String>>) -> Response {
    if let Err(refused) = stub.proven(&headers, "POST", "/oauth/revoke", None) {
        return *refused;
    }
    let mut inner = stub.0.lock().unwrap();
    if inner.lose > 0 {
        inner.lose -= 1;
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    inner.revoked = form["token"] == format!("refresh-{}", inner.refresh);
    StatusCode::OK.into_response()
}

async fn me(State(stub): State<Stub>, headers: HeaderMap) -> Response {
    if let Err(refused) = stub.resource(&headers, "GET", "/v1/me") {
        return *refused;
    }
    if let Some((status, body)) = stub.with(|inner| inner.me.clone()) {
        return (StatusCode::from_u16(status).unwrap(), [("retry-after", "9")], Json(body)).into_response();
    }
    Json(json!({
        "id": "p1", "name": {"english": "Chan Tai Man", "chinese": null}, "authLevel": "plus", "hue": "blue",
        "contact": {"mobile": "+852 5555 0101", "email": "a@example.com", "version": 3},
    }))
    .into_response()
}

/// The part whose number is the cursor.
async fn export(
    State(stub): State<Stub>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    if let Err(refused) = stub.resource(&headers, "POST", "/v1/export") {
        return *refused;
    }
    assert_eq!(headers["step-up"], "passed");
    let at = query.get("cursor").map_or(0, |cursor| cursor.parse().unwrap());
    Json(stub.with(|inner: &mut Inner| inner.parts.get(at).cloned())).into_response()
}

async fn act(
    State(stub): State<Stub>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if let Err(refused) = stub.resource(&headers, method.as_str(), uri.path()) {
        return *refused;
    }
    let key = headers["idempotency-key"].to_str().unwrap().to_owned();
    stub.with(|inner| inner.acts.push((key, body)));
    (StatusCode::CONFLICT, Json(json!({"code": "conflict", "current": {"id": "t1"}}))).into_response()
}

async fn events(State(stub): State<Stub>, headers: HeaderMap, _: Query<HashMap<String, String>>) -> Response {
    if let Err(refused) = stub.resource(&headers, "GET", "/v1/events") {
        return *refused;
    }
    assert_eq!(headers["last-event-id"], "41");
    let pieces = stub.with(|inner| std::mem::take(&mut inner.stream));
    let body = futures_util::stream::iter(pieces.into_iter().map(Ok::<_, std::io::Error>));
    ([("content-type", "text/event-stream")], axum::body::Body::from_stream(body)).into_response()
}
