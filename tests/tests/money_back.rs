//! Money that does not stay, and bills that are paid in parts: what the person is told, and what is counted.

#![expect(clippy::expect_used, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{BillGroup, BillsExportRequest, BillsYearRequest, Empty, ExportForm, ReceiptRequest};
use desk_domain::Money;
use desk_domain::bill::BillState;
use desk_domain::payment::PaymentState;
use desk_journeys::{Hands, Home, Start, until};

const ME: &str = "wong-ka-yan";
/// The water bill of the seeded person: HK$412.60.
const WATER: &str = "00982512146";

/// The table of the last twelve months, as it is saved.
async fn table(home: &Home, me: &Hands<'_>) -> String {
    let request = BillsExportRequest { year: None, form: ExportForm::Csv };
    let saved = call::bills_export(&me.desk, request).await.expect("saved");
    std::fs::read_to_string(home.downloads().join(saved.file_name)).expect("the file")
}

async fn paid_in_all(me: &Hands<'_>) -> i64 {
    call::bills_year(&me.desk, BillsYearRequest { year: None }).await.expect("the year").total.cents
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_that_the_bank_takes_back_is_owed_again_and_counts_no_more() {
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    let before = paid_in_all(&me).await;
    let payment = me.pay(ME, &bill.id).await.payment.id;
    let code = me.code(&payment).await;
    let bank = home.world.sandbox().payer(ME, "harbour").expect("a bank");
    let first = bank.pay(&code).expect("the bank pays");
    let settled = me.settled(&payment).await.payment;
    until("the receipt", async || me.payment(&payment).await.ok()?.receipt).await;
    assert_eq!(paid_in_all(&me).await, before + 41_260);

    assert!(bank.reverse(&first.transaction_id), "the bank takes it back");
    let back = until("the bill is owed again", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        Some(me.bill(&bill.id).await).filter(|bill| bill.group == BillGroup::Due)
    })
    .await;
    assert_eq!((back.bill.state, back.owed), (BillState::Unpaid, Money::hkd(41_260)));
    let taken = back.payment.expect("the payment that was taken back is what matters").payment;
    assert_eq!((&taken.id, taken.state, taken.received), (&payment, PaymentState::Reversed, Money::hkd(0)));
    assert!(taken.is_taken_back());
    let receipt = back.receipts[0].id.clone();
    assert_eq!(back.taken_back, std::slice::from_ref(&receipt), "its receipt says so");
    call::receipts_save(&me.desk, ReceiptRequest { id: receipt }).await.expect("saved, as taken back");
    assert_eq!(paid_in_all(&me).await, before);
    assert!(!table(&home, &me).await.contains(&settled.reference));

    // Paid again: it counts once.
    let again = me.pay(ME, &bill.id).await.payment.id;
    assert_ne!(again, payment);
    bank.pay(&me.code(&again).await).expect("the bank pays");
    let second = me.settled(&again).await.payment;
    until("the receipt", async || me.payment(&again).await.ok()?.receipt).await;
    assert_eq!(paid_in_all(&me).await, before + 41_260);
    let table = table(&home, &me).await;
    assert!(table.contains(&second.reference) && !table.contains(&settled.reference), "{table}");
    assert_eq!(table.matches("412.60").count(), 1, "{table}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_instalment_is_paid_and_the_next_one_has_its_own_day() {
    const POON: &str = "poon-yuen-ting";
    let home = Home::new(Start::default()).await;
    let me = Hands::signed_in(&home, POON).await;
    let row = me.bill_arrives("34385868348").await;
    assert_eq!((row.amount, row.whole), (Money::hkd(1_215_000), Some(Money::hkd(1_620_000))));
    let [first, second] = me.bill(&row.id).await.bill.instalments[..] else { panic!("two instalments") };
    assert_eq!(row.due, Some(first.due));
    let review = me.review(&row.id).await.expect("a review");
    assert_eq!((review.amount, review.owed, review.next), (first.amount, Money::hkd(1_620_000), Some(first)));
    let payment = me.pay(POON, &row.id).await.payment.id;
    let bank = home.world.sandbox().payer(POON, "harbour").expect("a bank");
    bank.pay(&me.code(&payment).await).expect("the bank pays");
    assert_eq!(me.settled(&payment).await.payment.received, first.amount);
    let after = until("the next one", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        Some(me.bill(&row.id).await).filter(|bill| bill.next == Some(second))
    })
    .await;
    assert_eq!((after.bill.due, after.owed, after.group), (Some(second.due), second.amount, BillGroup::Due));
    let row = me.bill_arrives("34385868348").await;
    assert_eq!((row.amount, row.whole), (second.amount, None));
}
