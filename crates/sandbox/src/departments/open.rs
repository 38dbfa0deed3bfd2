//! From the seeds of a scenario to the cases at the start.

use std::collections::BTreeMap;

use desk_domain::application::ApplicationStatus;
use desk_domain::{Day, Timestamp};

use super::case::{ApplicationCase, Case, Event, Matter, TaskCase, external_id};
use crate::world::{ApplicationSeed, ApplicationType, PersonSeed, TaskSeed, World};

/// All cases of the scenario, counted from `start`.
pub(super) fn cases(world: &World, start: Timestamp) -> Vec<Case> {
    let mut cases = Vec::new();
    for seed in &world.seeds {
        let first = cases.len();
        for (index, task) in seed.tasks.iter().enumerate() {
            cases.extend(self::task(world, seed, task, index, start));
        }
        for application in &seed.applications {
            cases.extend(self::application(world, seed, application, start));
        }
        for bill in &seed.bills {
            let Some(case) = super::bill::case(world, &seed.person, bill, start) else { continue };
            let own = cases.get_mut(first..).unwrap_or_default();
            let case = with_task(case, bill.task.as_deref(), own);
            cases.push(case);
        }
    }
    cases
}

/// Ties a bill to the open task that asks to pay it: the task bears its number.
fn with_task(mut bill: Case, template: Option<&str>, own: &mut [Case]) -> Case {
    let is = |case: &&mut Case| matches!(&case.matter, Matter::Task(task) if Some(task.template.as_str()) == template && task.state == "open");
    if let (Some(task), Some(bill)) = (own.iter_mut().find(is), bill.bill_mut()) {
        bill.task = Some(task.external_id.clone());
        if let Some(task) = task.task_mut() {
            task.reference = Some(bill.number.clone());
        }
    }
    bill
}

fn task(world: &World, person: &PersonSeed, seed: &TaskSeed, index: usize, start: Timestamp) -> Option<Case> {
    let (department, template) = world.template(&seed.template)?;
    let linked = seed.application.as_ref().map(|reference| external_id("a", &[&person.person, reference]));
    Some(Case {
        external_id: external_id("t", &[&person.person, &template.id, &index.to_string()]),
        department: department.id.clone(),
        person: person.person.clone(),
        dirty: true,
        matter: Matter::Task(TaskCase {
            template: template.id.clone(),
            state: state(&seed.state),
            created: ago(start, seed.created_days_ago, None),
            due: seed.due_in_days.map(|days| Day::of(start).plus_days(days)),
            due_time: seed.due_time.clone(),
            reference: seed.reference.clone(),
            summary: seed.summary.clone(),
            waits_for: seed.waits_for.clone(),
            application: linked,
        }),
    })
}

fn application(world: &World, person: &PersonSeed, seed: &ApplicationSeed, start: Timestamp) -> Option<Case> {
    let (department, kind) = world.application_type(&seed.kind)?;
    let status = ApplicationStatus::from(seed.status.as_str());
    let stage = stage_of(kind, seed, &status);
    let submitted = ago(start, seed.submitted_days_ago, None);
    let mut reached: BTreeMap<String, Timestamp> =
        seed.stage_days_ago.iter().map(|(id, days)| (id.clone(), ago(start, *days, None))).collect();
    // What the seed does not say: the stages so far, spread over the time since it was sent.
    for (index, stage_data) in kind.stages.iter().enumerate().take(stage + 1) {
        let days = seed.submitted_days_ago - i64::try_from(index).unwrap_or(0);
        reached.entry(stage_data.id.clone()).or_insert_with(|| ago(start, days.max(0), None));
    }
    let mut events: Vec<Event> = seed
        .events
        .iter()
        .map(|event| Event {
            at: ago(start, event.days_ago, event.at.as_deref()),
            text: event.text.clone(),
            by: if event.by == "person" { "person" } else { "department" },
        })
        .collect();
    events.sort_by_key(|event| event.at);
    let mut case = ApplicationCase {
        kind: kind.id.clone(),
        reference: seed.reference.clone(),
        status,
        stage,
        submitted,
        reached,
        stage_notes: seed.stage_notes.clone(),
        documents: seed.document_states.clone(),
        note: seed.note.clone(),
        events,
        next_at: None,
    };
    // The scenario is how things stand at the start; what is overdue by its own days goes on a day later.
    let tomorrow = start.plus_seconds(86_400);
    case.next_at = super::progress::next_step(kind, &case).map(|next| next.max(tomorrow));
    Some(Case {
        external_id: external_id("a", &[&person.person, &seed.reference]),
        department: department.id.clone(),
        person: person.person.clone(),
        dirty: true,
        matter: Matter::Application(case),
    })
}

/// Where the application stands: as the seed says, or by its status.
fn stage_of(kind: &ApplicationType, seed: &ApplicationSeed, status: &ApplicationStatus) -> usize {
    let position = |id: &str| kind.stages.iter().position(|stage| stage.id == id);
    seed.stage
        .as_deref()
        .and_then(position)
        .or_else(|| position(status.as_str()))
        .or_else(|| match status {
            ApplicationStatus::Completed => Some(kind.stages.len().saturating_sub(1)),
            _ => position("being-checked"),
        })
        .unwrap_or(0)
}

pub(super) fn state(word: &str) -> &'static str {
    match word {
        "done" => "done",
        "closed" => "closed",
        "withdrawn" => "withdrawn",
        _ => "open",
    }
}

/// So many days before the start, at a time of day in Hong Kong (noon when none is given); never after the start.
pub(super) fn ago(start: Timestamp, days: i64, at: Option<&str>) -> Timestamp {
    let (hour, minute) = at
        .and_then(|text| text.split_once(':'))
        .map_or((12, 0), |(hour, minute)| (hour.parse().unwrap_or(12), minute.parse().unwrap_or(0)));
    let day = Day::of(start).plus_days(-i32::try_from(days).unwrap_or(0));
    day.at(hour, minute).min(start)
}
