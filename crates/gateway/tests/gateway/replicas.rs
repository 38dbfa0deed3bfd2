//! Two replicas on one PostgreSQL (skipped without `DATABASE_URL`).

use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::future::join_all;
use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::desk::{Desk, Feeder, open_id, random, task};
use crate::pay::Payer;
use crate::world::{Backend, World};

async fn two() -> Option<(World, desk_gateway::Gateway, url::Url)> {
    let world = World::start(Backend::postgres().await?).await;
    let (gateway, base) = world.replica().await;
    Some((world, gateway, base))
}

/// M-eid: 50 concurrent sign-ins through two replicas against the strict sandbox, none refused to the person.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn m_eid_fifty_sign_ins_through_two_replicas() {
    let Some((world, gateway, base)) = two().await else { return };
    let all = (0..50).map(|n| {
        let base = if n % 2 == 0 { &world.base } else { &base };
        Desk::signed_in_at(&world, base, if n % 3 == 0 { "wong-ka-yan" } else { "chan-tai-man" })
    });
    let desks = join_all(all).await;
    for desk in &desks {
        assert_eq!(desk.get("/v1/me").await.0, 200);
    }
    gateway.shutdown().await;
    world.end().await;
}

/// M-tokens, M-feed: what one replica gave, the other knows; a change through one wakes the stream of the other.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn m_feed_replicas_share_everything() {
    let Some((world, gateway, base)) = two().await else { return };
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let elsewhere = Desk { base: base.clone(), ..desk.clone() };
    assert_eq!(elsewhere.get("/v1/me").await.0, 200, "token and nonce key are shared");
    let cursor = elsewhere.get("/v1/tasks").await.1["cursor"].as_str().unwrap().to_owned();
    let mut stream = elsewhere.call(Method::GET, "/v1/events", &[], None).await.bytes_stream();
    let feeder = Feeder::start(&world, "immd").await;
    feeder.send(&random(), &[task("t-1", &open_id, "Through the first")]).await;
    let part = tokio::time::timeout(Duration::from_secs(10), stream.next()).await.unwrap().unwrap().unwrap();
    assert!(std::str::from_utf8(&part).unwrap().contains("data: changed"));
    let (changes, _) = elsewhere.changes(&cursor).await;
    assert_eq!(changes.len(), 1);
    // A key used at one replica is used at the other.
    let key = random();
    let first = feeder.send(&key, &[task("t-2", &open_id, "Once")]).await;
    let second = Feeder { base, ..feeder }.send(&key, &[task("t-2", &open_id, "Once")]).await;
    assert_eq!(first, second);
    drop(stream);
    gateway.shutdown().await;
    world.end().await;
}

/// M-idempotency: connections that are cut shortly after they were used cost the person another try of the same request,
/// said so by 503, and nothing is done twice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn m_idempotency_cut_connections_cost_another_try_and_nothing_else() {
    const CUT: &str = "select count(pg_terminate_backend(pid)) from pg_stat_activity \
        where datname = current_database() and pid <> pg_backend_pid()";
    let Some(backend) = Backend::postgres().await else { return };
    let world = World::start(backend).await;
    let payer = Payer::start(&world, 41_260).await;
    let mut operator = world.database().await;
    let (key, mut refused) = (random(), 0);
    for _ in 0..5 {
        // The bill was read a moment ago, so that no connection has rested.
        assert_eq!(again(&mut refused, async || payer.desk.get(&format!("/v1/bills/{}", payer.bill)).await).await, 200);
        let cut: i64 = sqlx::query_scalar(CUT).fetch_one(&mut operator).await.unwrap();
        assert!(cut > 0, "there were connections to cut");
        let begin = async || {
            let (status, told) = payer.begin_with(&payer.desk, &key, 41_260, &json!(1)).await;
            (StatusCode::from_u16(status).unwrap(), told)
        };
        assert_eq!(again(&mut refused, begin).await, 201);
    }
    assert!(refused > 0, "a cut connection was met");
    let payments = payer.desk.get("/v1/payments").await.1["items"].clone();
    assert_eq!(payments.as_array().unwrap().len(), 1, "one payment under one key");
    world.end().await;
}

/// Repeats a request as a desk does, until its answer is no 503.
async fn again(refused: &mut u32, request: impl AsyncFn() -> (StatusCode, serde_json::Value)) -> u16 {
    for _ in 0..40 {
        match request().await.0.as_u16() {
            503 => *refused += 1,
            other => return other,
        }
    }
    panic!("never anything but 503");
}

/// M-feed: batches of many people through both replicas at once; every person's feed is whole and in order.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn m_feed_batches_through_both_at_once() {
    let Some((world, gateway, base)) = two().await else { return };
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let cursor = desk.get("/v1/tasks").await.1["cursor"].as_str().unwrap().to_owned();
    let feeder = Feeder::start(&world, "immd").await;
    let other =
        Feeder { base, id: "immd", key: feeder.key.clone(), http: feeder.http.clone(), token: feeder.token.clone() };
    let rounds = (0..12).map(|round| {
        let feeder = if round % 2 == 0 { &feeder } else { &other };
        let open_id = &open_id;
        async move {
            let mut items: Vec<_> =
                (0..10).map(|n| task(&format!("p{n}-{round}"), &format!("person-{n}"), "A")).collect();
            items.push(task(&format!("own-{round}"), open_id, "A"));
            if round % 2 == 1 {
                items.reverse();
            }
            feeder.send(&random(), &items).await
        }
    });
    for (status, told) in join_all(rounds).await {
        assert_eq!(status, 200, "{told}");
    }
    let (changes, _) = desk.changes(&cursor).await;
    assert_eq!(changes.len(), 12);
    let seqs: std::collections::BTreeSet<i64> = changes.iter().map(|change| change["seq"].as_i64().unwrap()).collect();
    assert_eq!(seqs.len(), 12, "one number per person and batch");
    gateway.shutdown().await;
    world.end().await;
}
