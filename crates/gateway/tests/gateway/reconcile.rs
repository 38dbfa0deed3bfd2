//! The settlement file of the day against the ledger.

use desk_domain::Day;
use serde_json::json;

use crate::fps_notices::exception_kinds;
use crate::pay::{Payer, balanced, hkd};
use crate::switch::{Trouble, camt};
use crate::world::World;
use desk_testkit::until;

mod run {
    crate::both! {
        /// A notice that never came, a payment in doubt, a refund of which nothing was heard.
        the_file_brings_what_nobody_told;
        /// Truncated, of another day, not adding up: refused whole, fetched again.
        a_bad_file_is_refused_and_fetched_again;
        /// Doubled entries, entries of nobody, entries of another amount, settlements that are missing.
        what_differs_is_an_exception;
    }
}

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

/// The next day at 00:31 in Hong Kong.
fn next_day(world: &World) {
    world.clock.set(today().end().plus_seconds(31 * 60));
}

async fn reconciled(world: &World, day: Day) {
    let day = day.to_string();
    until("reconciled", async || {
        let mut database = world.database().await;
        let row = sqlx::query("select day from settlement_day where day = $1 and state = 'done'")
            .bind(&day)
            .fetch_optional(&mut database)
            .await
            .unwrap();
        row.map(|_| ())
    })
    .await;
}

/// What the database holds of a payment: the desk's token has ended by the next day.
async fn state(world: &World, payment: &serde_json::Value) -> serde_json::Value {
    use sqlx::Row as _;
    let mut database = world.database().await;
    let row = sqlx::query("select body from payment where id = $1")
        .bind(payment["id"].as_str().unwrap().to_owned())
        .fetch_one(&mut database)
        .await
        .unwrap();
    serde_json::from_str(&row.get::<String, _>("body")).unwrap()
}

async fn the_file_brings_what_nobody_told(world: World) {
    let mut payer = Payer::start(&world, 41_260).await;
    let paid = payer.shown(30_000).await;
    world.switch.bank_pays(&paid, 30_000);
    // No notice, no answer at the end: in doubt.
    world.switch.trouble("close", Some(Trouble::AnswerLost));
    payer.later(&world, 15 * 60).await;
    payer.until(&paid, "in-doubt").await;
    world.switch.close_day(today());
    next_day(&world);
    reconciled(&world, today()).await;
    let now = state(&world, &paid).await;
    assert_eq!(
        (now["state"].clone(), now["received"].clone()),
        (json!({ "kind": "settled", "late": true }), hkd(30_000))
    );
    assert_eq!(exception_kinds(&world).await, [""; 0]);
    assert_eq!(world.switch.asked("settlements"), 1);
    // The day after has its turn too, and a doubt without money is cleared by it.
    payer.desk = crate::desk::Desk::signed_in(&world, "wong-ka-yan").await;
    let receipt = &payer.receipts().await[0];
    let bank = (receipt["bank"].as_str(), receipt["bankName"]["zh-Hans"].as_str());
    assert_eq!(bank, (Some("first"), Some("First Bank")), "the file has one language");
    let unpaid = payer.shown(11_260).await;
    payer.later(&world, 15 * 60).await;
    payer.until(&unpaid, "in-doubt").await;
    let tomorrow = today().plus_days(1);
    world.switch.close_day(tomorrow);
    world.switch.trouble("close", Some(Trouble::Down));
    world.clock.set(tomorrow.end().plus_seconds(31 * 60));
    reconciled(&world, tomorrow).await;
    until("cleared", async || (state(&world, &unpaid).await["state"]["kind"] == "expired").then_some(())).await;
    balanced(&world).await;
    world.end().await;
}

async fn a_bad_file_is_refused_and_fetched_again(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    world.switch.bank_pays(&payment, 41_260);
    // Nobody but the file tells.
    world.switch.trouble("close", Some(Trouble::Down));
    let good = world.switch.close_day(today());
    world.switch.file(today(), &good.as_bytes()[..good.len() * 2 / 3]);
    next_day(&world);
    until("fetched", async || (world.switch.asked("settlements") >= 1).then_some(())).await;
    until("noted", async || (exception_kinds(&world).await == ["bad-file"]).then_some(())).await;
    assert_ne!(state(&world, &payment).await["state"]["kind"], "settled", "nothing of it was booked");
    for bad in [good.replace("<Sum>412.60", "<Sum>412.61"), camt(today().plus_days(1), &[])] {
        let before = world.switch.asked("settlements");
        world.switch.file(today(), bad.as_bytes());
        fetched_after(&world, before).await;
    }
    assert_ne!(state(&world, &payment).await["state"]["kind"], "settled");
    let before = world.switch.asked("settlements");
    world.switch.file(today(), good.as_bytes());
    fetched_after(&world, before).await;
    reconciled(&world, today()).await;
    assert_eq!(state(&world, &payment).await["state"]["kind"], "settled");
    assert_eq!(exception_kinds(&world).await, ["bad-file"]);
    world.end().await;
}

/// Time passes until the file was asked for once more. In small steps: when it is asked for next is only written down
/// after the last answer was looked at.
async fn fetched_after(world: &World, before: usize) {
    until("fetched again", async || {
        world.pass_seconds(5);
        (world.switch.asked("settlements") > before).then_some(())
    })
    .await;
}

async fn what_differs_is_an_exception(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    let settled = world.switch.bank_pays(&payment, 41_260);
    world.switch.tell(&settled).await;
    // Booked, and missing in the file.
    let missing = world.switch.bank_sends(&json!({ "payee": "1234567", "billNumber": "12345678", "amount": hkd(70) }));
    world.switch.tell(&missing).await;
    until("refund", async || (world.switch.books().refunds.len() == 1).then_some(())).await;
    let mut other = settled.clone();
    other["amount"] = hkd(41_261);
    let mut nobody = settled.clone();
    for (name, value) in
        [("transactionId", "X1"), ("reference", "CD2611239999"), ("payee", "0000000"), ("billNumber", "1")]
    {
        nobody[name] = value.into();
    }
    let entry = |value: &serde_json::Value| (true, value.clone(), "B1".to_owned());
    let entries = [entry(&other), entry(&other), entry(&nobody)];
    world.switch.file(today(), camt(today(), &entries).as_bytes());
    next_day(&world);
    reconciled(&world, today()).await;
    let mut kinds = exception_kinds(&world).await;
    kinds.sort();
    assert_eq!(kinds, ["amount-differs", "doubled", "not-in-file", "unplaced"]);
    let now = state(&world, &payment).await;
    assert_eq!(now["received"], hkd(41_260), "the file wins nothing");
    balanced(&world).await;
    world.end().await;
}
