//! Bills that departments send: what the scenario promises, what time brings, what payments do.

use std::collections::BTreeMap;

use desk_domain::bill::reference::read_number;
use desk_domain::bill::{Bill, BillKind, comparison};
use desk_domain::task::TaskState;
use desk_domain::{Clock as _, Day, Money};
use desk_hkqr::{Account, Additional, FpsCode, encode};
use desk_sandbox::{BillSeed, Scenario};
use serde_json::json;

use crate::departments::{Gateway, fed};
use crate::support::Bed;

const DAY_MS: i64 = 86_400_000;

fn bills_of(bed: &Bed, gateway: &Gateway, person: &str) -> Vec<(String, Bill)> {
    let open_id = bed.sandbox.open_id(&bed.service.client_id, person).unwrap();
    let all = gateway.bills.lock().unwrap();
    all.iter().filter(|(_, (owner, _))| *owner == open_id).map(|(id, (_, bill))| (id.clone(), bill.clone())).collect()
}

/// Cents that the departments said they got for a bill.
fn told(gateway: &Gateway, bill: &str) -> i64 {
    let payments = gateway.payments.lock().unwrap();
    payments.values().filter(|p| p["bill"] == bill).map(|p| p["amount"]["cents"].as_i64().unwrap()).sum()
}

#[tokio::test]
async fn the_flagship_person_owes_and_paid_what_the_picture_shows() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let today = Day::of(bed.sandbox.clock().now());
    let bills = bills_of(&bed, &gateway, "wong-ka-yan");
    let open: Vec<_> = bills.iter().filter(|(id, b)| !b.expected && told(&gateway, id) == 0).map(|(_, b)| b).collect();
    let sums: BTreeMap<_, _> =
        open.iter().map(|bill| (bill.due.unwrap().days_since(today), bill.total.cents)).collect();
    assert_eq!(sums, BTreeMap::from([(3, 41_260), (41, 1_864_000)]));
    let expected: Vec<_> = bills.iter().filter(|(_, bill)| bill.expected).map(|(_, bill)| bill).collect();
    assert_eq!((expected.len(), expected[0].total, &expected[0].kind), (1, Money::hkd(125_050), &BillKind::Rates));
    // Twelve months: this one and the eleven before it.
    let first = today.plus_days(1 - i32::from(today.parts().2)).plus_months(-11);
    let payments = gateway.payments.lock().unwrap();
    let own = payments.values().filter(|p| bills.iter().any(|(id, _)| p["bill"] == id.as_str()));
    let recent = own.filter(|p| p["paidOn"].as_str().unwrap().parse::<Day>().unwrap() >= first);
    assert_eq!(recent.map(|p| p["amount"]["cents"].as_i64().unwrap()).sum::<i64>(), 3_110_740);
    let (_, water) = bills.iter().find(|(_, b)| b.kind == BillKind::Water && b.total == Money::hkd(41_260)).unwrap();
    let compared = comparison::comparison(water, bills.iter().map(|(_, bill)| bill)).unwrap();
    assert_eq!((compared.then, compared.percent), (Money::hkd(29_900), 38));
}

#[tokio::test]
async fn everybody_has_bills_of_every_kind_in_the_form_of_the_kind() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let all = gateway.bills.lock().unwrap().clone();
    for kind in BillKind::KNOWN.iter().filter(|kind| **kind != "tax-reserve-certificate") {
        assert!(all.values().any(|(_, bill)| bill.kind.as_str() == *kind), "no {kind}");
    }
    for (_, bill) in all.values() {
        let number = read_number(&bill.kind, &bill.number).unwrap();
        assert_eq!(number.text, bill.number);
        assert_eq!(Money::sum(bill.total.currency, bill.parts.iter().map(|p| p.amount)), Ok(bill.total));
        assert!(bill.title.missing().is_empty() && !bill.title.en.contains('<'), "{}", bill.title.en);
        assert!(!bill.channels.is_empty() && bill.due.is_some());
    }
    assert_eq!(gateway.withdrawn.lock().unwrap().len(), 1);
    let salaries = bills_of(&bed, &gateway, "poon-yuen-ting").into_iter().find(|(_, b)| !b.instalments.is_empty());
    let salaries = salaries.unwrap().1;
    assert_eq!((salaries.instalments.len(), salaries.due), (2, Some(salaries.instalments[0].due)));
    // Overdue for two months: the first surcharge of rates, not yet the second.
    let overdue = bills_of(&bed, &gateway, "lam-hoi-ching").into_iter().find(|(_, b)| b.kind == BillKind::Rates);
    let overdue = overdue.unwrap().1;
    assert_eq!((overdue.surcharge, overdue.total), (Money::hkd(13_375), Money::hkd(280_875)));
}

#[tokio::test]
async fn time_issues_what_was_expected_and_adds_surcharges() {
    let (bed, gateway) = fed(Scenario::Default).await;
    bed.sandbox.clock().advance_millis(200 * DAY_MS);
    bed.sandbox.departments_settled().await;
    let bills = bills_of(&bed, &gateway, "wong-ka-yan");
    assert!(bills.iter().all(|(_, bill)| !bill.expected));
    assert!(
        bills.iter().any(|(_, bill)| bill.title.en.ends_with("second instalment") && bill.total == Money::hkd(652_365))
    );
    let overdue = bills_of(&bed, &gateway, "lam-hoi-ching").into_iter().find(|(_, b)| b.kind == BillKind::Rates);
    // 5 % of 2,675.00, then 10 % of all that.
    assert_eq!(overdue.unwrap().1.surcharge, Money::hkd(13_375 + 28_088));
}

#[tokio::test]
async fn paying_by_the_code_closes_the_task_that_asked_for_it_and_is_not_told_twice() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let open_id = bed.sandbox.open_id(&bed.service.client_id, "wong-ka-yan").unwrap();
    let task = || gateway.tasks_of(&open_id).into_iter().find(|(_, t)| t.title.en == "Pay the water bill").unwrap().1;
    let bills = bills_of(&bed, &gateway, "wong-ka-yan");
    let (id, water) = bills.into_iter().find(|(_, bill)| bill.total == Money::hkd(41_260)).unwrap();
    assert_eq!((task().state, task().reference), (TaskState::Open, Some(water.number.clone())));
    let payee = bed.sandbox.fps().unwrap().payees.into_iter().find(|p| p.kinds.contains(&BillKind::Water)).unwrap();
    let code = FpsCode {
        amount: Some(41_260),
        additional: Additional { bill_number: Some(water.number), ..Additional::default() },
        ..FpsCode::of(Account::FpsId(payee.fps_id))
    };
    bed.sandbox.payer("wong-ka-yan", "harbour").unwrap().pay(&encode(&code).unwrap()).unwrap();
    bed.sandbox.departments_settled().await;
    assert_eq!(task().state, TaskState::Closed);
    assert_eq!(told(&gateway, &id), 0, "the switch tells it");
}

#[tokio::test]
async fn what_was_paid_at_a_counter_is_told_with_its_channel() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let bills = bills_of(&bed, &gateway, "wong-ka-yan");
    let (id, _) = bills.into_iter().find(|(_, bill)| bill.total == Money::hkd(41_260)).unwrap();
    let url = bed.url(&format!("/admin/cases/{id}"));
    let act = json!({"what": {"paid-elsewhere": {"channel": "pps", "cents": 41_260}}});
    let answer = bed.http.post(url.clone()).header("X-Admin-Token", bed.sandbox.admin_token()).json(&act).send().await;
    assert_eq!(answer.unwrap().status(), 200);
    let lie = json!({"what": {"credited": {"transaction": "x", "cents": 1}}});
    let answer = bed.http.post(url).header("X-Admin-Token", bed.sandbox.admin_token()).json(&lie).send().await;
    assert_eq!(answer.unwrap().status(), 422);
    bed.sandbox.departments_settled().await;
    assert_eq!(told(&gateway, &id), 41_260);
    assert!(gateway.payments.lock().unwrap().values().any(|p| p["bill"] == id.as_str() && p["channel"] == "pps"));
}

#[tokio::test]
async fn a_host_issues_bills_and_many_come_in_batches() {
    let (bed, gateway) = fed(Scenario::VolumeBills { bills: 5_000 }).await;
    assert_eq!(bills_of(&bed, &gateway, "wong-ka-yan").len(), 5_000);
    let seed = BillSeed::plain("wsd.water", "99999999999", "1", vec![100, 200], 14);
    let issued = bed.sandbox.issue_bill("ng-yuk", seed.clone()).unwrap();
    assert_eq!(bed.sandbox.issue_bill("ng-yuk", seed.clone()), None, "a number stands for one bill");
    assert_eq!(bed.sandbox.issue_bill("nobody", seed.clone()), None);
    assert_eq!(bed.sandbox.issue_bill("ng-yuk", BillSeed { parts: vec![1], ..seed }), None);
    bed.sandbox.departments_settled().await;
    let bills = bills_of(&bed, &gateway, "ng-yuk");
    assert_eq!((bills.len(), &bills[0].0, bills[0].1.total), (1, &issued.external_id, Money::hkd(300)));
}
