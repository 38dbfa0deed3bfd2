//! Putting an act of the person into the outbox, with what they saw when they did it.

use desk_contract::{DeskError, StandingView, VersionView};
use desk_domain::OutboxId;
use desk_domain::application::Application;
use desk_domain::bill::Bill;
use desk_domain::task::Task;
use desk_store::NewAct;
use serde::Serialize;

use crate::incident;
use crate::profile::OpenProfile;

/// What an act is done to, as the person sees it.
#[derive(Clone, Copy)]
pub(crate) enum Thing<'a> {
    Task(&'a Task),
    Application(&'a Application),
    Bill(&'a Bill),
}

impl Thing<'_> {
    fn entity(&self) -> &'static str {
        match self {
            Self::Task(_) => "task",
            Self::Application(_) => "application",
            Self::Bill(_) => "bill",
        }
    }

    fn id(&self) -> &str {
        match self {
            Self::Task(task) => task.id.as_str(),
            Self::Application(application) => application.id.as_str(),
            Self::Bill(bill) => bill.id.as_str(),
        }
    }

    /// Which version an act on it is based on.
    pub(crate) fn version(&self) -> u32 {
        match self {
            Self::Task(task) => task.version,
            Self::Application(application) => application.version,
            Self::Bill(bill) => bill.version,
        }
    }

    /// What helps to decide about an act that was overtaken.
    pub(crate) fn view(&self) -> VersionView {
        match self {
            Self::Task(task) => VersionView {
                title: crate::row::text(&task.title),
                standing: StandingView::Task { state: task.state.clone() },
                due: task.due,
                total: None,
            },
            Self::Application(application) => VersionView {
                title: crate::row::text(&application.name),
                standing: StandingView::Application { status: application.status.clone() },
                due: None,
                total: None,
            },
            Self::Bill(bill) => VersionView {
                title: crate::row::text(&bill.title),
                standing: StandingView::Bill { state: bill.state },
                due: bill.due,
                total: Some(bill.total),
            },
        }
    }

    /// The view as the outbox keeps it; none is no harm.
    pub(crate) fn seen(&self) -> Option<String> {
        serde_json::to_string(&self.view()).ok()
    }
}

/// Writes the act into the outbox and wakes its worker.
pub(crate) async fn queue(
    profile: &OpenProfile,
    thing: Thing<'_>,
    act: &impl Serialize,
) -> Result<OutboxId, DeskError> {
    let act = serde_json::to_string(act).map_err(|error| incident::internal("act.encode", &error))?;
    let act = NewAct { seen: thing.seen(), ..NewAct::background(thing.entity(), thing.id(), act, thing.version()) };
    let item = profile.store().enqueue(&act).await.map_err(|error| incident::store(&error))?;
    profile.wake_outbox().await;
    Ok(item.id)
}
