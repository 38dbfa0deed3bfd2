//! The switch and the banks, met as docs/payments.md says: a gateway that signs, a payer, and notices that come whatever
//! breaks.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk_domain::{Clock as _, Day, ManualClock, Money, Timestamp};
use desk_hkqr::{Account, Additional, FpsCode, encode};
use desk_sandbox::{
    BankError, Chance, EntryKind, Fault, FaultRule, FpsParticipant, PayWith, Registration, Sandbox, SandboxClock,
    SandboxConfig, Scenario,
};
use openssl::bn::BigNum;
use openssl::ec::EcKey;
use openssl::ecdsa::EcdsaSig;
use openssl::pkey::PKey;
use openssl::sha::sha256;
use serde_json::{Value, json};

use crate::support::{base, listener};

const WSD: &str = "9900081";

/// What the gateway heard: `jti` and event; and whether it is out of order.
#[derive(Default)]
struct Heard {
    notices: Mutex<Vec<(String, Value)>>,
    ill: Mutex<bool>,
    switch_key: Mutex<String>,
}

struct Bed {
    sandbox: Sandbox,
    clock: ManualClock,
    heard: Arc<Heard>,
    participant: FpsParticipant,
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
async fn bed() -> Bed {
    bed_with(None).await
}

async fn bed_with(state_dir: Option<std::path::PathBuf>) -> Bed {
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
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn sign(&self, path: &str, payload: &Value) -> String {
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

    async fn post(&self, path: &str, body: String) -> Result<(StatusCode, String), reqwest::Error> {
        let url = self.participant.switch.join(path).unwrap();
        let answer = self.http.post(url).header("content-type", "application/jose").body(body).send().await?;
        Ok((answer.status(), answer.text().await?))
    }

    async fn ask(&self, path: &str, payload: Value) -> (u16, Value) {
        let (status, text) = self.post(path, self.sign(path, &payload)).await.unwrap();
        (status.as_u16(), serde_json::from_str(&text).unwrap_or(Value::Null))
    }

    fn registration(&self, id: &str, number: &str, cents: i64) -> Value {
        json!({
            "paymentId": id, "reference": format!("CD-{id}"), "payee": WSD, "billNumber": number,
            "amount": Money::hkd(cents), "editable": false, "expiresAt": self.now().plus_seconds(900),
        })
    }

    /// Registers a payment and gives its code.
    async fn code(&self, id: &str, number: &str, cents: i64) -> String {
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

    fn events(&self) -> Vec<Value> {
        self.heard.notices.lock().unwrap().iter().map(|(_, event)| event.clone()).collect()
    }

    fn kinds(&self) -> Vec<String> {
        self.events().iter().map(|event| event["kind"].as_str().unwrap().to_owned()).collect()
    }

    fn faults_once(&self, fault: Fault) {
        self.sandbox.faults().add(FaultRule::once("notice", fault));
    }
}

#[tokio::test]
async fn a_payment_is_registered_paid_and_told_once() {
    let bed = bed().await;
    let code = bed.code("p1", "1104126001", 41_260).await;
    assert_eq!(bed.ask("/fps/v1/payments", bed.registration("p1", "1104126001", 41_260)).await.0, 200);
    assert_eq!(bed.ask("/fps/v1/payments", bed.registration("p1", "1104126001", 41_261)).await.0, 409);
    let payer = bed.sandbox.payer("wong-ka-yan", "harbour").unwrap();
    let offer = payer.look(&code).unwrap();
    assert_eq!((offer.payee_name.en.as_str(), offer.bill_number.as_str()), ("Water Supplies Department", "1104126001"));
    assert_eq!((offer.amount, offer.editable, offer.ended), (Some(Money::hkd(41_260)), false, false));
    let before = payer.balance();
    let paid = payer.pay(&code).unwrap();
    assert_eq!(paid.balance, before.minus(Money::hkd(41_260)).unwrap());
    assert_eq!(bed.events(), Vec::<Value>::new());
    assert_eq!(bed.sandbox.next_notice(), Some(bed.now()));
    assert_eq!(bed.sandbox.deliver_notices().await, 1);
    assert_eq!((bed.sandbox.deliver_notices().await, bed.sandbox.next_notice()), (0, None));
    let event = bed.events().remove(0);
    assert_eq!(
        event,
        json!({
            "kind": "settled", "transactionId": paid.transaction_id, "paymentId": "p1", "reference": "CD-p1", "payee": WSD,
            "billNumber": "1104126001", "amount": Money::hkd(41_260), "bank": "harbour",
            "bankReference": paid.bank_reference, "bookedAt": bed.now(),
        })
    );
    let (status, answer) = bed.ask("/fps/v1/payments/p1/status", json!({})).await;
    assert_eq!((status, &answer["paid"][0]["transactionId"]), (200, &json!(paid.transaction_id)));
    let (status, answer) = bed.ask("/fps/v1/payments/p1/close", json!({})).await;
    assert_eq!((status, &answer["status"]), (200, &json!("closed")));
    assert_eq!(bed.ask("/fps/v1/payments/p2/status", json!({})).await.0, 404);
}
