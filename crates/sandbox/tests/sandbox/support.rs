//! A bed for the tests: a sandbox, a registered e-service that can call it, and a listener for its callbacks.

use desk_testkit::until;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk_eid::client::{self, AnswerError, Callback, Sender};
use desk_eid::text::{ClientId, Nonce};
use desk_eid::wire::Sealed;
use desk_eid::{Cek, ClientSecret, KekPrivate, Outcome, ResultCode};
use desk_sandbox::{RegisteredService, Registration, Sandbox, SandboxClock, SandboxConfig, Scenario, Seen, Tab};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::Url;

pub(crate) const LOGIN_SCOPE: &str = "eidapi_auth eidapi_profiles eidapi_formFilling eidapi_sign eidapi_fr";

/// What came to the e-service: kind and body of a callback.
pub(crate) type Inbox = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

pub(crate) struct Bed {
    pub(crate) sandbox: Sandbox,
    pub(crate) service: RegisteredService,
    pub(crate) http: reqwest::Client,
    pub(crate) home: String,
    pub(crate) inbox: Inbox,
    cek: Mutex<Option<Arc<Cek>>>,
    last_ms: Mutex<i64>,
}

pub(crate) async fn listener() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.unwrap()
}

pub(crate) fn base(listener: &TcpListener) -> Url {
    format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap()
}

pub(crate) async fn bed() -> Bed {
    bed_with(SandboxConfig { scenario: Scenario::Empty, ..SandboxConfig::default() }).await
}

pub(crate) async fn bed_with(config: SandboxConfig) -> Bed {
    let sandbox = desk_sandbox::start(config, listener().await, SandboxClock::system()).await.unwrap();
    let inbox = Inbox::default();
    let own = listener().await;
    let home = base(&own).to_string();
    let router = Router::new()
        .route("/cb", get(async || "welcome back"))
        .route("/iam/callback/{kind}", post(receive))
        .with_state(inbox.clone());
    tokio::spawn(async move { axum::serve(own, router).await });
    let service = sandbox
        .register_service(Registration {
            name: "Test Service".to_owned(),
            callbacks: vec![format!("{home}cb"), format!("{home}iam/callback/*")],
            certificate_pem: None,
        })
        .unwrap();
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
    Bed { sandbox, service, http, home, inbox, cek: Mutex::default(), last_ms: Mutex::new(0) }
}

async fn receive(State(inbox): State<Inbox>, Path(kind): Path<String>, body: axum::body::Bytes) {
    inbox.lock().unwrap().push((kind, body.to_vec()));
}

impl Bed {
    pub(crate) fn url(&self, path: &str) -> Url {
        self.sandbox.base_url().join(path).unwrap()
    }

    pub(crate) fn client_id(&self) -> ClientId {
        ClientId::new(self.service.client_id.as_str()).unwrap()
    }

    pub(crate) fn secret(&self) -> ClientSecret {
        ClientSecret::new(self.service.client_secret.as_str()).unwrap()
    }

    /// A timestamp that never goes back.
    pub(crate) fn stamp(&self) -> i64 {
        let now = i64::try_from(std::time::UNIX_EPOCH.elapsed().unwrap().as_millis()).unwrap();
        let mut last = self.last_ms.lock().unwrap();
        *last = now.max(*last);
        *last
    }

    /// The same for requests of a test's own: the request for the content key has gone before and has no later one.
    pub(crate) async fn stamp_after_the_key(&self) -> i64 {
        self.cek().await;
        self.stamp()
    }

    pub(crate) async fn post(&self, path: &str, headers: &[(&'static str, String)], body: String) -> Vec<u8> {
        let mut request = self.http.post(self.url(path)).header("Content-Type", "application/json").body(body);
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "errors of the platform come with 200");
        answer.bytes().await.unwrap().to_vec()
    }

    /// The content key, fetched once.
    pub(crate) async fn cek(&self) -> Arc<Cek> {
        let held = self.cek.lock().unwrap().clone();
        match held {
            Some(cek) => cek,
            None => self.get_key().await.unwrap(),
        }
    }

    pub(crate) async fn get_key(&self) -> Result<Arc<Cek>, AnswerError> {
        let (id, secret) = (self.client_id(), self.secret());
        let sender =
            Sender { client_id: &id, secret: &secret, timestamp_ms: self.stamp(), nonce: Nonce::random().unwrap() };
        let request = client::request_without_body(sender).unwrap();
        let bytes = self.post("/api/v1/security/getKey", &request.headers.pairs(), request.body).await;
        let kek = KekPrivate::from_bytes(self.service.kek_private_key_pem.as_bytes()).unwrap();
        let (cek, _) = client::key_answer(&[&kek], &bytes)?;
        let cek = Arc::new(cek);
        *self.cek.lock().unwrap() = Some(cek.clone());
        Ok(cek)
    }

    /// A sealed call; the outcome when it was refused.
    pub(crate) async fn call(&self, path: &str, value: &Value) -> Result<Value, Outcome> {
        let cek = self.cek().await;
        self.call_under(&cek, path, value).await
    }

    pub(crate) async fn call_under(&self, cek: &Cek, path: &str, value: &Value) -> Result<Value, Outcome> {
        let (id, secret) = (self.client_id(), self.secret());
        let sender =
            Sender { client_id: &id, secret: &secret, timestamp_ms: self.stamp(), nonce: Nonce::random().unwrap() };
        let request = client::request(sender, cek, value).unwrap();
        let bytes = self.post(&format!("/api/v1{path}"), &request.headers.pairs(), request.body).await;
        refused(client::answer(cek, &bytes))
    }

    pub(crate) fn get_qr(&self, source: &str, extra: &[(&str, &str)]) -> Url {
        let mut url = self.url("/api/v1/auth/getQR");
        let redirect = format!("{}cb", self.home);
        url.query_pairs_mut().extend_pairs([
            ("clientID", self.service.client_id.as_str()),
            ("responseType", "code"),
            ("source", source),
            ("redirectURI", redirect.as_str()),
            ("scope", LOGIN_SCOPE),
            ("state", "state-1"),
            ("lang", "en-US"),
        ]);
        url.query_pairs_mut().extend_pairs(extra);
        url
    }

    /// Signs a person in by QR and gives accessToken and openID.
    pub(crate) async fn sign_in(&self, person: &str) -> (String, String) {
        let code = self.code(person).await;
        let token =
            self.call("/auth/getToken", &json!({"code": code, "grantType": "authorization_code"})).await.unwrap();
        let text = |name: &str| token[name].as_str().unwrap().to_owned();
        (text("accessToken"), text("openID"))
    }

    /// Signs a person in by QR and gives the code of the redirect.
    pub(crate) async fn code(&self, person: &str) -> String {
        let (tab, phone) = self.scan(person).await;
        phone.approve().await.unwrap();
        let page = tab.follow().await.unwrap();
        assert_eq!(page.body, "welcome back");
        query(&page.url, "code").unwrap()
    }

    pub(crate) async fn scan(&self, person: &str) -> (Tab, desk_sandbox::Phone) {
        let tab = self.sandbox.browser().open(self.get_qr("PC_Browser", &[])).await.unwrap();
        let phone = self.sandbox.phone();
        phone.choose(person).unwrap();
        phone.scan(&tab.code_address().unwrap()).await.unwrap();
        (tab, phone)
    }

    /// The common fields of a request to a signed-in person.
    pub(crate) fn ask(&self, who: &(String, String), business_id: &str, kind: &str) -> Value {
        json!({
            "businessID": business_id, "accessToken": who.0, "openID": who.1, "source": "PC_Browser",
            "redirectURI": format!("{}iam/callback/{kind}", self.home), "state": "s-1",
        })
    }

    /// The next callback, opened.
    pub(crate) async fn callback(&self) -> (ResultCode, Value) {
        let (_, body) = until("a callback", async || self.inbox.lock().unwrap().pop()).await;
        let sealed = Sealed::parse(&body).unwrap();
        let cek = self.cek().await;
        let value = desk_eid::content::open_json(&cek, sealed.envelope().unwrap()).unwrap();
        match client::callback::<Value>(&[&*cek], &body).unwrap() {
            Callback::Done(done) => assert_eq!(done, value),
            Callback::Ended(code, _) => assert_eq!(code, sealed.code),
        }
        (sealed.code, value)
    }
}

pub(crate) fn refused(answer: Result<Value, AnswerError>) -> Result<Value, Outcome> {
    answer.map_err(|error| match error {
        AnswerError::Refused(code) => code.outcome().unwrap(),
        AnswerError::Unreadable(error) => panic!("unreadable answer: {error}"),
    })
}

pub(crate) fn query(url: &Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

pub(crate) fn digest(text: &[u8]) -> (String, [u8; 32]) {
    let digest = openssl::sha::sha256(text);
    (STANDARD.encode(digest), digest)
}

/// What a phone shows once something is pushed to it.
pub(crate) async fn pushed(phone: &desk_sandbox::Phone) -> Seen {
    until("a request on the phone", async || phone.see()).await
}
