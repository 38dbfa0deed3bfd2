//! A bed for the tests of switch and banks: a gateway that signs, hears notices and can fall ill, and a clock that stands.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk_domain::{Clock as _, ManualClock, Money, Timestamp};
use desk_hkqr::{Account, Additional, FpsCode, encode};
use desk_sandbox::{Fault, FaultRule, FpsParticipant, Registration, Sandbox, SandboxClock, SandboxConfig, Scenario};
use openssl::bn::BigNum;
use openssl::ec::EcKey;
use openssl::ecdsa::EcdsaSig;
use openssl::pkey::PKey;
use openssl::sha::sha256;
use serde_json::{Value, json};

use crate::support::{base, listener};

pub(crate) const WSD: &str = "9900081";

/// What the gateway heard: `jti` and event; and whether it is out of order.
#[derive(Default)]
pub(crate) struct Heard {
    pub(crate) notices: Mutex<Vec<(String, Value)>>,
    pub(crate) ill: Mutex<bool>,
    switch_key: Mutex<String>,
}

pub(crate) struct Bed {
    pub(crate) sandbox: Sandbox,
    pub(crate) clock: ManualClock,
    pub(crate) heard: Arc<Heard>,
    pub(crate) participant: FpsParticipant,
    http: reqwest::Client,
    serial: Mutex<u32>,
}

fn verify(pem: &str, text: &str) -> Option<(Value, Value)> {
    let (signed, signature) = text.rsplit_once('.')?;
    let (header, payload) = signed.split_once('.')?;
    let raw = URL_SAFE_NO_PAD.decode(signature).ok()?;
    let half = |range: std::ops::Range<usize>| BigNum::from_slice(&raw[range]).unwrap();
    let signature = EcdsaSig::from_private_components(half(0..32), half(32..64)).unwrap();
    let key = EcKey::public_key_from_pem(pem.as_bytes()).unwrap();
    let holds = signature.verify(&sha256(signed.as_bytes()), &key).unwrap();
    let part = |text: &str| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap();
    holds.then(|| (part(header), part(payload)))
}

async fn notice(State(heard): State<Arc<Heard>>, headers: HeaderMap, body: String) -> StatusCode {
    assert_eq!(headers["content-type"], "application/jose");
    if *heard.ill.lock().unwrap() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    if body.matches('.').count() != 2 {
        return StatusCode::BAD_REQUEST;
    }
    let (header, claims) = verify(&heard.switch_key.lock().unwrap(), &body).unwrap();
    assert_eq!((&header["alg"], &header["typ"]), (&json!("ES256"), &json!("fps-notice+jwt")));
    assert_eq!((&claims["iss"], &claims["aud"]), (&json!("fps"), &json!("citizen-desk")));
    let jti = claims["jti"].as_str().unwrap().to_owned();
    heard.notices.lock().unwrap().push((jti, claims["event"].clone()));
    StatusCode::OK
}

/// A sandbox whose time stands still and whose notices leave when told.
pub(crate) async fn bed() -> Bed {
    bed_with(None).await
}

pub(crate) async fn bed_with(state_dir: Option<std::path::PathBuf>) -> Bed {
    let clock = ManualClock::new("2026-11-24T02:00:00Z".parse().unwrap());
    let config = SandboxConfig { scenario: Scenario::Default, state_dir, ..SandboxConfig::default() };
    let sandbox = desk_sandbox::start(config, listener().await, SandboxClock::manual(clock.clone())).await.unwrap();
    sandbox.notices_by_hand(true);
    let heard = Arc::<Heard>::default();
    let own = listener().await;
    let home = base(&own);
    let router = Router::new().route("/fps/notice", post(notice)).with_state(heard.clone());
    tokio::spawn(async move { axum::serve(own, router).await });
    let registration =
        Registration { name: "Desk".to_owned(), callbacks: vec![format!("{home}cb")], certificate_pem: None };
    let service = sandbox.register_service(registration).unwrap();
    sandbox.connect_departments(home, &service).await.unwrap();
    let participant = sandbox.fps().unwrap();
    heard.switch_key.lock().unwrap().clone_from(&participant.switch_key);
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    Bed { sandbox, clock, heard, participant, http, serial: Mutex::new(0) }
}

impl Bed {
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn sign(&self, path: &str, payload: &Value) -> String {
        let mut serial = self.serial.lock().unwrap();
        *serial += 1;
        let mut claims = json!({
            "iss": self.participant.participant, "aud": "fps", "iat": self.now().as_millis() / 1_000,
            "jti": format!("g-{serial}"), "htu": path,
        });
        claims.as_object_mut().unwrap().extend(payload.as_object().unwrap().clone());
        let header = json!({"alg": "ES256", "kid": "1", "typ": "fps-request+jwt"});
        let signed =
            format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()));
        let key = PKey::private_key_from_pem(self.participant.key.as_bytes()).unwrap().ec_key().unwrap();
        let signature = EcdsaSig::sign(&sha256(signed.as_bytes()), &key).unwrap();
        let mut raw = signature.r().to_vec_padded(32).unwrap();
        raw.extend(signature.s().to_vec_padded(32).unwrap());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(raw))
    }

    pub(crate) async fn post(&self, path: &str, body: String) -> Result<(StatusCode, String), reqwest::Error> {
        let url = self.participant.switch.join(path).unwrap();
        let answer = self.http.post(url).header("content-type", "application/jose").body(body).send().await?;
        Ok((answer.status(), answer.text().await?))
    }

    pub(crate) async fn ask(&self, path: &str, payload: Value) -> (u16, Value) {
        let (status, text) = self.post(path, self.sign(path, &payload)).await.unwrap();
        (status.as_u16(), serde_json::from_str(&text).unwrap_or(Value::Null))
    }

    pub(crate) fn registration(&self, id: &str, number: &str, cents: i64) -> Value {
        json!({
            "paymentId": id, "reference": format!("CD-{id}"), "payee": WSD, "billNumber": number,
            "amount": Money::hkd(cents), "editable": false, "expiresAt": self.now().plus_seconds(900),
        })
    }

    /// Registers a payment and gives its code.
    pub(crate) async fn code(&self, id: &str, number: &str, cents: i64) -> String {
        let (status, answer) = self.ask("/fps/v1/payments", self.registration(id, number, cents)).await;
        assert_eq!((status, &answer["status"]), (201, &json!("open")));
        let code = FpsCode {
            amount: Some(cents),
            additional: Additional {
                bill_number: Some(number.to_owned()),
                reference_label: Some(format!("CD-{id}")),
                ..Additional::default()
            },
            ..FpsCode::of(Account::FpsId(WSD.to_owned()))
        };
        encode(&code.until(self.now().plus_seconds(900))).unwrap()
    }

    pub(crate) fn events(&self) -> Vec<Value> {
        self.heard.notices.lock().unwrap().iter().map(|(_, event)| event.clone()).collect()
    }

    pub(crate) fn kinds(&self) -> Vec<String> {
        self.events().iter().map(|event| event["kind"].as_str().unwrap().to_owned()).collect()
    }

    pub(crate) fn faults_once(&self, fault: Fault) {
        self.sandbox.faults().add(FaultRule::once("notice", fault));
    }
}
