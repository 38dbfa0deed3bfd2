//! Bills in the cache: windows in groups, sums, labels, what was paid; and what the vault keeps of payments.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use desk_contract::{BillFilter, BillGroup, BillSort};
use desk_domain::bill::{Bill, BillKind, BillPaidClaim, BillState, PayChannelKind};
use desk_domain::payment::{Payment, PaymentMethod, PaymentState, Receipt, Undecided};
use desk_domain::{Day, Language, LocalizedText, Money, PaymentId, Timestamp};
use desk_store::{BillPage, BillQuery, Change, ChangeEntity, INTENT, NewAct, Paid, Policy, Store, account_key};
use proptest::prelude::*;
use support::{Desk, department, start, text};

fn today() -> Day {
    Day::of(start())
}

fn bill(id: &str, due_in: Option<i32>, cents: i64) -> Bill {
    Bill {
        id: id.into(),
        version: 1,
        department: department("wsd"),
        kind: BillKind::Water,
        title: text("Water and sewage", "水費及排污費"),
        for_whom: None,
        account: format!("acc-{id}"),
        number: format!("800{id}"),
        period: None,
        parts: vec![],
        total: Money::hkd(cents),
        surcharge: Money::hkd(0),
        due: due_in.map(|days| today().plus_days(days)),
        due_checked: true,
        instalments: vec![],
        state: BillState::Unpaid,
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
        issued_at: start(),
        paid_at: None,
        changed_at: start(),
    }
}

fn paid(bill: Bill, at: Timestamp) -> Bill {
    let state = BillState::Paid { received: bill.total, credit: Money::hkd(0) };
    Bill { state, paid_at: Some(at), ..bill }
}

fn payment(id: &str, bill: &str, state: PaymentState) -> Payment {
    Payment {
        id: PaymentId::new(id),
        version: 1,
        bill: bill.into(),
        idempotency_key: None,
        method: PaymentMethod::Fps,
        amount: Money::hkd(41_260),
        state,
        reason: None,
        reference: "CD26112400317".into(),
        payee: LocalizedText::same("WSD"),
        bill_number: "800".into(),
        code: None,
        expires_at: None,
        received: Money::hkd(41_260),
        refund: Money::hkd(0),
        refunded_at: None,
        bank_reference: None,
        checked_at: None,
        created_at: start(),
        settled_at: None,
        changed_at: start(),
    }
}

fn receipt(id: &str, bill: &Bill, cents: i64, at: Timestamp) -> Receipt {
    Receipt {
        id: id.into(),
        payment: "p".into(),
        bill: bill.id.clone(),
        reference: "CD26112400317".into(),
        department: bill.department.clone(),
        kind: bill.kind.clone(),
        title: bill.title.clone(),
        for_whom: None,
        account: bill.account.clone(),
        number: bill.number.clone(),
        period: None,
        amount: Money::hkd(cents),
        owed_after: Money::hkd(0),
        method: PaymentMethod::Fps,
        bank: None,
        bank_name: None,
        bank_reference: None,
        paid_at: at,
        issued_at: at,
    }
}

fn changed<T: serde::Serialize>(entity: ChangeEntity, id: &str, value: &T) -> Change {
    Change { entity, id: id.to_owned(), json: Some(serde_json::to_string(value).unwrap()) }
}

async fn put(store: &Store, bills: &[Bill]) {
    let changes: Vec<Change> = bills.iter().map(|bill| changed(ChangeEntity::Bill, bill.id.as_str(), bill)).collect();
    store.apply_changes(&changes, "c").await.unwrap();
}

fn query() -> BillQuery {
    BillQuery {
        text: String::new(),
        filter: BillFilter::All,
        order: BillSort::Due,
        language: Language::En,
        offset: 0,
        limit: 100,
        today: today(),
    }
}

fn ids(page: &BillPage) -> Vec<&str> {
    page.rows.iter().map(|row| row.bill.id.as_str()).collect()
}

/// One bill of each heading.
fn one_of_each() -> Vec<Bill> {
    let held = Bill { payment: Some("p".into()), ..bill("held", Some(1), 500) };
    let expected = Bill { expected: true, ..bill("expected", Some(40), 700) };
    let withdrawn = Bill { state: BillState::Withdrawn { received: Money::hkd(0) }, ..bill("withdrawn", None, 9) };
    vec![
        bill("later", Some(20), 300),
        bill("soon", Some(3), 200),
        bill("overdue", Some(-2), 100),
        bill("never", None, 50),
        held,
        expected,
        paid(bill("paid", Some(-30), 41_260), start()),
        withdrawn,
    ]
}

#[tokio::test]
async fn the_list_stands_in_groups_and_its_sums_are_over_all_bills() {
    let desk = Desk::new();
    let store = desk.open().await;
    put(&store, &one_of_each()).await;
    let page = store.bills(&query()).await.unwrap();
    assert_eq!(ids(&page), ["overdue", "soon", "later", "never", "held", "expected", "paid", "withdrawn"]);
    let groups: Vec<_> = page.groups.iter().map(|group| (group.group, group.count, group.first_offset)).collect();
    assert_eq!(groups[0], (BillGroup::Overdue, 1, Some(0)));
    assert_eq!(groups[1], (BillGroup::Due, 3, Some(1)));
    assert_eq!(groups[2], (BillGroup::InProgress, 1, Some(4)));
    let sums = page.sums;
    assert_eq!((sums.to_pay, sums.to_pay_cents, sums.overdue), (4, 650, 1));
    assert_eq!((sums.this_week, sums.this_week_cents), (2, 300));
    assert_eq!((sums.in_progress, sums.expected), (1, 1));
    assert_eq!(sums.expected_day, Some(today().plus_days(33)));
    let open = store.bills(&BillQuery { filter: BillFilter::Open, ..query() }).await.unwrap();
    assert_eq!((open.total, open.groups[4].first_offset), (6, None));
    let ended = store.bills(&BillQuery { filter: BillFilter::Ended, ..query() }).await.unwrap();
    assert_eq!(ids(&ended), ["paid", "withdrawn"]);
    assert_eq!(ended.sums, sums);
    let largest = store.bills(&BillQuery { order: BillSort::Amount, ..query() }).await.unwrap();
    assert_eq!(ids(&largest)[1..4], ["later", "soon", "never"]);
    let window = store.bills(&BillQuery { offset: 2, limit: 2, ..query() }).await.unwrap();
    assert_eq!((ids(&window), window.total), (vec!["later", "never"], 8));
}

#[tokio::test]
async fn the_next_bill_is_expected_when_it_should_be_there_and_not_when_it_is_due() {
    let desk = Desk::new();
    let store = desk.open().await;
    let day = |text: &str| text.parse::<Day>().unwrap();
    let later = Bill { expected: true, due: Some(day("2027-03-01")), ..bill("later", None, 100) };
    // Rates from January to March: due on the last day of January, which is a Sunday.
    let issued_at = day("2027-01-02").at(9, 0);
    let rates = Bill { expected: true, issued_at, due: Some(day("2027-02-01")), ..bill("rates", None, 125_050) };
    let bills = [later, rates];
    put(&store, &bills).await;
    let next = bills.iter().filter_map(Bill::expected_on).min();
    assert_eq!(next, Some(day("2027-01-02")));
    assert_eq!(store.bills(&query()).await.unwrap().sums.expected_day, next);
    let today = day("2027-02-10");
    let late = store.bills(&BillQuery { today, ..query() }).await.unwrap();
    assert_eq!(late.sums.expected_day, Some(today), "what is late may come any day");
}

#[tokio::test]
async fn a_bill_is_found_by_title_in_either_script_number_account_and_label() {
    let desk = Desk::new();
    let store = desk.open().await;
    put(&store, &[bill("71", Some(1), 10), Bill { title: text("Rates", "差餉"), ..bill("82", Some(2), 10) }]).await;
    store.set_label(&account_key(&"wsd".into(), "acc-82"), "Mother’s flat 媽媽").await.unwrap();
    for (words, found) in [
        ("水费", vec!["71"]),
        ("排", vec!["71"]),
        ("rates", vec!["82"]),
        ("80071", vec!["71"]),
        ("acc-82", vec!["82"]),
        ("妈妈", vec!["82"]),
        ("mother", vec!["82"]),
        ("zz", vec![]),
    ] {
        let page = store.bills(&BillQuery { text: words.into(), ..query() }).await.unwrap();
        assert_eq!(ids(&page), found, "{words}");
        assert_eq!(page.sums.to_pay, 2, "sums are over all bills");
    }
    store.apply_changes(&[support::deleted(ChangeEntity::Bill, "71")], "c2").await.unwrap();
    assert_eq!(store.bills(&BillQuery { text: "水费".into(), ..query() }).await.unwrap().total, 0);
}

#[tokio::test]
async fn reminders_of_expected_bills_outlive_the_cache_and_keep_when_they_were_asked_for() {
    let desk = Desk::new();
    let store = desk.open().await;
    let wanted = Bill { expected: true, ..bill("7", Some(40), 10) };
    put(&store, &[wanted.clone(), bill("8", Some(1), 10)]).await;
    store.set_reminder(&wanted.id, true).await.unwrap();
    desk.clock.advance_millis(1_000);
    store.set_reminder(&wanted.id, true).await.unwrap();
    store.clear_cache().await.unwrap();
    put(&store, &[wanted.clone(), bill("8", Some(1), 10)]).await;
    let asked = |page: &BillPage| page.rows.iter().filter_map(|row| row.reminder).collect::<Vec<_>>();
    assert_eq!(asked(&store.bills(&query()).await.unwrap()), [start()]);
    assert_eq!(store.bill(&wanted.id, today()).await.unwrap().unwrap().reminder, Some(start()));
    store.set_reminder(&wanted.id, false).await.unwrap();
    assert_eq!(asked(&store.bills(&query()).await.unwrap()), []);
    assert!(store.reminders().await.unwrap().is_empty());
}

#[tokio::test]
async fn labels_and_what_was_told_outlive_the_cache() {
    let desk = Desk::new();
    let store = desk.open().await;
    put(&store, &[bill("7", Some(1), 10)]).await;
    store.set_label(&account_key(&"wsd".into(), "acc-7"), "Home").await.unwrap();
    let settled = payment("p", "7", PaymentState::Settled { late: false });
    assert!(store.tell_paid(&settled).await.unwrap());
    assert!(!store.tell_paid(&settled).await.unwrap(), "each outcome once");
    assert!(!store.tell_paid(&payment("q", "7", PaymentState::AwaitingPayer)).await.unwrap(), "says nothing of money");
    store.clear_cache().await.unwrap();
    assert_eq!(store.bills(&query()).await.unwrap().total, 0);
    put(&store, &[bill("7", Some(1), 10)]).await;
    assert_eq!(store.bills(&query()).await.unwrap().rows[0].label.as_deref(), Some("Home"));
    let told = store.told().await.unwrap();
    assert_eq!((told.len(), told[0].amount, told[0].reference.as_str()), (1, Money::hkd(41_260), "CD26112400317"));
    store.set_label(&account_key(&"wsd".into(), "acc-7"), "").await.unwrap();
    assert_eq!(store.bills(&query()).await.unwrap().rows[0].label, None);
}

#[tokio::test]
async fn what_was_paid_counts_receipts_and_what_came_another_way_once() {
    let desk = Desk::new();
    let store = desk.open().await;
    let by_code = paid(bill("code", None, 1_000), start());
    let half = paid(bill("half", None, 1_000), start());
    let counter = paid(bill("counter", None, 500), start());
    let back = Bill { state: BillState::Withdrawn { received: Money::hkd(70) }, ..bill("back", None, 70) };
    put(&store, &[by_code.clone(), half.clone(), counter, back.clone()]).await;
    let receipts = [
        receipt("r1", &by_code, 1_000, start()),
        receipt("r2", &half, 400, start()),
        receipt("r3", &back, 70, start()),
    ];
    let gone = receipt("r4", &bill("gone", None, 5), 5, start().plus_seconds(-40 * 86_400));
    let changes: Vec<Change> =
        receipts.iter().chain([&gone]).map(|one| changed(ChangeEntity::Receipt, one.id.as_str(), one)).collect();
    store.apply_changes(&changes, "c").await.unwrap();
    let sums = store.paid_sums().await.unwrap();
    let of: Vec<_> = sums.iter().map(|sum| (sum.year, sum.month, sum.category, sum.cents)).collect();
    assert_eq!(of, [(2026, 10, 2, 5), (2026, 11, 2, 2_500)], "a receipt stays when its bill is gone");
    let entries = store.paid_between((2026, 11), (2026, 11)).await.unwrap();
    let cents: i64 = entries
        .iter()
        .map(|entry| match entry {
            Paid::Receipt(_, cents) | Paid::AnotherWay(_, cents) => *cents,
        })
        .sum();
    assert_eq!((entries.len(), cents), (4, 2_500));
    assert_eq!(store.receipts_of(&"gone".into()).await.unwrap().len(), 1);
    assert_eq!(store.collected("wsd/acc-code", desk_domain::Currency::Hkd, start()).await.unwrap(), Money::hkd(0));
}

/// The bank took a payment back; it was paid again; the department lowered another bill that was paid in two parts.
#[tokio::test]
async fn what_went_back_is_not_counted_as_paid() {
    let desk = Desk::new();
    let store = desk.open().await;
    let [again, open, lowered] =
        [paid(bill("again", None, 1_000), start()), bill("open", None, 300), paid(bill("lowered", None, 500), start())];
    put(&store, &[again.clone(), open.clone(), lowered.clone()]).await;
    let later = |seconds| start().plus_seconds(seconds);
    let of = |id: &str, bill: &Bill, cents, at| Receipt { payment: PaymentId::new(id), ..receipt(id, bill, cents, at) };
    let receipts = [
        of("r1", &again, 1_000, start()),
        of("r2", &again, 1_000, later(60)),
        of("r3", &open, 300, start()),
        of("r4", &lowered, 400, start()),
        of("r5", &lowered, 300, later(60)),
    ];
    let mut changes: Vec<Change> =
        receipts.iter().map(|one| changed(ChangeEntity::Receipt, one.id.as_str(), one)).collect();
    for one in [&receipts[0], &receipts[2]] {
        let back = payment(one.payment.as_str(), one.bill.as_str(), PaymentState::Reversed);
        let back = Payment { received: Money::hkd(0), ..back };
        changes.push(changed(ChangeEntity::Payment, one.payment.as_str(), &back));
    }
    store.apply_changes(&changes, "c").await.unwrap();
    let sums = store.paid_sums().await.unwrap();
    assert_eq!(sums.iter().map(|sum| sum.cents).collect::<Vec<_>>(), [1_500]);
    let kept = |paid: Paid| match paid {
        Paid::Receipt(receipt, cents) => (receipt.id.as_str().to_owned(), cents),
        Paid::AnotherWay(bill, cents) => (bill.id.as_str().to_owned(), cents),
    };
    let entries: Vec<_> = store.paid_between((2026, 11), (2026, 11)).await.unwrap().into_iter().map(kept).collect();
    let expected = [("r4", 400), ("r2", 1_000), ("r5", 100)].map(|(id, cents)| (id.to_owned(), cents));
    assert_eq!(entries, expected);
}

#[tokio::test]
async fn m_feed_a_full_sync_swaps_bills_payments_and_receipts_together() {
    let desk = Desk::new();
    let store = desk.open().await;
    put(&store, &[bill("old", Some(1), 10)]).await;
    let sync = store.begin_full_sync().await.unwrap();
    let new = bill("new", Some(1), 20);
    let page = [
        changed(ChangeEntity::Bill, "new", &new),
        changed(ChangeEntity::Payment, "p", &payment("p", "new", PaymentState::Created)),
        changed(ChangeEntity::Receipt, "r", &receipt("r", &new, 20, start())),
    ];
    store.stage(&sync, &page).await.unwrap();
    assert_eq!(ids(&store.bills(&query()).await.unwrap()), ["old"]);
    assert!(store.payment(&"p".into()).await.unwrap().is_none());
    store.finish_full_sync(sync, "c2").await.unwrap();
    assert_eq!(ids(&store.bills(&query()).await.unwrap()), ["new"]);
    assert!(store.payment(&"p".into()).await.unwrap().is_some());
    assert_eq!(store.receipt_of(&"p".into()).await.unwrap().unwrap().id, "r".into());
    let newer = Payment { version: 3, ..payment("p", "new", PaymentState::Settled { late: false }) };
    store.put_answer(&changed(ChangeEntity::Payment, "p", &newer)).await.unwrap();
    store.put_answer(&changed(ChangeEntity::Payment, "p", &payment("p", "new", PaymentState::Created))).await.unwrap();
    assert_eq!(store.payment(&"p".into()).await.unwrap(), Some(newer), "an older answer never wins");
}

#[tokio::test]
async fn m_outbox_a_payment_is_written_down_before_it_is_sent_and_bound_when_it_is_known() {
    let desk = Desk::new();
    let store = desk.open().await;
    put(&store, &[bill("b", Some(1), 41_260)]).await;
    let act = NewAct { policy: Policy::Foreground, ..support::act(INTENT, "b", r#"{"known":[]}"#) };
    let item = store.enqueue(&act).await.unwrap();
    assert!(store.due(start(), 10).await.unwrap().is_empty(), "never the worker's");
    let group = async |store: &Store| store.bill(&"b".into(), today()).await.unwrap().unwrap().group;
    assert_eq!(group(&store).await, BillGroup::Due, "nothing has left");
    store.mark_sending(&item.id).await.unwrap();
    assert_eq!(group(&store).await, BillGroup::InProgress);
    store.close().await;
    let store = desk.open().await;
    let item = store.intent(&"b".into()).await.unwrap().unwrap();
    assert_eq!(item.state, desk_store::OutboxState::InDoubt);
    let page = store.bills(&query()).await.unwrap();
    assert!(page.rows[0].checking && page.sums.in_progress == 1 && page.sums.to_pay == 0);
    let known = changed(ChangeEntity::Payment, "p", &payment("p", "b", PaymentState::AwaitingPayer));
    store.settle_intent(&item, &known).await.unwrap();
    store.settle_intent(&item, &known).await.unwrap();
    assert_eq!(store.reviewed(&"p".into()).await.unwrap().as_deref(), Some(r#"{"known":[]}"#));
    assert!(store.intent(&"b".into()).await.unwrap().is_none());
    assert_eq!(group(&store).await, BillGroup::Due, "the bill's own row says who holds it");
}

#[tokio::test]
async fn a_payment_in_doubt_is_told_as_checking() {
    let desk = Desk::new();
    let store = desk.open().await;
    put(&store, &[Bill { payment: Some("p".into()), ..bill("b", Some(-1), 10) }]).await;
    let doubt = payment("p", "b", PaymentState::InDoubt { before: Undecided::AwaitingPayer });
    store.put_answer(&changed(ChangeEntity::Payment, "p", &doubt)).await.unwrap();
    let row = store.bills(&query()).await.unwrap().rows.remove(0);
    assert!(row.checking && row.group == BillGroup::InProgress);
}

fn any_bill() -> impl Strategy<Value = Bill> {
    let state = (0_u8..4, 1_i64..100);
    (state, -5_i32..5, any::<bool>(), any::<bool>(), 0_u8..6).prop_map(|((kind, cents), due, claimed, held, rare)| {
        let total = Money::hkd(100);
        let state = match kind {
            0 => BillState::Unpaid,
            1 => BillState::PartPaid { received: Money::hkd(cents) },
            2 => BillState::Paid { received: total, credit: Money::hkd(0) },
            _ => BillState::Withdrawn { received: Money::hkd(0) },
        };
        Bill {
            state,
            due: (rare != 0).then(|| today().plus_days(due)),
            claim: claimed.then(|| BillPaidClaim { channel: PayChannelKind::Pps, day: today() }),
            payment: held.then(|| "p".into()),
            expected: rare == 1,
            ..bill("x", None, 100)
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Group, order and counts of the SQL are those that each bill alone has.
    #[test]
    fn the_sql_groups_as_the_rule_says(bills in prop::collection::vec(any_bill(), 1..12)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let desk = Desk::new();
            let store = desk.open().await;
            let bills: Vec<Bill> =
                bills.into_iter().enumerate().map(|(n, bill)| Bill { id: format!("{n:02}").as_str().into(), ..bill }).collect();
            put(&store, &bills).await;
            let page = store.bills(&query()).await.unwrap();
            assert_eq!(page.rows.len(), bills.len());
            let groups: Vec<BillGroup> = page.rows.iter().map(|row| row.group).collect();
            assert!(groups.is_sorted(), "{groups:?}");
            for count in &page.groups {
                let rows = page.rows.iter().filter(|row| row.group == count.group).count();
                assert_eq!(rows, count.count as usize);
                let first = groups.iter().position(|group| *group == count.group);
                assert_eq!(first, count.first_offset.map(|offset| offset as usize));
            }
        });
    }
}
