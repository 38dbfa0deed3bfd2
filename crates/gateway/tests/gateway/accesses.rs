//! "Who has seen your data": what a department tells of its reading stands in the person's log, once, under its name.

use desk_domain::{Day, Timestamp};
use desk_gateway::DepartmentClient;
use desk_sandbox::Scenario;
use serde_json::{Value, json};
use sqlx::Row as _;

use crate::desk::{Desk, Feeder, access, open_id, random};
use crate::pay::send;
use crate::sessions::verify;
use crate::world::{Backend, World};

mod run {
    crate::both! {
        /// P14: time, party, names of fields, purpose, result; in the order of time, and in the feed.
        what_a_department_saw_stands_in_the_log;
        /// Once for each external id: told again, told together, told after a restart.
        an_entry_is_written_once;
        /// Under its own name only, and never changed or taken back.
        what_was_written_stays;
        /// P15: the log is whole in the order in which readers sort it, whatever the clocks say.
        the_log_never_goes_back;
        a_page_of_the_log_is_bounded;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn seeded_people_see_who_has_seen_their_data() {
        let sqlite = Some(crate::world::Backend::sqlite());
        for backend in [sqlite, crate::world::Backend::postgres().await].into_iter().flatten() {
            super::seeded_people_see_who_has_seen_their_data(backend).await;
        }
    }
}

/// The whole log, oldest first.
async fn log(desk: &Desk) -> Vec<Value> {
    let (status, page) = desk.get("/v1/access-log").await;
    assert_eq!(status, 200, "{page}");
    page["items"].as_array().unwrap().iter().rev().cloned().collect()
}

/// As the desk keeps it: by time and id.
fn sorted(mut entries: Vec<Value>) -> Vec<Value> {
    entries.sort_by_key(|entry| (entry["at"].to_string(), entry["id"].to_string()));
    entries
}

fn statuses(results: &[Value]) -> Vec<&str> {
    results.iter().map(|result| result["status"].as_str().unwrap()).collect()
}

async fn what_a_department_saw_stands_in_the_log(world: World) {
    let open_id = world.sandbox.open_id(&world.service.client_id, "wong-ka-yan").unwrap();
    let feeder = Feeder::start(&world, "immd").await;
    let items = [
        access("later", &open_id, "2026-11-20T02:00:00Z", "refused"),
        access("earlier", &open_id, "2026-11-05T12:11:00Z", "given"),
    ];
    let results = send(&feeder, &items).await;
    assert_eq!(statuses(&results), ["created", "created"], "{results:?}");
    // The person signs in after that.
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let cursor = desk.get("/v1/tasks").await.1["cursor"].as_str().unwrap().to_owned();
    let entries = log(&desk).await;
    let told: Vec<_> = entries.iter().map(|entry| (&entry["id"], entry["kind"].as_str().unwrap())).collect();
    let expected = [(&results[1]["id"], "read"), (&results[0]["id"], "refused"), (&entries[2]["id"], "sign-in")];
    assert_eq!(told, expected, "oldest first, whatever the order of the batch");
    let read = &entries[0];
    assert_eq!((read["at"].as_str(), read["result"].as_str()), (Some("2026-11-05T12:11:00Z"), Some("given")));
    assert_eq!((&read["fields"], &read["purpose"]), (&items[1]["body"]["fields"], &items[1]["body"]["purpose"]));
    assert_eq!((read["party"]["en"].as_str(), &read["session"]), (Some("Department immd"), &Value::Null));
    assert_eq!((entries[1]["result"].as_str(), &read["happenedAt"]), (Some("refused"), &Value::Null));
    // What comes now is news.
    let results = send(&feeder, &[access("now", &open_id, "2026-11-23T01:00:00Z", "given")]).await;
    let (changes, _) = desk.changes(&cursor).await;
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!((changes[0]["entity"].as_str(), &changes[0]["id"]), (Some("access"), &results[0]["id"]));
    assert_eq!(changes[0]["item"], log(&desk).await[3]);
    assert!(verify(&log(&desk).await));
    world.end().await;
}

async fn an_entry_is_written_once(mut world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let item = access("one", &open_id, "2026-11-23T00:59:00Z", "given");
    let feeder = Feeder::start(&world, "immd").await;
    let key = random();
    let first = feeder.send(&key, &[item.clone(), item.clone()]).await.1["results"].clone();
    assert_eq!((first[0]["status"].as_str(), first[1]["status"].as_str()), (Some("created"), Some("unchanged")));
    assert_eq!(feeder.send(&key, &[item.clone(), item.clone()]).await.1["results"], first, "the answer was lost");
    let mut more = item.clone();
    more["body"]["remark"] = "what nobody reads".into();
    let again = futures_util::future::join_all((0..4).map(|_| send(&feeder, std::slice::from_ref(&more)))).await;
    assert!(again.iter().all(|one| one[0] == first[1]), "{again:?}");
    let cursor = desk.get("/v1/tasks").await.1["cursor"].as_str().unwrap().to_owned();
    world.restart(|_| {}).await;
    let feeder = Feeder::start(&world, "immd").await;
    assert_eq!(send(&feeder, std::slice::from_ref(&item)).await[0], first[1], "after a restart");
    assert_eq!(log(&desk).await.iter().filter(|entry| entry["kind"] == "read").count(), 1);
    assert!(desk.changes(&cursor).await.0.is_empty(), "nobody is told again");
    // Two at once, of an id that is new.
    let other = access("two", &open_id, "2026-11-23T00:59:00Z", "given");
    let both = tokio::join!(send(&feeder, std::slice::from_ref(&other)), send(&feeder, std::slice::from_ref(&other)));
    let mut states = [statuses(&both.0)[0], statuses(&both.1)[0]];
    states.sort_unstable();
    assert_eq!((states, &both.0[0]["id"]), (["created", "unchanged"], &both.1[0]["id"]));
    assert!(verify(&log(&desk).await));
    world.end().await;
}

async fn what_was_written_stays(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let other = Desk::signed_in(&world, "chan-tai-man").await;
    let (mine, theirs) = (open_id(&world, &desk.person).await, open_id(&world, &other.person).await);
    let (immd, td) = (Feeder::start(&world, "immd").await, Feeder::start(&world, "td").await);
    let item = access("one", &mine, "2026-11-23T00:59:00Z", "given");
    send(&immd, std::slice::from_ref(&item)).await;
    let changed = |place: &str, value: Value| {
        let mut changed = item.clone();
        *changed.pointer_mut(place).unwrap() = value;
        changed
    };
    let delete = json!({ "kind": "access", "externalId": "one", "openId": mine, "delete": true });
    let wrong = [
        (changed("/openId", theirs.into()), "/openId", "the id is another person’s"),
        (changed("/body/result", "refused".into()), "/externalId", "another entry was written under this id"),
        (delete, "/delete", "what was written stays written"),
        (changed("/body/result", "used-here".into()), "/body/result", "not one of the listed words"),
        (changed("/body/fields", json!([])), "/body/fields", "at least one"),
        (changed("/body/fields/1/zh-Hans", Value::Null), "/body/fields/1/zh-Hans", "is missing"),
        (changed("/body/purpose/en", "a\u{1b}b".into()), "/body/purpose/en", "no control characters"),
    ];
    let items: Vec<Value> = wrong.iter().map(|(item, ..)| item.clone()).collect();
    for (result, (_, pointer, reason)) in send(&immd, &items).await.iter().zip(&wrong) {
        assert_eq!(result["status"], "refused", "{result}");
        assert_eq!(result["errors"], json!([{ "pointer": pointer, "reason": reason }]));
    }
    // The same id of another department is another entry, under that department's name, whatever it calls itself.
    let mut borrowed = item.clone();
    borrowed["body"]["party"] = json!({ "en": "Department immd", "zh-Hant-HK": "甲", "zh-Hans": "甲" });
    assert_eq!(statuses(&send(&td, &[borrowed]).await), ["created"]);
    let entries = log(&desk).await;
    let parties: Vec<_> = entries.iter().filter(|entry| entry["kind"] == "read").map(|e| &e["party"]["en"]).collect();
    assert_eq!(parties, ["Department immd", "Department td"]);
    assert!(log(&other).await.iter().all(|entry| entry["kind"] == "sign-in"), "nothing stands with the other person");
    world.end().await;
}

async fn the_log_never_goes_back(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let nobody = access("nobody yet", "somebody-else", "2027-01-01T00:00:00Z", "given");
    let early = access("early", &open_id, "2026-11-01T00:00:00Z", "given");
    let ahead = access("ahead", &open_id, "2027-01-01T00:00:00Z", "given");
    let same: Vec<Value> =
        (0..9).map(|n| access(&format!("same {n}"), &open_id, "2026-11-23T01:00:00Z", "given")).collect();
    send(&feeder, &[early, ahead, nobody]).await;
    send(&feeder, &same).await;
    let mut database = world.database().await;
    let first = "select body from access_entry where person_id <> $1";
    let row = sqlx::query(first).bind(desk.person.as_str()).fetch_one(&mut database).await.unwrap();
    let body: Value = serde_json::from_str(&row.get::<String, _>(0)).unwrap();
    assert_eq!(body["at"], "2026-11-23T01:00:00Z", "nor is the first one of somebody");
    // The clock of another replica is behind.
    world.clock.advance_millis(-90_000);
    Desk::signed_in(&world, "wong-ka-yan").await;
    let entries = log(&desk).await;
    assert_eq!(sorted(entries.clone()), entries, "by time and id they stand as they were written");
    assert!(verify(&entries));
    let time =
        |entry: &Value| (entry["at"].as_str().map(str::to_owned), entry["happenedAt"].as_str().map(str::to_owned));
    let told = |at: &str, happened: Option<&str>| (Some(at.to_owned()), happened.map(str::to_owned));
    let start = "2026-11-23T01:00:00Z";
    assert_eq!(time(&entries[1]), told(start, Some("2026-11-01T00:00:00Z")), "later told than the sign-in");
    assert_eq!(time(&entries[2]), told(start, Some("2027-01-01T00:00:00Z")), "not ahead of the gateway's clock");
    assert_eq!(time(&entries[3]), told(start, None));
    assert_eq!(
        time(&entries[12]),
        told(start, Some("2026-11-23T00:58:30Z")),
        "the sign-in by the clock that is behind"
    );
    world.end().await;
}

async fn a_page_of_the_log_is_bounded(world: World) {
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let open_id = open_id(&world, &desk.person).await;
    let feeder = Feeder::start(&world, "immd").await;
    let long = json!({ "en": "x".repeat(200), "zh-Hant-HK": "x".repeat(200), "zh-Hans": "x".repeat(200) });
    let large = |n: usize| {
        let mut item = access(&n.to_string(), &open_id, "2026-11-23T01:00:00Z", "given");
        item["body"]["fields"] = vec![long.clone(); 50].into();
        item
    };
    send(&feeder, &(0..60).map(large).collect::<Vec<_>>()).await;
    let (mut all, mut before, mut pages) = (Vec::new(), String::new(), 0);
    loop {
        let page = desk.get(&format!("/v1/access-log?before={before}")).await.1;
        assert!(page.to_string().len() <= 800 * 1024);
        all.extend(page["items"].as_array().unwrap().iter().cloned());
        pages += 1;
        match page["next"].as_str() {
            Some(next) => next.clone_into(&mut before),
            None => break,
        }
    }
    all.reverse();
    assert!((all.len(), verify(&all)) == (61, true) && pages > 2, "{} in {pages} pages", all.len());
    world.end().await;
}

/// What the sandbox's departments tell at the start, from its data to the log of a person.
async fn seeded_people_see_who_has_seen_their_data(backend: Backend) {
    let mut world = World::start_in(backend, Scenario::Default).await;
    let departments = world.sandbox.department_keys().into_iter();
    let departments = departments.map(|(department, jwks)| DepartmentClient { department, jwks }).collect();
    world.restart(|config| config.departments = departments).await;
    world.sandbox.connect_departments(world.base.clone(), &world.service).await.unwrap();
    world.sandbox.departments_settled().await;
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let entries = log(&desk).await;
    assert!(verify(&entries) && sorted(entries.clone()) == entries);
    let told: Vec<_> =
        entries.iter().map(|e| (e["party"]["en"].as_str().unwrap(), e["kind"].as_str().unwrap())).collect();
    let expected = [
        ("Leisure and Cultural Services Department", "read"),
        ("Working Family and Student Financial Assistance Agency", "read"),
        ("Immigration Department", "read"),
        ("Transport Department", "refused"),
        ("Water Supplies Department", "read"),
        ("iAM Smart", "sign-in"),
    ];
    assert_eq!(told, expected);
    let today = Day::of(world.now());
    let at: Vec<Timestamp> = entries.iter().map(|entry| entry["at"].as_str().unwrap().parse().unwrap()).collect();
    assert_eq!(at[..2], [today.plus_days(-25).at(12, 48), today.plus_days(-20).at(21, 2)]);
    assert!(entries.iter().all(|entry| entry["happenedAt"].is_null()), "each bears its own time");
    world.end().await;
}
