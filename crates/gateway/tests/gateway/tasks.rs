//! The to-do list and the applications: lists, acts, conflicts, what the department hears of it.

use reqwest::Method;
use serde_json::{Value, json};

use crate::desk::{Desk, Feeder, application, open_id, random, task};
use crate::world::World;

mod run {
    crate::both! {
        lists_and_acts;
        conflicts_are_told_with_the_present_state;
        applications_are_seen;
        a_withdrawal_is_asked_for_once_and_the_department_says_when_it_is;
        pages_are_cut;
    }
}

pub(crate) async fn act(desk: &Desk, id: &str, act: Value, base: u64, at: &str) -> (reqwest::StatusCode, Value) {
    let body = json!({ "act": act, "at": at, "baseVersion": base });
    desk.write(Method::POST, &format!("/v1/tasks/{id}/act"), &random(), &body).await
}

const AT: &str = "2026-11-23T00:59:00Z";

async fn lists_and_acts(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let mut linked = task("t-1", &open_id, "Replace your passport photo");
    linked["body"]["application"] = "a-1".into();
    let (status, sent) = feeder.send(&random(), &[linked, application("a-1", &open_id)]).await;
    assert_eq!(status, 200, "{sent}");
    let (_, page) = desk.get("/v1/tasks").await;
    let item = &page["items"][0];
    assert_eq!((item["version"].as_u64(), item["department"]["id"].as_str()), (Some(1), Some("immd")));
    assert_eq!(item["application"], sent["results"][1]["id"], "the department's id becomes the gateway's");
    assert!(page["next"].is_null() && page["cursor"].is_string());
    let id = item["id"].as_str().unwrap();
    let (status, done) = act(&desk, id, json!({ "kind": "done" }), 1, AT).await;
    assert_eq!((status.as_u16(), done["state"].as_str(), done["version"].as_u64()), (200, Some("done"), Some(2)));
    assert_eq!(done["doneAt"], AT);
    let (status, again) = act(&desk, id, json!({ "kind": "done" }), 1, AT).await;
    assert_eq!((status.as_u16(), again["version"].as_u64()), (200, Some(2)), "what already holds answers 200");
    let (status, _) = act(&desk, id, json!({ "kind": "reopen" }), 2, AT).await;
    assert_eq!(status, 200);
    let until = "2026-11-25T01:00:00Z";
    let (status, snoozed) = act(&desk, id, json!({ "kind": "snooze", "until": until }), 1, AT).await;
    assert_eq!((status.as_u16(), snoozed["snoozedUntil"].as_str()), (200, Some(until)));
    let told = feeder.acts("").await;
    let kinds: Vec<_> =
        told["items"].as_array().unwrap().iter().map(|item| item["act"]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["done", "reopen", "snooze"]);
    let more = feeder.acts(told["cursor"].as_str().unwrap()).await;
    assert_eq!(more["items"], json!([]));
    let other = Feeder::start(&world, "td").await;
    assert_eq!(
        other.acts(told["cursor"].as_str().unwrap()).await["code"],
        "bad-request",
        "another department’s cursor"
    );
    // ETag
    let response = desk.call(Method::GET, &format!("/v1/tasks/{id}"), &[], None).await;
    let etag = response.headers()["etag"].to_str().unwrap().to_owned();
    let known = desk.call(Method::GET, &format!("/v1/tasks/{id}"), &[("If-None-Match", &etag)], None).await;
    assert_eq!((etag.as_str(), known.status().as_u16()), ("\"4\"", 304));
    // Somebody else's is not there.
    let stranger = Desk::signed_in(&world, "chan-tai-man").await;
    assert_eq!(stranger.get(&format!("/v1/tasks/{id}")).await.0, 404);
    assert_eq!(act(&stranger, id, json!({ "kind": "done" }), 1, AT).await.0, 404);
    world.end().await;
}

async fn conflicts_are_told_with_the_present_state(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let mut theirs = task("t-2", &open_id, "Wait");
    theirs["body"]["whoCloses"] = "department".into();
    let sent = feeder.send(&random(), &[task("t-1", &open_id, "First"), theirs]).await.1;
    let id = |at: usize| sent["results"][at]["id"].as_str().unwrap().to_owned();
    feeder.send(&random(), &[task("t-1", &open_id, "Changed")]).await;
    let (status, told) = act(&desk, &id(0), json!({ "kind": "done" }), 1, AT).await;
    assert_eq!((status.as_u16(), told["code"].as_str()), (409, Some("conflict")));
    assert_eq!(
        (told["current"]["version"].as_u64(), told["current"]["title"]["en"].as_str()),
        (Some(2), Some("Changed"))
    );
    let (status, told) = act(&desk, &id(1), json!({ "kind": "done" }), 1, AT).await;
    assert_eq!((status.as_u16(), told["code"].as_str()), (422, Some("not-allowed")));
    let mut closed = task("t-1", &open_id, "Changed");
    closed["body"]["state"] = "withdrawn".into();
    feeder.send(&random(), &[closed]).await;
    let (status, told) = act(&desk, &id(0), json!({ "kind": "done" }), 2, AT).await;
    assert_eq!((status.as_u16(), told["current"]["state"].as_str()), (409, Some("withdrawn")));
    world.end().await;
}

async fn applications_are_seen(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let sent = feeder.send(&random(), &[application("a-1", &open_id)]).await.1;
    let id = sent["results"][0]["id"].as_str().unwrap();
    let path = format!("/v1/applications/{id}/seen");
    let body = |at: &str| json!({ "at": at, "baseVersion": 1 });
    let (status, seen) = desk.write(Method::POST, &path, &random(), &body(AT)).await;
    assert_eq!((status.as_u16(), seen["seenAt"].as_str(), seen["version"].as_u64()), (200, Some(AT), Some(2)));
    assert_eq!(seen["changedAt"], "2026-11-23T01:00:00Z", "looking is no news");
    let (_, earlier) = desk.write(Method::POST, &path, &random(), &body("2026-11-22T00:00:00Z")).await;
    assert_eq!(earlier["seenAt"], AT, "never back");
    let (_, future) = desk.write(Method::POST, &path, &random(), &body("2030-01-01T00:00:00Z")).await;
    assert_eq!(future["seenAt"], "2026-11-23T01:00:00Z", "never ahead");
    let mut next = application("a-1", &open_id);
    next["body"]["status"] = "ready".into();
    world.pass_seconds(60);
    feeder.send(&random(), &[next]).await;
    let after = desk.get(&format!("/v1/applications/{id}")).await.1;
    assert_eq!((after["status"].as_str(), after["seenAt"].as_str()), (Some("ready"), Some("2026-11-23T01:00:00Z")));
    world.end().await;
}

async fn a_withdrawal_is_asked_for_once_and_the_department_says_when_it_is(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let mut told = application("a-1", &open_id);
    told["body"]["withdrawalAskedAt"] = AT.into();
    let sent = feeder.send(&random(), std::slice::from_ref(&told)).await.1;
    let path = format!("/v1/applications/{}", sent["results"][0]["id"].as_str().unwrap());
    let before = desk.get(&path).await.1;
    assert_eq!(before["withdrawalAskedAt"], Value::Null, "only the person asks");
    let withdraw = async |base: u64| {
        let body = json!({ "at": AT, "baseVersion": base });
        desk.write(Method::POST, &format!("{path}/withdrawal"), &random(), &body).await
    };
    let (status, refused) = withdraw(1).await;
    assert_eq!((status.as_u16(), refused["code"].as_str()), (422, Some("not-allowed")), "the department takes none");
    told["body"]["withdrawable"] = true.into();
    feeder.send(&random(), std::slice::from_ref(&told)).await;
    let (status, asked) = withdraw(1).await;
    assert_eq!((status.as_u16(), asked["withdrawalAskedAt"].as_str()), (200, Some(AT)), "whatever was seen: {asked}");
    assert_eq!((asked["status"].as_str(), asked["version"].as_u64()), (before["status"].as_str(), Some(3)));
    assert_eq!(withdraw(1).await.1["version"], 3, "twice is once");
    let acts = feeder.acts("").await;
    let items = acts["items"].as_array().unwrap();
    let of_it: Vec<_> = items.iter().filter(|act| act["externalId"] == "a-1").collect();
    assert_eq!(of_it.len(), 1, "{acts}");
    assert_eq!((of_it[0]["act"].clone(), of_it[0]["at"].as_str()), (json!({ "kind": "withdraw" }), Some(AT)));
    told["body"]["note"] = json!({ "en": "a", "zh-Hant-HK": "b", "zh-Hans": "c" });
    feeder.send(&random(), std::slice::from_ref(&told)).await;
    assert_eq!(desk.get(&path).await.1["withdrawalAskedAt"], AT, "asked for until it is over");
    told["body"]["status"] = "withdrawn".into();
    feeder.send(&random(), std::slice::from_ref(&told)).await;
    let over = desk.get(&path).await.1;
    assert_eq!((over["status"].as_str(), over["withdrawalAskedAt"].as_str()), (Some("withdrawn"), None));
    assert_eq!(withdraw(over["version"].as_u64().unwrap()).await.0, 200, "what holds already is no fault");
    // Another one goes on instead: that is an answer too.
    let mut other = application("a-2", &open_id);
    other["body"]["withdrawable"] = true.into();
    let sent = feeder.send(&random(), std::slice::from_ref(&other)).await.1;
    let second = format!("/v1/applications/{}", sent["results"][0]["id"].as_str().unwrap());
    let body = json!({ "at": AT, "baseVersion": 1 });
    desk.write(Method::POST, &format!("{second}/withdrawal"), &random(), &body).await;
    other["body"]["status"] = "being-made".into();
    feeder.send(&random(), &[other]).await;
    let declined = desk.get(&second).await.1;
    assert_eq!((&declined["withdrawalAskedAt"], declined["withdrawalDeclinedAt"].is_string()), (&Value::Null, true));
    told["body"]["status"] = "ready".into();
    feeder.send(&random(), &[told]).await;
    let (status, refused) = withdraw(1).await;
    assert_eq!((status.as_u16(), refused["code"].as_str()), (409, Some("conflict")));
    assert_eq!(refused["current"]["status"], "ready");
    world.end().await;
}

async fn pages_are_cut(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    // 250 tasks of 9 KiB: a page of 200 would be 1.8 MiB.
    let tasks: Vec<Value> = (0..250)
        .map(|n| {
            let mut task = task(&format!("t-{n}"), &open_id, "Big");
            task["body"]["summary"] =
                json!({ "en": "x".repeat(3000), "zh-Hant-HK": "y".repeat(3000), "zh-Hans": "z".repeat(3000) });
            task
        })
        .collect();
    for some in tasks.chunks(125) {
        let (status, sent) = feeder.send(&random(), some).await;
        assert_eq!(status, 200, "{sent}");
    }
    let (mut seen, mut after, mut cursor) = (0, String::new(), String::new());
    loop {
        let response = desk.call(Method::GET, &format!("/v1/tasks?after={after}&limit=200"), &[], None).await;
        assert_eq!(response.headers().get("x-content-type-options").unwrap(), "nosniff");
        let bytes = response.bytes().await.unwrap();
        assert!(bytes.len() <= 1024 * 1024, "{}", bytes.len());
        let page: Value = serde_json::from_slice(&bytes).unwrap();
        seen += page["items"].as_array().unwrap().len();
        if let Some(given) = page["cursor"].as_str() {
            assert!(cursor.is_empty(), "only on the first page");
            given.clone_into(&mut cursor);
        }
        match page["next"].as_str() {
            Some(next) => next.clone_into(&mut after),
            None => break,
        }
    }
    assert_eq!(seen, 250);
    assert_eq!(desk.changes(&cursor).await.0.len(), 0, "nothing changed since the full sync began");
    assert_eq!(desk.get("/v1/tasks?limit=201").await.0, 400);
    world.end().await;
}
