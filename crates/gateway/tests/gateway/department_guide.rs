//! A department's engineer has only the guide and the description: what they say is what the gateway does, and the
//! program of the guide runs.

use std::collections::BTreeSet;
use std::process::Stdio;
use std::sync::Arc;

use desk_domain::SystemClock;
use desk_domain::department_api as api;
use desk_gateway::DepartmentClient;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::desk::{Desk, Feeder, open_id, random};
use crate::schema::{Schemas, properties, required};
use crate::world::{Backend, World};

mod run {
    crate::both! {
        the_gateway_accepts_what_its_description_allows_and_nothing_else;
        what_a_department_tells_is_what_the_person_gets;
        the_worked_example_is_answered_as_the_guide_says;
    }
}

const KINDS: [(&str, &str); 5] = [
    ("application", "Application"),
    ("task", "Task"),
    ("bill", "Bill"),
    ("bill-payment", "BillPayment"),
    ("access", "Access"),
];

async fn described(world: &World) -> Schemas {
    let desk = Desk::new(&world.base);
    Schemas::of(&desk.http.get(desk.url("/openapi.json")).send().await.unwrap().json().await.unwrap())
}

/// An item of each kind with every member that the description knows.
fn full(schemas: &Schemas, open_id: &str) -> Vec<Value> {
    let whole = |(word, name): &(&str, &str)| {
        let mut item = schemas.sample(schemas.get(&format!("{name}Item")));
        item["externalId"] = format!("full-{word}").into();
        item["openId"] = open_id.into();
        match *word {
            "task" => item["body"]["application"] = "full-application".into(),
            "bill-payment" => item["body"]["bill"] = "full-bill".into(),
            _ => {}
        }
        item
    };
    KINDS.iter().map(whole).collect()
}

/// `item` with one place changed in each way that its schema says something about.
fn changes(schemas: &Schemas, item: &Value, name: &str) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    for (place, schema) in schemas.places(schemas.get(name), item, "") {
        let mut put = |place: &str, value: Value| {
            let mut changed = item.clone();
            *changed.pointer_mut(place).unwrap() = value;
            all.push((place.to_owned(), changed));
        };
        for word in schema["enum"].as_array().into_iter().flatten().filter(|_| place.starts_with("/body")) {
            put(&place, word.clone());
        }
        let most = |name: &str| schema[name].as_u64().map(|most| usize::try_from(most).unwrap());
        for length in most("maxLength").into_iter().flat_map(|most| [most, most + 1]) {
            put(&place, "x".repeat(length).into());
        }
        for length in most("maxItems").into_iter().flat_map(|most| [most, most + 1]) {
            put(&place, vec![schemas.sample(&schema["items"]); length].into());
        }
        for number in schema["maximum"].as_i64().into_iter().flat_map(|most| [most, most + 1]) {
            put(&place, number.into());
        }
        if !place.is_empty() {
            for value in
                [json!(""), json!("another-word"), json!("\u{20ac} "), json!(-1), json!(null), json!([]), json!({})]
            {
                put(&place, value);
            }
        }
        for (member, _) in properties(schema) {
            let mut changed = item.clone();
            changed.pointer_mut(&place).unwrap().as_object_mut().unwrap().remove(member);
            all.push((format!("{place}/{member}"), changed));
        }
    }
    all
}

/// Each place of each kind of item is changed in every way that its schema speaks of; schema and gateway agree each time.
async fn the_gateway_accepts_what_its_description_allows_and_nothing_else(world: World) {
    let schemas = described(&world).await;
    let feeder = Feeder::start(&world, "td").await;
    let full = full(&schemas, "somebody");
    let (status, answer) = feeder.send(&random(), &full).await;
    assert_eq!(status, 200, "{answer}");
    assert!(answer["results"].as_array().unwrap().iter().all(|result| result["status"] == "created"), "{answer}");
    let mut reasons = BTreeSet::new();
    for ((word, name), item) in KINDS.iter().zip(&full) {
        let mut cases = changes(&schemas, item, &format!("{name}Item"));
        // Of these, what is there already has a say beside the shape.
        let linked = ["/openId", "/externalId", "/body/application", "/body/bill", "/body/amount/currency"];
        let item_schema = schemas.get("Item");
        cases.retain(|(place, item)| !linked.contains(&place.as_str()) || !schemas.fits(item_schema, item));
        for (at, (place, item)) in cases.iter_mut().enumerate() {
            if place != "/externalId" && item.get("externalId").is_some() {
                item["externalId"] = format!("{word}-{at}").into();
            }
            if *word == "bill" && place != "/body/number" && item.pointer("/body/number").is_some() {
                item["body"]["number"] = format!("N{at}").into();
            }
        }
        assert!(cases.len() > 50, "{word}: {} changes", cases.len());
        for part in cases.chunks(200) {
            let items: Vec<Value> = part.iter().map(|(_, item)| item.clone()).collect();
            let (status, answer) = feeder.send(&random(), &items).await;
            assert_eq!(status, 200, "{answer}");
            assert!(schemas.fits(schemas.get("BatchAnswer"), &answer), "{answer}");
            for ((place, item), result) in part.iter().zip(answer["results"].as_array().unwrap()) {
                let fits = schemas.fits(item_schema, item);
                assert_eq!(result["status"] != "refused", fits, "{word} {place}: {result} {item}");
                for fault in result["errors"].as_array().into_iter().flatten() {
                    let pointer = fault["pointer"].as_str().unwrap();
                    assert!(place.starts_with(pointer) || pointer.starts_with(place), "{place}: {fault}");
                    reasons.insert(fault["reason"].as_str().unwrap().to_owned());
                }
            }
        }
    }
    assert!(reasons.len() > 12, "{reasons:?}");
    for reason in reasons {
        assert!(api::REFUSALS.iter().any(|row| row.reason == reason), "“{reason}” is not in the guide");
    }
    world.end().await;
}

/// The members that a department never sends.
const OF_THE_GATEWAY: [&str; 18] = [
    "id",
    "version",
    "department",
    "changedAt",
    "doneAt",
    "snoozedUntil",
    "seenAt",
    "withdrawalAskedAt",
    "withdrawalDeclinedAt",
    "state",
    "payee",
    "payment",
    "claim",
    "added",
    "paidAt",
    "paidBy",
    "dueChecked",
    "notice",
];

/// Every member of the description reaches the person, and there is no other that a department could have sent.
async fn what_a_department_tells_is_what_the_person_gets(world: World) {
    let schemas = described(&world).await;
    let desk = Desk::signed_in(&world, "wong-ka-yan").await;
    let feeder = Feeder::start(&world, "td").await;
    let items = full(&schemas, &open_id(&world, &desk.person).await);
    let answer = feeder.send(&random(), &items).await.1;
    for (at, path) in ["applications", "tasks", "bills"].into_iter().enumerate() {
        let id = answer["results"][at]["id"].as_str().unwrap();
        let (status, seen) = desk.get(&format!("/v1/{path}/{id}")).await;
        assert_eq!(status, 200, "{seen}");
        let body = schemas.get(KINDS[at].1);
        for (name, _) in properties(body) {
            let told = &items[at]["body"][name];
            match name.as_str() {
                "application" => assert_eq!(seen[name], answer["results"][0]["id"]),
                "number" => assert_eq!(seen[name], told.as_str().unwrap().to_uppercase()),
                _ => assert!(holds(&seen[name], told), "{path}.{name}: {} and not {told}", seen[name]),
            }
        }
        for name in seen.as_object().unwrap().keys().filter(|name| !OF_THE_GATEWAY.contains(&name.as_str())) {
            assert!(body["properties"].get(name).is_some(), "{path}.{name} is not described");
        }
        assert!(required(body).count() >= 4);
    }
    world.end().await;
}

/// Whether everything that was told is seen.
fn holds(seen: &Value, told: &Value) -> bool {
    match (seen, told) {
        (Value::Object(seen), Value::Object(told)) => {
            told.iter().all(|(name, told)| seen.get(name).is_some_and(|seen| holds(seen, told)))
        }
        (Value::Array(seen), Value::Array(told)) => {
            seen.len() == told.len() && seen.iter().zip(told).all(|(seen, told)| holds(seen, told))
        }
        (seen, told) => seen == told,
    }
}

fn example(text: &str, open_id: &str) -> Vec<Value> {
    let batch: Value = serde_json::from_str(&text.replace("OPEN_ID", open_id)).unwrap();
    batch["items"].as_array().unwrap().clone()
}

async fn the_worked_example_is_answered_as_the_guide_says(world: World) {
    let schemas = described(&world).await;
    let feeder = Feeder::start(&world, "immd").await;
    let items = example(api::EXAMPLE_BATCH, "somebody");
    let fit: Vec<bool> = items.iter().map(|item| schemas.fits(schemas.get("Item"), item)).collect();
    assert_eq!(fit, [true, true, true, true, false], "by the description alone");
    let mut answer = feeder.send(&random(), &items).await.1;
    let mut told: Value = serde_json::from_str(api::EXAMPLE_ANSWER).unwrap();
    assert!(schemas.fits(schemas.get("BatchAnswer"), &told));
    for results in [&mut answer, &mut told] {
        for result in results["results"].as_array_mut().unwrap() {
            if let Some(id) = result.get_mut("id") {
                assert_eq!(id.as_str().unwrap().len(), 32);
                *id = "its id".into();
            }
        }
    }
    assert_eq!(answer, told);
    let later = example(api::EXAMPLE_LATER, "somebody");
    assert!(later.iter().all(|item| schemas.fits(schemas.get("Item"), item)));
    let answer = feeder.send(&random(), &later).await.1;
    let states: Vec<&Value> = answer["results"].as_array().unwrap().iter().map(|result| &result["status"]).collect();
    assert_eq!(states, ["created", "deleted"], "{answer}");
    world.end().await;
}

/// The codes of the guide are codes of the gateway.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_guides_table_of_errors_names_codes_of_the_gateway() {
    let world = World::start(Backend::sqlite()).await;
    let schemas = described(&world).await;
    let page = guide(&world, "docs").await;
    let table =
        page.split("When the whole request fails").nth(1).unwrap().split("At the token endpoint").next().unwrap();
    let codes: Vec<&str> =
        table.split("<td class=\"mono\">").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert!(codes.len() > 5, "{codes:?}");
    for code in codes {
        let known = schemas.get("Problem")["properties"]["code"]["enum"].as_array().unwrap();
        assert!(known.contains(&json!(code)), "{code}");
    }
    world.end().await;
}

async fn guide(world: &World, path: &str) -> String {
    let url = world.sandbox.base_url().join(path).unwrap();
    Desk::new(&world.base).http.get(url).send().await.unwrap().text().await.unwrap()
}

/// The program that the guide shows, in another language and on another library, from its own key to its acts.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_of_the_guide_feeds_a_gateway() {
    let has_library = std::process::Command::new("/usr/bin/python3").args(["-c", "import cryptography"]).status();
    if !has_library.is_ok_and(|status| status.success()) {
        println!("skipped: python3-cryptography is not installed");
        return;
    }
    let mut world = World::start(Backend::sqlite()).await;
    let folder = tempfile::tempdir().unwrap();
    for file in ["department.py", "batch.json", "later.json"] {
        std::fs::write(folder.path().join(file), guide(&world, &format!("docs/{file}")).await).unwrap();
    }
    let run = async |arguments: &[&str]| {
        let mut command = tokio::process::Command::new("/usr/bin/python3");
        command.arg("department.py").args(arguments).current_dir(folder.path()).stderr(Stdio::piped());
        let done = command.kill_on_drop(true).output().await.unwrap();
        (done.status.success(), String::from_utf8(done.stdout).unwrap() + &String::from_utf8(done.stderr).unwrap())
    };
    let (made, keys) = run(&["key", "key.pem"]).await;
    assert!(made, "{keys}");
    enter(&mut world, "ird", serde_json::from_str(&keys).unwrap()).await;
    let gateway = world.base.to_string();
    let (sent, said) = run(&["send", &gateway, "ird", "key.pem", "batch.json", "somebody"]).await;
    assert!(sent, "{said}");
    assert!(guide(&world, "docs").await.contains(said.trim()), "the guide shows another output than {said}");
    assert!(
        said.contains(
            "created access br-2026-118-address-read\nrefused task wrong-on-purpose\n    /body/title/zh-Hans"
        ),
        "{said}"
    );
    let (sent, said) = run(&["send", &gateway, "ird", "key.pem", "later.json", "somebody"]).await;
    assert!(sent && said == "created bill-payment tax-2026-27-paid-1\ndeleted task br-2026-118-address\n", "{said}");
    let (read, cursor) = run(&["acts", &gateway, "ird", "key.pem"]).await;
    assert!(read && cursor.lines().count() == 1, "{cursor}");
    assert!(run(&["acts", &gateway, "ird", "key.pem", cursor.trim()]).await.0);
    let (refused, said) = run(&["send", &gateway, "td", "key.pem", "batch.json", "somebody"]).await;
    assert!(!refused && said.contains("invalid_client"), "another department's key: {said}");
    world.end().await;
}

/// The operator enters a department; the gateway starts anew on the computer's own clock, which the program goes by.
async fn enter(world: &mut World, id: &str, jwks: Value) {
    let mut config = world.config();
    let name = json!({ "en": "Inland Revenue Department", "zh-Hant-HK": "稅務局", "zh-Hans": "税务局" });
    let client: DepartmentClient = serde_json::from_value(json!({ "id": id, "name": name, "jwks": jwks })).unwrap();
    config.departments.push(client);
    world.stop().await;
    let address = world.base.socket_addrs(|| None).unwrap()[0];
    let listener = TcpListener::bind(address).await.unwrap();
    world.gateway = Some(desk_gateway::start(config, listener, Arc::new(SystemClock)).await.unwrap());
}
