//! Measures the bills of one person with 5,000 of them, most paid: one JSON line per figure.
//! `cargo run --release -p desk-store --example bill_speed [bills]`
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measuring program")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Instant;

use desk_contract::{BillFilter, BillSort};
use desk_domain::bill::{Bill, BillKind, BillState};
use desk_domain::payment::{PaymentMethod, Receipt};
use desk_domain::{Day, Language, Money};
use desk_store::{BillQuery, Change, ChangeEntity};
use support::{Desk, department, start, text};

const BILLS: u32 = 5_000;
const KINDS: [&str; 5] = ["water", "rates", "tax-demand-note", "licence-fee", "fixed-penalty"];

fn bill(n: u32) -> Bill {
    let paid = !n.is_multiple_of(20);
    let total = Money::hkd(i64::from(n % 900) * 100 + 4_000);
    let issued = start().plus_seconds(-i64::from(n) * 40_000);
    Bill {
        id: format!("{n:032x}").as_str().into(),
        version: 1,
        department: department(&format!("d{:02}", n % 10)),
        kind: BillKind::from(KINDS[n as usize % KINDS.len()]),
        title: text(&format!("Water and sewage {n}"), &format!("水費及排污費 {n}")),
        for_whom: Some(text("Flat B, 12/F, 88 Sample Street", "樣本街88號12樓B室")),
        account: format!("acc-{}", n % 40),
        number: format!("{n:011}"),
        period: None,
        parts: vec![],
        total,
        surcharge: Money::hkd(0),
        due: Some(Day::of(issued).plus_days(14)),
        due_checked: true,
        instalments: vec![],
        state: if paid { BillState::Paid { received: total, credit: Money::hkd(0) } } else { BillState::Unpaid },
        expected: false,
        added: false,
        part_payment: false,
        payee: None,
        channels: vec![],
        note: None,
        payment: None,
        notice: None,
        paid_by: None,
        claim: None,
        issued_at: issued,
        paid_at: paid.then_some(issued),
        changed_at: issued,
    }
}

fn receipt(bill: &Bill) -> Option<Receipt> {
    let paid_at = bill.paid_at?;
    Some(Receipt {
        id: bill.id.as_str().into(),
        payment: bill.id.as_str().into(),
        bill: bill.id.clone(),
        reference: "CD26112400317".to_owned(),
        department: bill.department.clone(),
        kind: bill.kind.clone(),
        title: bill.title.clone(),
        for_whom: bill.for_whom.clone(),
        account: bill.account.clone(),
        number: bill.number.clone(),
        period: None,
        amount: bill.total,
        owed_after: Money::hkd(0),
        method: PaymentMethod::Fps,
        bank: None,
        bank_name: None,
        bank_reference: None,
        paid_at,
        issued_at: paid_at,
    })
}

fn change<T: serde::Serialize>(entity: ChangeEntity, id: &str, value: &T) -> Change {
    Change { entity, id: id.to_owned(), json: Some(serde_json::to_string(value).unwrap()) }
}

fn report(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        r#"{{"name":"{name}","unit":"ms","n":{},"p50":{:.2},"p95":{:.2},"max":{:.2}}}"#,
        times.len(),
        at(50),
        at(95),
        at(100)
    );
}

async fn timed<F: Future>(times: &mut Vec<f64>, work: F) -> F::Output {
    let begun = Instant::now();
    let output = work.await;
    times.push(begun.elapsed().as_secs_f64() * 1000.0);
    output
}

#[tokio::main]
async fn main() {
    let count = std::env::args().nth(1).map_or(BILLS, |count| count.parse().unwrap());
    let desk = Desk::new();
    let store = desk.open().await;
    let bills: Vec<Bill> = (0..count).map(bill).collect();
    let receipts: Vec<Receipt> = bills.iter().filter_map(receipt).collect();
    let changes: Vec<Change> = bills
        .iter()
        .map(|bill| change(ChangeEntity::Bill, bill.id.as_str(), bill))
        .chain(receipts.iter().map(|one| change(ChangeEntity::Receipt, one.id.as_str(), one)))
        .collect();
    let mut times = Vec::new();
    timed(&mut times, async {
        let sync = store.begin_full_sync().await.unwrap();
        for page in changes.chunks(200) {
            store.stage(&sync, page).await.unwrap();
        }
        store.finish_full_sync(sync, "0").await.unwrap();
    })
    .await;
    report("bills_full_sync", times);
    let query = BillQuery {
        text: String::new(),
        filter: BillFilter::Open,
        order: BillSort::Due,
        language: Language::En,
        offset: 0,
        limit: 100,
        today: Day::of(start()),
    };
    for (name, query) in [
        ("bills_list", query.clone()),
        ("bills_list_all", BillQuery { filter: BillFilter::All, offset: 2_000, ..query.clone() }),
        (
            "bills_list_by_department",
            BillQuery { filter: BillFilter::All, order: BillSort::Department, ..query.clone() },
        ),
        ("bills_search", BillQuery { text: "水费".to_owned(), filter: BillFilter::All, ..query.clone() }),
    ] {
        let mut times = Vec::new();
        for _ in 0..60 {
            std::hint::black_box(timed(&mut times, store.bills(&query)).await.unwrap());
        }
        report(name, times);
    }
    let mut times = Vec::new();
    for _ in 0..60 {
        std::hint::black_box(timed(&mut times, store.paid_sums()).await.unwrap());
    }
    report("bills_year", times);
}
