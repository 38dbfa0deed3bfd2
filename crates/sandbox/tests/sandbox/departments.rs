//! What departments send, checked by a gateway that knows only docs/citizen-api.md.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk_domain::application::{Application, ApplicationStatus, StageState as S};
use desk_domain::bill::Bill;
use desk_domain::task::{Task, TaskState};
use desk_domain::{Clock as _, Day, LocalizedText, Timestamp};
use desk_sandbox::{Fault, FaultRule, SandboxConfig, Scenario};
use openssl::bn::BigNum;
use openssl::ec::{EcGroup, EcKey};
use openssl::ecdsa::EcdsaSig;
use openssl::nid::Nid;
use serde_json::{Value, json};
use url::Url;

use crate::support::{Bed, base, bed_with, listener};

const DAY_MS: i64 = 86_400_000;

#[derive(Default)]
pub(crate) struct Gateway {
    base: Mutex<Option<Url>>,
    jwks: Mutex<HashMap<String, Value>>,
    /// openID and item by externalId.
    tasks: Mutex<BTreeMap<String, (String, Task)>>,
    applications: Mutex<BTreeMap<String, (String, Application)>>,
    pub(crate) bills: Mutex<BTreeMap<String, (String, Bill)>>,
    /// Bodies of `bill-payment` items by externalId.
    pub(crate) payments: Mutex<BTreeMap<String, Value>>,
    /// Department, openID, externalId and body of each `access` item, as they came.
    pub(crate) accesses: Mutex<Vec<(String, String, String, Value)>>,
    /// What stands on the list of exceptions, and who may read it.
    pub(crate) exceptions: Mutex<(String, Vec<Value>)>,
    /// Bills that were taken back.
    pub(crate) withdrawn: Mutex<Vec<String>>,
    /// Department and number of items of each batch, and its key.
    batches: Mutex<Vec<(String, usize, String)>>,
    acts: Mutex<HashMap<String, Vec<Value>>>,
}

pub(crate) type Shared = Arc<Gateway>;

async fn token(State(gateway): State<Shared>, Form(form): Form<HashMap<String, String>>) -> (StatusCode, Json<Value>) {
    assert_eq!(form["grant_type"], "client_credentials");
    assert_eq!(form["client_assertion_type"], "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    let parts: Vec<&str> = form["client_assertion"].split('.').collect();
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    let department = claims["iss"].as_str().unwrap().to_owned();
    let endpoint = gateway.base.lock().unwrap().clone().unwrap().join("oauth/token").unwrap();
    assert_eq!((claims["sub"].as_str(), claims["aud"].as_str()), (Some(&*department), Some(endpoint.as_str())));
    assert!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap() <= 300);
    let jwk = gateway.jwks.lock().unwrap()[&department]["keys"][0].clone();
    let number = |text: &str| BigNum::from_slice(&URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap();
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    let (x, y) = (number(jwk["x"].as_str().unwrap()), number(jwk["y"].as_str().unwrap()));
    let key = EcKey::from_public_key_affine_coordinates(&group, &x, &y).unwrap();
    let raw = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
    let half = |range: std::ops::Range<usize>| BigNum::from_slice(&raw[range]).unwrap();
    let signature = EcdsaSig::from_private_components(half(0..32), half(32..64)).unwrap();
    let digest = openssl::sha::sha256(format!("{}.{}", parts[0], parts[1]).as_bytes());
    assert!(signature.verify(&digest, &key).unwrap(), "the assertion is signed by the department");
    (StatusCode::OK, Json(json!({"access_token": department, "token_type": "Bearer", "expires_in": 300})))
}

fn department(headers: &HeaderMap) -> String {
    headers["authorization"].to_str().unwrap().trim_start_matches("Bearer ").to_owned()
}

async fn batch(State(gateway): State<Shared>, headers: HeaderMap, Json(body): Json<Value>) -> Json<Value> {
    let department = department(&headers);
    let items = body["items"].as_array().unwrap();
    assert!(items.len() <= 1_000);
    let key = headers["idempotency-key"].to_str().unwrap().to_owned();
    assert_eq!(key.len(), 32);
    gateway.batches.lock().unwrap().push((department.clone(), items.len(), key));
    let mut results = Vec::new();
    for item in items {
        let id = item["externalId"].as_str().unwrap().to_owned();
        let open_id = item["openId"].as_str().unwrap().to_owned();
        if item["delete"] == true {
            gateway.withdrawn.lock().unwrap().push(id.clone());
            results.push(json!({"externalId": id, "status": "deleted"}));
            continue;
        }
        let mut whole = item["body"].clone();
        if item["kind"] == "bill-payment" {
            assert!(
                gateway.bills.lock().unwrap().contains_key(whole["bill"].as_str().unwrap()),
                "the bill comes first"
            );
            gateway.payments.lock().unwrap().insert(id.clone(), whole);
            results.push(json!({"externalId": id, "status": "created", "id": id}));
            continue;
        }
        if item["kind"] == "access" {
            gateway.accesses.lock().unwrap().push((department.clone(), open_id, id.clone(), whole));
            results.push(json!({"externalId": id, "status": "created", "id": id}));
            continue;
        }
        for name in ["id", "version", "department", "snoozedUntil", "doneAt", "seenAt", "changedAt"] {
            assert!(whole.get(name).is_none(), "{name} is the gateway's");
        }
        let names =
            json!({"id": department, "name": LocalizedText::same("x"), "phone": null, "email": null, "url": null});
        let more = json!({"id": id, "version": 1, "department": names, "changedAt": "2026-01-01T00:00:00Z"});
        whole.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        if item["kind"] == "bill" {
            for name in ["state", "payee", "payment", "claim", "added", "paidAt", "dueChecked"] {
                assert!(whole.get(name).is_none(), "{name} is the gateway's");
            }
            whole["state"] = json!({"kind": "unpaid"});
            whole["dueChecked"] = true.into();
            let bill: Bill = serde_json::from_value(whole).unwrap();
            gateway.bills.lock().unwrap().insert(id.clone(), (open_id, bill));
        } else if item["kind"] == "task" {
            let task: Task = serde_json::from_value(whole).unwrap();
            gateway.tasks.lock().unwrap().insert(id.clone(), (open_id, task));
        } else {
            let application: Application = serde_json::from_value(whole).unwrap();
            gateway.applications.lock().unwrap().insert(id.clone(), (open_id, application));
        }
        results.push(json!({"externalId": id, "status": "created", "id": id}));
    }
    Json(json!({"results": results}))
}

/// One entry on each page.
async fn exceptions(
    State(gateway): State<Shared>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> (StatusCode, Json<Value>) {
    let (token, items) = gateway.exceptions.lock().unwrap().clone();
    if headers["authorization"].to_str().unwrap() != format!("Bearer {token}") {
        return (StatusCode::FORBIDDEN, Json(json!({"code": "forbidden"})));
    }
    let at: usize = query.get("after").and_then(|after| after.parse().ok()).unwrap_or_default();
    let next = items.get(at).map(|_| (at + 1).to_string());
    (StatusCode::OK, Json(json!({"items": items.get(at..=at).unwrap_or_default(), "next": next})))
}

async fn acts(
    State(gateway): State<Shared>,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, String>>,
) -> Json<Value> {
    let acts = gateway.acts.lock().unwrap();
    let all = acts.get(&department(&headers)).cloned().unwrap_or_default();
    let seen = query.get("cursor").map_or(0, |cursor| cursor.parse().unwrap());
    Json(json!({"items": all[seen..].to_vec(), "cursor": all.len().to_string()}))
}

/// A sandbox that feeds a gateway, and that gateway.
pub(crate) async fn fed(scenario: Scenario) -> (Bed, Shared) {
    let bed = bed_with(SandboxConfig { scenario, ..SandboxConfig::default() }).await;
    let gateway = Shared::default();
    for (department, jwks) in bed.sandbox.department_keys() {
        gateway.jwks.lock().unwrap().insert(department.id.to_string(), jwks);
    }
    let own = listener().await;
    let address = base(&own);
    *gateway.base.lock().unwrap() = Some(address.clone());
    let router = Router::new()
        .route("/oauth/token", post(token))
        .route("/department/v1/batches", post(batch))
        .route("/department/v1/acts", get(acts))
        .route("/admin/exceptions", get(exceptions))
        .layer(axum::extract::DefaultBodyLimit::max(8 * 1024 * 1024))
        .with_state(gateway.clone());
    tokio::spawn(async move { axum::serve(own, router).await });
    bed.sandbox.connect_departments(address, &bed.service).await.unwrap();
    bed.sandbox.departments_settled().await;
    (bed, gateway)
}

impl Gateway {
    fn application(&self, reference: &str) -> (String, Application) {
        let all = self.applications.lock().unwrap();
        let (id, (_, application)) = all.iter().find(|(_, (_, a))| a.reference == reference).unwrap();
        (id.clone(), application.clone())
    }

    pub(crate) fn tasks_of(&self, open_id: &str) -> Vec<(String, Task)> {
        let all = self.tasks.lock().unwrap();
        all.iter()
            .filter(|(_, (owner, _))| owner == open_id)
            .map(|(id, (_, task))| (id.clone(), task.clone()))
            .collect()
    }
}

#[tokio::test]
async fn the_flagship_person_has_what_the_scenario_says() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let open_id = bed.sandbox.open_id(&bed.service.client_id, "wong-ka-yan").unwrap();
    let tasks = gateway.tasks_of(&open_id);
    let today = Day::of(bed.sandbox.clock().now());
    let photo = tasks.iter().find(|(_, task)| task.title.en == "Replace your passport photo").unwrap();
    assert_eq!(photo.1.days_left(today), Some(6));
    let (id, passport) = gateway.application("PA-2611-048213-5");
    assert_eq!(photo.1.application.as_ref().map(|a| a.as_str().to_owned()), Some(id));
    assert_eq!(passport.status, ApplicationStatus::MoreInformationNeeded);
    assert_eq!(passport.stages_basis.as_deref(), Some("illustrative"));
    let states: Vec<_> = passport.stages.iter().map(|stage| stage.state.clone()).collect();
    assert_eq!(states, [S::Done, S::Done, S::Attention, S::Later, S::Later]);
    assert!(passport.events.windows(2).all(|pair| pair[0].at >= pair[1].at), "newest first");
    assert!(passport.note.is_some() && passport.next.is_some());
    let all = gateway.applications.lock().unwrap();
    let known = [
        "submitted",
        "paid",
        "being-checked",
        "more-information-needed",
        "being-made",
        "ready",
        "completed",
        "refused",
        "withdrawn",
    ];
    for status in known {
        assert!(all.values().any(|(_, a)| a.status.as_str() == status), "nobody is {status}");
    }
    for (_, application) in all.values() {
        assert!(application.name.missing().is_empty() && !application.stages.is_empty());
        assert_eq!(application.objection.is_some(), application.status == ApplicationStatus::Refused);
    }
}

#[tokio::test]
async fn departments_tell_what_they_asked_for_oldest_first_and_before_anything_else() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let told = gateway.accesses.lock().unwrap().clone();
    let sizes: Vec<usize> = gateway.batches.lock().unwrap().iter().map(|(_, items, _)| *items).collect();
    let mut sums = sizes.iter().scan(0, |sum, items| Some(std::mem::replace(sum, *sum + items)));
    assert!(sums.any(|sum| sum == told.len()), "whole batches of them come before tasks and bills: {sizes:?}");
    let mine = bed.sandbox.open_id(&bed.service.client_id, "wong-ka-yan").unwrap();
    let own: Vec<_> = told.iter().filter(|(_, open_id, ..)| *open_id == mine).collect();
    let who: Vec<_> = own.iter().map(|(department, ..)| department.as_str()).collect();
    assert_eq!(who, ["lcsd", "wfsfaa", "immd", "td", "wsd"], "what this computer itself used is not among them");
    let at: Vec<Timestamp> = own.iter().map(|(.., body)| body["at"].as_str().unwrap().parse().unwrap()).collect();
    let today = Day::of(bed.sandbox.clock().now());
    assert_eq!(at[2], today.plus_days(-18).at(20, 11), "as the seed says, from the start");
    assert!(at.is_sorted());
    let (.., refused) = own[3];
    assert_eq!((refused["result"].as_str(), refused["fields"].as_array().unwrap().len()), (Some("refused"), 2));
    for (.., body) in &told {
        let names = body["fields"].as_array().unwrap().iter().chain([&body["purpose"]]);
        for name in names {
            let name: LocalizedText = serde_json::from_value(name.clone()).unwrap();
            assert!(name.missing().is_empty() && name.longest() <= 200, "{}", name.en);
        }
    }
    // A gateway that starts anew is told the same under the same ids, and nothing twice to one that knows.
    bed.sandbox.departments_settled().await;
    assert_eq!(gateway.accesses.lock().unwrap().len(), told.len());
    let address = gateway.base.lock().unwrap().clone().unwrap();
    bed.sandbox.connect_departments(address, &bed.service).await.unwrap();
    bed.sandbox.departments_settled().await;
    assert_eq!(gateway.accesses.lock().unwrap()[told.len()..], told);
}

#[tokio::test]
async fn what_is_known_is_not_sent_again_and_time_brings_progress() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let sent = gateway.batches.lock().unwrap().len();
    bed.sandbox.departments_settled().await;
    assert_eq!(gateway.batches.lock().unwrap().len(), sent);
    let moving = || {
        let all = gateway.applications.lock().unwrap();
        let checked = all.values().filter(|(_, a)| a.status == ApplicationStatus::BeingChecked);
        checked.map(|(_, a)| a.reference.clone()).collect::<Vec<_>>()
    };
    let (before, tasks) = (moving(), gateway.tasks.lock().unwrap().len());
    assert!(!before.is_empty());
    bed.sandbox.clock().advance_millis(40 * DAY_MS);
    bed.sandbox.departments_settled().await;
    let today = Day::of(bed.sandbox.clock().now());
    let (still, moved): (Vec<_>, Vec<_>) =
        before.iter().map(|r| gateway.application(r).1).partition(|a| a.status == ApplicationStatus::BeingChecked);
    assert!(moved.len() > still.len());
    for application in still {
        let expected = application.next.and_then(|next| next.expected).unwrap();
        assert!(expected >= today, "{} is not late", application.reference);
    }
    assert!(gateway.tasks.lock().unwrap().len() > tasks, "new tasks came");
    // An application that waits for the person waits for ever.
    assert_eq!(gateway.application("PA-2611-048213-5").1.status, ApplicationStatus::MoreInformationNeeded);
}

#[tokio::test]
async fn departments_react_to_what_people_do() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let open_id = bed.sandbox.open_id(&bed.service.client_id, "wong-ka-yan").unwrap();
    let find = |title: &str| gateway.tasks_of(&open_id).into_iter().find(|(_, t)| t.title.en == title).unwrap();
    let (photo, _) = find("Replace your passport photo");
    let admin = |path: &str| bed.http.post(bed.url(path)).header("X-Admin-Token", bed.sandbox.admin_token());
    let path = format!("/admin/cases/{photo}");
    let answer = admin(&path).header("Content-Type", "application/json").body(r#"{"what":"received"}"#).send().await;
    assert_eq!(answer.unwrap().status(), 200);
    bed.sandbox.departments_settled().await;
    assert_eq!(find("Replace your passport photo").1.state, TaskState::Closed);
    let (_, passport) = gateway.application("PA-2611-048213-5");
    assert_eq!(passport.status, ApplicationStatus::BeingChecked);
    assert!(passport.documents.iter().all(|d| d.state == desk_domain::application::DocumentState::Received));
    bed.sandbox.clock().advance_millis(30 * DAY_MS);
    bed.sandbox.departments_settled().await;
    assert_eq!(gateway.application("PA-2611-048213-5").1.status, ApplicationStatus::Ready);
    assert_eq!(find("Collect your new passport").1.state, TaskState::Open);
}

#[tokio::test]
async fn what_a_person_said_is_done_is_not_opened_again() {
    let (bed, gateway) = fed(Scenario::Default).await;
    let open_id = bed.sandbox.open_id(&bed.service.client_id, "wong-ka-yan").unwrap();
    let own = |(_, task): &(String, Task)| task.person_may_close();
    let (id, _) = gateway.tasks_of(&open_id).into_iter().find(own).unwrap();
    let act = json!({"externalId": id, "act": {"kind": "done"}, "at": bed.sandbox.clock().now()});
    for department in gateway.jwks.lock().unwrap().keys() {
        // Every department hears of it; only its own knows the case.
        gateway.acts.lock().unwrap().entry(department.clone()).or_default().push(act.clone());
    }
    bed.sandbox.departments_settled().await;
    let kept = gateway.tasks_of(&open_id).into_iter().find(|(known, _)| *known == id).unwrap();
    assert_eq!(kept.1.state, TaskState::Open, "the gateway knows it from the person and is told nothing");
    // A gateway that starts anew is told what the department believes now.
    let address = gateway.base.lock().unwrap().clone().unwrap();
    bed.sandbox.connect_departments(address, &bed.service).await.unwrap();
    bed.sandbox.departments_settled().await;
    let again = gateway.tasks_of(&open_id).into_iter().find(|(known, _)| *known == id).unwrap();
    assert_eq!(again.1.state, TaskState::Done);
}

#[tokio::test]
async fn volume_comes_in_batches_and_a_lost_batch_comes_again_under_its_key() {
    let (bed, gateway) = fed(Scenario::VolumeOne { tasks: 2_500, applications: 300 }).await;
    let open_id = bed.sandbox.open_id(&bed.service.client_id, "wong-ka-yan").unwrap();
    assert_eq!(gateway.tasks_of(&open_id).len(), 2_500);
    assert_eq!(gateway.applications.lock().unwrap().len(), 300);
    gateway.batches.lock().unwrap().clear();
    bed.sandbox.faults().add(FaultRule::once("departments", Fault::Duplicate));
    bed.sandbox.clock().advance_millis(15 * DAY_MS);
    bed.sandbox.departments_settled().await;
    let batches = gateway.batches.lock().unwrap();
    assert_eq!(batches[0].2, batches[1].2, "the same key twice");
}

#[tokio::test]
async fn a_restart_comes_to_the_same_cases_and_keeps_registrations() {
    let folder = tempfile::tempdir().unwrap();
    let config = || SandboxConfig { state_dir: Some(folder.path().to_owned()), ..SandboxConfig::default() };
    let first = bed_with(config()).await;
    first.sandbox.clock().advance_millis(12 * DAY_MS);
    let now = first.sandbox.clock().now();
    let (service, open_id) = (first.service, first.sandbox.open_id("x", "wong-ka-yan"));
    let keys = first.sandbox.department_keys();
    first.sandbox.shutdown().await;
    let second = bed_with(config()).await;
    assert_eq!((second.service.client_id, second.service.client_secret), (service.client_id, service.client_secret));
    assert_eq!(second.sandbox.open_id("x", "wong-ka-yan"), open_id);
    assert_eq!(second.sandbox.department_keys(), keys);
    assert!(second.sandbox.clock().now() >= now, "time does not go back");
}
