//! From a bill to its receipt, and what happens when something breaks on the way: nothing is ever paid twice (P33).

#![expect(clippy::expect_used, reason = "the helpers of a journey fail as the journey does")]

use desk_app::call;
use desk_contract::{
    BillClaimRequest, BillGroup, BillLabelRequest, BillsExportRequest, BillsYearRequest, DeskError, Empty, ExportForm,
    PaymentRequest, ReceiptRequest,
};
use desk_domain::bill::{BillPaidClaim, BillState, PayChannelKind};
use desk_domain::payment::PaymentState;
use desk_domain::{Day, Language, Money};
use desk_journeys::{Hands, Home, until};
use desk_world::{Fault, FaultRule};

const ME: &str = "wong-ka-yan";
/// The water bill of the seeded person: HK$412.60.
const WATER: &str = "00982512146";

fn cut(home: &Home) {
    home.world.faults().expect("a proxied world").add(FaultRule::always("*", Fault::DropAfter { bytes: 0 }));
}

fn mend(home: &Home) {
    home.world.faults().expect("a proxied world").clear();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bill_is_reviewed_confirmed_paid_and_its_text_is_kept() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    assert_eq!((bill.group, bill.amount), (BillGroup::Due, Money::hkd(41_260)));
    let payment = me.pay(ME, &bill.id).await;
    let id = payment.payment.id.clone();
    assert!(payment.payment.code.is_none(), "the text of the code crosses only after it was compared");
    let held = until("the bill is in progress", async || {
        Some(me.bill(&bill.id).await).filter(|bill| bill.group == BillGroup::InProgress)
    })
    .await;
    assert_eq!(held.payment.map(|view| view.payment.id), Some(id.clone()));

    let code = me.code(&id).await;
    let bank = home.world.sandbox().payer(ME, "harbour").expect("a bank");
    let offer = bank.look(&code).expect("the bank reads it");
    assert_eq!((offer.amount, offer.bill_number.as_str(), offer.editable), (Some(Money::hkd(41_260)), WATER, false));
    bank.pay(&code).expect("the bank pays");

    let paid = me.settled(&id).await;
    assert_eq!(paid.payment.received, Money::hkd(41_260));
    assert!(paid.code.is_none() && !paid.can_cancel);
    let receipt = until("the receipt", async || me.payment(&id).await.ok()?.receipt).await;
    let after =
        until("the bill is paid", async || Some(me.bill(&bill.id).await).filter(|bill| bill.group == BillGroup::Paid))
            .await;
    assert!(matches!(after.bill.state, BillState::Paid { .. }));
    assert_eq!((after.bill.number.as_str(), after.receipts[0].id.clone()), (WATER, receipt.clone()));
    let bank = Language::ALL.map(|language| after.receipts[0].bank_in(language).unwrap_or_default());
    assert_eq!(bank, ["Harbour Bank", "海港銀行", "海港银行"], "the bank as people know it");
    cut(&home);
    let saved = call::receipts_save(&me.desk, ReceiptRequest { id: receipt.clone() }).await.expect("saved offline");
    let pdf = std::fs::read(home.downloads().join(&saved.file_name)).expect("the file");
    assert!(pdf.starts_with(b"%PDF-") && saved.file_name.contains(&paid.payment.reference), "{}", saved.file_name);
    let opened = call::receipts_open(&me.desk, ReceiptRequest { id: receipt }).await.expect("opened");
    assert_eq!(opened.file_name, saved.file_name, "the same receipt is the same file");
    assert!(home.host.opened().iter().any(|file| file.ends_with(&saved.file_name)));
    mend(&home);
    assert!(paid.next_bill.is_some_and(|next| next != bill.id));
    let year = call::bills_year(&me.desk, BillsYearRequest { year: None }).await.expect("the year");
    assert!(year.total.cents >= 41_260);
    let request = BillsExportRequest { year: None, form: ExportForm::Csv };
    let saved = call::bills_export(&me.desk, request).await.expect("saved");
    let table = std::fs::read_to_string(home.downloads().join(saved.file_name)).expect("the file");
    assert!(table.contains(&paid.payment.reference) && table.contains("412.60"), "{table}");
    let again = me.review(&bill.id).await;
    assert!(matches!(again, Err(DeskError::AlreadySettled { .. })), "{again:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn p33_an_answer_that_is_lost_is_asked_for_and_the_payment_is_one() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    let (review, passed) = me.reviewed_and_confirmed(ME, &bill.id).await;
    let faults = home.world.faults().expect("a proxied world");
    faults.add(FaultRule::once(&format!("/v1/bills/{}/payments", bill.id), Fault::DropAfter { bytes: 0 }));
    let payment = me.start(&review, Some(passed)).await.expect("found by asking");
    let code = me.code(&payment.payment.id).await;
    home.world.sandbox().payer(ME, "harbour").expect("a bank").pay(&code).expect("the bank pays");
    me.settled(&payment.payment.id).await;
    let debits = home.world.sandbox().settlements();
    assert_eq!(debits.len(), 1, "paid once");
}

#[tokio::test(flavor = "multi_thread")]
async fn p33_cut_off_in_the_middle_it_says_checking_and_knows_after_a_restart() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    let (review, passed) = me.reviewed_and_confirmed(ME, &bill.id).await;
    cut(&home);
    let doubt = me.start(&review, Some(passed.clone())).await;
    assert!(matches!(doubt, Err(DeskError::PaymentInDoubt)), "{doubt:?}");
    let row = me.bill_arrives(WATER).await;
    assert!(row.checking && row.group == BillGroup::InProgress, "{row:?}");
    let detail = me.bill(&bill.id).await;
    assert!(detail.checking && detail.payment.is_none(), "it says so although there is no payment to name");
    let again = me.start(&review, Some(passed)).await;
    assert!(matches!(again, Err(DeskError::PaymentInDoubt)), "{again:?}");
    drop(me);

    // Killed and started again, still without a network: it is written down.
    let me = Hands::at(&home).await;
    assert!(me.bill_arrives(WATER).await.checking);
    mend(&home);
    let found = until("what became of it", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        me.bill(&bill.id).await.payment
    })
    .await;
    until("no doubt is left", async || (!me.bill_arrives(WATER).await.checking).then_some(())).await;
    let code = me.code(&found.payment.id).await;
    home.world.sandbox().payer(ME, "harbour").expect("a bank").pay(&code).expect("the bank pays");
    me.settled(&found.payment.id).await;
    assert_eq!(home.world.sandbox().settlements().len(), 1, "paid once");
}

#[tokio::test(flavor = "multi_thread")]
async fn p33_the_desk_may_be_killed_between_all_steps() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    let review = me.review(&bill.id).await.expect("a review");
    let asked = me.start(&review, None).await;
    let Err(DeskError::StepUpRequired { challenge }) = asked else { panic!("the phone is asked first: {asked:?}") };
    let passed = me.confirm(ME, &challenge).await;
    drop(me);
    let me = Hands::at(&home).await;
    let payment = me.start(&review, Some(passed)).await.expect("what was reviewed is kept").payment.id;
    drop(me);
    let me = Hands::at(&home).await;
    let begun = me.payment(&payment).await.expect("kept").begun.expect("it began here");
    assert!(challenge.code.is_some() && begun.code == challenge.code, "the digits that both screens showed: {begun:?}");
    assert!(begun.checked_at.is_some() && begun.checked_at <= begun.confirmed_at, "{begun:?}");
    let code = me.code(&payment).await;
    drop(me);
    home.world.sandbox().payer(ME, "harbour").expect("a bank").pay(&code).expect("the bank pays");
    let me = Hands::at(&home).await;
    let paid = me.settled(&payment).await;
    assert_eq!(paid.payment.received, Money::hkd(41_260));
    until("the receipt", async || me.payment(&payment).await.ok()?.receipt).await;
    drop(me);
    let me = Hands::at(&home).await;
    assert!(matches!(me.payment(&payment).await.expect("kept").payment.state, PaymentState::Settled { .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_bill_two_computers_one_code() {
    let home = Home::proxied().await;
    let beside = home.beside();
    let me = Hands::signed_in(&home, ME).await;
    let there = Hands::signed_in(&beside, ME).await;
    let bill = me.bill_arrives(WATER).await;
    there.bill_arrives(WATER).await;
    let (theirs, passed) = there.reviewed_and_confirmed(ME, &bill.id).await;
    let mine = me.pay(ME, &bill.id).await;
    let busy = there.start(&theirs, Some(passed)).await;
    assert!(matches!(busy, Err(DeskError::BusyElsewhere { .. } | DeskError::ChangedSinceReview { .. })), "{busy:?}");
    let code = me.code(&mine.payment.id).await;
    let seen = there.payment(&mine.payment.id).await.expect("the same payment");
    assert!(seen.code.is_none() && !seen.code_refused, "no code where nothing was reviewed");
    assert!(seen.begun.is_none(), "and nothing is said of what was done on another computer: {:?}", seen.begun);
    home.world.sandbox().payer(ME, "harbour").expect("a bank").pay(&code).expect("the bank pays");
    me.settled(&mine.payment.id).await;
    there.settled(&mine.payment.id).await;
    let over = there.review(&bill.id).await;
    assert!(matches!(over, Err(DeskError::AlreadySettled { .. })), "{over:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_bank_is_paid_back() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    let payment = me.pay(ME, &bill.id).await.payment.id;
    let code = me.code(&payment).await;
    let sandbox = home.world.sandbox();
    sandbox.payer(ME, "harbour").expect("a bank").pay(&code).expect("the bank pays");
    sandbox.payer(ME, "lion-rock").expect("a bank").pay(&code).expect("the other bank pays too");
    let view = until("the refund", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        me.payment(&payment).await.ok().filter(|view| view.payment.refund == Money::hkd(41_260))
    })
    .await;
    assert_eq!(view.payment.received, Money::hkd(82_520));
}

#[tokio::test(flavor = "multi_thread")]
async fn called_off_before_the_bank_and_paid_all_the_same_it_is_settled_late() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    let payment = me.pay(ME, &bill.id).await.payment.id;
    let code = me.code(&payment).await;
    let cancelled = call::payments_cancel(&me.desk, PaymentRequest { id: payment.clone() }).await.expect("called off");
    assert!(cancelled.code.is_none(), "no code is shown any more");
    let late = desk_sandbox::PayWith { late: true, ..Default::default() };
    home.world.sandbox().payer(ME, "harbour").expect("a bank").pay_with(&code, &late).expect("it was scanned before");
    let paid = me.settled(&payment).await;
    assert_eq!(paid.payment.state, PaymentState::Settled { late: true });
}

#[tokio::test(flavor = "multi_thread")]
async fn paid_another_way_it_is_paid_only_when_the_department_says_so() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    let claim = BillPaidClaim { channel: PayChannelKind::Pps, day: Day::of(home.world.clock().now()) };
    let request = BillClaimRequest { id: bill.id.clone(), claim: Some(claim) };
    call::bills_claim(&me.desk, request).await.expect("it is said");
    let said = until("the gateway has it", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        Some(me.bill(&bill.id).await).filter(|bill| !bill.waiting)
    })
    .await;
    assert!(matches!(said.bill.state, BillState::Unpaid), "saying so pays nothing: {:?}", said.bill.state);
    paid_at_the_counter(&home);
    let paid = until("the department's word", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        Some(me.bill(&bill.id).await).filter(|bill| bill.group == BillGroup::Paid)
    })
    .await;
    assert!(matches!(paid.bill.state, BillState::Paid { .. }));
    let again = me.review(&bill.id).await;
    assert!(matches!(again, Err(DeskError::AlreadySettled { .. })), "{again:?}");
    assert!(home.world.sandbox().bank_books().is_empty(), "no bank was asked for it");
}

/// The department receives the money for the water bill by PPS.
fn paid_at_the_counter(home: &Home) {
    let paid = serde_json::json!({ "paid-elsewhere": { "channel": "pps", "cents": 41_260 } });
    assert!(home.world.sandbox().happen(ME, WATER, paid), "the department knows the bill");
}

#[tokio::test(flavor = "multi_thread")]
async fn offline_bills_are_read_and_claims_wait_but_nothing_is_reviewed() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    cut(&home);
    let request = BillLabelRequest { id: bill.id.clone(), label: "Home".to_owned() };
    call::bills_label(&me.desk, request).await.expect("a label needs no network");
    assert_eq!(me.bill_arrives("home").await.id, bill.id);
    let review = me.review(&bill.id).await;
    assert!(matches!(review, Err(DeskError::Offline | DeskError::Timeout)), "{review:?}");
    let claim = BillPaidClaim { channel: PayChannelKind::Pps, day: Day::of(home.world.clock().now()) };
    let request = BillClaimRequest { id: bill.id.clone(), claim: Some(claim.clone()) };
    let claimed = call::bills_claim(&me.desk, request).await.expect("it waits");
    assert!(claimed.waiting && claimed.group == BillGroup::InProgress);
    assert!(!matches!(claimed.bill.state, BillState::Paid { .. }), "only the department says paid");
    drop(me);
    let me = Hands::at(&home).await;
    assert_eq!(call::outbox_list(&me.desk, Empty {}).await.expect("the outbox").rows.len(), 1);
    mend(&home);
    until("the gateway has it", async || {
        let _ = call::sync_now(&me.desk, Empty {}).await;
        let bill = me.bill(&bill.id).await;
        (!bill.waiting && bill.bill.claim.as_ref() == Some(&claim)).then_some(())
    })
    .await;
}

/// Every payment code in the text is written anew, and says the same.
fn written_anew(text: &str) -> String {
    with_codes(text, |_| ())
}

/// Every payment code in the text says another payee, in a code that is right in itself.
fn another_payee(text: &str) -> String {
    with_codes(text, |code| code.account = desk_hkqr::Account::FpsId("9999999".to_owned()))
}

/// Every payment code in the text says ten cents more.
fn another_amount(text: &str) -> String {
    with_codes(text, |code| code.amount = code.amount.map(|cents| cents + 10))
}

/// The JSON text with every payment code in it changed and written anew.
fn with_codes(text: &str, change: fn(&mut desk_hkqr::FpsCode)) -> String {
    text.split('"')
        .map(|part| match desk_hkqr::decode(part) {
            Ok(mut code) => {
                change(&mut code);
                desk_hkqr::encode(&code).expect("a code")
            }
            Err(_) => part.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("\"")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_lies_about_payee_or_amount_shows_no_code_and_the_next_honest_one_is_paid() {
    let home = Home::proxied().await;
    let me = Hands::signed_in(&home, ME).await;
    let bill = me.bill_arrives(WATER).await;
    let faults = home.world.faults().expect("a proxied world");
    for lie in [another_payee as desk_sandbox::Rewrite, another_amount] {
        faults.rewrite(Some(lie));
        let id = me.pay(ME, &bill.id).await.payment.id;
        let refused = until("the code is refused", async || {
            let _ = call::sync_now(&me.desk, Empty {}).await;
            me.payment(&id).await.ok().filter(|view| view.code_refused)
        })
        .await;
        assert!(refused.code.is_none(), "what does not agree is not drawn");
        assert_eq!((refused.payment.state, refused.payment.code), (PaymentState::AwaitingPayer, None));
        call::payments_cancel(&me.desk, PaymentRequest { id }).await.expect("called off");
        until("the bill can be paid again", async || {
            let _ = call::sync_now(&me.desk, Empty {}).await;
            Some(me.bill(&bill.id).await).filter(|bill| bill.group == BillGroup::Due)
        })
        .await;
    }
    // It was the lie, not the writing anew.
    faults.rewrite(Some(written_anew));
    let id = me.pay(ME, &bill.id).await.payment.id;
    let code = me.code(&id).await;
    home.world.sandbox().payer(ME, "harbour").expect("a bank").pay(&code).expect("the bank pays");
    assert_eq!(me.settled(&id).await.payment.received, Money::hkd(41_260));
}
