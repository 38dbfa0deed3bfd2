//! Signing in by both ways, and every way in which it ends.

use desk_eid::Outcome;
use desk_sandbox::{AskKind, Decision, PersonState, PhoneError};
use serde_json::json;

use crate::support::{bed, query};

#[tokio::test]
async fn a_computer_shows_a_code_the_phone_agrees_and_the_code_becomes_a_token() {
    let bed = bed().await;
    let (tab, phone) = bed.scan("wong-ka-yan").await;
    let seen = phone.see().unwrap();
    assert_eq!((seen.kind, seen.service.as_str()), (AskKind::SignIn, "Test Service"));
    assert!(phone.approve().await.unwrap().is_none(), "the computer's browser goes on, not the phone's");
    let page = tab.follow().await.unwrap();
    assert_eq!(query(&page.url, "state").as_deref(), Some("state-1"));
    let code = query(&page.url, "code").unwrap();
    let request = json!({"code": code, "grantType": "authorization_code"});
    let token = bed.call("/auth/getToken", &request).await.unwrap();
    assert_eq!((token["tokenType"].as_str(), token["userType"].as_str()), (Some("Bearer"), Some("sign")));
    assert_eq!(token["expiresIn"], 14_400_000);
    assert_eq!(token["openID"].as_str(), bed.sandbox.open_id(&bed.service.client_id, "wong-ka-yan").as_deref());
    assert_eq!(bed.call("/auth/getToken", &request).await, Err(Outcome::AuthCode), "a code is good once");
    let request = json!({"accessToken": token["accessToken"], "openID": token["openID"],
        "profileFields": ["idNo", "enName", "chName", "birthDate", "gender"], "eMEFields": ["mobileNumber", "residentialAddress"]});
    let profile = bed.call("/profiles", &request).await.unwrap();
    assert_eq!(profile["enName"]["UnstructuredName"], "WONG, Ka Yan");
    assert_eq!(profile["chName"]["ChineseName"], "黃嘉欣");
    assert_eq!(profile["idNo"], json!({"Identification": "A123456", "CheckDigit": "3"}));
    assert_eq!(profile["birthDate"], "19880517");
    assert_eq!(profile["mobileNumber"]["CountryCode"], "852");
    assert!(profile["residentialAddress"]["FreeFormatAddress"]["AddressLine1"].is_string());
    // The shapes fit the types that e-services read them with.
    let fields: desk_eid::wire::person::PersonFields = serde_json::from_value(profile).unwrap();
    assert!(fields.en_name.is_some() && fields.residential_address.is_some() && fields.extra.is_empty());
}

#[tokio::test]
async fn a_browser_on_the_phone_goes_straight_to_the_request_and_back() {
    let bed = bed().await;
    let phone = bed.sandbox.phone();
    let seen = phone.scan(bed.get_qr("Android_Chrome", &[]).as_str()).await.unwrap();
    assert_eq!(seen.kind, AskKind::SignIn);
    let page = phone.approve().await.unwrap().expect("the phone's browser goes back to the e-service");
    assert_eq!(page.body, "welcome back");
    assert!(query(&page.url, "code").is_some());
}

#[tokio::test]
async fn every_end_of_a_sign_in_reaches_the_e_service() {
    let bed = bed().await;
    for (decision, code) in [
        (Decision::Reject, "D40001"),
        (Decision::Cancel, "D40000"),
        (Decision::Fail, "D40002"),
        (Decision::TimeOut, "D40003"),
    ] {
        let (tab, phone) = bed.scan("wong-ka-yan").await;
        phone.answer(decision).await.unwrap();
        let page = tab.follow().await.unwrap();
        assert_eq!(query(&page.url, "error_code").as_deref(), Some(code));
        assert_eq!(query(&page.url, "state").as_deref(), Some("state-1"));
        assert_eq!(query(&page.url, "code"), None);
    }
}

#[tokio::test]
async fn an_unanswered_sign_in_times_out_after_eighteen_minutes() {
    let bed = bed().await;
    let (tab, phone) = bed.scan("wong-ka-yan").await;
    bed.sandbox.clock().advance_millis(18 * 60_000 - 1_000);
    assert!(phone.see().is_some());
    bed.sandbox.clock().advance_millis(1_000);
    let mut code = None;
    for _ in 0..500 {
        code = query(&tab.follow().await.unwrap().url, "error_code");
        if code.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert_eq!(code.as_deref(), Some("D40003"));
    assert!(matches!(phone.approve().await, Err(PhoneError::Nothing)));
}

#[tokio::test]
async fn codes_and_tokens_end_when_their_time_is_over() {
    let bed = bed().await;
    let code = bed.code("wong-ka-yan").await;
    bed.sandbox.clock().advance_millis(60_000);
    let request = json!({"code": code, "grantType": "authorization_code"});
    assert_eq!(bed.call("/auth/getToken", &request).await, Err(Outcome::AuthCode));
    let (token, open_id) = bed.sign_in("wong-ka-yan").await;
    let request = json!({"accessToken": token, "openID": open_id, "profileFields": ["enName"]});
    bed.sandbox.clock().advance_millis(4 * 3_600_000 - 60_000);
    assert!(bed.call("/profiles", &request).await.is_ok());
    bed.sandbox.clock().advance_millis(60_000);
    assert_eq!(bed.call("/profiles", &request).await, Err(Outcome::AccessToken));
}

#[tokio::test]
async fn a_code_on_the_screen_is_replaced_each_minute() {
    let bed = bed().await;
    let tab = bed.sandbox.browser().open(bed.get_qr("PC_Browser", &[])).await.unwrap();
    let phone = bed.sandbox.phone();
    bed.sandbox.clock().advance_millis(60_000);
    assert!(matches!(phone.scan(&tab.code_address().unwrap()).await, Err(PhoneError::OldCode)));
    let again = tab.follow().await.unwrap();
    assert!(again.body.contains("/q/"), "the page shows a new code");
}

#[tokio::test]
async fn suspended_and_ended_accounts_are_told_apart() {
    let bed = bed().await;
    for (state, code, outcome) in [
        (PersonState::Suspended, "D20012", Outcome::NoPermission),
        (PersonState::Ended, "D20010", Outcome::OpenIdUnknown),
    ] {
        bed.sandbox.set_person_state("wong-ka-yan", PersonState::Active).unwrap();
        let (token, open_id) = bed.sign_in("wong-ka-yan").await;
        bed.sandbox.set_person_state("wong-ka-yan", state).unwrap();
        let request = json!({"accessToken": token, "openID": open_id, "profileFields": ["enName"]});
        assert_eq!(bed.call("/profiles", &request).await, Err(outcome));
        let (tab, phone) = bed.scan("wong-ka-yan").await;
        phone.approve().await.unwrap();
        assert_eq!(query(&tab.follow().await.unwrap().url, "error_code").as_deref(), Some(code));
    }
}

#[tokio::test]
async fn a_person_has_another_id_at_another_service_and_the_same_one_each_time() {
    let bed = bed().await;
    let (_, first) = bed.sign_in("chan-tai-man").await;
    let (_, second) = bed.sign_in("chan-tai-man").await;
    let (_, other) = bed.sign_in("wong-ka-yan").await;
    assert_eq!(first, second);
    assert_ne!(first, other);
    assert_ne!(Some(first), bed.sandbox.open_id("another-service", "chan-tai-man"));
}
