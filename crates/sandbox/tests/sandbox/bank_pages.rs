//! The bank's pages: a person pays as the browser would, in three languages, without scripts.

use desk_domain::{Clock as _, Money};
use desk_hkqr::{Account, Additional, FpsCode, encode};
use desk_sandbox::SandboxConfig;
use http::StatusCode;
use url::form_urlencoded::byte_serialize;

use crate::support::{Bed, bed_with};

const COOKIE: &str = "sandbox_phone=test";

async fn person() -> Bed {
    let bed = bed_with(SandboxConfig::default()).await;
    let origin = bed.sandbox.base_url().origin().ascii_serialization();
    let form = [("person", "wong-ka-yan"), ("next", "/bank")];
    let request = bed.http.post(bed.url("/phone/person")).header("Origin", origin).header("Cookie", COOKIE);
    let answer = request.form(&form).send().await.unwrap();
    assert_eq!((answer.status(), answer.headers()["location"].to_str().unwrap()), (StatusCode::SEE_OTHER, "/bank"));
    bed
}

fn code(bed: &Bed, cents: i64) -> String {
    let code = FpsCode {
        amount: Some(cents),
        additional: Additional {
            bill_number: Some("1104126001".to_owned()),
            reference_label: Some("CD26112400317".to_owned()),
            ..Additional::default()
        },
        ..FpsCode::of(Account::FpsId("9900081".to_owned()))
    };
    encode(&code.until(bed.sandbox.clock().wire_now().plus_seconds(900))).unwrap()
}

async fn page(bed: &Bed, path: &str, language: &str) -> String {
    let cookie = format!("{COOKIE}; sandbox_ui={language}");
    let answer = bed.http.get(bed.url(path)).header("Cookie", cookie).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    answer.text().await.unwrap()
}

/// Sends a form; where it leads, or the page.
async fn send(bed: &Bed, path: &str, form: &[(&str, &str)]) -> String {
    let origin = bed.sandbox.base_url().origin().ascii_serialization();
    let cookie = format!("{COOKIE}; sandbox_ui=en");
    let request = bed.http.post(bed.url(path)).header("Origin", origin).header("Cookie", cookie);
    let answer = request.form(form).send().await.unwrap();
    match answer.headers().get("location") {
        Some(location) => location.to_str().unwrap().to_owned(),
        None => answer.text().await.unwrap(),
    }
}

#[tokio::test]
async fn a_person_compares_and_pays_in_each_language() {
    let bed = person().await;
    let code = code(&bed, 41_260);
    for (language, payee, pay) in [
        ("en", "Water Supplies Department", "Compare, then pay"),
        ("zh-Hant-HK", "水務署", "核對後付款"),
        ("zh-Hans", "水务署", "核对后付款"),
    ] {
        let banks = page(&bed, "/bank", language).await;
        assert!(banks.contains("/bank/harbour") && banks.contains("/bank/lion-rock"));
        let path = send(&bed, "/bank/harbour/text", &[("code", &code)]).await;
        let review = page(&bed, &path, language).await;
        for words in [payee, pay, "1104126001", "CD26112400317", "value=\"412.60\""] {
            assert!(review.contains(words), "{words} in {language}");
        }
        let paid = send(&bed, "/bank/harbour/pay", &[("code", &code), ("amount", "412.60"), ("act", "pay")]).await;
        let paid = page(&bed, &paid, language).await;
        assert!(paid.contains("HK$412.60") && paid.contains(payee));
        for text in [&banks, &review, &paid, &page(&bed, "/bank/harbour", language).await] {
            assert!(
                text.contains(&format!("lang=\"{language}\"")) && !text.contains("sandbox-"),
                "a message is missing"
            );
            assert!(!text.contains(" style=\"") && !text.contains("<script>"));
        }
    }
    assert_eq!(bed.sandbox.settlements().len(), 3);
}

#[tokio::test]
async fn other_amounts_refusals_and_what_is_no_code() {
    let bed = person().await;
    let code = code(&bed, 41_260);
    let pay = async |amount: &str, act: &str| {
        send(&bed, "/bank/lion-rock/pay", &[("code", &code), ("amount", amount), ("act", act)]).await
    };
    assert!(pay("nothing", "pay").await.ends_with("trouble=no-amount"));
    assert!(pay("99999999", "pay").await.ends_with("trouble=no-funds"));
    assert!(pay("", "refuse").await.contains("No money left"));
    assert!(pay("400", "pay").await.starts_with("/bank/lion-rock/paid/LI"));
    assert_eq!(bed.sandbox.settlements()[0].amount, Money::hkd(40_000));
    assert_eq!(send(&bed, "/bank/harbour/text", &[("code", "hello")]).await, "/bank/harbour?trouble=no-code");
    // A link, and the phone's own scanner, lead to the bank.
    let encoded: String = byte_serialize(code.as_bytes()).collect();
    let link = format!("{}bank/open?code={encoded}", bed.sandbox.base_url());
    assert!(send(&bed, "/bank/harbour/text", &[("code", &link)]).await.starts_with("/bank/harbour/pay?code="));
    let url = format!("/phone/open?url={encoded}");
    let answer = bed.http.get(bed.url(&url)).header("Cookie", COOKIE).send().await.unwrap();
    assert_eq!(answer.headers()["location"].to_str().unwrap(), format!("/bank/open?code={encoded}"));
    assert!(page(&bed, &format!("/bank/open?code={encoded}"), "en").await.contains("/bank/lion-rock/pay?code="));
    let unknown = bed.http.get(bed.url("/bank/other")).header("Cookie", COOKIE).send().await.unwrap();
    assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_code_whose_time_is_over_is_paid_only_on_purpose() {
    let bed = person().await;
    let code = FpsCode { amount: Some(100), ..FpsCode::of(Account::FpsId("9900081".to_owned())) };
    let code = encode(&code.until(bed.sandbox.clock().now().plus_seconds(-60))).unwrap();
    let encoded: String = byte_serialize(code.as_bytes()).collect();
    let review = page(&bed, &format!("/bank/harbour/pay?code={encoded}"), "en").await;
    assert!(review.contains("A real bank would not pay it") && !review.contains("value=\"pay\""));
    let form = |act| [("code", code.as_str()), ("amount", "1.00"), ("act", act)];
    assert!(send(&bed, "/bank/harbour/pay", &form("pay")).await.ends_with("trouble=ended"));
    assert!(send(&bed, "/bank/harbour/pay", &form("late")).await.starts_with("/bank/harbour/paid/HA"));
    assert_eq!(bed.sandbox.faults().fired()["bank late"], 1);
}
