//! How cases go on: applications pass their stages, an answer sets a waiting one free, what is ready asks to be
//! collected, and now and then a department asks for something new.

use desk_domain::application::{ApplicationStatus, StatusEvent};
use desk_domain::task::TaskKind;
use desk_domain::{Day, Timestamp};

use super::Happened;
use super::bill::BillCase;
use super::case::{ApplicationCase, Case, Event, Matter, TaskCase, external_id};
use crate::world::generate::{Numbers, reference};
use crate::world::{ApplicationType, TaskTemplate, World};

const DAY_MS: i64 = 86_400_000;
/// What is ready and not fetched counts as fetched after so many days.
const KEPT_DAYS: i64 = 60;

/// When the department goes on with `case` by itself.
pub(super) fn next_step(kind: &ApplicationType, case: &ApplicationCase) -> Option<Timestamp> {
    let stage = kind.stages.get(case.stage)?;
    let since = case.reached.get(&stage.id).copied().unwrap_or(case.submitted);
    match case.status {
        ApplicationStatus::Ready => Some(since.plus_millis(KEPT_DAYS * DAY_MS)),
        ApplicationStatus::MoreInformationNeeded => None,
        _ if case.status.is_final() => None,
        // A stage of no days still takes one: nothing at a department happens in no time.
        _ => Some(since.plus_millis(stage.days.max(1) * DAY_MS)),
    }
}

/// Moves one application one step; the new case that it brings, if any.
pub(super) fn step(world: &World, case: &mut Case) -> Option<Case> {
    let (person, department, id) = (case.person.clone(), case.department.clone(), case.external_id.clone());
    let application = case.application_mut()?;
    let (_, kind) = world.application_type(&application.kind)?;
    let at = application.next_at?;
    if application.status == ApplicationStatus::Ready {
        application.status = application.status.apply(StatusEvent::Collect).ok()?;
        application.next_at = None;
        return None;
    }
    let next = application.stage + 1;
    let Some(stage) = kind.stages.get(next) else {
        application.next_at = None;
        return None;
    };
    application.stage = next;
    application.status = ApplicationStatus::from(stage.id.as_str());
    application.reached.insert(stage.id.clone(), at);
    application.events.push(Event { at, text: stage.name.clone(), by: "department" });
    application.next_at = next_step(kind, application);
    let collect = application.status == ApplicationStatus::Ready;
    let reference = application.reference.clone();
    let template = world.department(&department)?.task_templates.iter().find(|t| t.kind == TaskKind::Collect);
    template.filter(|_| collect).map(|template| new_task(&person, &department, template, at, Some((id, reference))))
}

/// What a department asks of `person` out of the blue: the `count`-th thing since the start.
pub(super) fn something_new(world: &World, person: &str, count: u32, at: Timestamp) -> Option<Case> {
    let mut numbers = Numbers::new(&format!("{person} {count}"));
    // A department that only bills asks for nothing else.
    let departments: Vec<_> = world.departments.iter().filter(|d| !d.task_templates.is_empty()).collect();
    let department = departments.get(numbers.below(departments.len()))?;
    let template = department.task_templates.get(numbers.below(department.task_templates.len()))?;
    let mut case = new_task(person, &department.id, template, at, None);
    case.external_id = external_id("t", &[person, &template.id, "new", &count.to_string()]);
    if let Some(task) = case.task_mut() {
        task.reference = Some(reference("##########", &mut numbers));
    }
    Some(case)
}

fn new_task(
    person: &str,
    department: &str,
    template: &TaskTemplate,
    at: Timestamp,
    application: Option<(String, String)>,
) -> Case {
    let (linked, reference) = application.unzip();
    Case {
        external_id: external_id("t", &[person, &template.id, linked.as_deref().unwrap_or_default()]),
        department: department.to_owned(),
        person: person.to_owned(),
        dirty: true,
        matter: Matter::Task(TaskCase {
            template: template.id.clone(),
            state: "open",
            created: at,
            due: template.due_days.map(|days| Day::of(at).plus_days(i32::midpoint(days.min, days.max))),
            due_time: (template.kind == TaskKind::Appointment).then(|| "10:30".to_owned()),
            reference,
            summary: None,
            waits_for: None,
            application: linked,
        }),
    }
}

/// What follows from what happened to a case: other cases that hear of it.
pub(super) enum Follow {
    Nothing,
    /// The application that the answer belongs to.
    Application(String),
    /// The task of a bill that is paid or taken back.
    Task(String),
    /// The tasks of an application that is withdrawn.
    TasksOf(String),
}

/// Takes in what happened to `case`.
pub(super) fn happen(world: &World, case: &mut Case, what: &Happened, at: Timestamp) -> Follow {
    match (&mut case.matter, what) {
        (Matter::Task(task), Happened::Done) if task.state == "open" => task.state = "done",
        (Matter::Task(task), Happened::Reopened) if task.state == "done" => task.state = "open",
        (Matter::Task(task), Happened::Received) if task.state != "withdrawn" => task.state = "closed",
        (Matter::Application(application), _) => {
            turn(world, application, what, at);
            let over = application.status == ApplicationStatus::Withdrawn;
            return if over { Follow::TasksOf(case.external_id.clone()) } else { Follow::Nothing };
        }
        (Matter::Bill(bill), _) => {
            book(bill, what, at);
            let over = bill.withdrawn || !bill.unpaid().is_positive();
            return bill.task.clone().filter(|_| over).map_or(Follow::Nothing, Follow::Task);
        }
        _ => return Follow::Nothing,
    }
    let linked = case.task_mut().filter(|_| *what != Happened::Reopened).and_then(|task| task.application.clone());
    linked.map_or(Follow::Nothing, Follow::Application)
}

/// Money for a bill, or its end.
fn book(bill: &mut BillCase, what: &Happened, at: Timestamp) {
    let on = Day::of(at);
    match what {
        Happened::Credited { transaction, cents } => bill.receive(Some(transaction), *cents, None, on),
        Happened::Returned { transaction, cents } => {
            // Several refunds of one transaction are told apart by their place.
            let id = format!("{transaction}-back-{}", bill.receipts.len());
            bill.receive(Some(&id), -*cents, None, on)
        }
        Happened::PaidElsewhere { channel, cents } => bill.receive(None, *cents, Some(channel.clone()), on),
        Happened::Withdrawn => std::mem::replace(&mut bill.withdrawn, true),
        _ => false,
    };
}

/// The person answered, or the department decided.
pub(super) fn turn(world: &World, application: &mut ApplicationCase, what: &Happened, at: Timestamp) {
    let Some((_, kind)) = world.application_type(&application.kind) else { return };
    let event = match what {
        Happened::Done | Happened::Received if application.status == ApplicationStatus::Ready => StatusEvent::Collect,
        Happened::Done | Happened::Received => StatusEvent::Answer,
        Happened::Refused => StatusEvent::Refuse,
        Happened::AskedMore => StatusEvent::AskMore,
        Happened::Withdrawn => StatusEvent::Withdraw,
        _ => return,
    };
    let Ok(status) = application.status.apply(event) else { return };
    let text = match what {
        Happened::Refused | Happened::Withdrawn => world.status_name(status.as_str()),
        Happened::AskedMore => Some(kind.more_information.clone()),
        _ => kind.stages.get(application.stage).map(|stage| stage.name.clone()),
    };
    application.status = status;
    application.note = None;
    if event == StatusEvent::Answer {
        application.documents.clear();
        application.stage_notes.clear();
        if let Some(stage) = kind.stages.get(application.stage) {
            application.reached.insert(stage.id.clone(), at);
        }
    }
    let by = if matches!(event, StatusEvent::Answer | StatusEvent::Collect | StatusEvent::Withdraw) {
        "person"
    } else {
        "department"
    };
    application.events.extend(text.map(|text| Event { at, text, by }));
    application.next_at = next_step(kind, application);
}
