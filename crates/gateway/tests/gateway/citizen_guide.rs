//! The description of the Citizen API: it says of every operation what really comes, and its nouns are those of
//! `desk-domain`. Every answer that any test of this program gets is held against it too (`Desk::call`).

use std::collections::BTreeSet;

use desk_domain::Department;
use desk_domain::application::Application;
use desk_domain::bill::{Bill, BillPaidClaim};
use desk_domain::payment::{Mandate, MandateLimits, Payment, Receipt};
use desk_domain::task::Task;
use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::desk::{Desk, access, application, random, task};
use crate::pay::{Payer, hkd, send};
use crate::schema::{Schemas, document, properties, required};
use crate::world::{Backend, World};
use desk_testkit::until;

mod run {
    crate::both! {
        every_read_of_v1_answers_as_it_is_described;
    }
}

/// Something of every kind, read by every operation that reads.
async fn every_read_of_v1_answers_as_it_is_described(world: World) {
    let payer = Payer::start(&world, 41_260).await;
    let cursor = payer.desk.get("/v1/tasks").await.1["cursor"].as_str().unwrap().to_owned();
    let (desk, own) = (&payer.desk, &payer.open_id);
    let told =
        [task("t-1", own, "Do it"), application("a-1", own), access("l-1", own, "2026-11-20T00:00:00Z", "refused")];
    let told = send(&payer.feeder, &told).await;
    let limits = json!({ "oneBill": hkd(40_000), "oneMonth": hkd(80_000) });
    let body = json!({ "bill": payer.bill, "limits": limits });
    let (status, mandate) = payer.confirmed(&world, Method::POST, "/v1/mandates", &body).await;
    assert_eq!(status, 201, "{mandate}");
    let payment = payer.shown(41_260).await;
    assert_eq!(world.switch.tell(&world.switch.bank_pays(&payment, 41_260)).await, 200);
    until("the receipt", async || (!payer.receipts().await.is_empty()).then_some(())).await;
    let receipt = payer.receipts().await[0]["id"].clone();
    let other = json!({ "email": "a@example.hk", "baseVersion": 1 });
    let asked = desk.write(Method::PATCH, "/v1/me/contact", &random(), &other).await.1;
    let challenge = asked["challenge"]["challengeId"].clone();
    let of = |path: &str, id: &Value| format!("/v1/{path}/{}", id.as_str().unwrap());
    let reads = [
        "/v1/me".to_owned(),
        "/v1/tasks".to_owned(),
        of("tasks", &told[0]["id"]),
        "/v1/applications".to_owned(),
        of("applications", &told[1]["id"]),
        "/v1/bills".to_owned(),
        of("bills", &payer.bill.clone().into()),
        "/v1/bill-issuers".to_owned(),
        "/v1/payments".to_owned(),
        of("payments", &payment["id"]),
        "/v1/receipts".to_owned(),
        of("receipts", &receipt),
        "/v1/mandates".to_owned(),
        of("mandates", &mandate["id"]),
        format!("/v1/changes?cursor={cursor}"),
        "/v1/sessions".to_owned(),
        "/v1/access-log".to_owned(),
        of("step-ups", &challenge),
    ];
    let document = document(desk).await;
    for path in &reads {
        // The answer is judged by the desk that gets it.
        let (status, answer) = desk.get(path).await;
        assert_eq!(status, 200, "{path} {answer}");
        let lists = [&answer["items"], &answer["changes"]];
        assert!(lists.iter().all(|list| list.as_array().is_none_or(|items| !items.is_empty())), "{path} is empty");
    }
    let all: BTreeSet<String> = reads.iter().map(|path| operation(path)).collect();
    assert_eq!(all, reads_of(document), "none is left out");
    world.end().await;
}

/// Every operation that reads JSON.
fn reads_of(document: &Value) -> BTreeSet<String> {
    let all = document["paths"].as_object().unwrap().iter();
    let reads = all.filter(|(path, operations)| path.starts_with("/v1/") && operations.get("get").is_some());
    reads.map(|(path, _)| path.clone()).filter(|path| path != "/v1/events").collect()
}

/// The operation of a path, as the description writes it.
fn operation(path: &str) -> String {
    let path = path.split('?').next().unwrap();
    match path.rsplit_once('/').filter(|(before, _)| *before != "/v1") {
        Some((before, _)) => format!("{before}/{{id}}"),
        None => path.to_owned(),
    }
}

/// A table that leaves a member out, or knows one too many, is found whatever a test happens to be answered.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_described_nouns_are_those_of_the_domain() {
    let world = World::start(Backend::sqlite()).await;
    let schemas = Schemas::of(document(&Desk::new(&world.base)).await);
    is_described::<Task>(&schemas, "PersonTask");
    is_described::<Application>(&schemas, "PersonApplication");
    is_described::<Bill>(&schemas, "PersonBill");
    is_described::<Payment>(&schemas, "Payment");
    is_described::<Receipt>(&schemas, "Receipt");
    is_described::<Mandate>(&schemas, "Mandate");
    is_described::<Department>(&schemas, "Department");
    is_described::<MandateLimits>(&schemas, "MandateLimits");
    is_described::<BillPaidClaim>(&schemas, "BillPaidClaim");
    world.end().await;
}

/// The type has the members of the schema and no other, needs what is required, and can do without the rest.
fn is_described<T: Serialize + DeserializeOwned>(schemas: &Schemas, name: &str) {
    let schema = schemas.get(name);
    let sample = schemas.sample(schema);
    let read = |value: &Value| serde_json::from_value::<T>(value.clone());
    let written = serde_json::to_value(read(&sample).unwrap()).unwrap();
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names(&written), names(&sample), "{name}");
    assert_eq!(schemas.unlike(schema, &written), None, "{name}");
    let mut more = written.clone();
    more["surprise"] = 1.into();
    assert_eq!(schemas.unlike(schema, &more), Some("/surprise is not described".to_owned()));
    for (member, _) in properties(schema) {
        let mut without = sample.clone();
        without.as_object_mut().unwrap().remove(member);
        let needed = required(schema).any(|required| required == member);
        assert_eq!(read(&without).is_err(), needed, "{name}.{member}");
        if !needed {
            without[member] = Value::Null;
            assert_eq!(schemas.unlike(schema, &without), None, "{name}.{member} may be null");
        }
    }
}
