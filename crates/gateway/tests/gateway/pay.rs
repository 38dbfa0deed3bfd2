//! Bills and payments (docs/payments.md): the whole way, and what may come between.

use desk_domain::Day;
use desk_gateway::StepUpPolicy;
use desk_sandbox::Decision;
use reqwest::Method;
use serde_json::{Value, json};
use sqlx::Row as _;

use crate::desk::{Desk, Feeder, open_id, random, text};
use crate::switch::Trouble;
use crate::world::World;
use desk_testkit::until;

mod run {
    crate::both! {
        /// Bill in, feed out, code shown, money booked, receipt.
        a_bill_is_paid;
        /// Less, the rest, more: what is beyond what was owed goes back.
        part_and_over;
        /// P42: two computers begin at once, one payment begins.
        two_devices_begin_one_payment;
        /// M-idempotency: one key, one payment.
        a_start_is_idempotent;
        /// M-stepup, P07: confirmed for this amount, and for no other.
        a_confirmation_is_for_one_amount;
        /// Money always wins: after the end, after a cancellation, and when something else paid already.
        late_money_wins;
        /// A code that was called off keeps others away until the switch has closed it.
        one_code_at_a_time;
        /// The answer to the registration is lost, the notice comes before it, the switch is down at the end.
        answers_are_lost;
        a_bill_paid_another_way_closes_the_code;
        a_withdrawn_bill_gives_its_money_back;
        a_correction_is_booked;
        /// One number is one bill, whoever adds it; for whom it is, only the department's own person sees.
        bills_are_added_from_paper;
        claims_are_said_and_taken_back;
        /// The end of a code is noted in the database, not in the process.
        the_end_of_a_code_survives_a_restart;
        standing_mandates_collect;
        /// Instalments: each is paid and collected in its own time.
        instalments_are_paid_one_by_one;
        bills_of_a_batch_are_judged;
        without_a_switch_bills_are_listed;
    }
}

pub(crate) fn hkd(cents: i64) -> Value {
    json!({ "cents": cents, "currency": "HKD" })
}

pub(crate) fn bill(external: &str, open_id: &str, number: &str, cents: i64) -> Value {
    json!({ "kind": "bill", "externalId": external, "openId": open_id, "body": {
        "kind": "licence-fee", "title": text("Driving licence"), "forWhom": text("Car AB 123"), "account": "ACC-1",
        "number": number, "total": hkd(cents), "due": "2026-11-30", "partPayment": true,
        "issuedAt": "2026-11-20T00:00:00Z" } })
}

/// A signed-in person with one bill.
pub(crate) struct Payer {
    pub(crate) desk: Desk,
    pub(crate) open_id: String,
    pub(crate) feeder: Feeder,
    pub(crate) bill: String,
}

impl Payer {
    pub(crate) async fn start(world: &World, cents: i64) -> Self {
        let desk = Desk::signed_in(world, "wong-ka-yan").await;
        let open_id = open_id(world, &desk.person).await;
        let feeder = Feeder::start(world, "td").await;
        let bill = send(&feeder, &[bill("b-1", &open_id, "12345678", cents)]).await[0]["id"].clone();
        Self { desk, open_id, feeder, bill: bill.as_str().unwrap().to_owned() }
    }

    /// Time passes; tokens of a few minutes are renewed.
    pub(crate) async fn later(&mut self, world: &World, seconds: i64) {
        world.pass_seconds(seconds);
        let (status, told) = self.desk.refresh().await;
        assert_eq!(status, 200, "{told}");
        self.feeder = Feeder::start(world, "td").await;
    }

    pub(crate) async fn bill(&self) -> Value {
        self.desk.get(&format!("/v1/bills/{}", self.bill)).await.1
    }

    /// Begins a payment as the bill is now.
    pub(crate) async fn begin(&self, cents: i64) -> (u16, Value) {
        let version = self.bill().await["version"].clone();
        self.begin_with(&self.desk, &random(), cents, &version).await
    }

    pub(crate) async fn begin_with(&self, desk: &Desk, key: &str, cents: i64, version: &Value) -> (u16, Value) {
        let body = json!({ "amount": hkd(cents), "baseVersion": version, "method": "fps" });
        let (status, told) = desk.write(Method::POST, &format!("/v1/bills/{}/payments", self.bill), key, &body).await;
        (status.as_u16(), told)
    }

    /// A payment whose code is shown.
    pub(crate) async fn shown(&self, cents: i64) -> Value {
        let (status, payment) = self.begin(cents).await;
        assert_eq!(status, 201, "{payment}");
        self.until(&payment, "awaiting-payer").await
    }

    pub(crate) async fn payment(&self, payment: &Value) -> Value {
        self.desk.get(&format!("/v1/payments/{}", payment["id"].as_str().unwrap())).await.1
    }

    pub(crate) async fn until(&self, payment: &Value, state: &str) -> Value {
        until(state, async || {
            let now = self.payment(payment).await;
            (now["state"]["kind"] == state).then_some(now)
        })
        .await
    }

    pub(crate) async fn cancel(&self, payment: &Value) -> (u16, Value) {
        let path = format!("/v1/payments/{}/cancel", payment["id"].as_str().unwrap());
        let (status, told) = self.desk.write(Method::POST, &path, &random(), &json!({})).await;
        (status.as_u16(), told)
    }

    pub(crate) async fn receipts(&self) -> Vec<Value> {
        self.desk.get("/v1/receipts").await.1["items"].as_array().unwrap().clone()
    }

    /// The bill is free for another payment.
    pub(crate) async fn released(&self) {
        until("released", async || self.bill().await["payment"].is_null().then_some(())).await;
    }
}

pub(crate) async fn send(feeder: &Feeder, items: &[Value]) -> Vec<Value> {
    let (status, told) = feeder.send(&random(), items).await;
    assert_eq!(status, 200, "{told}");
    told["results"].as_array().unwrap().clone()
}

/// Nothing in the ledger is out of balance.
pub(crate) async fn balanced(world: &World) {
    let mut database = world.database().await;
    let rows = sqlx::query(
        "select transaction_id, currency, cast(sum(amount_cents) as bigint) as cents from ledger_posting \
         group by transaction_id, currency",
    )
    .fetch_all(&mut database)
    .await
    .unwrap();
    assert!(rows.iter().all(|row| row.get::<i64, _>("cents") == 0));
}

async fn sum_of(world: &World, account: &str) -> i64 {
    let mut database = world.database().await;
    let row = sqlx::query(
        "select cast(coalesce(sum(amount_cents), 0) as bigint) as cents from ledger_posting where account = $1",
    )
    .bind(account)
    .fetch_one(&mut database)
    .await
    .unwrap();
    row.get("cents")
}

async fn a_bill_is_paid(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let first = payer.desk.get("/v1/bills").await.1;
    let (cursor, seen) = (first["cursor"].as_str().unwrap().to_owned(), &first["items"][0]);
    assert_eq!(seen["state"], json!({ "kind": "unpaid" }));
    assert_eq!(
        (seen["payee"]["en"].as_str(), seen["dueChecked"].as_bool()),
        (Some("Transport Department"), Some(true))
    );
    let path = format!("/v1/bills/{}/quote", payer.bill);
    let quote = payer.desk.write(Method::POST, &path, &random(), &json!({})).await.1;
    assert_eq!((&quote["amount"], &quote["owed"], &quote["stepUp"]), (&hkd(41_260), &hkd(41_260), &Value::Null));
    let payment = payer.shown(41_260).await;
    assert!(payment["reference"].as_str().unwrap().starts_with("CD261123"), "{payment}");
    let code = desk_hkqr::decode(payment["code"].as_str().unwrap()).unwrap();
    assert_eq!(code.amount, Some(41_260));
    assert_eq!(code.additional.bill_number.as_deref(), Some("12345678"));
    assert_eq!(code.additional.reference_label.as_deref(), payment["reference"].as_str());
    assert_eq!(code.expires_at().unwrap().to_string(), payment["expiresAt"].as_str().unwrap());
    assert_eq!(payer.bill().await["payment"], payment["id"]);
    let settled = world.switch.bank_pays(&payment, 41_260);
    assert_eq!(world.switch.tell(&settled).await, 200);
    let paid = payer.payment(&payment).await;
    assert_eq!(paid["state"], json!({ "kind": "settled", "late": false }));
    assert_eq!((&paid["received"], &paid["refund"], &paid["code"]), (&hkd(41_260), &hkd(0), &Value::Null));
    assert_eq!(payer.bill().await["state"]["kind"], "paid");
    let receipt = &payer.receipts().await[0];
    assert_eq!((&receipt["amount"], &receipt["owedAfter"]), (&hkd(41_260), &hkd(0)));
    assert_eq!((receipt["bank"].as_str(), receipt["forWhom"]["en"].as_str()), (Some("first"), Some("Car AB 123")));
    assert_eq!(receipt["bankName"], settled["bankName"]);
    let (changes, _) = payer.desk.changes(&cursor).await;
    let told: std::collections::BTreeSet<_> = changes.iter().map(|change| change["entity"].as_str().unwrap()).collect();
    assert_eq!(told, ["access", "bill", "payment", "receipt"].into_iter().collect());
    let again = payer.begin(41_260).await;
    assert_eq!((again.0, again.1["code"].as_str()), (409, Some("already-settled")));
    balanced(&world).await;
    world.end().await;
}

async fn part_and_over(world: World) {
    let payer = Payer::start(&world, 100_000).await;
    for (cents, code) in [(100_001, "amount-not-allowed"), (0, "amount-not-allowed"), (-5, "amount-not-allowed")] {
        let told = payer.begin(cents).await;
        assert_eq!((told.0, told.1["code"].as_str()), (422, Some(code)), "{cents}");
    }
    let payment = payer.shown(40_000).await;
    // The payer's bank lets the amount be edited: less comes, then more than the rest.
    let settled = world.switch.bank_pays(&payment, 30_000);
    assert_eq!(world.switch.tell(&settled).await, 200);
    assert_eq!(payer.bill().await["state"], json!({ "kind": "part-paid", "received": hkd(30_000) }));
    let payment = payer.shown(70_000).await;
    let settled = world.switch.bank_pays(&payment, 75_000);
    assert_eq!(world.switch.tell(&settled).await, 200);
    let paid = payer.payment(&payment).await;
    assert_eq!((&paid["received"], &paid["refund"]), (&hkd(75_000), &hkd(5_000)));
    until("refund", async || (!payer.payment(&payment).await["refundedAt"].is_null()).then_some(())).await;
    let refunds = world.switch.books().refunds.clone();
    assert_eq!(refunds.len(), 1);
    let refund = refunds.values().next().unwrap();
    assert_eq!((&refund["amount"], &refund["transactionId"]), (&hkd(5_000), &settled["transactionId"]));
    assert_eq!(
        payer.bill().await["state"],
        json!({ "kind": "paid", "received": hkd(100_000), "credit": hkd(0) }),
        "after the refund"
    );
    let amounts: Vec<_> = payer.receipts().await.iter().map(|receipt| receipt["amount"]["cents"].clone()).collect();
    assert!(amounts.contains(&30_000.into()) && amounts.contains(&70_000.into()), "{amounts:?}");
    assert_eq!(sum_of(&world, "clearing").await, 100_000);
    balanced(&world).await;
    world.end().await;
}

async fn two_devices_begin_one_payment(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let other = Desk::signed_in(&world, "wong-ka-yan").await;
    let version = payer.bill().await["version"].clone();
    let (here, there) = (random(), random());
    let (a, b) = tokio::join!(
        payer.begin_with(&payer.desk, &here, 41_260, &version),
        payer.begin_with(&other, &there, 41_260, &version)
    );
    let mut states = [a.0, b.0];
    states.sort_unstable();
    assert_eq!(states, [201, 409], "{} {}", a.1, b.1);
    let refused = if a.0 == 409 { &a.1 } else { &b.1 };
    assert_eq!(refused["code"], "payment-open");
    let payments = payer.desk.get("/v1/payments").await.1;
    assert_eq!(payments["items"].as_array().unwrap().len(), 1);
    assert_eq!(refused["current"]["id"], payments["items"][0]["id"]);
    world.end().await;
}

async fn a_start_is_idempotent(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let (key, version) = (random(), payer.bill().await["version"].clone());
    let first = payer.begin_with(&payer.desk, &key, 41_260, &version).await;
    let again = payer.begin_with(&payer.desk, &key, 41_260, &version).await;
    assert_eq!((first.0, &first.1["id"]), (again.0, &again.1["id"]));
    let other = payer.begin_with(&payer.desk, &key, 30_000, &version).await;
    assert_eq!((other.0, other.1["code"].as_str()), (422, Some("key-reused")));
    assert_eq!(payer.desk.get("/v1/payments").await.1["items"].as_array().unwrap().len(), 1);
    // What was reviewed is no longer what is there.
    payer.cancel(&first.1).await;
    payer.released().await;
    let stale = payer.begin_with(&payer.desk, &random(), 41_260, &version).await;
    assert_eq!((stale.0, stale.1["code"].as_str()), (409, Some("conflict")));
    assert_eq!(stale.1["current"]["id"], payer.bill.as_str());
    world.end().await;
}

async fn a_confirmation_is_for_one_amount(mut world: World) {
    world.restart(|config| config.fps.as_mut().unwrap().fps_step_up = StepUpPolicy::Required).await;
    let payer = Payer::start(&world, 41_260).await;
    let path = format!("/v1/bills/{}/payments", payer.bill);
    let key = random();
    let start = async |key: &str, cents: i64, challenge: Option<&str>| {
        let body = json!({ "amount": hkd(cents), "baseVersion": 1, "method": "fps" });
        let mut headers = vec![("Idempotency-Key", key)];
        headers.extend(challenge.map(|id| ("Step-Up", id)));
        let response = payer.desk.call(Method::POST, &path, &headers, Some(&body)).await;
        (response.status().as_u16(), response.json::<Value>().await.unwrap())
    };
    let told = start(&key, 41_260, None).await;
    assert_eq!((told.0, told.1["code"].as_str()), (401, Some("step-up-required")), "{}", told.1);
    let challenge = told.1["challenge"]["challengeId"].as_str().unwrap().to_owned();
    let phone = world.sandbox.phone();
    phone.choose("wong-ka-yan").unwrap();
    until("the phone", async || phone.see()).await;
    phone.answer(Decision::Approve).await.unwrap();
    until("passed", async || {
        let state = payer.desk.get(&format!("/v1/step-ups/{challenge}")).await.1;
        (state["state"] == "passed").then_some(())
    })
    .await;
    // Another amount under the same confirmation: asked again.
    let other = start(&random(), 40_000, Some(&challenge)).await;
    assert_eq!((other.0, other.1["code"].as_str()), (401, Some("step-up-required")));
    assert_ne!(other.1["challenge"]["digest"], told.1["challenge"]["digest"]);
    assert_eq!(start(&key, 41_260, Some(&challenge)).await.0, 201);
    assert_eq!(payer.desk.get("/v1/payments").await.1["items"].as_array().unwrap().len(), 1);
    // A payee's own policy stands above the general one, in the quote too.
    let quoted = async || {
        let (path, key) = (format!("/v1/bills/{}/quote", payer.bill), random());
        let headers = [("Idempotency-Key", key.as_str())];
        payer.desk.call(Method::POST, &path, &headers, Some(&json!({}))).await.json::<Value>().await.unwrap()
    };
    payer.cancel(&payer.desk.get("/v1/payments").await.1["items"][0]).await;
    payer.released().await;
    assert_eq!(quoted().await["stepUp"], "sign");
    world
        .restart(|config| {
            let fps = config.fps.as_mut().unwrap();
            fps.fps_step_up = StepUpPolicy::Required;
            fps.payees.iter_mut().for_each(|payee| payee.fps_step_up = Some(StepUpPolicy::None));
        })
        .await;
    assert_eq!(quoted().await["stepUp"], Value::Null);
    let version = payer.bill().await["version"].clone();
    assert_eq!(payer.begin_with(&payer.desk, &random(), 41_260, &version).await.0, 201);
    world.end().await;
}

async fn late_money_wins(world: World) {
    let mut payer = Payer::start(&world, 41_260).await;
    // After its end.
    let first = payer.shown(41_260).await;
    payer.later(&world, 15 * 60).await;
    let expired = payer.until(&first, "expired").await;
    assert_eq!(expired["code"], Value::Null);
    payer.released().await;
    let settled = world.switch.bank_pays(&first, 10_000);
    assert_eq!(world.switch.tell(&settled).await, 200);
    assert_eq!(payer.payment(&first).await["state"], json!({ "kind": "settled", "late": true }));
    assert_eq!(payer.bill().await["state"], json!({ "kind": "part-paid", "received": hkd(10_000) }));
    // After a cancellation; and while another code is open, which is closed when nothing is owed any more.
    let second = payer.shown(31_260).await;
    assert_eq!(payer.cancel(&second).await.0, 200);
    payer.released().await;
    let third = payer.shown(31_260).await;
    let settled = world.switch.bank_pays(&second, 31_260);
    assert_eq!(world.switch.tell(&settled).await, 200);
    assert_eq!(payer.payment(&second).await["state"], json!({ "kind": "settled", "late": true }));
    let closed = payer.payment(&third).await;
    assert_eq!(
        (closed["state"]["kind"].as_str(), closed["reason"].as_str()),
        (Some("cancelled"), Some("paid-another-way"))
    );
    // And the second bank's money, for what is paid: all of it goes back.
    let settled = world.switch.bank_pays(&third, 31_260);
    assert_eq!(world.switch.tell(&settled).await, 200);
    let late = payer.payment(&third).await;
    assert_eq!((&late["received"], &late["refund"]), (&hkd(31_260), &hkd(31_260)));
    until("refund", async || (!payer.payment(&third).await["refundedAt"].is_null()).then_some(())).await;
    assert_eq!(payer.receipts().await.len(), 2, "no receipt for what went back");
    assert_eq!(sum_of(&world, "clearing").await, 41_260);
    balanced(&world).await;
    world.end().await;
}

async fn one_code_at_a_time(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let first = payer.shown(41_260).await;
    world.switch.trouble("close", Some(Trouble::Down));
    let cancelled = payer.cancel(&first).await;
    assert_eq!((cancelled.0, cancelled.1["state"]["kind"].as_str()), (200, Some("cancelled")));
    let refused = payer.begin(41_260).await;
    assert_eq!((refused.0, refused.1["code"].as_str()), (409, Some("payment-open")));
    // Whether money went is not known: it is in doubt, and calling it off again is no answer.
    payer.until(&first, "in-doubt").await;
    let again = payer.cancel(&first).await;
    assert_eq!((again.0, again.1["code"].as_str()), (422, Some("not-allowed")));
    world.switch.trouble("close", None);
    world.pass_seconds(60);
    payer.until(&first, "cancelled").await;
    payer.released().await;
    assert_eq!(payer.begin(41_260).await.0, 201);
    world.end().await;
}

async fn answers_are_lost(world: World) {
    let mut payer = Payer::start(&world, 41_260).await;
    // The switch took it, its answer was lost; money comes before the gateway ever heard.
    world.switch.trouble("register", Some(Trouble::AnswerLost));
    let (_, payment) = payer.begin(41_260).await;
    until("registered", async || (world.switch.books().payments.len() == 1).then_some(())).await;
    assert_eq!(payer.payment(&payment).await["state"]["kind"], "created");
    let settled = world.switch.bank_pays(&payment, 20_000);
    assert_eq!(world.switch.tell(&settled).await, 200);
    world.switch.trouble("register", None);
    payer.later(&world, 60).await;
    assert_eq!(payer.payment(&payment).await["state"], json!({ "kind": "settled", "late": false }));
    // No notice at all, and no answer at the end of its time: in doubt, until one comes.
    let payment = payer.shown(21_260).await;
    world.switch.trouble("close", Some(Trouble::AnswerLost));
    let settled = world.switch.bank_pays(&payment, 21_260);
    payer.later(&world, 15 * 60).await;
    let doubtful = payer.until(&payment, "in-doubt").await;
    assert_eq!(doubtful["state"]["before"], "expired");
    // The person asks: the switch says what came.
    let path = format!("/v1/payments/{}/check", payment["id"].as_str().unwrap());
    let checked = payer.desk.write(Method::POST, &path, &random(), &json!({})).await.1;
    assert_eq!(checked["state"], json!({ "kind": "settled", "late": true }), "{checked}");
    assert_eq!(world.switch.tell(&settled).await, 200, "the notice after all");
    assert_eq!(payer.bill().await["state"]["kind"], "paid");
    assert_eq!(payer.payment(&payment).await["received"], hkd(21_260), "booked once");
    // A refusal ends it at once.
    let refused = Payer { bill: other_bill(&payer, "b-2", "22345678").await, ..payer };
    world.switch.trouble("register", Some(Trouble::Refused));
    let (_, payment) = refused.begin(500).await;
    assert_eq!(refused.until(&payment, "failed").await["reason"], "switch-refused");
    refused.released().await;
    balanced(&world).await;
    world.end().await;
}

async fn other_bill(payer: &Payer, external: &str, number: &str) -> String {
    let told = send(&payer.feeder, &[bill(external, &payer.open_id, number, 500)]).await;
    told[0]["id"].as_str().unwrap().to_owned()
}

async fn a_bill_paid_another_way_closes_the_code(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    let paid = json!({ "kind": "bill-payment", "externalId": "p-1", "openId": payer.open_id, "body": {
        "bill": "b-1", "channel": "convenience-store", "amount": hkd(41_260), "paidOn": "2026-11-22" } });
    assert_eq!(send(&payer.feeder, std::slice::from_ref(&paid)).await[0]["status"], "created");
    assert_eq!(send(&payer.feeder, std::slice::from_ref(&paid)).await[0]["status"], "unchanged", "booked once");
    let closed = payer.payment(&payment).await;
    assert_eq!(
        (closed["state"]["kind"].as_str(), closed["reason"].as_str()),
        (Some("cancelled"), Some("paid-another-way"))
    );
    assert_eq!(closed["code"], Value::Null, "do not scan it");
    assert_eq!(payer.bill().await["state"]["kind"], "paid");
    until("closed", async || (world.switch.books().closed.len() == 1).then_some(())).await;
    // It was scanned all the same.
    let settled = world.switch.bank_pays(&payment, 41_260);
    assert_eq!(world.switch.tell(&settled).await, 200);
    until("refund", async || (world.switch.books().refunds.len() == 1).then_some(())).await;
    let mut other = paid.clone();
    other["externalId"] = "p-2".into();
    other["body"]["bill"] = "nowhere".into();
    assert_eq!(send(&payer.feeder, &[other]).await[0]["errors"][0]["pointer"], "/body/bill");
    balanced(&world).await;
    world.end().await;
}

async fn a_withdrawn_bill_gives_its_money_back(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(30_000).await;
    let settled = world.switch.bank_pays(&payment, 30_000);
    world.switch.tell(&settled).await;
    let open = payer.shown(11_260).await;
    let withdrawal = json!({ "kind": "bill", "externalId": "b-1", "openId": payer.open_id, "delete": true });
    assert_eq!(send(&payer.feeder, std::slice::from_ref(&withdrawal)).await[0]["status"], "deleted");
    assert_eq!(send(&payer.feeder, &[withdrawal]).await[0]["status"], "unchanged");
    assert_eq!(payer.bill().await["state"]["kind"], "withdrawn");
    assert_eq!(payer.payment(&open).await["reason"], "bill-withdrawn");
    until("refund", async || (world.switch.books().refunds.len() == 1).then_some(())).await;
    until("sent", async || (sum_of(&world, "clearing").await == 0).then_some(())).await;
    let settled = world.switch.bank_pays(&open, 11_260);
    assert_eq!(world.switch.tell(&settled).await, 200);
    until("refund", async || (world.switch.books().refunds.len() == 2).then_some(())).await;
    until("sent", async || (sum_of(&world, "clearing").await == 0).then_some(())).await;
    assert_eq!(payer.bill().await["state"], json!({ "kind": "withdrawn", "received": hkd(0) }));
    let again = send(&payer.feeder, &[bill("b-1", &payer.open_id, "12345678", 500)]).await;
    assert_eq!(again[0]["status"], "refused");
    balanced(&world).await;
    world.end().await;
}

async fn a_correction_is_booked(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    world.switch.tell(&world.switch.bank_pays(&payment, 41_260)).await;
    // A surcharge: something is owed again.
    assert_eq!(send(&payer.feeder, &[bill("b-1", &payer.open_id, "12345678", 43_323)]).await[0]["status"], "updated");
    assert_eq!(payer.bill().await["state"], json!({ "kind": "part-paid", "received": hkd(41_260) }));
    // Less than was paid: the difference goes back.
    assert_eq!(send(&payer.feeder, &[bill("b-1", &payer.open_id, "12345678", 40_000)]).await[0]["status"], "updated");
    until("refund", async || (world.switch.books().refunds.len() == 1).then_some(())).await;
    assert_eq!(world.switch.books().refunds.values().next().unwrap()["amount"], hkd(1_260));
    until("sent", async || (sum_of(&world, "clearing").await == 40_000).then_some(())).await;
    assert_eq!(payer.bill().await["state"]["kind"], "paid");
    assert_eq!(send(&payer.feeder, &[bill("b-1", &payer.open_id, "12345678", 40_000)]).await[0]["status"], "unchanged");
    balanced(&world).await;
    world.end().await;
}

async fn bills_are_added_from_paper(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let other = Desk::signed_in(&world, "chan-tai-man").await;
    let issuers = other.get("/v1/bill-issuers").await.1;
    assert_eq!(issuers["items"][0]["payee"]["account"], "1234567");
    let add = async |desk: &Desk, number: &str, cents: i64| {
        let body = json!({ "departmentId": "td", "kind": "licence-fee", "number": number, "amount": hkd(cents) });
        desk.write(Method::POST, "/v1/bills/add", &random(), &body).await
    };
    // The number of the first person's bill: the same bill, without for whom it is.
    let (status, joined) = add(&other, "1234-5678", 99).await;
    assert_eq!((status.as_u16(), joined["id"].as_str()), (201, Some(payer.bill.as_str())), "{joined}");
    assert_eq!((&joined["total"], &joined["forWhom"]), (&hkd(41_260), &Value::Null));
    assert_eq!(payer.bill().await["forWhom"]["en"], "Car AB 123");
    // They pay it: both see it, only the payer has the receipt, and it does not say for whom.
    let body = json!({ "amount": hkd(41_260), "baseVersion": joined["version"], "method": "fps" });
    let path = format!("/v1/bills/{}/payments", payer.bill);
    let (status, payment) = other.write(Method::POST, &path, &random(), &body).await;
    assert_eq!(status, 201, "{payment}");
    let held = payer.begin(41_260).await;
    assert_eq!((held.0, &held.1["current"]["amount"]), (409, &Value::Null), "another person's payment is not shown");
    assert_eq!(payer.desk.get(&format!("/v1/payments/{}", payment["id"].as_str().unwrap())).await.0, 404);
    until("registered", async || (world.switch.books().payments.len() == 1).then_some(())).await;
    assert_eq!(world.switch.tell(&world.switch.bank_pays(&payment, 41_260)).await, 200);
    assert_eq!(payer.bill().await["state"]["kind"], "paid");
    let receipts = other.get("/v1/receipts").await.1["items"].clone();
    assert_eq!((receipts[0]["forWhom"].clone(), payer.receipts().await.len()), (Value::Null, 0));
    // A number that nobody has issued, and then the department does.
    assert_eq!(add(&other, "ABC", 500).await.0, 400);
    let (_, added) = add(&other, "99887766", 500).await;
    assert_eq!((added["added"].as_bool(), added["state"]["kind"].as_str()), (Some(true), Some("unpaid")));
    let issued = send(&payer.feeder, &[bill("b-9", &payer.open_id, "9988 7766", 700)]).await;
    assert_eq!((issued[0]["status"].as_str(), &issued[0]["id"]), (Some("updated"), &added["id"]));
    let seen = other.get(&format!("/v1/bills/{}", added["id"].as_str().unwrap())).await.1;
    assert_eq!((seen["added"].as_bool(), &seen["total"], &seen["forWhom"]), (Some(false), &hkd(700), &Value::Null));
    // P14: newest first; adding the number again was an act too.
    let told = ["bill-added used-here 0", "payment given 2", "bill-added used-here 0"];
    assert_eq!(logged(&other, &["99887766", "12345678", "412.60", "41260"]).await, told);
    balanced(&world).await;
    world.end().await;
}

async fn claims_are_said_and_taken_back(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let path = format!("/v1/bills/{}/act", payer.bill);
    let claim = json!({ "kind": "claim-paid", "claim": { "channel": "pps", "day": "2026-11-22" } });
    let body = json!({ "act": claim, "at": "2026-11-23T00:00:00Z", "baseVersion": 1 });
    let (status, claimed) = payer.desk.write(Method::POST, &path, &random(), &body).await;
    assert_eq!((status.as_u16(), claimed["claim"]["channel"].as_str()), (200, Some("pps")));
    assert_eq!((claimed["version"].as_u64(), claimed["state"]["kind"].as_str()), (Some(2), Some("unpaid")));
    assert_eq!(payer.desk.write(Method::POST, &path, &random(), &body).await.1["version"], 2, "it already holds");
    let back = json!({ "act": { "kind": "take-claim-back" }, "at": "2026-11-23T00:00:00Z", "baseVersion": 1 });
    assert_eq!(payer.desk.write(Method::POST, &path, &random(), &back).await.0, 409);
    let back = json!({ "act": { "kind": "take-claim-back" }, "at": "2026-11-23T00:00:00Z", "baseVersion": 2 });
    assert_eq!(payer.desk.write(Method::POST, &path, &random(), &back).await.1["claim"], Value::Null);
    let stranger = Desk::signed_in(&world, "chan-tai-man").await;
    assert_eq!(stranger.write(Method::POST, &path, &random(), &body).await.0, 404);
    assert_eq!(stranger.get(&format!("/v1/bills/{}", payer.bill)).await.0, 404);
    world.end().await;
}

async fn the_end_of_a_code_survives_a_restart(mut world: World) {
    let mut payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    payer.later(&world, 14 * 60).await;
    world.restart(|_| {}).await;
    let still = payer.payment(&payment).await;
    assert_eq!(still["state"]["kind"], "awaiting-payer");
    world.pass_seconds(60);
    payer.until(&payment, "expired").await;
    payer.released().await;
    world.end().await;
}

async fn standing_mandates_collect(mut world: World) {
    // The department is paid under two identifiers; the first is not that of this account's bills.
    world
        .restart(|config| {
            let payees = &mut config.fps.as_mut().unwrap().payees;
            payees[0].kinds.retain(|kind| kind.as_str() != "fixed-penalty");
            let mut other = payees[0].clone();
            (other.fps_id, other.kinds) = ("1234568".to_owned(), vec!["fixed-penalty".into()]);
            payees.insert(0, other);
        })
        .await;
    let payer = Payer::start(&world, 41_260).await;
    let limits = |one: i64, month: i64| json!({ "oneBill": hkd(one), "oneMonth": hkd(month) });
    let body = json!({ "bill": payer.bill, "limits": limits(40_000, 80_000) });
    let (status, mandate) = payer.confirmed(&world, Method::POST, "/v1/mandates", &body).await;
    assert_eq!((status, mandate["state"].as_str()), (201, Some("pending")), "{mandate}");
    let id = mandate["id"].as_str().unwrap().to_owned();
    let set_up = until("at the switch", async || world.switch.books().mandates.get(&id).cloned()).await;
    assert_eq!(set_up["payee"], "1234567", "who gets the money of these bills");
    let name = json!({ "en": "First Bank", "zh-Hant-HK": "第一銀行", "zh-Hans": "第一银行" });
    let event = json!({ "kind": "mandate", "mandateId": id, "state": "active", "bank": "first", "bankName": name });
    assert_eq!(world.switch.notice(&event).await, 200);
    let active = payer.desk.get(&format!("/v1/mandates/{id}")).await.1;
    assert_eq!((&active["state"], &active["bank"], &active["bankName"]), (&json!("active"), &json!("first"), &name));
    // Due on the 30th: looked for on the 28th; one is over the limit, so the person is told instead.
    let small = other_bill(&payer, "b-2", "22345678").await;
    world.clock.set("2026-11-28T01:00:00Z".parse().unwrap());
    let told = until("told", async || {
        let bill = payer.bill_after_time(&world).await;
        (!bill["notice"].is_null()).then_some(bill)
    })
    .await;
    assert!(told["notice"]["en"].as_str().unwrap().contains("limit"), "{told}");
    // The other is collected.
    let (collected, asked) = until("collected", async || {
        world.switch.books().collections.iter().next().map(|(a, b)| (a.clone(), b.clone()))
    })
    .await;
    assert_eq!((asked["billNumber"].as_str(), &asked["amount"]), (Some("22345678"), &hkd(500)));
    let desk = payer.desk_now(&world).await;
    let payments = desk.get("/v1/payments").await.1["items"].clone();
    assert_eq!((payments.as_array().unwrap().len(), payments[0]["id"].as_str()), (1, Some(collected.as_str())));
    assert_eq!((payments[0]["method"].as_str(), payments[0]["bill"].as_str()), (Some("edda"), Some(small.as_str())));
    assert_eq!(payments[0]["code"], Value::Null);
    let settled = world.switch.bank_pays(&payments[0], 500);
    assert_eq!(world.switch.tell(&settled).await, 200);
    assert_eq!(desk.get(&format!("/v1/bills/{small}")).await.1["state"]["kind"], "paid");
    assert_eq!(desk.get("/v1/receipts").await.1["items"][0]["method"], "edda");
    // Over at once; the switch is told.
    let path = format!("/v1/mandates/{id}/cancel");
    assert_eq!(desk.write(Method::POST, &path, &random(), &json!({})).await.1["state"], "cancelled");
    until("told the switch", async || world.switch.books().mandates.is_empty().then_some(())).await;
    assert_eq!(world.switch.notice(&event).await, 200);
    assert_eq!(desk.get(&format!("/v1/mandates/{id}")).await.1["state"], "cancelled", "over is over");
    // P14: ended, collected once (the other was over its limit), set up.
    let told = ["mandate ended 0", "payment given 2", "mandate given 3"];
    assert_eq!(logged(&desk, &["22345678", "ACC-1", "40000", &payer.open_id]).await, told);
    world.end().await;
}

async fn instalments_are_paid_one_by_one(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let mut tax = bill("b-3", &payer.open_id, "32345678", 29_000);
    tax["body"]["partPayment"] = false.into();
    tax["body"]["instalments"] = json!([
        { "due": "2026-11-30", "amount": hkd(15_000) },
        { "due": "2027-03-30", "amount": hkd(10_000) },
        { "due": "2027-06-30", "amount": hkd(4_000) },
    ]);
    let id = send(&payer.feeder, &[tax]).await[0]["id"].as_str().unwrap().to_owned();
    let bill_now = async |desk: &Desk| desk.get(&format!("/v1/bills/{id}")).await.1;
    let quote = async |desk: &Desk, amount: Value| {
        let path = format!("/v1/bills/{id}/quote");
        desk.write(Method::POST, &path, &random(), &json!({ "amount": amount })).await
    };
    assert_eq!(quote(&payer.desk, Value::Null).await.1["amount"], hkd(15_000), "the next one, if nothing is said");
    for (cents, status) in [(15_000, 200), (25_000, 200), (29_000, 200), (10_000, 422), (1, 422)] {
        assert_eq!(quote(&payer.desk, hkd(cents)).await.0, status, "{cents}");
    }
    let body = json!({ "bill": id, "limits": { "oneBill": hkd(90_000), "oneMonth": hkd(90_000) } });
    let (status, mandate) = payer.confirmed(&world, Method::POST, "/v1/mandates", &body).await;
    assert_eq!(status, 201, "{mandate}");
    let standing = mandate["id"].as_str().unwrap();
    until("at the switch", async || world.switch.books().mandates.get(standing).cloned()).await;
    let event = json!({ "kind": "mandate", "mandateId": standing, "state": "active" });
    assert_eq!(world.switch.notice(&event).await, 200);
    world.clock.set("2026-11-28T01:00:00Z".parse().unwrap());
    let asked = until("collected", async || {
        let books = world.switch.books();
        books.collections.values().find(|asked| asked["billNumber"] == "32345678").cloned()
    })
    .await;
    assert_eq!(asked["amount"], hkd(15_000), "what is due later is collected later");
    let desk = payer.desk_now(&world).await;
    let payments = desk.get("/v1/payments").await.1["items"].clone();
    let own = payments.as_array().unwrap().iter().find(|payment| payment["bill"] == id.as_str()).unwrap();
    assert_eq!(world.switch.tell(&world.switch.bank_pays(own, 15_000)).await, 200);
    let after = bill_now(&desk).await;
    assert_eq!((after["state"]["kind"].as_str(), after["due"].as_str()), (Some("part-paid"), Some("2027-03-30")));
    assert_eq!(quote(&desk, Value::Null).await.1["amount"], hkd(10_000));
    // Nobody collected in March: it goes along with what is due in June.
    world.clock.set("2027-06-28T01:00:00Z".parse().unwrap());
    until("collected with what was missed", async || {
        let books = world.switch.books();
        books.collections.values().any(|asked| asked["amount"] == hkd(14_000)).then_some(())
    })
    .await;
    world.end().await;
}

/// What the person's log tells of their money, newest first: kind, result, how many fields. None of the `values` stands in it.
async fn logged(desk: &Desk, values: &[&str]) -> Vec<String> {
    let log = desk.get("/v1/access-log").await.1;
    let text = log.to_string();
    assert!(values.iter().all(|value| !text.contains(value)), "names, not values: {text}");
    let entries = log["items"].as_array().unwrap().iter();
    let told = entries.map(|entry| (entry["kind"].as_str().unwrap(), entry));
    let money = told.filter(|(kind, _)| ["payment", "mandate", "bill-added"].contains(kind));
    let line = |kind: &str, entry: &Value| {
        format!("{kind} {} {}", entry["result"].as_str().unwrap(), entry["fields"].as_array().unwrap().len())
    };
    money.map(|(kind, entry)| line(kind, entry)).collect()
}

impl Payer {
    /// What is answered once the phone has confirmed it.
    pub(crate) async fn confirmed(&self, world: &World, method: Method, path: &str, body: &Value) -> (u16, Value) {
        let (key, phone) = (random(), world.sandbox.phone());
        let told = self.desk.write(method.clone(), path, &key, body).await;
        assert_eq!(told.1["code"], "step-up-required", "{}", told.1);
        let challenge = told.1["challenge"]["challengeId"].as_str().unwrap().to_owned();
        phone.choose("wong-ka-yan").unwrap();
        until("the phone", async || phone.see()).await;
        phone.answer(Decision::Approve).await.unwrap();
        until("passed", async || {
            let state = self.desk.get(&format!("/v1/step-ups/{challenge}")).await.1;
            (state["state"] == "passed").then_some(())
        })
        .await;
        let headers = [("Idempotency-Key", key.as_str()), ("Step-Up", challenge.as_str())];
        let response = self.desk.call(method, path, &headers, Some(body)).await;
        (response.status().as_u16(), response.json::<Value>().await.unwrap())
    }

    /// The desk's token has ended after days: another sign-in of the same person.
    async fn desk_now(&self, world: &World) -> Desk {
        Desk::signed_in(world, "wong-ka-yan").await
    }

    async fn bill_after_time(&self, world: &World) -> Value {
        let mut database = world.database().await;
        let row =
            sqlx::query("select body from bill_person where id = $1").bind(&self.bill).fetch_one(&mut database).await;
        serde_json::from_str(&row.unwrap().get::<String, _>("body")).unwrap()
    }
}

async fn bills_of_a_batch_are_judged(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let mut float = bill("bad-1", &payer.open_id, "11111111", 5);
    float["body"]["total"] = json!({ "cents": 5.5, "currency": "HKD" });
    let mut negative = bill("bad-2", &payer.open_id, "11111112", 5);
    negative["body"]["total"]["cents"] = (-5).into();
    let mut flag = bill("bad-3", &payer.open_id, "11111113", 5);
    flag["body"]["partPayment"] = "yes".into();
    let stolen = bill("b-1", "somebody-else", "12345678", 5);
    let twice = bill("bad-4", &payer.open_id, "12345678", 5);
    let renumbered = bill("b-1", &payer.open_id, "87654321", 41_260);
    let mut expected = bill("later", &payer.open_id, "", 5_000);
    expected["body"]["expected"] = true.into();
    expected["body"]["number"] = "to be issued".into();
    let results = send(&payer.feeder, &[float, negative, flag, stolen, twice, renumbered, expected.clone()]).await;
    let pointers: Vec<_> = results.iter().map(|result| result["errors"][0]["pointer"].as_str()).collect();
    let expected_pointers = [
        Some("/body/total"),
        Some("/body/total"),
        Some("/body/partPayment"),
        Some("/openId"),
        Some("/body/number"),
        Some("/body/number"),
        None,
    ];
    assert_eq!(pointers, expected_pointers, "{results:?}");
    // Shown, not owed; then it is issued.
    let later = results[6]["id"].as_str().unwrap();
    let path = format!("/v1/bills/{later}/quote");
    assert_eq!(payer.desk.write(Method::POST, &path, &random(), &json!({})).await.1["code"], "already-settled");
    expected["body"]["expected"] = false.into();
    expected["body"]["number"] = "55555555".into();
    assert_eq!(send(&payer.feeder, &[expected]).await[0]["status"], "updated");
    assert_eq!(payer.desk.write(Method::POST, &path, &random(), &json!({})).await.1["owed"], hkd(5_000));
    balanced(&world).await;
    world.end().await;
}

async fn without_a_switch_bills_are_listed(mut world: World) {
    world.restart(|config| config.fps = None).await;
    let payer = Payer::start(&world, 41_260).await;
    assert_eq!((payer.bill().await["payee"].clone(), payer.bill().await["version"].clone()), (Value::Null, 1.into()));
    let told = payer.begin(41_260).await;
    assert_eq!((told.0, told.1["code"].as_str()), (503, Some("unavailable")));
    assert_eq!(payer.desk.get("/v1/bill-issuers").await.1, json!({ "items": [] }));
    let day: Day = "2026-11-23".parse().unwrap();
    assert_eq!(world.switch.asked("settlements"), 0, "{day}");
    world.end().await;
}
