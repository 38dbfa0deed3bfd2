//! The switch and the banks, met as docs/payments.md says: requests, payers, and notices that come whatever breaks.

use axum::http::StatusCode;
use desk_domain::{Day, Money};
use desk_sandbox::{BankError, Chance, EntryKind, Fault, FaultRule, PayWith, Registration};
use serde_json::{Value, json};

use crate::switch_bed::{WSD, bed, bed_with};

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
            "bankName": {"en": "Harbour Bank", "zh-Hant-HK": "海港銀行", "zh-Hans": "海港银行"}, "bankReference": paid.bank_reference, "bookedAt": bed.now(),
        })
    );
    let (status, answer) = bed.ask("/fps/v1/payments/p1/status", json!({})).await;
    assert_eq!((status, &answer["paid"][0]["transactionId"]), (200, &json!(paid.transaction_id)));
    let (status, answer) = bed.ask("/fps/v1/payments/p1/close", json!({})).await;
    assert_eq!((status, &answer["status"]), (200, &json!("closed")));
    assert_eq!(bed.ask("/fps/v1/payments/p2/status", json!({})).await.0, 404);
}

#[tokio::test]
async fn notices_meet_every_fault_and_still_arrive_but_for_the_lost_one() {
    let bed = bed().await;
    let payer = bed.sandbox.payer("wong-ka-yan", "harbour").unwrap();
    let pay = async |id: &str| {
        let code = bed.code(id, "1104126001", 100).await;
        payer.pay(&code).unwrap();
    };
    pay("a").await;
    bed.faults_once(Fault::Duplicate);
    assert_eq!(bed.sandbox.deliver_notices().await, 2);
    let twice = bed.heard.notices.lock().unwrap().clone();
    assert_eq!(twice[0], twice[1], "the same number twice");

    pay("b").await;
    pay("c").await;
    bed.faults_once(Fault::Reorder);
    bed.sandbox.deliver_notices().await;
    bed.sandbox.deliver_notices().await;
    let order: Vec<_> = bed.events()[2..].iter().map(|event| event["paymentId"].clone()).collect();
    assert_eq!(order, [json!("c"), json!("b")]);

    pay("d").await;
    bed.faults_once(Fault::Delay { ms: 90_000 });
    assert_eq!(bed.sandbox.deliver_notices().await, 0);
    assert_eq!(bed.sandbox.next_notice(), Some(bed.now().plus_millis(90_000)));
    bed.clock.advance_millis(90_000);
    bed.faults_once(Fault::DropAfter { bytes: 0 });
    assert_eq!(
        (bed.sandbox.deliver_notices().await, bed.events().len()),
        (1, 5),
        "heard, and tried again all the same"
    );
    bed.clock.advance_millis(1_000);
    bed.faults_once(Fault::Malformed);
    assert_eq!((bed.sandbox.deliver_notices().await, bed.events().len()), (1, 5));
    bed.clock.advance_millis(2_000);
    bed.faults_once(Fault::Status { status: 503, retry_after: None });
    assert_eq!((bed.sandbox.deliver_notices().await, bed.events().len()), (0, 5));
    bed.clock.advance_millis(4_000);
    assert_eq!((bed.sandbox.deliver_notices().await, bed.events().len()), (1, 6));

    pay("e").await;
    bed.faults_once(Fault::Lost);
    assert_eq!((bed.sandbox.deliver_notices().await, bed.sandbox.next_notice()), (0, None));
    let (_, answer) = bed.ask("/fps/v1/payments/e/status", json!({})).await;
    assert_eq!(answer["paid"].as_array().unwrap().len(), 1, "the switch still knows");

    *bed.heard.ill.lock().unwrap() = true;
    pay("f").await;
    assert_eq!(bed.sandbox.deliver_notices().await, 1);
    assert_eq!(bed.sandbox.next_notice(), Some(bed.now().plus_seconds(1)));
    *bed.heard.ill.lock().unwrap() = false;
    bed.clock.advance_millis(1_000);
    assert_eq!((bed.sandbox.deliver_notices().await, bed.events().len()), (1, 7));
    let fired = bed.sandbox.faults().fired();
    for word in ["duplicate", "reorder", "delay", "drop-after", "malformed", "status", "lost"] {
        assert_eq!(fired.get(&format!("notice {word}")), Some(&1), "{word}");
    }
}

#[tokio::test]
async fn refunds_go_back_once_to_the_account_that_paid_even_before_the_answer() {
    let bed = bed().await;
    let payer = bed.sandbox.payer("wong-ka-yan", "lion-rock").unwrap();
    let before = payer.balance();
    let code = bed.code("p", "1104126001", 1_000).await;
    let paid = payer.pay(&code).unwrap();
    bed.sandbox.deliver_notices().await;
    let refund = |id: &str, cents: i64| json!({"refundId": id, "transactionId": paid.transaction_id, "amount": Money::hkd(cents)});
    bed.sandbox.faults().add(FaultRule::once("notice", Fault::Early));
    let (status, answer) = bed.ask("/fps/v1/refunds", refund("r1", 400)).await;
    assert_eq!((status, &answer["status"]), (201, &json!("sent")));
    assert_eq!(bed.kinds(), ["settled", "refunded"], "heard before the answer was read");
    assert_eq!(bed.sandbox.faults().fired()["notice early"], 1);
    assert_eq!(bed.ask("/fps/v1/refunds", refund("r1", 400)).await.0, 200);
    assert_eq!(bed.ask("/fps/v1/refunds", refund("r1", 500)).await.0, 409);
    assert_eq!(bed.ask("/fps/v1/refunds", refund("r2", 601)).await.0, 422, "more than is left");
    assert_eq!(bed.ask("/fps/v1/refunds", refund("r2", 600)).await.0, 201);
    assert_eq!(payer.balance(), before);
    assert!(!payer.reverse(&paid.transaction_id), "it went back already");
    let kinds: Vec<_> = bed.sandbox.bank_books().iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [EntryKind::Opening, EntryKind::Debit, EntryKind::Refund, EntryKind::Refund]);
}

#[tokio::test]
async fn payers_depart_from_the_code_and_it_is_counted() {
    let bed = bed().await;
    let code = bed.code("p", "1104126001", 1_000).await;
    let harbour = bed.sandbox.payer("wong-ka-yan", "harbour").unwrap();
    let lion = bed.sandbox.payer("wong-ka-yan", "lion-rock").unwrap();
    let amount = |cents| PayWith { amount: Some(Money::hkd(cents)), ..PayWith::default() };
    harbour.pay_with(&code, &amount(900)).unwrap();
    lion.pay_with(&code, &amount(1_100)).unwrap();
    harbour.pay(&code).unwrap();
    harbour.pay_with(&code, &PayWith { bill_number: Some("7".into()), ..PayWith::default() }).unwrap();
    harbour.pay_with(&code, &PayWith { without_reference: true, ..PayWith::default() }).unwrap();
    bed.clock.advance_millis(900_000);
    assert_eq!(harbour.pay(&code), Err(BankError::Ended));
    harbour.pay_with(&code, &PayWith { late: true, ..PayWith::default() }).unwrap();
    assert_eq!(harbour.pay_with(&code, &PayWith { late: true, ..amount(99_999_999_999) }), Err(BankError::Funds));
    assert_eq!(harbour.pay("no code"), Err(BankError::NotACode));
    harbour.refuse(&code).unwrap();
    bed.sandbox.faults().add(FaultRule::once("bank", Fault::Status { status: 503, retry_after: None }));
    bed.sandbox.faults().add(FaultRule::once("bank", Fault::DropAfter { bytes: 0 }));
    let late = PayWith { late: true, ..PayWith::default() };
    let (before, debits) = (harbour.balance(), bed.sandbox.bank_books().len());
    assert_eq!(harbour.pay_with(&code, &late), Err(BankError::OutOfOrder));
    assert_eq!((harbour.balance(), bed.sandbox.bank_books().len()), (before, debits));
    assert_eq!(harbour.pay_with(&code, &late), Err(BankError::AnswerLost));
    assert_eq!(harbour.balance(), before.minus(Money::hkd(1_000)).unwrap(), "the money left all the same");
    bed.sandbox.deliver_notices().await;
    let events = bed.events();
    let reasons: Vec<_> = events.iter().filter(|e| e["kind"] == "failed").map(|e| e["reason"].clone()).collect();
    assert_eq!(reasons, [json!("funds"), json!("bank-refused")]);
    let wrong = events.iter().find(|event| event["billNumber"] == "7").unwrap();
    assert_eq!(wrong["paymentId"], "p", "known from the reference");
    let bare = events.iter().find(|event| event["kind"] == "settled" && event.get("reference").is_none()).unwrap();
    assert_eq!(bare.get("paymentId"), None);
    let fired = bed.sandbox.faults().fired();
    for (name, least) in [
        ("amount-lower", 1),
        ("amount-higher", 1),
        ("wrong-bill-number", 1),
        ("without-reference", 1),
        ("late", 1),
        ("second-bank", 1),
        ("paid-twice", 1),
        ("status", 1),
        ("drop-after", 1),
    ] {
        assert!(fired.get(&format!("bank {name}")).is_some_and(|count| *count >= least), "{name}: {fired:?}");
    }
    // The switch's records and the banks' books agree, each kept by itself.
    let debits = bed.sandbox.bank_books().into_iter().filter(|entry| entry.kind == EntryKind::Debit);
    let debits: Vec<_> = debits.map(|entry| (entry.transaction_id.unwrap(), entry.amount)).collect();
    let settled: Vec<_> = bed.sandbox.settlements().into_iter().map(|s| (s.transaction_id, s.amount)).collect();
    assert_eq!(debits, settled);
}

#[tokio::test]
async fn a_bank_takes_a_payment_back_and_the_gateway_hears_of_it() {
    let bed = bed().await;
    let code = bed.code("p", "1104126001", 1_000).await;
    let payer = bed.sandbox.payer("wong-ka-yan", "harbour").unwrap();
    let before = payer.balance();
    let paid = payer.pay(&code).unwrap();
    assert!(payer.reverse(&paid.transaction_id) && !payer.reverse(&paid.transaction_id));
    bed.sandbox.deliver_notices().await;
    assert_eq!(bed.kinds(), ["settled", "reversed"]);
    assert_eq!(payer.balance(), before);
    let (_, answer) = bed.ask("/fps/v1/payments/p/status", json!({})).await;
    assert_eq!(answer["paid"], json!([]));
}

/// Texts of every element with this name.
fn all<'x>(xml: &'x str, name: &str) -> Vec<&'x str> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let parts = xml.split(&open).skip(1).filter(|part| part.starts_with(['>', ' ']));
    parts.filter_map(|part| part.split_once('>')?.1.split_once(&close).map(|inner| inner.0)).collect()
}

#[tokio::test]
async fn the_settlement_file_of_a_day_has_every_movement_and_its_sums() {
    let bed = bed().await;
    let code = bed.code("p", "1104126001", 41_260).await;
    let paid = bed.sandbox.payer("wong-ka-yan", "harbour").unwrap().pay(&code).unwrap();
    let refund = json!({"refundId": "r", "transactionId": paid.transaction_id, "amount": Money::hkd(1_005)});
    assert_eq!(bed.ask("/fps/v1/refunds", refund).await.0, 201);
    let day = Day::of(bed.now());
    let path = format!("/fps/v1/settlements/{day}");
    assert_eq!(bed.ask(&path, json!({})).await.0, 404, "the day is not over");
    bed.clock.set(day.end());
    let file = async || bed.post(&path, bed.sign(&path, &json!({}))).await.unwrap();
    let (status, xml) = file().await;
    assert_eq!(status, StatusCode::OK);
    assert!(xml.contains("urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"));
    assert_eq!(all(&xml, "NbOfNtries"), ["2", "1", "1"]);
    assert_eq!(all(&xml, "Sum"), ["422.65", "412.60", "10.05"]);
    assert_eq!(all(&xml, "AcctSvcrRef"), [&paid.transaction_id, &paid.transaction_id]);
    assert_eq!(all(&xml, "CdtDbtInd"), ["CRDT", "DBIT"]);
    assert_eq!(all(&xml, "EndToEndId"), ["CD-p", "CD-p"]);
    assert_eq!(all(&xml, "Ref"), ["1104126001", "1104126001"]);
    assert_eq!(all(&xml, "InstrId"), [paid.bank_reference.as_str(), "r"]);
    assert_eq!(all(&xml, "MmbId"), ["harbour", "harbour"]);
    assert_eq!(all(&xml, "Nm"), [WSD, "Harbour Bank", WSD, "Harbour Bank"], "payee and bank");
    let faults = bed.sandbox.faults();
    for fault in [Fault::Truncated, Fault::Duplicate, Fault::UnknownEntry] {
        faults.add(FaultRule::once("settlement-file", fault));
    }
    let (_, cut) = file().await;
    assert!(!cut.trim_end().ends_with("</Document>"));
    let (_, doubled) = file().await;
    assert_eq!(all(&doubled, "NbOfNtries")[0], "4");
    let (_, strange) = file().await;
    assert_eq!(all(&strange, "Sum"), ["423.88", "413.83", "10.05"]);
    assert_eq!(file().await.1, xml);
    let empty = format!("/fps/v1/settlements/{}", day.plus_days(-1));
    let (_, empty) = bed.post(&empty, bed.sign(&empty, &json!({}))).await.unwrap();
    assert_eq!((all(&empty, "NbOfNtries"), all(&empty, "Ntry").len()), (vec!["0", "0", "0"], 0));
}

#[tokio::test]
async fn a_mandate_is_answered_at_a_bank_and_collected_within_its_limits() {
    let bed = bed().await;
    let service = bed.sandbox.register_service(Registration {
        name: "Desk".to_owned(),
        callbacks: vec!["http://127.0.0.1:9/cb".to_owned()],
        certificate_pem: None,
    });
    let open_id = bed.sandbox.open_id(&service.unwrap().client_id, "wong-ka-yan").unwrap();
    let mandate = |one_bill: i64| {
        json!({"mandateId": "m", "payee": WSD, "account": "1104-1260-01", "openId": open_id,
            "limits": {"oneBill": Money::hkd(one_bill), "oneMonth": Money::hkd(1_500)}})
    };
    let (status, answer) = bed.ask("/fps/v1/mandates", mandate(900)).await;
    assert_eq!((status, &answer["status"]), (201, &json!("pending")));
    let collect = |id: &str, cents: i64| json!({"paymentId": id, "reference": format!("CD{id}"), "billNumber": "1104126001", "amount": Money::hkd(cents)});
    let path = "/fps/v1/mandates/m/collections";
    assert_eq!(bed.ask(path, collect("c0", 100)).await.0, 201);
    let payer = bed.sandbox.payer("wong-ka-yan", "lion-rock").unwrap();
    assert_eq!(payer.mandates(), ["m"]);
    assert!(!bed.sandbox.payer("ng-yuk", "harbour").unwrap().answer_mandate("m", true), "somebody else's");
    assert!(payer.answer_mandate("m", true) && !payer.answer_mandate("m", false));
    assert_eq!(bed.ask(path, collect("c1", 901)).await.0, 201);
    assert_eq!(bed.ask("/fps/v1/mandates", mandate(1_000)).await.0, 200);
    assert_eq!(bed.ask(path, collect("c2", 901)).await.0, 201);
    assert_eq!(bed.ask(path, collect("c2", 901)).await.0, 200, "once");
    assert_eq!(bed.ask(path, collect("c3", 600)).await.0, 201);
    bed.clock.advance_millis(31 * 86_400_000);
    assert_eq!(bed.ask(path, collect("c4", 600)).await.0, 201);
    assert!(payer.cancel_mandate("m"));
    assert_eq!(bed.ask(path, collect("c5", 1)).await.0, 201);
    assert_eq!(bed.ask("/fps/v1/mandates/m/cancel", json!({})).await.0, 200);
    while bed.sandbox.next_notice().is_some() {
        bed.sandbox.deliver_notices().await;
    }
    let said: Vec<_> = bed
        .events()
        .iter()
        .map(|event| {
            let what = event.get("paymentId").or(event.get("state")).unwrap();
            let why = event.get("reason").or(event.get("bank")).unwrap();
            format!("{} {} {}", event["kind"].as_str().unwrap(), what.as_str().unwrap(), why.as_str().unwrap())
        })
        .collect();
    assert_eq!(
        said,
        [
            "failed c0 mandate-over",
            "mandate active lion-rock",
            "failed c1 limit",
            "settled c2 lion-rock",
            "failed c3 limit",
            "settled c4 lion-rock",
            "mandate cancelled lion-rock",
            "failed c5 mandate-over"
        ]
    );
}

#[tokio::test]
async fn answers_are_lost_refused_and_cut_and_the_work_is_done_once() {
    let bed = bed().await;
    let registration = bed.registration("p", "1104126001", 100);
    let path = "/fps/v1/payments";
    let faults = bed.sandbox.faults();
    faults.add(FaultRule::once(path, Fault::Status { status: 503, retry_after: None }));
    faults.add(FaultRule::once(path, Fault::Status { status: 429, retry_after: Some(1) }));
    faults.add(FaultRule::once(path, Fault::DropAfter { bytes: 0 }));
    faults.add(FaultRule::once(path, Fault::Duplicate));
    assert_eq!(bed.ask(path, registration.clone()).await.0, 503);
    assert_eq!(bed.ask(path, registration.clone()).await.0, 429);
    assert!(bed.post(path, bed.sign(path, &registration)).await.is_err(), "the answer is cut off");
    assert_eq!(bed.ask(path, registration.clone()).await.0, 200, "it was taken, and delivered twice now");
    let fired = faults.fired();
    assert_eq!((fired["/fps/v1/payments status"], fired["/fps/v1/payments drop-after"]), (2, 1));
}

#[tokio::test]
async fn nobody_else_is_heard() {
    let bed = bed().await;
    let path = "/fps/v1/payments";
    let registration = bed.registration("p", "1104126001", 100);
    let other = bed_with(None).await;
    assert_eq!(bed.post(path, other.sign(path, &registration)).await.unwrap().0, StatusCode::UNAUTHORIZED);
    let elsewhere = bed.sign("/fps/v1/refunds", &registration);
    assert_eq!(bed.post(path, elsewhere).await.unwrap().0, StatusCode::UNAUTHORIZED);
    let old = bed.sign(path, &registration);
    bed.clock.advance_millis(301_000);
    assert_eq!(bed.post(path, old).await.unwrap().0, StatusCode::UNAUTHORIZED);
    assert_eq!(bed.post(path, "rubbish".to_owned()).await.unwrap().0, StatusCode::UNAUTHORIZED);
    let mut wrong = registration.clone();
    wrong["payee"] = json!("1234567");
    assert_eq!(bed.ask(path, wrong).await.0, 422);
    assert_eq!(bed.ask(path, json!({"paymentId": "p"})).await.0, 400);
}

#[tokio::test]
async fn records_books_and_waiting_notices_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let first = bed_with(Some(folder.path().to_owned())).await;
    let code = first.code("p", "1104126001", 100).await;
    first.sandbox.payer("wong-ka-yan", "harbour").unwrap().pay(&code).unwrap();
    let (books, records, key) = (first.sandbox.bank_books(), first.sandbox.settlements(), first.participant.switch_key);
    first.sandbox.shutdown().await;
    let second = bed_with(Some(folder.path().to_owned())).await;
    assert_eq!((second.sandbox.bank_books(), second.sandbox.settlements()), (books, records.clone()));
    assert_eq!(second.participant.switch_key, key);
    assert_eq!(second.sandbox.deliver_notices().await, 1);
    assert_eq!(second.events()[0]["transactionId"], json!(records[0].transaction_id));
    assert_eq!(second.ask("/fps/v1/payments/p/status", json!({})).await.1["paid"][0]["paymentId"], "p");
}

/// What a gateway hears in a small storm, and what fired.
async fn storm(seed: u64) -> (Vec<Value>, String) {
    let bed = bed().await;
    let chance = |fault, per_mille| Chance { route: "notice".into(), fault, per_mille };
    bed.sandbox.faults().sow(
        seed,
        vec![
            chance(Fault::Lost, 80),
            chance(Fault::Duplicate, 150),
            chance(Fault::Reorder, 150),
            chance(Fault::Delay { ms: 5_000 }, 150),
            chance(Fault::DropAfter { bytes: 0 }, 150),
        ],
    );
    let payer = bed.sandbox.payer("wong-ka-yan", "harbour").unwrap();
    for index in 0..40 {
        let code = bed.code(&format!("p{index}"), &format!("{index:011}"), 100).await;
        payer.pay(&code).unwrap();
        bed.sandbox.deliver_notices().await;
        bed.clock.advance_millis(1_000);
    }
    while let Some(next) = bed.sandbox.next_notice() {
        bed.clock.set(next.max(bed.now()));
        bed.sandbox.deliver_notices().await;
    }
    (bed.events(), format!("{:?}", bed.sandbox.faults().fired()))
}

#[tokio::test]
async fn the_same_seed_gives_the_same_storm() {
    let first = storm(11).await;
    assert_eq!(first, storm(11).await);
    assert_ne!(first.0, storm(12).await.0);
    assert!(
        ["lost", "duplicate", "reorder", "delay", "drop-after"].iter().all(|word| first.1.contains(word)),
        "{}",
        first.1
    );
}
