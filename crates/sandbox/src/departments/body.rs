//! A case in the shape of the Department API (docs/citizen-api.md, docs/payments.md): a `Task`, an `Application` or a
//! `Bill` with its payments, without what only the gateway knows.

use desk_domain::application::{ApplicationStatus, DocumentState, StageState, StatusEvent};
use desk_domain::{Day, Timestamp};
use serde_json::{Map, Value, json};

use super::case::{ApplicationCase, Case, Matter, TaskCase};
use crate::world::{ApplicationType, World};

/// Kind, external id and body of each item that `case` is; without a body it is taken back.
pub(super) fn items(world: &World, case: &Case) -> Vec<(&'static str, String, Option<Value>)> {
    let one = |kind, body: Option<Value>| {
        body.map(|body| (kind, case.external_id.clone(), Some(body))).into_iter().collect::<Vec<_>>()
    };
    match &case.matter {
        Matter::Task(task) => one("task", self::task(world, task)),
        Matter::Application(application) => one("application", self::application(world, application)),
        Matter::Bill(bill) => super::bill::items(world, &case.external_id, bill),
    }
}

fn task(world: &World, case: &TaskCase) -> Option<Value> {
    let (_, template) = world.template(&case.template)?;
    let open = case.state == "open";
    Some(json!({
        "application": case.application,
        "kind": template.kind,
        "title": template.title,
        "summary": case.summary.as_ref().unwrap_or(&template.summary),
        "state": case.state,
        "waitsFor": case.waits_for.as_ref().unwrap_or(&template.waits_for),
        "whoCloses": template.who_closes,
        "due": case.due,
        "dueTime": case.due_time,
        "missing": if open { template.missing.as_slice() } else { &[] },
        "consequence": template.consequence,
        "action": template.action,
        "reference": case.reference,
        "createdAt": case.created,
    }))
}

fn application(world: &World, case: &ApplicationCase) -> Option<Value> {
    let (_, kind) = world.application_type(&case.kind)?;
    let mut body = Map::new();
    let mut put = |name: &str, value: Value| body.insert(name.to_owned(), value);
    put("name", json!(kind.name));
    put("icon", json!(kind.icon));
    put("reference", json!(case.reference));
    put("status", json!(case.status));
    put("stages", stages(kind, case));
    put("stagesBasis", json!(kind.stages_basis));
    put("events", events(case));
    put("next", next(kind, case));
    put("documents", documents(kind, case));
    let refused = case.status == ApplicationStatus::Refused;
    let said = match case.status {
        ApplicationStatus::Refused => case.note.as_ref().or(Some(&kind.refusal_reason)),
        ApplicationStatus::MoreInformationNeeded => case.note.as_ref().or(Some(&kind.more_information)),
        _ => case.note.as_ref(),
    };
    put("note", json!(said));
    put("objection", json!(refused.then_some(&kind.objection)));
    put("withdrawable", json!(case.status.apply(StatusEvent::Withdraw).is_ok()));
    put("submittedAt", json!(case.submitted));
    Some(Value::Object(body))
}

fn stages(kind: &ApplicationType, case: &ApplicationCase) -> Value {
    let completed = case.status == ApplicationStatus::Completed;
    let stages = kind.stages.iter().enumerate().map(|(index, stage)| {
        let state = match index.cmp(&case.stage) {
            _ if completed => StageState::Done,
            std::cmp::Ordering::Less => StageState::Done,
            std::cmp::Ordering::Greater => StageState::Later,
            std::cmp::Ordering::Equal if case.status == ApplicationStatus::MoreInformationNeeded => {
                StageState::Attention
            }
            // Nothing goes on any more, but the stage is not over either: it stays where it ended.
            std::cmp::Ordering::Equal => StageState::Now,
        };
        json!({
            "name": stage.name,
            "state": state,
            "at": case.reached.get(&stage.id),
            "note": case.stage_notes.get(&stage.id),
        })
    });
    Value::Array(stages.collect())
}

fn events(case: &ApplicationCase) -> Value {
    let newest_first = case.events.iter().rev();
    newest_first.map(|event| json!({"at": event.at, "text": event.text, "by": event.by})).collect()
}

/// What happens next, and when the present stage should be over.
fn next(kind: &ApplicationType, case: &ApplicationCase) -> Value {
    if case.status.is_final() {
        return Value::Null;
    }
    let Some(text) = kind.stages.get(case.stage).and_then(|stage| kind.next.get(&stage.id)) else { return Value::Null };
    let waits = matches!(case.status, ApplicationStatus::Ready | ApplicationStatus::MoreInformationNeeded);
    let expected: Option<Timestamp> = case.next_at.filter(|_| !waits);
    json!({"text": text, "expected": expected.map(Day::of)})
}

fn documents(kind: &ApplicationType, case: &ApplicationCase) -> Value {
    let documents = kind.documents.iter().map(|document| {
        let state = match case.documents.get(&document.id).map(String::as_str) {
            Some("needed") => DocumentState::Needed,
            Some("replace") => DocumentState::Replace,
            _ => DocumentState::Received,
        };
        json!({"name": document.name, "state": state})
    });
    Value::Array(documents.collect())
}
