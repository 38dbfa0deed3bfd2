//! The page of money that fits no bill: in three languages, with what can be done about it.

use desk_hkqr::{Account, Additional, FpsCode, encode};
use desk_sandbox::{BankError, EntryKind, PayWith, Scenario};
use http::StatusCode;
use serde_json::{Value, json};

use crate::departments::fed;
use crate::support::{Bed, bed};

async fn page(bed: &Bed, language: &str) -> String {
    let cookie = format!("sandbox_admin={}; sandbox_ui={language}", bed.sandbox.admin_token());
    let answer = bed.http.get(bed.url("/admin/exceptions")).header("Cookie", cookie).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let text = answer.text().await.unwrap();
    assert!(
        text.contains(&format!("lang=\"{language}\"")) && !text.contains("sandbox-"),
        "a message is missing: {text}"
    );
    text
}

/// Money for a bill number that the payer mistyped.
fn stray(bed: &Bed) -> Result<desk_sandbox::Paid, BankError> {
    let bill_number = Some("1104126001".to_owned());
    let code = FpsCode {
        amount: Some(41_260),
        additional: Additional { bill_number, ..Additional::default() },
        ..FpsCode::of(Account::FpsId("9900081".to_owned()))
    };
    let code = encode(&code.until(bed.sandbox.clock().wire_now().plus_seconds(900))).unwrap();
    let with = PayWith { bill_number: Some("1104126010".to_owned()), ..PayWith::default() };
    bed.sandbox.payer("wong-ka-yan", "harbour")?.pay_with(&code, &with)
}

async fn take_back(bed: &Bed, transaction: &str) -> (StatusCode, String) {
    let origin = bed.sandbox.base_url().origin().ascii_serialization();
    let request = bed.http.post(bed.url("/admin/form")).header("Origin", origin);
    let request = request.header("Cookie", format!("sandbox_admin={}", bed.sandbox.admin_token()));
    let answer = request.form(&[("do", "take-back"), ("transaction", transaction)]).send().await.unwrap();
    let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
    (answer.status(), to.unwrap_or_default())
}

#[tokio::test]
async fn money_without_a_bill_is_shown_in_each_language_and_goes_back() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let paid = stray(&bed).unwrap();
    let unplaced = json!({"id": "1", "kind": "unplaced", "source": paid.transaction_id, "at": "2026-11-24T16:05:00Z", "detail": {
        "transactionId": paid.transaction_id, "paymentId": null, "reference": null, "payee": "9900081",
        "billNumber": "1104126010", "amount": paid.amount, "bank": "harbour", "bankReference": paid.bank_reference,
        "bookedAt": "2026-11-24T16:04:00Z" }});
    let differs = json!({"id": "2", "kind": "amount-differs", "source": "FPS-1", "at": "2026-11-25T01:00:00Z",
        "detail": { "booked": { "cents": 100, "currency": "HKD" }, "file": { "cents": 200, "currency": "HKD" }, "bill": "b" }});
    let new: Value =
        json!({"id": "3", "kind": "hologram", "source": "<x>", "at": "2026-11-25T02:00:00Z", "detail": {}});
    *gateway.exceptions.lock().unwrap() = (bed.sandbox.admin_token().to_owned(), vec![unplaced, differs, new]);
    let words = [
        ("en", ["Money came for a bill", "Water Supplies Department", "Let the bank take it back", "Harbour Bank"]),
        ("zh-Hant-HK", ["閘道沒有紀錄", "水務署", "讓銀行收回款項", "海港銀行"]),
        ("zh-Hans", ["网关没有记录", "水务署", "让银行收回款项", "海港银行"]),
    ];
    for (language, words) in words {
        let text = page(&bed, language).await;
        let facts = ["HK$412.60", "1104126010", &paid.bank_reference, &paid.transaction_id, "2026-11-25 00:05"];
        for word in words.iter().chain(&facts) {
            assert!(text.contains(word), "{word} in {language}");
        }
        assert!(text.contains("HK$1.00") && text.contains("HK$2.00") && text.contains("hologram"));
        assert!(text.find("hologram") < text.find("HK$412.60"), "newest first");
        assert_eq!(text.matches("take-back").count(), 1, "only what a bank can take back");
    }
    assert_eq!(take_back(&bed, &paid.transaction_id).await, (StatusCode::SEE_OTHER, "/admin/exceptions".to_owned()));
    let books = bed.sandbox.bank_books();
    assert!(books.iter().any(|line| line.kind == EntryKind::Reversal && line.amount == paid.amount));
    let text = page(&bed, "en").await;
    assert!(text.contains("The bank took it back.") && !text.contains("take-back"));
    assert_eq!(take_back(&bed, &paid.transaction_id).await.0, StatusCode::UNPROCESSABLE_ENTITY, "once");
}

#[tokio::test]
async fn without_a_gateway_or_its_token_the_page_says_so() {
    let alone = bed().await;
    assert!(page(&alone, "en").await.contains("No gateway is connected."));
    let (bed, gateway) = fed(Scenario::Empty).await;
    *gateway.exceptions.lock().unwrap() = ("another token".to_owned(), Vec::new());
    assert!(page(&bed, "en").await.contains("The gateway does not show its list."));
    *gateway.exceptions.lock().unwrap() = (bed.sandbox.admin_token().to_owned(), Vec::new());
    assert!(page(&bed, "en").await.contains("There is nothing to look at."));
    let stranger = bed.http.get(bed.url("/admin/exceptions")).send().await.unwrap();
    assert_eq!(stranger.headers()["location"], "/admin", "the token is asked for");
}
