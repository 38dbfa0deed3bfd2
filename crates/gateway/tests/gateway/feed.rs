//! The change feed (M-feed): nothing lost, nothing of others, tombstones, cursors that expire.

use std::time::Duration;

use futures_util::StreamExt as _;
use reqwest::Method;
use serde_json::json;
use sqlx::Connection as _;

use crate::desk::{Desk, Feeder, open_id, random, task};
use crate::world::World;

mod run {
    crate::both! {
        /// M-feed: latest state per entity, deletions, pages inside one number.
        changes_come_once_with_their_latest_state;
        /// M-feed: authenticated, bound to a person, to an epoch and to the tombstones.
        cursors_are_judged;
        /// M-feed: a restored database begins a new epoch.
        after_a_restore_every_cursor_has_expired;
        /// M-feed: the stream says that something changed, and no more.
        the_stream_carries_no_data;
        /// M-feed: whoever has no token any more hears nothing any more.
        the_stream_ends_with_its_session;
        /// M-feed: two transactions for one person, the first delayed before its commit, a reader between them.
        a_delayed_commit_is_not_skipped;
    }
}

async fn start(world: &World) -> (Desk, Feeder, String, String) {
    let desk = Desk::signed_in(world, "wong-ka-yan").await;
    let open_id = open_id(world, &desk.person).await;
    let feeder = Feeder::start(world, "immd").await;
    let cursor = desk.get("/v1/tasks").await.1["cursor"].as_str().unwrap().to_owned();
    (desk, feeder, open_id, cursor)
}

async fn changes_come_once_with_their_latest_state(world: World) {
    let (desk, feeder, open_id, cursor) = start(&world).await;
    let many: Vec<_> = (0..450).map(|n| task(&format!("t-{n}"), &open_id, "Do it")).collect();
    assert_eq!(feeder.send(&random(), &many).await.0, 200);
    feeder.send(&random(), &[task("t-0", &open_id, "Do it differently")]).await;
    let (changes, after) = desk.changes(&cursor).await;
    assert_eq!(changes.len(), 450, "t-0 only once");
    assert_eq!(changes.last().unwrap()["item"]["title"]["en"], "Do it differently");
    let seqs: Vec<i64> = changes.iter().map(|change| change["seq"].as_i64().unwrap()).collect();
    assert!(seqs.is_sorted(), "in order");
    let delete = json!({ "kind": "task", "externalId": "t-7", "openId": open_id, "delete": true });
    let gone = feeder.send(&random(), &[delete]).await.1;
    let (changes, after) = desk.changes(&after).await;
    assert_eq!(changes.len(), 1);
    assert_eq!((&changes[0]["deleted"], &changes[0]["id"]), (&true.into(), &gone["results"][0]["id"]));
    assert!(changes[0].get("item").is_none());
    let same = feeder.send(&random(), &[task("t-9", &open_id, "Do it")]).await.1;
    assert_eq!(same["results"][0]["status"], "unchanged");
    assert_eq!(desk.changes(&after).await.0.len(), 0, "an item that is already so changes nothing");
    world.end().await;
}

async fn cursors_are_judged(world: World) {
    let (desk, feeder, open_id, cursor) = start(&world).await;
    let status = async |desk: &Desk, cursor: &str| {
        let (status, told) = desk.get(&format!("/v1/changes?cursor={cursor}")).await;
        (status.as_u16(), told["code"].as_str().unwrap_or_default().to_owned())
    };
    let stranger = Desk::signed_in(&world, "chan-tai-man").await;
    assert_eq!(status(&stranger, &cursor).await, (404, "not-found".to_owned()));
    let mut forged = cursor.clone();
    forged.replace_range(30..31, if &cursor[30..31] == "A" { "B" } else { "A" });
    assert_eq!(status(&desk, &forged).await.0, 400);
    assert_eq!(status(&desk, "").await.0, 400);
    // Behind the tombstones.
    feeder.send(&random(), &[task("t-1", &open_id, "Do it")]).await;
    feeder.send(&random(), &[json!({ "kind": "task", "externalId": "t-1", "openId": open_id, "delete": true })]).await;
    let mut database = world.database().await;
    let purged = "update person set purged_seq = change_seq where id = $1";
    sqlx::query(purged).bind(desk.person.as_str()).execute(&mut database).await.unwrap();
    assert_eq!(status(&desk, &cursor).await, (410, "cursor-expired".to_owned()));
    // Ahead of a restored database.
    let newest = desk.get("/v1/tasks").await.1["cursor"].as_str().unwrap().to_owned();
    let restored = "update person set change_seq = 0, purged_seq = 0 where id = $1";
    sqlx::query(restored).bind(desk.person.as_str()).execute(&mut database).await.unwrap();
    assert_eq!(status(&desk, &newest).await, (410, "cursor-expired".to_owned()));
    drop(database);
    world.end().await;
}

/// A copy from before the cursor, and then as many changes as it lacks: without a new epoch they would be passed over.
async fn after_a_restore_every_cursor_has_expired(mut world: World) {
    let (desk, feeder, open_id, cursor) = start(&world).await;
    assert_eq!(desk.get(&format!("/v1/changes?cursor={cursor}")).await.0, 200);
    let config = world.config();
    world.stop().await;
    desk_gateway::begin_epoch(&config).await.unwrap();
    world.restart(|_| ()).await;
    feeder.send(&random(), &[task("t-1", &open_id, "Do it")]).await;
    let (status, told) = desk.get(&format!("/v1/changes?cursor={cursor}")).await;
    assert_eq!((status.as_u16(), told["code"].as_str()), (410, Some("cursor-expired")));
    let fresh = desk.get("/v1/tasks").await.1["cursor"].as_str().unwrap().to_owned();
    assert_eq!(desk.get(&format!("/v1/changes?cursor={fresh}")).await.0, 200);
    world.end().await;
}

async fn the_stream_carries_no_data(world: World) {
    let (desk, feeder, open_id, _) = start(&world).await;
    let response = desk.call(Method::GET, "/v1/events", &[], None).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut stream = response.bytes_stream();
    feeder.send(&random(), &[task("t-1", &open_id, "Do it")]).await;
    let mut text = String::new();
    while !text.contains("\n\n") || !text.contains("data:") {
        let part = tokio::time::timeout(Duration::from_secs(20), stream.next()).await.unwrap().unwrap().unwrap();
        text.push_str(std::str::from_utf8(&part).unwrap());
    }
    let lines: Vec<_> = text.lines().filter(|line| line.starts_with("data:") || line.starts_with("id:")).collect();
    assert!(lines.contains(&"data: changed") && lines[0].starts_with("id: "), "{text}");
    assert!(!text.contains("Do it"));
    // Three streams a person; the fourth waits.
    let more =
        [desk.call(Method::GET, "/v1/events", &[], None).await, desk.call(Method::GET, "/v1/events", &[], None).await];
    assert!(more.iter().all(|response| response.status() == 200));
    assert_eq!(desk.call(Method::GET, "/v1/events", &[], None).await.status(), 429);
    drop((stream, more));
    world.end().await;
}

async fn the_stream_ends_with_its_session(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let other = Desk::signed_in(&world, "wong-ka-yan").await;
    let mut stream = desk.call(Method::GET, "/v1/events", &[], None).await.bytes_stream();
    let end = format!("/v1/sessions/{}", desk.session);
    assert_eq!(other.call(Method::DELETE, &end, &[], None).await.status(), 204);
    let ended = async { while stream.next().await.is_some_and(|part| part.is_ok()) {} };
    tokio::time::timeout(Duration::from_mins(1), ended).await.unwrap();
    world.end().await;
}

async fn a_delayed_commit_is_not_skipped(world: World) {
    let (desk, feeder, open_id, cursor) = start(&world).await;
    // Somebody holds the person's number and does not commit yet.
    let mut database = world.database().await;
    let begin = if world.backend.replicas { "begin" } else { "begin immediate" };
    let mut delayed = database.begin_with(begin).await.unwrap();
    let take = "update person set change_seq = change_seq + 1 where id = $1 returning change_seq";
    let row = sqlx::query(take).bind(desk.person.as_str()).fetch_one(&mut *delayed).await.unwrap();
    let seq: i64 = sqlx::Row::get(&row, "change_seq");
    let note =
        "insert into change (person_id, entity, entity_id, seq, deleted, at_ms) values ($1, 'task', 'gone', $2, 1, 0)";
    sqlx::query(note).bind(desk.person.as_str()).bind(seq).execute(&mut *delayed).await.unwrap();
    // A second writer comes meanwhile, and a reader between them.
    let second = {
        let open_id = open_id.clone();
        tokio::spawn(async move { feeder.send(&random(), &[task("t-2", &open_id, "Second")]).await.0 })
    };
    for _ in 0..5 {
        let (between, _) = desk.changes(&cursor).await;
        assert!(between.is_empty(), "no number is seen before the one in front of it");
    }
    let (_, cursor) = desk.changes(&cursor).await;
    delayed.commit().await.unwrap();
    assert_eq!(second.await.unwrap(), 200);
    let (changes, _) = desk.changes(&cursor).await;
    let ids: Vec<i64> = changes.iter().map(|change| change["seq"].as_i64().unwrap()).collect();
    assert_eq!(ids, [seq, seq + 1], "both, in the order of their commits");
    drop(database);
    world.end().await;
}
