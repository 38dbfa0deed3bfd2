//! Confirmation bound to one act (M-stepup, P07), and callbacks that are believed or not (M-callback).

use std::collections::BTreeSet;

use desk_sandbox::{Decision, PersonState};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::desk::{Desk, Feeder, open_id, random, task, text};
use crate::world::World;
use desk_testkit::until;

mod run {
    crate::both! {
        /// M-stepup, P07: iAM Smart+ signs, with the same code on both screens (P08).
        a_change_of_contact_is_signed;
        /// M-stepup: without iAM Smart+ the person confirms again.
        others_confirm_again;
        /// M-stepup: another act, another challenge; one use; five minutes; three open.
        a_challenge_is_for_one_act;
        /// M-stepup, P07
        an_export_is_confirmed;
        /// P07: each part begins behind the item at which the one before ended.
        an_export_in_parts_loses_nothing_while_things_change;
        /// M-stepup: iAM Smart's own token lasts four hours.
        under_an_old_sign_in_nothing_is_asked_and_the_person_signs_in_again;
        /// P06: whatever call learns that the account is suspended, every session ends.
        a_confirmation_that_finds_the_account_suspended_ends_every_session;
        /// M-callback
        forged_callbacks_leave_no_trace;
        /// M-callback: 18 minutes are the platform's; ours are five.
        an_answer_after_the_end_is_no_forgery;
    }
}

async fn patch(desk: &Desk, key: &str, body: &Value, challenge: Option<&str>) -> (StatusCode, Value) {
    let mut headers = vec![("Idempotency-Key", key)];
    headers.extend(challenge.map(|id| ("Step-Up", id)));
    let response = desk.call(Method::PATCH, "/v1/me/contact", &headers, Some(body)).await;
    (response.status(), response.json().await.unwrap())
}

fn challenge_of(told: &(StatusCode, Value)) -> String {
    assert_eq!((told.0.as_u16(), told.1["code"].as_str()), (401, Some("step-up-required")), "{}", told.1);
    told.1["challenge"]["challengeId"].as_str().unwrap().to_owned()
}

async fn state_of(desk: &Desk, id: &str) -> Value {
    desk.get(&format!("/v1/step-ups/{id}")).await.1
}

/// Waits until the phone shows something, then answers.
async fn answer(world: &World, person: &str, decision: Decision) -> desk_sandbox::Seen {
    let phone = world.sandbox.phone();
    phone.choose(person).unwrap();
    let seen = until("the phone shows the request", async || phone.see()).await;
    phone.answer(decision).await.unwrap();
    seen
}

async fn settled(desk: &Desk, id: &str) -> String {
    until("something comes of it", async || {
        let state = state_of(desk, id).await["state"].as_str().unwrap().to_owned();
        (state != "waiting").then_some(state)
    })
    .await
}

async fn a_confirmation_that_finds_the_account_suspended_ends_every_session(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let other = Desk::signed_in(&world, "wong-ka-yan").await;
    world.sandbox.set_person_state("wong-ka-yan", PersonState::Suspended).unwrap();
    let told = patch(&desk, &random(), &json!({ "mobile": "+852 5555 0999", "baseVersion": 1 }), None).await;
    challenge_of(&told);
    for desk in [&desk, &other] {
        until("the end of the session, on every computer and without any refresh", async || {
            let status = desk.call(Method::GET, "/v1/me", &[], None).await.status();
            (status == StatusCode::UNAUTHORIZED).then_some(())
        })
        .await;
    }
    world.end().await;
}

async fn a_change_of_contact_is_signed(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let (key, body) = (random(), json!({ "mobile": "+852 5555 0999", "baseVersion": 1 }));
    let told = patch(&desk, &key, &body, None).await;
    let id = challenge_of(&told);
    let shown = state_of(&desk, &id).await;
    assert_eq!((shown["state"].as_str(), shown["method"].as_str()), (Some("waiting"), Some("sign")));
    let seen = answer(&world, "wong-ka-yan", Decision::Approve).await;
    assert_eq!(seen.code.as_deref(), shown["code"].as_str(), "the same code on both screens");
    assert!(seen.code.is_some_and(|code| code.len() == 4));
    assert_eq!(settled(&desk, &id).await, "passed");
    let (status, contact) = patch(&desk, &key, &body, Some(&id)).await;
    assert_eq!(
        (status.as_u16(), contact["mobile"].as_str(), contact["version"].as_u64()),
        (200, Some("+852 5555 0999"), Some(2))
    );
    assert_eq!(patch(&desk, &key, &body, Some(&id)).await.1, contact, "a repetition is answered, not done again");
    let log = desk.get("/v1/access-log").await.1.to_string();
    assert!(
        log.contains("contact-change") && log.contains("step-up") && !log.contains("5555 0999"),
        "names, not values"
    );
    world.end().await;
}

async fn others_confirm_again(world: World) {
    let desk = Desk::signed_in(&world, "chan-tai-man").await;
    let body = json!({ "email": "new@example.hk", "baseVersion": 1 });
    let id = challenge_of(&patch(&desk, &random(), &body, None).await);
    let shown = state_of(&desk, &id).await;
    assert_eq!((shown["method"].as_str(), shown["code"].is_null()), (Some("re-authenticate"), true));
    answer(&world, "chan-tai-man", Decision::Reject).await;
    assert_eq!(settled(&desk, &id).await, "refused");
    assert_ne!(challenge_of(&patch(&desk, &random(), &body, Some(&id)).await), id, "refused is refused");
    answer(&world, "chan-tai-man", Decision::Approve).await;
    let id = challenge_of(&patch(&desk, &random(), &body, None).await);
    answer(&world, "chan-tai-man", Decision::Approve).await;
    assert_eq!(settled(&desk, &id).await, "passed");
    assert_eq!(patch(&desk, &random(), &body, Some(&id)).await.0, 200);
    world.end().await;
}

async fn under_an_old_sign_in_nothing_is_asked_and_the_person_signs_in_again(world: World) {
    let mut desk = Desk::signed_in(&world, "wong-ka-yan").await;
    world.pass_seconds(4 * 3600);
    assert_eq!(desk.refresh().await.0, 200, "for everything else it is still good");
    let body = json!({ "mobile": "+852 5555 0999", "baseVersion": 1 });
    let told = patch(&desk, &random(), &body, None).await;
    assert_eq!((told.0.as_u16(), told.1["code"].as_str()), (401, Some("invalid-token")), "{}", told.1);
    let (status, told) = desk.refresh().await;
    assert_eq!((status.as_u16(), told["error_description"].as_str()), (400, Some("too-old")), "{told}");
    let phone = world.sandbox.phone();
    phone.choose("wong-ka-yan").unwrap();
    assert!(phone.see().is_none(), "the phone is not asked");
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    challenge_of(&patch(&desk, &random(), &body, None).await);
    world.end().await;
}

async fn a_challenge_is_for_one_act(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let body = |mobile: &str| json!({ "mobile": mobile, "baseVersion": 1 });
    let id = challenge_of(&patch(&desk, &random(), &body("+852 5555 0001"), None).await);
    let early = patch(&desk, &random(), &body("+852 5555 0001"), Some(&id)).await;
    assert_eq!(challenge_of(&early), id, "not before it passed, and no second one for the same act");
    answer(&world, "wong-ka-yan", Decision::Approve).await;
    assert_eq!(settled(&desk, &id).await, "passed");
    let other = challenge_of(&patch(&desk, &random(), &body("+852 5555 0002"), Some(&id)).await);
    assert_ne!(other, id, "another number is another act");
    let elsewhere = Desk::signed_in(&world, "wong-ka-yan").await;
    assert_ne!(
        challenge_of(&patch(&elsewhere, &random(), &body("+852 5555 0001"), Some(&id)).await),
        id,
        "another computer"
    );
    assert_eq!(patch(&desk, &random(), &body("+852 5555 0005"), None).await.0, 401);
    assert_eq!(patch(&desk, &random(), &body("+852 5555 0003"), None).await.0, 429, "three open");
    assert_eq!(patch(&desk, &random(), &body("+852 5555 0001"), Some(&id)).await.0, 200);
    let again = json!({ "mobile": "+852 5555 0001", "baseVersion": 2 });
    let stranger = Desk::signed_in(&world, "chan-tai-man").await;
    assert_eq!(stranger.get(&format!("/v1/step-ups/{id}")).await.0, 404);
    world.pass_seconds(301);
    assert_eq!(state_of(&desk, &other).await["state"], "expired");
    assert_eq!(patch(&desk, &random(), &again, Some(&id)).await.0, 401, "used is used");
    let stale = patch(&desk, &random(), &body("+852 5555 0004"), None).await;
    assert_eq!((stale.0.as_u16(), stale.1["current"]["version"].as_u64()), (409, Some(2)));
    for bad in [
        json!({ "baseVersion": 2 }),
        json!({ "mobile": "12", "baseVersion": 2 }),
        json!({ "email": "x", "baseVersion": 2 }),
    ] {
        assert_eq!(patch(&desk, &random(), &bad, None).await.0, 400, "{bad}");
    }
    world.end().await;
}

/// The export's part at the cursor, or its first.
async fn export(desk: &Desk, cursor: Option<&str>, id: Option<&str>) -> (u16, Value) {
    let headers: Vec<_> = id.map(|id| ("Step-Up", id)).into_iter().collect();
    let query = cursor.map(|cursor| format!("?cursor={cursor}")).unwrap_or_default();
    let response = desk.call(Method::POST, &format!("/v1/export{query}"), &headers, None).await;
    (response.status().as_u16(), response.json::<Value>().await.unwrap())
}

/// A confirmed challenge for an export.
async fn export_confirmed(world: &World, desk: &Desk, who: &str) -> String {
    let (status, asked) = export(desk, None, None).await;
    let id = challenge_of(&(StatusCode::from_u16(status).unwrap(), asked));
    answer(world, who, Decision::Approve).await;
    assert_eq!(settled(desk, &id).await, "passed");
    id
}

async fn an_export_is_confirmed(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let id = export_confirmed(&world, &desk, "wong-ka-yan").await;
    let (status, part) = export(&desk, None, Some(&id)).await;
    assert_eq!((status, part["parts"].as_u64(), &part["next"]), (200, Some(1), &Value::Null), "{part}");
    assert_eq!(part["data"]["person"][0]["name"]["english"], "Wong Ka Yan");
    assert!(part["data"]["accessLog"].as_array().unwrap().iter().any(|entry| entry["kind"] == "export"));
    assert_eq!(export(&desk, Some("1"), Some(&id)).await.0, 400, "nobody else makes a cursor");
    assert_eq!(export(&desk, None, Some(&id)).await.0, 401, "a second export is confirmed again");
    world.end().await;
}

async fn an_export_in_parts_loses_nothing_while_things_change(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let stranger = Desk::signed_in(&world, "chan-tai-man").await;
    let (feeder, open_id) = (Feeder::start(&world, "immd").await, open_id(&world, &desk.person).await);
    let numbers: Vec<usize> = (0..900).collect();
    for numbers in numbers.chunks(300) {
        let many: Vec<_> = numbers.iter().map(|n| wordy(&format!("t-{n}"), &open_id)).collect();
        assert_eq!(feeder.send(&random(), &many).await.0, 200);
    }
    let all: BTreeSet<String> = {
        let mut database = world.database().await;
        let ids = sqlx::query_scalar("select id from task where person_id = $1").bind(desk.person.as_str());
        ids.fetch_all(&mut database).await.unwrap().into_iter().collect()
    };
    let passed = export_confirmed(&world, &desk, "wong-ka-yan").await;
    let (_, first) = export(&desk, None, Some(&passed)).await;
    later_parts_want_the_same_confirmation(&world, &desk, &first, &passed).await;
    let (mut part, mut parts, mut seen) = (first.clone(), 0_u64, Vec::new());
    let mut gone = BTreeSet::new();
    loop {
        parts += 1;
        assert!(part.to_string().len() <= 1024 * 1024);
        seen.extend(part["data"]["tasks"].as_array().into_iter().flatten().map(id_of));
        let Some(next) = part["next"].as_str().map(str::to_owned) else { break };
        let theirs = export(&stranger, Some(&next), None).await;
        assert_eq!(theirs.0, 400, "it is another person's");
        // The one at which was cut, and the first, go; others come.
        for id in [seen.first(), seen.last()].into_iter().flatten().filter(|id| gone.insert((*id).clone())) {
            let name = external_id(&world, id).await;
            let delete = json!({ "kind": "task", "externalId": name, "openId": open_id, "delete": true });
            assert_eq!(feeder.send(&random(), &[delete]).await.0, 200);
        }
        feeder.send(&random(), &[wordy(&format!("new-{parts}"), &open_id)]).await;
        part = export(&desk, Some(&next), Some(&passed)).await.1;
    }
    world.pass_seconds(301);
    let late = export(&desk, first["next"].as_str(), Some(&passed)).await;
    assert_eq!(late.0, 401, "five minutes after the confirmation");
    assert!(parts > 2 && first["parts"].as_u64().is_some_and(|about| about.abs_diff(parts) <= 1), "{parts} {first}");
    let once: BTreeSet<String> = seen.iter().cloned().collect();
    assert_eq!(once.len(), seen.len(), "none twice");
    assert!(all.is_subset(&once), "none is missing: what went had been copied");
    world.end().await;
}

async fn later_parts_want_the_same_confirmation(world: &World, desk: &Desk, first: &Value, passed: &str) {
    let next = first["next"].as_str();
    let fresh = export_confirmed(world, desk, "wong-ka-yan").await;
    assert_eq!(export(desk, next, Some(&fresh)).await.0, 401, "one that has begun no copy: the log must tell of each");
    assert_eq!(export(desk, next, None).await.0, 401, "without one");
    let elsewhere = Desk::signed_in(world, "wong-ka-yan").await;
    assert_eq!(export(&elsewhere, next, Some(passed)).await.0, 401, "another computer's");
    assert_eq!(export(desk, next, Some(passed)).await.0, 200);
}

/// A task of two kilobytes.
fn wordy(external: &str, open_id: &str) -> Value {
    let mut task = task(external, open_id, "Bring the form");
    task["body"]["summary"] = text(&"Bring the form. ".repeat(120));
    task
}

fn id_of(item: &Value) -> String {
    item["id"].as_str().unwrap().to_owned()
}

async fn external_id(world: &World, id: &str) -> String {
    use sqlx::Row as _;
    let mut database = world.database().await;
    let row = sqlx::query("select external_id from task where id = $1").bind(id).fetch_one(&mut database).await;
    row.unwrap().get("external_id")
}

async fn counted(desk: &Desk, name: &str) -> u64 {
    let metrics = desk.http.get(desk.url("/metrics")).send().await.unwrap().text().await.unwrap();
    let line = metrics.lines().find_map(|line| line.strip_prefix(&format!("desk_gateway_{name}_total "))).unwrap();
    line.parse().unwrap()
}

async fn an_answer_after_the_end_is_no_forgery(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let body = json!({ "mobile": "+852 5555 0001", "baseVersion": 1 });
    let id = challenge_of(&patch(&desk, &random(), &body, None).await);
    until("the phone shows the request", async || world.sandbox.phone().see()).await;
    world.pass_seconds(301);
    let calls = counted(&desk, "platform_calls").await;
    answer(&world, "wong-ka-yan", Decision::Approve).await;
    until("acknowledged", async || (counted(&desk, "platform_calls").await > calls).then_some(())).await;
    assert_eq!(
        (counted(&desk, "refused_callbacks").await, state_of(&desk, &id).await["state"].as_str()),
        (0, Some("expired"))
    );
    assert_ne!(patch(&desk, &random(), &body, Some(&id)).await.0, 200, "nothing comes of it");
    world.end().await;
}

async fn forged_callbacks_leave_no_trace(world: World) {
    use desk_eid::text::TxId;
    use desk_eid::{Cek, KekPublic, Outcome, Platform, platform};
    use sqlx::Row as _;
    let desk = Desk::signed_in(&world, "chan-tai-man").await;
    let body = json!({ "email": "new@example.hk", "baseVersion": 1 });
    let id = challenge_of(&patch(&desk, &random(), &body, None).await);
    let mut database = world.database().await;
    let row = sqlx::query("select business_id, iam_state from challenge where id = $1").bind(id.as_str());
    let row = row.fetch_one(&mut database).await.unwrap();
    // Even with the right references, sealed under a fresh key that is wrapped with our public certificate.
    let content =
        json!({ "businessID": row.get::<String, _>(0), "state": row.get::<String, _>(1), "isPassed": "true" });
    let kek = KekPublic::from_certificate_or_key(world.service.kek_certificate_pem.as_bytes()).unwrap();
    let sealed = |content: &Value| {
        let tx = TxId::random().unwrap();
        let forged =
            platform::callback(Platform::IamSmart, &tx, Outcome::Success, &kek, &Cek::generate().unwrap(), content);
        serde_json::to_vec(&forged.unwrap()).unwrap()
    };
    let post = async |kind: &str, body: Vec<u8>| {
        let response = desk.http.post(desk.url(&format!("/iam/callback/{kind}"))).body(body).send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let calls = counted(&desk, "platform_calls").await;
    let forged = post("step-up", sealed(&content)).await;
    assert_eq!(forged.0, 400);
    for body in [b"".to_vec(), b"{}".to_vec(), b"\xff\xfe".to_vec(), "[".repeat(100_000).into_bytes()] {
        assert_eq!(post("step-up", body.clone()).await, forged, "one answer for everything that is wrong");
        assert_eq!(post("sign", body).await, forged);
    }
    assert_eq!(state_of(&desk, &id).await["state"], "waiting");
    assert_eq!(counted(&desk, "refused_callbacks").await, 9);
    assert_eq!(counted(&desk, "platform_calls").await, calls + 1, "one getKey a minute, whatever arrives");
    // The real one is believed, once.
    answer(&world, "chan-tai-man", Decision::Approve).await;
    assert_eq!(settled(&desk, &id).await, "passed");
    world.end().await;
}
