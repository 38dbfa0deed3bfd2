//! Writes at most once (M-idempotency).

use reqwest::Method;
use serde_json::{Value, json};

use crate::desk::{Desk, Feeder, open_id, random, task};
use crate::world::World;

mod run {
    crate::both! {
        /// M-idempotency
        a_key_stands_for_one_request;
        /// M-idempotency: the loser of a race answers as the winner.
        twenty_at_once_are_one;
        /// M-idempotency, issue 3: a database that stays busy.
        a_busy_database_is_said_and_the_same_key_does_it_once;
    }
}

async fn a_key_stands_for_one_request(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let (batch, item) = (random(), task("t-1", &open_id, "Do it"));
    let first = feeder.send(&batch, std::slice::from_ref(&item)).await;
    assert_eq!(feeder.send(&batch, std::slice::from_ref(&item)).await, first, "byte for byte the same answer");
    let (status, told) = feeder.send(&batch, &[task("t-1", &open_id, "Another")]).await;
    assert_eq!((status.as_u16(), told["code"].as_str()), (422, Some("key-reused")));
    let id = first.1["results"][0]["id"].as_str().unwrap();
    let (path, key) = (format!("/v1/tasks/{id}/act"), random());
    let body = json!({ "act": { "kind": "done" }, "at": "2026-11-23T00:00:00Z", "baseVersion": 1 });
    let done = desk.write(Method::POST, &path, &key, &body).await;
    assert_eq!(done.0, 200);
    let undo = json!({ "act": { "kind": "reopen" }, "at": "2026-11-23T00:00:00Z", "baseVersion": 2 });
    desk.write(Method::POST, &path, &random(), &undo).await;
    assert_eq!(desk.write(Method::POST, &path, &key, &body).await, done, "a repetition does not do it again");
    assert_eq!(desk.get(&format!("/v1/tasks/{id}")).await.1["state"], "open");
    // The same members in another order are the same request.
    let reordered = json!({ "baseVersion": 1, "at": "2026-11-23T00:00:00Z", "act": { "kind": "done" } });
    assert_eq!(desk.write(Method::POST, &path, &key, &reordered).await, done);
    let other = desk.write(Method::POST, &path, &key, &undo).await;
    assert_eq!((other.0.as_u16(), other.1["code"].as_str()), (422, Some("key-reused")));
    for key in ["", "short", &"x".repeat(32), &"a".repeat(65)] {
        assert_eq!(desk.write(Method::POST, &path, key, &body).await.0, 400, "{key}");
    }
    // A refusal that will always be the same is kept too.
    let (path, key) = ("/v1/tasks/unknown/act", random());
    let one = desk.write(Method::POST, path, &key, &body).await;
    assert_eq!(one.0, 404);
    assert_eq!(desk.write(Method::POST, path, &key, &body).await, one);
    world.end().await;
}

async fn twenty_at_once_are_one(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let sent = feeder.send(&random(), &[task("t-1", &open_id, "Do it")]).await.1;
    let id = sent["results"][0]["id"].as_str().unwrap().to_owned();
    let key = random();
    let body = json!({ "act": { "kind": "done" }, "at": "2026-11-23T00:00:00Z", "baseVersion": 1 });
    let all = (0..20).map(|_| {
        let (desk, path, key, body) = (desk.clone(), format!("/v1/tasks/{id}/act"), key.clone(), body.clone());
        tokio::spawn(async move { desk.write(Method::POST, &path, &key, &body).await })
    });
    for one in futures_util::future::join_all(all).await {
        let (status, task) = one.unwrap();
        assert_eq!((status.as_u16(), task["version"].as_u64()), (200, Some(2)), "{task}");
    }
    assert_eq!(feeder.acts("").await["items"].as_array().unwrap().len(), 1, "the department hears it once");
    world.end().await;
}

/// Another program holds the lock for longer than the gateway waits: nothing is done, the person may simply come again.
async fn a_busy_database_is_said_and_the_same_key_does_it_once(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let sent = feeder.send(&random(), &[task("t-1", &open_id, "Do it")]).await.1;
    let path = format!("/v1/tasks/{}/act", sent["results"][0]["id"].as_str().unwrap());
    let key = random();
    let body = json!({ "act": { "kind": "done" }, "at": "2026-11-23T00:00:00Z", "baseVersion": 1 });
    let mut other = world.database().await;
    let held: &[&str] =
        if world.is_postgres() { &["begin", "lock table idempotency in exclusive mode"] } else { &["begin immediate"] };
    for statement in held.iter().copied() {
        sqlx::query(statement).execute(&mut other).await.unwrap();
    }
    let answer = desk.call(Method::POST, &path, &[("Idempotency-Key", &key)], Some(&body)).await;
    // SQLite has one lock, which the proof of the request meets before its key does.
    let (status, code) = if world.is_postgres() { (409, "in-progress") } else { (503, "unavailable") };
    assert_eq!(answer.status().as_u16(), status);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], code);
    sqlx::query("rollback").execute(&mut other).await.unwrap();
    for _ in 0..2 {
        let (status, task) = desk.write(Method::POST, &path, &key, &body).await;
        assert_eq!((status.as_u16(), task["version"].as_u64()), (200, Some(2)), "{task}");
    }
    assert_eq!(feeder.acts("").await["items"].as_array().unwrap().len(), 1, "it was done once");
    world.end().await;
}
