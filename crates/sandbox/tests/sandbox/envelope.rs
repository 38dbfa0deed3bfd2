//! The envelope against the running server: M-eid's codes, getKey, revokeKey, the loopback rules.

use desk_eid::client::{self, AnswerError, Sender};
use desk_eid::text::Nonce;
use desk_eid::{Cek, Outcome, SignedHeaders};
use desk_sandbox::{Registration, SandboxClock, SandboxConfig, SandboxError, Scenario};
use serde_json::{Value, json};

use crate::support::{bed, bed_with, listener};

const PATH: &str = "/api/v1/auth/getToken";

/// A right request whose parts a test may then spoil.
async fn parts(bed: &crate::support::Bed, timestamp: i64, nonce: &str) -> (Vec<(&'static str, String)>, String) {
    let cek = bed.cek().await;
    let value = json!({"code": "c", "grantType": "authorization_code"});
    let content = desk_eid::content::seal_json(&cek, &value).unwrap();
    let body = json!({"content": content}).to_string();
    let nonce = Nonce::new(nonce).unwrap();
    let headers = SignedHeaders::sign(bed.client_id(), &bed.secret(), timestamp, nonce, body.as_bytes()).unwrap();
    (headers.pairs().to_vec(), body)
}

async fn code(bed: &crate::support::Bed, headers: &[(&'static str, String)], body: String) -> String {
    let answer: Value = serde_json::from_slice(&bed.post(PATH, headers, body).await).unwrap();
    assert!(answer["txID"].as_str().unwrap().starts_with('T'));
    answer["code"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn m_eid_every_fault_of_the_headers_has_its_code() {
    let bed = bed().await;
    let now = bed.stamp_after_the_key().await;
    // Everything right: the code itself is the fault that is left.
    let (headers, body) = parts(&bed, now, "n0").await;
    assert_eq!(code(&bed, &headers, body.clone()).await, "D40004");
    assert_eq!(code(&bed, &headers, body).await, "D20004", "the same nonce again");
    for (index, (header, value, expected)) in [
        ("signatureMethod", "HmacSHA1", "D20005"),
        ("signature", "BdMo4ZicIAU5ZElqBRR4gy33rAMp2KzL%2FmWqC9SPiP0%3D", "D20006"),
        ("timestamp", "soon", "D20003"),
        ("clientID", "", "D20002"),
        ("clientID", "00000000000000000000000000000000", "D20012"),
        ("nonce", "", "D20002"),
    ]
    .into_iter()
    .enumerate()
    {
        let (mut headers, body) = parts(&bed, now, &format!("n1-{index}")).await;
        for pair in headers.iter_mut().filter(|pair| pair.0 == header) {
            value.clone_into(&mut pair.1);
        }
        assert_eq!(code(&bed, &headers, body).await, expected, "{header}: {value}");
    }
    let (mut headers, body) = parts(&bed, now, "n2").await;
    headers.retain(|pair| pair.0 != "nonce");
    assert_eq!(code(&bed, &headers, body).await, "D20001");
    let (headers, body) = parts(&bed, now, "n3").await;
    assert_eq!(code(&bed, &headers, body.replace('}', " }")).await, "D20006", "the body is signed");
}

#[tokio::test]
async fn m_eid_time_goes_forward_for_a_strict_platform_only() {
    for strict in [true, false] {
        let config = SandboxConfig { strict, scenario: Scenario::Empty, ..SandboxConfig::default() };
        let bed = bed_with(config).await;
        let now = bed.stamp_after_the_key().await;
        let refused = |strict: bool| if strict { "D20003" } else { "D40004" };
        for (nonce, timestamp, expected) in [
            ("a", now, "D40004"),
            ("b", now, "D40004"),
            ("c", now - 5_000, refused(strict)),
            ("d", now + 16 * 60_000, "D20003"),
            ("e", now - 16 * 60_000, "D20003"),
        ] {
            let (headers, body) = parts(&bed, timestamp, nonce).await;
            assert_eq!(code(&bed, &headers, body).await, expected, "{nonce} strict {strict}");
        }
    }
}

#[tokio::test]
async fn moving_the_sandbox_does_not_refuse_partners_with_a_right_clock() {
    let bed = bed().await;
    bed.sandbox.clock().advance_millis(40 * 86_400_000);
    assert!(bed.get_key().await.is_ok());
}

#[tokio::test]
async fn content_keys_are_given_kept_ended_and_told_apart() {
    let bed = bed().await;
    let request = json!({"code": "c", "grantType": "authorization_code"});
    let stranger = Cek::generate().unwrap();
    let call = async |cek: &Cek| bed.call_under(cek, "/auth/getToken", &request).await;
    assert_eq!(call(&stranger).await, Err(Outcome::CekMissing), "nobody has asked for a key yet");
    let first = bed.get_key().await.unwrap();
    let again = bed.get_key().await.unwrap();
    assert!(*first == *again, "the running key is given again");
    assert_eq!(call(&stranger).await, Err(Outcome::Decryption));
    assert_eq!(call(&first).await, Err(Outcome::AuthCode));
    let (id, secret) = (bed.client_id(), bed.secret());
    let sender = Sender { client_id: &id, secret: &secret, timestamp_ms: bed.stamp(), nonce: Nonce::random().unwrap() };
    let revoke = client::request_without_body(sender).unwrap();
    let bytes = bed.post("/api/v1/security/revokeKey", &revoke.headers.pairs(), revoke.body).await;
    client::answer_without_content(&bytes).unwrap();
    assert_eq!(call(&first).await, Err(Outcome::CekMissing));
    let second = bed.get_key().await.unwrap();
    assert!(*first != *second);
    assert_eq!(call(&first).await, Err(Outcome::CekMissing), "a key that has ended");
    bed.sandbox.clock().advance_millis(24 * 3_600_000);
    assert_eq!(call(&second).await, Err(Outcome::CekMissing), "a day later");
}

#[tokio::test]
async fn content_that_is_no_json_or_badly_framed_cannot_be_decrypted() {
    let bed = bed().await;
    let cek = bed.cek().await;
    for content in [desk_eid::content::seal(&cek, b"SUCCESS").unwrap(), "AAAA".to_owned(), "!".to_owned()] {
        let body = json!({"content": content}).to_string();
        let nonce = Nonce::random().unwrap();
        let headers = SignedHeaders::sign(bed.client_id(), &bed.secret(), bed.stamp(), nonce, body.as_bytes()).unwrap();
        assert_eq!(code(&bed, &headers.pairs(), body).await, "D30004");
    }
    for (body, expected) in [("{}", "D20001"), (r#"{"content":""}"#, "D20002"), ("no json", "D20001")] {
        let nonce = Nonce::random().unwrap();
        let headers = SignedHeaders::sign(bed.client_id(), &bed.secret(), bed.stamp(), nonce, body.as_bytes()).unwrap();
        assert_eq!(code(&bed, &headers.pairs(), body.to_owned()).await, expected, "{body}");
    }
}

#[tokio::test]
async fn every_code_can_be_forced() {
    let bed = bed().await;
    bed.cek().await;
    for outcome in Outcome::ALL.iter().filter(|outcome| **outcome != Outcome::Success) {
        bed.sandbox.force("getToken", *outcome, 1);
        let answer = bed.call("/auth/getToken", &json!({"code": "c", "grantType": "authorization_code"})).await;
        assert_eq!(answer, Err(*outcome));
    }
    bed.sandbox.force("getKey", Outcome::KekMissing, 1);
    let refused = bed.get_key().await.err();
    assert!(matches!(refused, Some(AnswerError::Refused(code)) if code.outcome() == Some(Outcome::KekMissing)));
}

#[tokio::test]
async fn p34_nothing_off_this_computer_is_accepted() {
    let config = || SandboxConfig { scenario: Scenario::Empty, ..SandboxConfig::default() };
    let open = tokio::net::TcpListener::bind("0.0.0.0:0").await.unwrap();
    let started = desk_sandbox::start(config(), open, SandboxClock::system()).await;
    assert!(matches!(started, Err(SandboxError::NotLoopback(_))));
    let sandbox = desk_sandbox::start(config(), listener().await, SandboxClock::system()).await.unwrap();
    for callback in
        ["https://www.iamsmart.gov.hk/cb", "http://localhost:1/cb", "http://10.0.0.1/cb", "ftp://127.0.0.1/"]
    {
        let registration =
            Registration { name: "X".to_owned(), callbacks: vec![callback.to_owned()], certificate_pem: None };
        assert!(sandbox.register_service(registration).is_err(), "{callback}");
    }
    let registration = Registration {
        name: "X".to_owned(),
        callbacks: vec!["http://127.0.0.1:1/cb".to_owned()],
        certificate_pem: None,
    };
    let service = sandbox.register_service(registration).unwrap();
    let gateway = "https://gateway.example.gov.hk/".parse().unwrap();
    assert!(sandbox.connect_departments(gateway, &service).await.is_err());
    assert!(sandbox.phone().scan("https://www.iamsmart.gov.hk/").await.is_err());
}

#[tokio::test]
async fn m_loopback_host_and_origin_are_checked() {
    let bed = bed().await;
    let get = |path: &str| bed.http.get(bed.url(path));
    assert_eq!(get("/health").send().await.unwrap().status(), 200);
    assert_eq!(get("/health").header("Host", "localhost").send().await.unwrap().status(), 421);
    let own = bed.sandbox.base_url().origin().ascii_serialization();
    assert_eq!(get("/phone").header("Origin", &own).send().await.unwrap().status(), 200);
    for origin in ["http://evil.example", "null", "http://127.0.0.1:1"] {
        assert_eq!(get("/phone").header("Origin", origin).send().await.unwrap().status(), 403, "{origin}");
    }
    let back_channel = bed.http.post(bed.url(PATH)).header("Origin", &own).send().await.unwrap();
    assert_eq!(back_channel.status(), 403, "a browser has no business at the back channel");
    let state = get("/admin/state").send().await.unwrap();
    assert_eq!(state.status(), 401);
    let state = get("/admin/state").header("X-Admin-Token", bed.sandbox.admin_token()).send().await.unwrap();
    assert_eq!(state.status(), 200);
}
