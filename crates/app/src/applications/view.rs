//! An application as a row of a list.

use desk_contract::ApplicationRowView;
use desk_domain::application::{Application, StageState};

use crate::row;

/// More stages than a row can draw.
const STAGES: usize = 24;

/// The state as a row draws it: a word of a newer gateway looks like a stage to come.
fn drawn(state: &StageState) -> StageState {
    match state {
        StageState::Other(_) => StageState::Later,
        known => known.clone(),
    }
}

/// The row of `application`.
pub(crate) fn row(application: &Application) -> ApplicationRowView {
    let (step, of) = application.progress();
    let under_way = application
        .stages
        .iter()
        .find(|stage| matches!(stage.state, StageState::Now | StageState::Attention))
        .or_else(|| application.stages.iter().rev().find(|stage| stage.state == StageState::Done));
    ApplicationRowView {
        id: application.id.clone(),
        name: row::text(&application.name),
        department: row::text(&application.department.name),
        icon: application.icon.clone(),
        reference: application.reference.clone(),
        status: application.status.clone(),
        stages: application.stages.iter().take(STAGES).map(|stage| drawn(&stage.state)).collect(),
        stage_name: under_way.map(|stage| row::text(&stage.name)),
        step: u32::try_from(if of == 0 { 0 } else { step }).unwrap_or(u32::MAX),
        changed_at: application.changed_at,
        submitted_at: application.submitted_at,
        news: application.has_news(),
        waits_for_you: application.status.waits_for_person(),
    }
}
