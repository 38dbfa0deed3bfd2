//! Doing something with a task: one row in the outbox, seen at once.

use desk_contract::{DeskError, FieldReason, HistoryKind, TaskActRequest, TaskActView, TaskRowView};
use desk_domain::TaskId;
use desk_domain::task::{IllegalAct, TaskAct};

use super::list::marks;
use super::view::row;
use crate::history::{self, Thing, Told, queue};
use crate::profile::OpenProfile;
use crate::{Desk, incident};

/// The furthest day to put something off to, in days.
const FURTHEST_SNOOZE_DAYS: i64 = 366;

impl Desk {
    /// Does it, or says why the task does not allow it.
    pub async fn tasks_act(&self, request: TaskActRequest) -> Result<TaskActView, DeskError> {
        let profile = self.open()?;
        let now = self.now();
        if let TaskAct::Snooze { until } = request.act {
            let ahead = until.millis_since(now);
            if ahead <= 0 {
                return Err(DeskError::field("until", FieldReason::Past));
            }
            if ahead > FURTHEST_SNOOZE_DAYS * 86_400_000 {
                return Err(DeskError::field("until", FieldReason::TooLong));
            }
        }
        let task = profile.task(&request.id).await?;
        task.apply(&request.act, now).map_err(illegal)?;
        let queued = queue(&profile, Thing::Task(&task), &request.act).await?;
        // What takes another act back is taken back by doing that again.
        let undo = matches!(request.act, TaskAct::Done | TaskAct::Snooze { .. }).then_some(queued);
        if request.act == TaskAct::Done {
            profile.remember_done(&request.id).await?;
        }
        let told = Told { kind: kind(&request.act), title: Some(task.title.clone()), undo: undo.clone() };
        history::add(&profile, told, request.id.as_str()).await?;
        Ok(TaskActView {
            row: self.task_row(&profile, &request.id).await?,
            undo,
            left: profile.need_you().await?,
            offer_reminders: offer_reminders(&profile, &request.act).await?,
        })
    }

    /// The task as it is seen now.
    pub(crate) async fn task_row(&self, profile: &OpenProfile, id: &TaskId) -> Result<TaskRowView, DeskError> {
        let found = profile.store().task(id).await.map_err(|error| incident::store(&error))?;
        let found = found.ok_or(DeskError::NotFound)?;
        Ok(row(&found.task, marks(&found), self.now()))
    }
}

fn illegal(error: IllegalAct) -> DeskError {
    let reason = match error {
        IllegalAct::DepartmentCloses => desk_contract::RejectedReason::DepartmentOnly,
        IllegalAct::NotOpen => desk_contract::RejectedReason::NotOpen,
    };
    DeskError::UpstreamRejected { source: desk_contract::Source::Department, reason }
}

fn kind(act: &TaskAct) -> HistoryKind {
    match act {
        TaskAct::Done => HistoryKind::TaskDone,
        TaskAct::Reopen | TaskAct::Wake => HistoryKind::TaskReopened,
        TaskAct::Snooze { .. } => HistoryKind::TaskSnoozed,
    }
}

/// The first snooze ever offers to keep reminding when the window is closed.
async fn offer_reminders(profile: &OpenProfile, act: &TaskAct) -> Result<bool, DeskError> {
    let mut settings = profile.settings().await?;
    let offer = matches!(act, TaskAct::Snooze { .. }) && !settings.reminders_offered && !settings.remind_when_closed;
    if offer {
        settings.reminders_offered = true;
        settings.save(profile.store()).await?;
    }
    Ok(offer)
}
