//! E-service and platform talking to each other through the pure functions: every request, key change,
//! callbacks that are believed and callbacks that are not (M-eid, M-callback).

#![expect(clippy::unwrap_used, reason = "helpers of tests stop the test")]

use desk_eid::client::{self, AnswerError, Callback, Sender};
use desk_eid::platform::{self, History};
use desk_eid::text::{ClientId, Nonce, TxId};
use desk_eid::wire::initiate::{Initiated, Reference};
use desk_eid::wire::profile::{AskProfile, FetchProfile, FillForm};
use desk_eid::wire::signing::{AckSigning, SignHash};
use desk_eid::wire::step_up::{StepUp, StepUpCallback};
use desk_eid::wire::token::{GetToken, Token, UserType};
use desk_eid::{Cek, ClientSecret, EidError, KekPrivate, Outcome, Platform, ResultCode};
use serde_json::{Value, json};

const NOW: i64 = 1_767_225_600_000;
const HASH: &str = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";

struct World {
    client_id: ClientId,
    secret: ClientSecret,
    kek: KekPrivate,
    cek: Cek,
    tx_id: TxId,
}

fn world() -> World {
    World {
        client_id: ClientId::random().unwrap(),
        secret: ClientSecret::new("a secret").unwrap(),
        kek: KekPrivate::generate().unwrap(),
        cek: Cek::generate().unwrap(),
        tx_id: TxId::random().unwrap(),
    }
}

impl World {
    fn sender(&self) -> Sender<'_> {
        Sender { client_id: &self.client_id, secret: &self.secret, timestamp_ms: NOW, nonce: Nonce::random().unwrap() }
    }

    /// Seals any JSON as an e-service would and lets the platform read it.
    fn sent<T: desk_eid::wire::Request>(&self, body: &Value) -> Result<T, Outcome> {
        let request = client::request(self.sender(), &self.cek, body).unwrap();
        let fresh = History { last_ms: None, nonce_seen: false };
        platform::admit(&request.headers, &self.secret, request.body.as_bytes(), fresh, NOW)?;
        platform::open_request(&self.cek, request.body.as_bytes())
    }
}

fn bytes(sealed: &desk_eid::wire::Sealed) -> Vec<u8> {
    serde_json::to_vec(sealed).unwrap()
}

fn common() -> Value {
    json!({"businessID": "b-1", "accessToken": "t", "openID": "o%3D", "source": "PC_Browser",
           "redirectURI": "https://desk.example/cb", "state": "s-1"})
}

fn with(mut base: Value, more: &Value) -> Value {
    base.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    base
}

fn signing() -> Value {
    with(
        common(),
        &json!({"hashCode": HASH, "sigAlgo": "SHA256withRSA", "HKICHash": HASH,
        "department": "運輸署", "serviceName": "Vehicle licence", "documentName": "Form"}),
    )
}

#[test]
fn a_code_becomes_a_token() {
    let w = world();
    let asked = GetToken::new("abc+def".parse().unwrap());
    let read: GetToken = w.sent(&serde_json::to_value(asked).unwrap()).unwrap();
    assert_eq!(read.code.as_str(), "abc+def");
    let answer = json!({"accessToken": "t", "tokenType": "Bearer", "issueAt": NOW, "expiresIn": 14_400_000,
        "openID": "liR14%2BvX%3D", "lastModifiedDate": "1700000000000", "userType": "sign", "scope": "eidapi_auth"});
    let sealed = platform::answer(Platform::IamSmart, &w.tx_id, &w.cek, &answer).unwrap();
    let token: Token = client::answer(&w.cek, &bytes(&sealed)).unwrap();
    assert_eq!(token.open_id.as_str(), "liR14%2BvX%3D");
    assert_eq!(token.user_type, UserType::Sign);
    assert_eq!(token.last_modified_date, 1_700_000_000_000);
    assert_eq!(token.expires_at_ms(), NOW + 14_400_000);
}

#[test]
fn every_request_is_read_whole() {
    let w = world();
    let ask: AskProfile = w.sent(&with(common(), &json!({"profileFields": ["idNo", "enName"]}))).unwrap();
    assert_eq!(ask.profile_fields, ["idNo", "enName"]);
    let form = json!({"formName": "申請表", "formNum": "TD1", "formDesc": "", "eMEFields": ["mobileNumber"]});
    assert_eq!(w.sent::<FillForm>(&with(common(), &form)).unwrap().form.eme_fields, ["mobileNumber"]);
    let older = json!({"formName": "Form", "formFields": ["mobileNumber"]});
    assert_eq!(w.sent::<FillForm>(&with(common(), &older)).unwrap().form.eme_fields, ["mobileNumber"]);
    w.sent::<FetchProfile>(&json!({"accessToken": "t", "openID": "o", "eMEFields": ["prefix"]})).unwrap();
    assert_eq!(w.sent::<StepUp>(&common()).unwrap().common.business_id.as_str(), "b-1");
    assert_eq!(w.sent::<SignHash>(&signing()).unwrap().hash().unwrap()[0], 0x2c);
    w.sent::<AckSigning>(&json!({"businessID": "b-1", "signingResult": "SR003"})).unwrap();
    let sealed = platform::answer(Platform::IamSmart, &w.tx_id, &w.cek, &json!({"authByQR": "True"})).unwrap();
    let initiated: Initiated = client::answer(&w.cek, &bytes(&sealed)).unwrap();
    assert!(initiated.auth_by_qr && initiated.ticket_id.is_none());
}

#[test]
fn missing_empty_and_wrong_fields_have_their_codes() {
    let w = world();
    let names =
        ["businessID", "accessToken", "openID", "source", "redirectURI", "hashCode", "department", "documentName"];
    for name in names {
        let mut body = signing();
        body[name] = json!("");
        assert_eq!(w.sent::<SignHash>(&body).err(), Some(Outcome::ParameterEmpty), "{name}");
        body.as_object_mut().unwrap().remove(name);
        assert_eq!(w.sent::<SignHash>(&body).err(), Some(Outcome::ParameterMissing), "{name}");
    }
    for (name, value) in [
        ("businessID", json!("x".repeat(37))),
        ("state", json!("not ok")),
        ("hashCode", json!("c2hvcnQ=")),
        ("sigAlgo", json!("MD5withRSA")),
        ("redirectURI", json!("javascript:1")),
        ("department", json!("x".repeat(101))),
        ("documentName", json!(["a"])),
        ("HKICHash", json!("A123456")),
    ] {
        let mut body = signing();
        body[name] = value;
        assert_eq!(w.sent::<SignHash>(&body).err(), Some(Outcome::ParameterInvalid), "{name}");
    }
    assert_eq!(
        w.sent::<FetchProfile>(&json!({"accessToken": "t", "openID": "o"})).err(),
        Some(Outcome::ParameterEmpty)
    );
    assert_eq!(w.sent::<GetToken>(&json!(["code"])).err(), Some(Outcome::Decryption));
}

#[test]
fn outer_messages_of_another_form_have_their_codes() {
    let w = world();
    let read = |body: &str| platform::open_request::<GetToken>(&w.cek, body.as_bytes()).err();
    assert_eq!(read(""), Some(Outcome::Decryption));
    assert_eq!(read("{}"), Some(Outcome::ParameterMissing));
    assert_eq!(read(r#"{"content":""}"#), Some(Outcome::ParameterEmpty));
    assert_eq!(read(r#"{"content":1}"#), Some(Outcome::ParameterInvalid));
    assert_eq!(read(r#"{"content":"AAAA"}"#), Some(Outcome::Decryption));
    let other = client::request(w.sender(), &Cek::generate().unwrap(), &json!({})).unwrap();
    assert_eq!(read(&other.body), Some(Outcome::Decryption));
}

#[test]
fn the_signature_is_judged_before_time_and_replay() {
    let w = world();
    let request = client::request_without_body(w.sender()).unwrap();
    let admit = |secret: &ClientSecret, nonce_seen, now| {
        platform::admit(&request.headers, secret, b"", History { last_ms: Some(NOW), nonce_seen }, now)
    };
    assert_eq!(admit(&w.secret, false, NOW), Ok(()));
    assert_eq!(admit(&w.secret, true, NOW), Err(Outcome::Duplicated));
    assert_eq!(admit(&w.secret, false, NOW + 16 * 60_000), Err(Outcome::ParameterInvalid));
    let stranger = ClientSecret::new("another").unwrap();
    assert_eq!(admit(&stranger, true, NOW + 16 * 60_000), Err(Outcome::SignatureCheck));
}

#[test]
fn a_key_is_opened_with_the_kek_that_the_answer_names() {
    let w = world();
    let newer = KekPrivate::generate().unwrap();
    let answer =
        platform::key_answer(Platform::IamSmart, &w.tx_id, &w.kek.public().unwrap(), &w.cek, NOW, 86_400_000).unwrap();
    let (cek, ends) = client::key_answer(&[&newer, &w.kek], &bytes(&answer)).unwrap();
    assert!(cek == w.cek);
    assert_eq!(ends, NOW + 86_400_000);
    let refused = client::key_answer(&[&newer], &bytes(&answer)).err();
    assert_eq!(refused, Some(AnswerError::Unreadable(EidError::WrappedKey)));
}

#[test]
fn refusals_reach_the_caller_as_codes() {
    let w = world();
    let refusal = bytes(&platform::answer_without_content(Platform::IamSmart, &w.tx_id, Outcome::CekMissing));
    let code = AnswerError::Refused(ResultCode::parse("D30002"));
    assert_eq!(client::answer::<Token>(&w.cek, &refusal).err(), Some(code.clone()));
    assert_eq!(client::key_answer(&[&w.kek], &refusal).err(), Some(code.clone()));
    assert_eq!(client::answer_without_content(&refusal).err(), Some(code));
    assert_eq!(client::answer::<Token>(&w.cek, b"<html>").err(), Some(AnswerError::Unreadable(EidError::Shape)));
    let done = bytes(&platform::answer_without_content(Platform::CorpId, &w.tx_id, Outcome::Success));
    assert_eq!(client::answer_without_content(&done), Ok(()));
    assert_eq!(client::answer::<Token>(&w.cek, &done).err(), Some(AnswerError::Unreadable(EidError::Shape)));
}

fn step_up_callback(w: &World, cek: &Cek, outcome: Outcome) -> Vec<u8> {
    let content = json!({"businessID": "b-1", "state": "s-1", "isPassed": "true"});
    let kek = w.kek.public().unwrap();
    bytes(&platform::callback(Platform::IamSmart, &w.tx_id, outcome, &kek, cek, &content).unwrap())
}

#[test]
fn m_callback_is_believed_under_the_present_and_the_previous_cek() {
    let w = world();
    let previous = Cek::generate().unwrap();
    for cek in [&w.cek, &previous] {
        let message = step_up_callback(&w, cek, Outcome::Success);
        let read = client::callback::<StepUpCallback>(&[&w.cek, &previous], &message).unwrap();
        assert!(matches!(read, Callback::Done(StepUpCallback { is_passed: true, .. })));
    }
    let message = step_up_callback(&w, &w.cek, Outcome::ReauthRejected);
    let Callback::Ended(code, reference) = client::callback::<StepUpCallback>(&[&w.cek], &message).unwrap() else {
        panic!("believed a refusal")
    };
    assert_eq!(code.to_string(), "D80001");
    let expected = Reference { business_id: "b-1".parse().unwrap(), state: Some("s-1".parse().unwrap()) };
    assert!(reference == expected);
}

#[test]
fn m_callback_forged_with_a_fresh_cek_under_our_certificate_is_refused() {
    let w = world();
    // Everything an outsider can make: a CEK of their own, wrapped for our public certificate.
    let forged = step_up_callback(&w, &Cek::generate().unwrap(), Outcome::Success);
    let one_answer = Some(EidError::Decryption);
    assert_eq!(client::callback::<StepUpCallback>(&[&w.cek], &forged).err(), one_answer);
    assert_eq!(client::callback::<StepUpCallback>(&[], &forged).err(), one_answer);
    for other in [&b"{}"[..], b"", br#"{"code":"D80001"}"#, br#"{"code":"D00000","content":""}"#] {
        assert_eq!(client::callback::<StepUpCallback>(&[&w.cek], other).err(), one_answer);
    }
}
