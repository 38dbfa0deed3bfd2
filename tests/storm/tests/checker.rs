//! The checker against hand-made books: clean ones, and one with each kind of defect. A judge that sees nothing in these
//! proves nothing in a storm.

use desk_domain::Timestamp;
use desk_storm::books::{
    BankLine, BankMove, BillRow, Books, Charged, CollectionRow, DeskBook, ExceptionRow, GatewayBooks, PaymentRow,
    PostingRow, RefundRow, Told, TransactionRow,
};
use desk_storm::check::{Finding, check};
use desk_storm::permits::Permits;

const NUMBER: &str = "10000000001";

fn line(kind: BankMove, bank_reference: &str, cents: i64) -> BankLine {
    BankLine {
        kind,
        bank: "harbour".into(),
        bank_reference: bank_reference.into(),
        bill_number: NUMBER.into(),
        reference: Some("CD1".into()),
        cents,
        currency: "HKD".into(),
    }
}

fn settled(id: &str, cents: i64) -> (TransactionRow, Vec<PostingRow>) {
    let row = TransactionRow {
        id: id.into(),
        source: format!("fps:{id}"),
        kind: "settlement".into(),
        bill: Some("b1".into()),
        cents,
        currency: "HKD".into(),
    };
    let posting = |cents| PostingRow { transaction: id.into(), cents, currency: "HKD".into() };
    (row, vec![posting(cents), posting(-cents)])
}

fn gateway(settlements: &[(&str, i64)], state: &str) -> GatewayBooks {
    let (transactions, postings): (Vec<_>, Vec<_>) = settlements.iter().map(|(id, cents)| settled(id, *cents)).unzip();
    GatewayBooks {
        bills: vec![BillRow { id: "b1".into(), number: NUMBER.into() }],
        transactions,
        postings: postings.concat(),
        refunds: vec![],
        exceptions: vec![],
        payments: vec![PaymentRow { id: "p1".into(), reference: "CD1".into(), state: state.into() }],
        collections: vec![],
    }
}

fn charged(cents: i64) -> Charged {
    Charged { number: NUMBER.into(), cents, another_way: 0, withdrawn: false }
}

/// One bill of HK$100, paid once, and the person knows.
fn clean() -> Books {
    Books {
        bank: vec![line(BankMove::Debit, "HA1", 10_000)],
        charged: vec![charged(10_000)],
        told: vec![
            Told::PaymentSettled { reference: "CD1".into(), cents: 10_000 },
            Told::BillPaid { number: NUMBER.into(), cents: 10_000 },
        ],
        gateway: gateway(&[("t1", 10_000)], "settled"),
        ..Books::default()
    }
}

/// The same, and a second bank sent HK$100 once more.
fn twice() -> Books {
    let mut books = clean();
    books.bank.push(line(BankMove::Debit, "LI1", 10_000));
    books.gateway = gateway(&[("t1", 10_000), ("t2", 10_000)], "settled");
    books
}

fn refund(state: &str) -> RefundRow {
    RefundRow { bill: "b1".into(), cents: 10_000, state: state.into() }
}

#[test]
fn clean_books_are_clean() {
    let verdict = check(&clean());
    assert!(verdict.is_clean(), "{verdict:?}");
    assert_eq!(verdict.refunds, 0);
}

#[test]
fn a_second_payment_is_a_double_charge_until_a_refund_names_the_bill() {
    let mut books = twice();
    let verdict = check(&books);
    assert_eq!(verdict.findings, [Finding::DoubleCharge { number: NUMBER.into(), cents: 10_000 }]);
    assert_eq!((verdict.double_charges(), verdict.lost_payments()), (1, 0));
    books.gateway.refunds.push(refund("due"));
    assert!(check(&books).is_clean());
    // Sent, but the bank never got it: a word is no money.
    books.gateway.refunds = vec![refund("sent")];
    assert_eq!(check(&books).double_charges(), 1);
    books.bank.push(line(BankMove::Refund, "LI1", 10_000));
    let verdict = check(&books);
    assert!(verdict.is_clean(), "{verdict:?}");
    assert_eq!(verdict.refunds, 1);
}

#[test]
fn a_refund_that_names_another_bill_does_not_help() {
    let mut books = twice();
    books.gateway.bills.push(BillRow { id: "b2".into(), number: "2".into() });
    books.gateway.refunds.push(RefundRow { bill: "b2".into(), ..refund("due") });
    assert_eq!(check(&books).double_charges(), 1);
}

#[test]
fn too_much_of_one_payment_and_too_much_by_two_ways_are_double_charges() {
    let mut books = clean();
    books.bank[0].cents = 12_000;
    books.gateway = gateway(&[("t1", 12_000)], "settled");
    assert_eq!(check(&books).findings, [Finding::DoubleCharge { number: NUMBER.into(), cents: 2_000 }]);
    let mut books = clean();
    books.charged[0].another_way = 10_000;
    assert_eq!(check(&books).double_charges(), 1);
    let mut books = clean();
    books.charged[0].withdrawn = true;
    books.told.clear();
    assert_eq!(check(&books).double_charges(), 1);
}

#[test]
fn a_debit_that_nobody_knows_is_lost_and_an_exception_saves_it() {
    let mut books = clean();
    books.told.clear();
    books.gateway = gateway(&[], "expired");
    books.charged[0].cents = 20_000;
    assert_eq!(check(&books).findings, [Finding::LostDebit { bank_reference: "HA1".into(), cents: 10_000 }]);
    let exception = ExceptionRow { kind: "unplaced".into(), source: "t1".into(), bank_reference: Some("HA1".into()) };
    books.gateway.exceptions.push(exception);
    assert!(check(&books).is_clean());
}

#[test]
fn another_amount_in_the_ledger_than_at_the_bank_is_lost_and_made_up() {
    let mut books = clean();
    books.bank[0].cents = 9_000;
    let verdict = check(&books);
    assert_eq!(verdict.lost_payments(), 3, "{verdict:?}");
    assert!(verdict.findings.contains(&Finding::LostDebit { bank_reference: "HA1".into(), cents: 9_000 }));
    assert!(verdict.findings.contains(&Finding::Phantom { number: NUMBER.into(), cents: 10_000 }));
    let told = Finding::ToldWithoutCredit { what: "CD1".into(), told: 10_000, kept: 9_000 };
    assert!(verdict.findings.contains(&told));
}

#[test]
fn a_settlement_booked_twice_is_a_phantom_and_what_it_sends_back_is_missing() {
    let mut books = clean();
    books.gateway = gateway(&[("t1", 10_000), ("t1-again", 10_000)], "settled");
    assert_eq!(check(&books).findings, [Finding::Phantom { number: NUMBER.into(), cents: 10_000 }]);
    books.gateway.refunds.push(refund("sent"));
    books.bank.push(line(BankMove::Refund, "HA1", 10_000));
    assert_eq!(check(&books).lost_payments(), 2);
}

#[test]
fn told_paid_with_no_money_is_lost_unless_the_bank_took_it_back() {
    let mut books = clean();
    books.bank.clear();
    books.gateway = gateway(&[], "settled");
    let verdict = check(&books);
    assert_eq!(verdict.lost_payments(), 2, "{verdict:?}");
    let mut books = clean();
    books.bank.push(line(BankMove::Reversal, "HA1", 10_000));
    assert!(check(&books).is_clean());
}

#[test]
fn paid_another_way_is_a_credit_too() {
    let mut books = clean();
    books.bank.clear();
    books.gateway = gateway(&[], "cancelled");
    books.told = vec![Told::BillPaid { number: NUMBER.into(), cents: 10_000 }];
    books.charged[0].another_way = 10_000;
    assert!(check(&books).is_clean());
}

#[test]
fn postings_that_do_not_add_up_are_found_in_each_currency() {
    let mut books = clean();
    books.gateway.postings[1].cents = -9_999;
    assert_eq!(check(&books).findings, [Finding::Unbalanced { transaction: "t1".into() }]);
    let mut books = clean();
    books.gateway.postings[1].currency = "CNY".into();
    assert_eq!(check(&books).unbalanced_entries(), 1);
    let mut books = clean();
    books.gateway.postings.clear();
    assert_eq!(check(&books).unbalanced_entries(), 1);
}

#[test]
fn a_payment_that_is_still_open_is_found() {
    for state in ["created", "awaiting-payer", "in-doubt"] {
        let mut books = clean();
        books.gateway.payments.push(PaymentRow { id: "p2".into(), reference: "CD2".into(), state: state.into() });
        let expected = Finding::InDoubt { payment: "CD2".into(), state: state.into() };
        assert_eq!(check(&books).findings, [expected]);
        assert_eq!(check(&books).in_doubt_left(), 1);
    }
    for state in ["expired", "cancelled", "failed", "reversed"] {
        let mut books = clean();
        books.gateway.payments.push(PaymentRow { id: "p2".into(), reference: "CD2".into(), state: state.into() });
        assert!(check(&books).is_clean(), "{state}");
    }
}

#[test]
fn a_collection_beyond_what_the_person_lets_a_mandate_collect_is_found() {
    let mut books = clean();
    let (before, begun) = (Timestamp::from_millis(1), Timestamp::from_millis(2));
    books.gateway.collections = vec![CollectionRow { bill: "b1".into(), cents: 10_000, begun }];
    let permits = |cents| {
        let mut permits = Permits::default();
        permits.from(before, cents);
        permits
    };
    let beyond = Finding::BeyondMandate { number: NUMBER.into(), cents: 10_000 };
    assert_eq!(check(&books).findings, std::slice::from_ref(&beyond), "nobody let one collect");
    books.allowed.insert(NUMBER.into(), permits(9_999));
    assert_eq!(check(&books).findings, [beyond]);
    books.allowed.insert(NUMBER.into(), permits(10_000));
    assert!(check(&books).is_clean());
}

#[test]
fn a_desk_that_forgets_what_it_said_is_found() {
    let desk = DeskBook { shown: vec!["CD1".into()], told: vec!["CD1".into()], ..DeskBook::default() };
    let mut books = Books { desks: vec![desk], ..clean() };
    assert!(check(&books).is_clean());
    books.desks[0].told.clear();
    assert_eq!(check(&books).findings, [Finding::NotInItsBook { reference: "CD1".into() }]);
    books.desks[0] = DeskBook { open: 2, ..DeskBook::default() };
    assert_eq!((check(&books).in_doubt_left(), check(&books).findings.len()), (1, 1));
    books.desks[0] = DeskBook { wrong: vec!["it ended by itself".into()], ..DeskBook::default() };
    assert_eq!(check(&books).findings, [Finding::DeskWrong { what: "it ended by itself".into() }]);
}

#[test]
fn a_receipt_for_money_that_no_bank_sent_is_lost_and_one_that_went_back_later_is_not() {
    let came = |reference: &str, cents| Told::Came { reference: reference.into(), cents };
    let mut books = clean();
    books.desks = vec![DeskBook { came: vec![came("CD1", 10_000)], ..DeskBook::default() }];
    books.told.clear();
    books.bank.push(line(BankMove::Refund, "HA1", 10_000));
    assert!(check(&books).is_clean(), "a receipt stays a receipt");
    books.desks[0].came = vec![came("CD1", 10_001), came("CD2", 1)];
    assert_eq!(check(&books).lost_payments(), 2);
}
