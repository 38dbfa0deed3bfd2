//! Requests to a person who is signed in, and without sign-in: what the phone shows, what the callback carries.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk_eid::Outcome;
use desk_eid::identification::IdentificationCode;
use desk_eid::signature::{SignatureAlgorithm, verify};
use desk_eid::text::OpenId;
use desk_sandbox::{AskKind, Decision, Fault, FaultRule, Registration};
use desk_testkit::until;
use serde_json::{Value, json};

use crate::support::{Bed, bed, digest, pushed, query};

const STEP_UP: &str = "/account/stepup/initiateRequest";
const SIGN: &str = "/account/signing/initiateRequest";

fn with(mut base: Value, more: &Value) -> Value {
    base.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    base
}

fn sign_fields(hash: &str) -> Value {
    json!({"hashCode": hash, "department": "Water Supplies Department", "serviceName": "Autopay", "documentName": "Mandate"})
}

fn phone_of(bed: &Bed, person: &str) -> desk_sandbox::Phone {
    let phone = bed.sandbox.phone();
    phone.choose(person).unwrap();
    phone
}

#[tokio::test]
async fn a_step_up_is_pushed_and_answered_once() {
    let bed = bed().await;
    let who = bed.sign_in("wong-ka-yan").await;
    let request = bed.ask(&who, "b-1", "stepup");
    assert_eq!(bed.call(STEP_UP, &request).await, Ok(json!({"authByQR": true})));
    assert_eq!(bed.call(STEP_UP, &request).await, Err(Outcome::BusinessIdDuplicated));
    let phone = phone_of(&bed, "wong-ka-yan");
    let seen = pushed(&phone).await;
    assert_eq!((seen.kind, seen.code), (AskKind::StepUp, None));
    assert!(phone_of(&bed, "chan-tai-man").see().is_none(), "nobody else sees it");
    phone.approve().await.unwrap();
    let (code, value) = bed.callback().await;
    assert!(code.is_success());
    assert_eq!(value, json!({"businessID": "b-1", "state": "s-1", "isPassed": "true"}));
    assert!(phone.see().is_none());
}

#[tokio::test]
async fn every_end_of_every_request_has_its_code() {
    let bed = bed().await;
    let who = bed.sign_in("wong-ka-yan").await;
    let phone = phone_of(&bed, "wong-ka-yan");
    let (hash, _) = digest(b"hello");
    let profile = json!({"profileFields": ["enName"]});
    let form = json!({"formName": "F", "eMEFields": ["emailAddress"]});
    let calls = [
        (STEP_UP, json!({}), ["D80001", "D80001", "D80002", "D80003"]),
        (SIGN, sign_fields(&hash), ["D70001", "D70000", "D70002", "D70003"]),
        ("/account/profile/initiateRequest", profile, ["D50001", "D50001", "D50002", "D50003"]),
        ("/account/eme/initiateRequest", form, ["D60001", "D60000", "D60002", "D60003"]),
    ];
    let decisions = [Decision::Reject, Decision::Cancel, Decision::Fail, Decision::TimeOut];
    for (path, fields, codes) in calls {
        for (decision, expected) in decisions.into_iter().zip(codes) {
            let id =
                format!("b-{path}-{expected}-{decision:?}").replace('/', "").chars().rev().take(36).collect::<String>();
            bed.call(path, &with(bed.ask(&who, &id, "any"), &fields)).await.unwrap();
            pushed(&phone).await;
            phone.answer(decision).await.unwrap();
            let (code, value) = bed.callback().await;
            assert_eq!((code.to_string().as_str(), value["businessID"].as_str()), (expected, Some(id.as_str())));
        }
    }
}

#[tokio::test]
async fn nobody_answers_and_the_callback_says_timed_out() {
    let bed = bed().await;
    let who = bed.sign_in("wong-ka-yan").await;
    bed.call(STEP_UP, &bed.ask(&who, "b-1", "stepup")).await.unwrap();
    bed.sandbox.clock().advance_millis(18 * 60_000);
    let (code, value) = bed.callback().await;
    assert_eq!(code.to_string(), "D80003");
    assert_eq!(value["isPassed"], "false");
}

#[tokio::test]
async fn a_signature_holds_over_the_hash_and_both_sides_show_the_same_four_digits() {
    let bed = bed().await;
    let who = bed.sign_in("wong-ka-yan").await;
    let phone = phone_of(&bed, "wong-ka-yan");
    let (hash, bytes) = digest(b"a mandate");
    for algorithm in ["SHA256withRSA", "NONEwithRSA"] {
        let fields = with(sign_fields(&hash), &json!({"sigAlgo": algorithm}));
        bed.call(SIGN, &with(bed.ask(&who, algorithm, "signing"), &fields)).await.unwrap();
        let seen = pushed(&phone).await;
        let ours = IdentificationCode::signed_in(&bytes, &OpenId::new(who.1.as_str()).unwrap()).unwrap();
        assert_eq!(seen.code, Some(ours.to_string()));
        assert_eq!(seen.document.as_deref(), Some("Mandate"));
        phone.approve().await.unwrap();
        let (_, value) = bed.callback().await;
        let text = |name: &str| value[name].as_str().unwrap();
        assert_eq!(text("hashCode"), hash);
        let algorithm = SignatureAlgorithm::parse(algorithm);
        verify(&algorithm, &bytes, text("signature"), text("cert")).unwrap();
        assert!(verify(&algorithm, &[0; 32], text("signature"), text("cert")).is_err());
    }
    let ack = |id: &str| json!({"businessID": id, "signingResult": "SR001"});
    assert!(bed.call("/account/signing/ackResult", &ack("NONEwithRSA")).await.is_ok());
    assert_eq!(bed.call("/account/signing/ackResult", &ack("other")).await, Err(Outcome::SignAckFailed));
}

#[tokio::test]
async fn who_may_not_sign_is_told_so() {
    let bed = bed().await;
    let (hash, _) = digest(b"x");
    let basic = bed.sign_in("chan-tai-man").await;
    let request = with(bed.ask(&basic, "b-1", "signing"), &sign_fields(&hash));
    assert_eq!(bed.call(SIGN, &request).await, Err(Outcome::SignNotPermitted));
    let plus = bed.sign_in("wong-ka-yan").await;
    let card = |number: &[u8]| json!({"HKICHash": STANDARD.encode(openssl::sha::sha256(number))});
    let phone = phone_of(&bed, "wong-ka-yan");
    for (id, number, expected) in [("b-2", &b"Z999999"[..], "D70005"), ("b-3", b"A123456", "D00000")] {
        let fields = with(sign_fields(&hash), &card(number));
        bed.call(SIGN, &with(bed.ask(&plus, id, "signing"), &fields)).await.unwrap();
        pushed(&phone).await;
        phone.approve().await.unwrap();
        assert_eq!(bed.callback().await.0.to_string(), expected);
    }
}

#[tokio::test]
async fn requests_with_a_fault_are_refused_with_its_code() {
    let bed = bed().await;
    let who = bed.sign_in("wong-ka-yan").await;
    let wrong = |name: &str, value: &Value| with(bed.ask(&who, "b-9", "stepup"), &json!({name: value}));
    for (name, value, expected) in [
        ("businessID", json!(""), Outcome::ParameterEmpty),
        ("businessID", json!("x".repeat(37)), Outcome::ParameterInvalid),
        ("accessToken", json!("0"), Outcome::AccessToken),
        ("openID", json!("0"), Outcome::OpenIdUnknown),
        ("source", json!("Telex"), Outcome::SourceUnsupported),
        ("redirectURI", json!("http://127.0.0.1:1/other"), Outcome::CallbackUnregistered),
        ("state", json!("a b"), Outcome::ParameterInvalid),
    ] {
        assert_eq!(bed.call(STEP_UP, &wrong(name, &value)).await, Err(expected), "{name}");
    }
    let profile = with(bed.ask(&who, "b-9", "profile"), &json!({"profileFields": ["shoeSize"]}));
    assert_eq!(bed.call("/account/profile/initiateRequest", &profile).await, Err(Outcome::ParameterInvalid));
    // A token for signing in alone opens nothing else.
    let mut url = bed.get_qr("PC_Browser", &[]);
    let pairs: Vec<_> = url.query_pairs().into_owned().filter(|(name, _)| name != "scope").collect();
    url.query_pairs_mut().clear().extend_pairs(pairs).append_pair("scope", "eidapi_auth");
    let tab = bed.sandbox.browser().open(url).await.unwrap();
    let phone = phone_of(&bed, "wong-ka-yan");
    phone.scan(&tab.code_address().unwrap()).await.unwrap();
    phone.approve().await.unwrap();
    let code = query(&tab.follow().await.unwrap().url, "code").unwrap();
    let token = bed.call("/auth/getToken", &json!({"code": code, "grantType": "authorization_code"})).await.unwrap();
    let narrow = (token["accessToken"].as_str().unwrap().to_owned(), who.1.clone());
    assert_eq!(bed.call(STEP_UP, &bed.ask(&narrow, "b-10", "stepup")).await, Err(Outcome::ScopeMismatch));
}

#[tokio::test]
async fn a_callback_comes_again_until_it_is_taken_and_twice_when_told_so() {
    let bed = bed().await;
    let who = bed.sign_in("wong-ka-yan").await;
    let phone = phone_of(&bed, "wong-ka-yan");
    let confirm = async |id: &str, kind: &str| {
        bed.call(STEP_UP, &bed.ask(&who, id, kind)).await.unwrap();
        pushed(&phone).await;
        phone.approve().await.unwrap();
    };
    bed.sandbox.faults().add(FaultRule::once("callback", Fault::Status { status: 503, retry_after: None }));
    confirm("b-1", "stepup").await;
    let (code, value) = bed.callback().await;
    assert!(code.is_success() && value["businessID"] == "b-1", "the second try arrives");
    bed.sandbox.faults().add(FaultRule::once("callback", Fault::Duplicate));
    confirm("b-2", "stepup").await;
    until("two callbacks", async || (bed.inbox.lock().unwrap().len() == 2).then_some(())).await;
    let inbox = std::mem::take(&mut *bed.inbox.lock().unwrap());
    assert_eq!(inbox[0], inbox[1]);
    bed.sandbox.faults().add(FaultRule::once("callback", Fault::Malformed));
    confirm("b-3", "stepup").await;
    let (_, body) = until("a callback", async || bed.inbox.lock().unwrap().pop()).await;
    assert!(desk_eid::wire::Sealed::parse(&body).is_err());
}

#[tokio::test]
async fn a_form_is_filled_without_sign_in() {
    let bed = bed().await;
    let request = json!({"businessID": "b-1", "formName": "Library card", "profileFields": ["enName"], "eMEFields": ["emailAddress"]});
    let answer = bed.call("/anonymous/eme/initiateRequest", &request).await.unwrap();
    let ticket = answer["ticketID"].as_str().unwrap().to_owned();
    let tab = bed.sandbox.browser().open(bed.get_qr("PC_Browser", &[("ticketID", &ticket)])).await.unwrap();
    let phone = phone_of(&bed, "wong-ka-yan");
    let seen = phone.scan(&tab.code_address().unwrap()).await.unwrap();
    assert_eq!((seen.kind, seen.form_name.as_deref()), (AskKind::Form, Some("Library card")));
    phone.approve().await.unwrap();
    let back = tab.follow().await.unwrap().url;
    assert_eq!(query(&back, "businessID").as_deref(), Some("b-1"));
    let code = query(&back, "code").unwrap();
    let token = bed.call("/auth/getToken", &json!({"code": code, "grantType": "authorization_code"})).await.unwrap();
    let fetch = json!({"businessID": "b-1", "accessToken": token["accessToken"], "openID": token["openID"]});
    let result = bed.call("/anonymous/eme/getResult", &fetch).await.unwrap();
    assert_eq!(result["emailAddress"], "wong.ka.yan@example.hk");
    assert_eq!(bed.call("/anonymous/eme/getResult", &fetch).await, Err(Outcome::AccessToken), "good once");
}

#[tokio::test]
async fn a_stranger_registers_over_the_api_and_keeps_its_id_under_its_name() {
    let bed = bed().await;
    let register = async |callbacks: Value| {
        let body = json!({"name": "Stranger", "callbacks": callbacks}).to_string();
        let request = bed.http.post(bed.url("/registration/v1/services")).header("Content-Type", "application/json");
        request.body(body).send().await.unwrap()
    };
    assert_eq!(register(json!(["https://example.com/cb"])).await.status(), 422);
    let first = register(json!(["http://127.0.0.1:1/cb"])).await;
    assert_eq!(first.status(), 201);
    let first: Value = serde_json::from_slice(&first.bytes().await.unwrap()).unwrap();
    assert!(first["kekCertificatePem"].as_str().unwrap().contains("BEGIN CERTIFICATE"));
    let second = register(json!(["http://127.0.0.1:2/cb"])).await;
    let second: Value = serde_json::from_slice(&second.bytes().await.unwrap()).unwrap();
    assert_eq!(first, second);
    let own = Registration {
        name: "Own key".to_owned(),
        callbacks: vec!["http://127.0.0.1:1/cb".to_owned()],
        certificate_pem: Some(bed.service.kek_certificate_pem.clone()),
    };
    let own = bed.sandbox.register_service(own).unwrap();
    assert!(own.kek_private_key_pem.is_empty());
}
