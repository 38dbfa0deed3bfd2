//! Any order of events leaves the ledger in balance and nothing lost; two replicas; what a broken gateway does.

use desk_gateway::Broken;
use futures_util::future::join_all;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use sqlx::Row as _;

use crate::desk::random;
use crate::pay::{Payer, balanced, bill, hkd, send};
use crate::switch::Trouble;
use crate::world::{Backend, World};
use desk_testkit::until;

mod run {
    crate::both! {
        any_order_of_events_balances;
        what_is_broken_shows;
    }
}

/// What a person, a bank, a department or the switch may do next.
#[derive(Clone, Copy, Debug)]
enum Step {
    Begin,
    Cancel,
    BankPays(i64),
    /// A notice of any settlement so far, told or not.
    Tell(usize),
    TellAll,
    PassMinutes(i64),
    SwitchDown(bool),
    Charge(i64),
    AnotherWay(i64),
    Withdraw,
}

fn steps() -> impl proptest::strategy::Strategy<Value = Vec<Step>> {
    use proptest::prelude::*;
    let step = prop_oneof![
        4 => Just(Step::Begin),
        2 => Just(Step::Cancel),
        4 => (1_i64..60_000).prop_map(Step::BankPays),
        4 => (0_usize..8).prop_map(Step::Tell),
        1 => Just(Step::TellAll),
        2 => (1_i64..20).prop_map(Step::PassMinutes),
        1 => any::<bool>().prop_map(Step::SwitchDown),
        1 => (1_i64..60_000).prop_map(Step::Charge),
        1 => (1_i64..30_000).prop_map(Step::AnotherWay),
        1 => Just(Step::Withdraw),
    ];
    prop::collection::vec(step, 8..20)
}

/// Twelve seeded runs of 8 to 20 steps on bills of their own.
async fn any_order_of_events_balances(world: World) {
    let mut payer = Payer::start(&world, 41_260).await;
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    for round in 0..12 {
        let (external, number) = (format!("r-{round}"), format!("7000{round:04}"));
        let told = send(&payer.feeder, &[bill(&external, &payer.open_id, &number, 41_260)]).await;
        told[0]["id"].as_str().unwrap().clone_into(&mut payer.bill);
        let steps = steps().new_tree(&mut runner).unwrap().current();
        run(&world, &mut payer, &external, &number, &steps).await;
        world.switch.trouble("close", None);
        settle_all(&world, &payer).await;
        judge(&world, &payer, &steps).await;
        // The clock has moved beyond the life of tokens.
        payer.desk = crate::desk::Desk::signed_in(&world, "wong-ka-yan").await;
        payer.feeder = crate::desk::Feeder::start(&world, "td").await;
    }
    world.end().await;
}

async fn run(world: &World, payer: &mut Payer, external: &str, number: &str, steps: &[Step]) {
    let (mut last, mut counter): (Option<Value>, usize) = (None, 0);
    let first = world.switch.books().settled.len();
    for step in steps {
        match *step {
            Step::Begin => {
                let (status, told) = payer.begin(payer.bill().await["total"]["cents"].as_i64().unwrap()).await;
                if status == 201 {
                    last = Some(told);
                }
            }
            Step::Cancel => {
                if let Some(payment) = &last {
                    payer.cancel(payment).await;
                }
            }
            Step::BankPays(cents) => {
                let plain = json!({ "payee": "1234567", "billNumber": number, "amount": hkd(cents) });
                match &last {
                    Some(payment) => world.switch.bank_pays(payment, cents),
                    None => world.switch.bank_sends(&plain),
                };
            }
            Step::Tell(which) => {
                let settled = world.switch.books().settled.get(first + which).cloned();
                if let Some(settled) = settled {
                    assert_eq!(world.switch.tell(&settled).await, 200);
                }
            }
            Step::TellAll => tell_all(world).await,
            Step::PassMinutes(minutes) => payer.later(world, minutes * 60).await,
            Step::SwitchDown(down) => world.switch.trouble("close", down.then_some(Trouble::Down)),
            Step::Charge(cents) => {
                send(&payer.feeder, &[bill(external, &payer.open_id, number, cents)]).await;
            }
            Step::AnotherWay(cents) => {
                counter += 1;
                let paid = json!({ "kind": "bill-payment", "externalId": format!("{external}-{counter}"),
                    "openId": payer.open_id, "body": { "bill": external, "channel": "pps", "amount": hkd(cents),
                    "paidOn": "2026-11-22" } });
                send(&payer.feeder, &[paid]).await;
            }
            Step::Withdraw => {
                let away = json!({ "kind": "bill", "externalId": external, "openId": payer.open_id, "delete": true });
                send(&payer.feeder, &[away]).await;
            }
        }
    }
}

async fn tell_all(world: &World) {
    let all = world.switch.books().settled.clone();
    for settled in all {
        assert_eq!(world.switch.tell(&settled).await, 200);
    }
}

/// Everything is told, every refund sent, every code over.
async fn settle_all(world: &World, payer: &Payer) {
    tell_all(world).await;
    world.pass_seconds(16 * 60);
    until("quiet", async || {
        let mut database = world.database().await;
        let row = sqlx::query(
            "select (select count(*) from refund where state in ('due', 'asked')) \
             + (select count(*) from payment where holds = 1 and bill_id = $1) as open",
        )
        .bind(&payer.bill)
        .fetch_one(&mut database)
        .await
        .unwrap();
        if row.get::<i64, _>("open") > 0 {
            world.pass_seconds(61);
        }
        (row.get::<i64, _>("open") == 0).then_some(())
    })
    .await;
}

/// What the banks sent and did not get back is what was charged, or more only over the counter.
async fn judge(world: &World, payer: &Payer, steps: &[Step]) {
    balanced(world).await;
    let mut database = world.database().await;
    let sum = async |database: &mut sqlx::AnyConnection, account: String| -> i64 {
        let row = sqlx::query(
            "select cast(coalesce(sum(amount_cents), 0) as bigint) as cents from ledger_posting where account = $1",
        );
        row.bind(account).fetch_one(database).await.unwrap().get("cents")
    };
    let owed = sum(&mut database, format!("receivable:{}", payer.bill)).await;
    assert!(owed >= 0, "{steps:?}");
    let row = sqlx::query("select state, charged_cents, withdrawn from bill where id = $1")
        .bind(&payer.bill)
        .fetch_one(&mut database)
        .await
        .unwrap();
    let (charged, withdrawn): (i64, i64) = (row.get("charged_cents"), row.get("withdrawn"));
    let came = sqlx::query(
        "select cast(coalesce(sum(case when kind = 'refund' then -amount_cents else amount_cents end), 0) as bigint) as cents \
         from ledger_transaction where bill_id = $1 and kind in ('settlement', 'another-way', 'refund')",
    )
    .bind(&payer.bill)
    .fetch_one(&mut database)
    .await
    .unwrap()
    .get::<i64, _>("cents");
    // What the department has to send back itself stays in the refund account, by name of the bill.
    let back = -sum(&mut database, format!("refund:{}", payer.bill)).await;
    assert!(back >= 0, "{steps:?}");
    let kept = came - back;
    assert_eq!(kept, if withdrawn == 1 { 0 } else { charged - owed }, "{steps:?}");
    // The switch's own books say the same as the ledger's account of it.
    let cents = |value: &Value| value["amount"]["cents"].as_i64().unwrap();
    let held = {
        let books = world.switch.books();
        books.settled.iter().map(cents).sum::<i64>() - books.refunds.values().map(cents).sum::<i64>()
    };
    assert_eq!(sum(&mut database, "clearing".to_owned()).await, held, "{steps:?}");
}

/// The judge of a storm has to find these: here it is shown that they are there to be found.
async fn what_is_broken_shows(mut world: World) {
    world.restart(|config| config.storm.broken = Some(Broken::SkipIdempotency)).await;
    let payer = Payer::start(&world, 41_260).await;
    let payment = payer.shown(41_260).await;
    let settled = world.switch.bank_pays(&payment, 41_260);
    world.switch.tell(&settled).await;
    world.switch.tell(&settled).await;
    assert_eq!(payer.payment(&payment).await["received"], hkd(82_520));
    world.restart(|config| config.storm.broken = Some(Broken::TrustCallbackAmount)).await;
    let next = send(&payer.feeder, &[bill("b-2", &payer.open_id, "22345678", 500)]).await;
    let payer = Payer { bill: next[0]["id"].as_str().unwrap().to_owned(), ..payer };
    let payment = payer.shown(500).await;
    world.switch.tell(&world.switch.bank_pays(&payment, 1)).await;
    assert_eq!(payer.bill().await["state"]["kind"], "paid");
    world.restart(|config| config.storm.broken = Some(Broken::DropRefund)).await;
    let before = world.switch.books().refunds.len();
    world.switch.tell(&world.switch.bank_pays(&payment, 500)).await;
    world.pass_seconds(61);
    assert_eq!(payer.payment(&payment).await["refund"], hkd(500));
    assert_eq!(world.switch.books().refunds.len(), before);
    world.end().await;
}

/// M-idempotency: two replicas, everything told to both at once, one booking.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_replicas_book_once() {
    let Some(backend) = Backend::postgres().await else { return };
    let world = World::start(backend).await;
    let (gateway, base) = world.replica().await;
    let payer = Payer::start(&world, 41_260).await;
    let elsewhere = crate::desk::Desk { base: base.clone(), ..payer.desk.clone() };
    let version = payer.bill().await["version"].clone();
    let (here, there) = (random(), random());
    let (a, b) = tokio::join!(
        payer.begin_with(&payer.desk, &here, 41_260, &version),
        payer.begin_with(&elsewhere, &there, 41_260, &version)
    );
    assert_eq!(a.0.min(b.0), 201, "{} {}", a.1, b.1);
    assert_eq!(a.0.max(b.0), 409, "{} {}", a.1, b.1);
    let payment = if a.0 == 201 { a.1 } else { b.1 };
    let payment = payer.until(&payment, "awaiting-payer").await;
    let settled = [world.switch.bank_pays(&payment, 41_260), world.switch.bank_pays(&payment, 41_260)];
    let told = join_all((0..12).map(|n| {
        let mut event = json!({ "kind": "settled" });
        event.as_object_mut().unwrap().extend(settled[n % 2].as_object().unwrap().clone());
        let (notice, gateway) = (world.switch.sign(&event, |_| {}), if n % 3 == 0 { &base } else { &world.base });
        let switch = &world.switch;
        async move { switch.send_to(gateway, &notice).await }
    }))
    .await;
    assert!(told.iter().all(|status| *status == 200), "{told:?}");
    let paid = payer.payment(&payment).await;
    assert_eq!((&paid["received"], &paid["refund"]), (&hkd(82_520), &hkd(41_260)));
    until("refund", async || (world.switch.books().refunds.len() == 1).then_some(())).await;
    assert_eq!(world.switch.asked("register"), 1, "one replica took the call");
    balanced(&world).await;
    gateway.shutdown().await;
    world.end().await;
}
