//! The Department API: who may send, what an item has to be, one bad item among good ones.

use serde_json::json;

use crate::desk::{Desk, Feeder, application, key, open_id, random, task};
use crate::world::World;

mod run {
    crate::both! {
        assertions_are_judged;
        each_item_has_its_own_result;
        a_batch_has_limits;
        the_person_and_the_department_both_write;
    }
}

async fn assertions_are_judged(world: World) {
    let feeder = Feeder::start(&world, "immd").await;
    let now = world.now().as_millis() / 1000;
    let refused = async |change: &dyn Fn(&mut serde_json::Value)| feeder.authenticate(&world, change).await.0.as_u16();
    assert_eq!(refused(&|_| {}).await, 200);
    assert_eq!(refused(&|claims| claims["aud"] = "https://other.example/".into()).await, 401);
    assert_eq!(refused(&|claims| claims["exp"] = (now - 61).into()).await, 401);
    assert_eq!(refused(&|claims| claims["exp"] = (now + 3600).into()).await, 401);
    assert_eq!(refused(&|claims| claims["sub"] = "td".into()).await, 401);
    assert_eq!(refused(&|claims| claims["iss"] = "nobody".into()).await, 401);
    assert_eq!(refused(&|claims| claims["jti"] = "same".into()).await, 200);
    assert_eq!(refused(&|claims| claims["jti"] = "same".into()).await, 401, "an assertion is good once");
    let stranger = Feeder { key: key(), ..feeder };
    assert_eq!(stranger.authenticate(&world, |_| {}).await.0, 401, "another key");
    for assertion in ["", "a.b.c", "e30.e30.e30"] {
        assert!(stranger.present(assertion).await.0.is_client_error());
    }
    // A department's token is no person's, and ends.
    assert_eq!(stranger.send(&random(), &[]).await.0, 200);
    let me = stranger.http.get(stranger.base.join("/v1/me").unwrap()).bearer_auth(&stranger.token);
    assert_eq!(me.send().await.unwrap().status(), 401);
    world.pass_seconds(301);
    assert_eq!(stranger.send(&random(), &[]).await.0, 401);
    world.end().await;
}

async fn each_item_has_its_own_result(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let mut no_chinese = task("bad-text", &open_id, "A");
    no_chinese["body"]["title"].as_object_mut().unwrap().remove("zh-Hans");
    let mut no_due = task("bad-due", &open_id, "A");
    no_due["body"]["due"] = "soon".into();
    let mut unlinked = task("bad-link", &open_id, "A");
    unlinked["body"]["application"] = "nowhere".into();
    let mut unknown = task("new-word", &open_id, "A");
    unknown["body"]["kind"] = "hologram".into();
    let items = [
        task("good", &open_id, "A"),
        no_chinese,
        no_due,
        unlinked,
        unknown,
        json!({ "kind": "parcel", "externalId": "x", "openId": open_id }),
        json!("nonsense"),
        application("a-1", &open_id),
        json!({ "kind": "task", "externalId": "never-there", "openId": open_id, "delete": true }),
    ];
    let (status, sent) = feeder.send(&random(), &items).await;
    assert_eq!(status, 200, "{sent}");
    let results = sent["results"].as_array().unwrap();
    let states: Vec<_> = results.iter().map(|result| result["status"].as_str().unwrap()).collect();
    let expected =
        ["created", "refused", "refused", "refused", "created", "refused", "refused", "created", "unchanged"];
    assert_eq!(states, expected, "{sent}");
    assert_eq!(results[1]["errors"][0]["pointer"], "/body/title/zh-Hans");
    assert_eq!(results[2]["errors"][0]["pointer"], "/body/due");
    assert_eq!(results[3]["errors"][0]["pointer"], "/body/application");
    // Another person's id, and another department's, are not touched.
    let stolen = task("good", "somebody-else", "B");
    let told = feeder.send(&random(), &[stolen]).await.1;
    assert_eq!(told["results"][0]["errors"][0]["pointer"], "/openId");
    let other = Feeder::start(&world, "td").await;
    assert_eq!(other.send(&random(), &[task("good", &open_id, "C")]).await.1["results"][0]["status"], "created");
    let titles: Vec<_> =
        desk.get("/v1/tasks").await.1["items"].as_array().unwrap().iter().map(|t| t["title"]["en"].clone()).collect();
    assert_eq!(titles.iter().filter(|title| **title == "C").count(), 1);
    assert_eq!(titles.len(), 3);
    world.end().await;
}

async fn a_batch_has_limits(world: World) {
    let feeder = Feeder::start(&world, "immd").await;
    let many: Vec<_> = (0..1001)
        .map(|n| json!({ "kind": "task", "externalId": n.to_string(), "openId": "x", "delete": true }))
        .collect();
    assert_eq!(feeder.send(&random(), &many).await.0, 413);
    let mut large = task("large", "x", "A");
    large["body"]["missing"] = (0..180).map(|_| crate::desk::text(&"x".repeat(500))).collect::<Vec<_>>().into();
    let told = feeder.send(&random(), &[large]).await.1;
    assert_eq!(told["results"][0]["errors"][0]["reason"], "larger than 64 KiB");
    let url = feeder.base.join("/department/v1/batches").unwrap();
    let post = async |body: Vec<u8>| {
        let request = feeder.http.post(url.clone()).bearer_auth(&feeder.token).header("Idempotency-Key", random());
        request.header("content-type", "application/json").body(body).send().await.map(|r| r.status().as_u16())
    };
    // The connection may be cut while the body is still being sent: that too is a refusal.
    assert_eq!(post(vec![b' '; 9 * 1024 * 1024]).await.unwrap_or(413), 413);
    assert_eq!(post(b"{\"items\": [".to_vec()).await.unwrap(), 400);
    assert_eq!(post("[".repeat(5000).into_bytes()).await.unwrap(), 400);
    world.end().await;
}

async fn the_person_and_the_department_both_write(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let sent = feeder.send(&random(), &[task("t-1", &open_id, "First")]).await.1;
    let id = sent["results"][0]["id"].as_str().unwrap();
    let done = json!({ "kind": "done" });
    assert_eq!(crate::tasks::act(&desk, id, done, 1, "2026-11-23T00:00:00Z").await.0, 200);
    feeder.send(&random(), &[task("t-1", &open_id, "Better words")]).await;
    let now = desk.get(&format!("/v1/tasks/{id}")).await.1;
    assert_eq!((now["state"].as_str(), now["title"]["en"].as_str()), (Some("done"), Some("Better words")));
    assert_eq!(now["version"], 3);
    world.end().await;
}
