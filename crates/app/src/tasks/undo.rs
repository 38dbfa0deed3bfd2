//! Taking an act back: out of the outbox while it has not been sent, else by its opposite.

use desk_contract::{DeskError, TaskActView, TaskUndoRequest};
use desk_domain::TaskId;
use desk_domain::task::TaskAct;
use desk_store::{OutboxItem, StoreError, Undo};

use crate::history::{Thing, queue};
use crate::profile::OpenProfile;
use crate::{Desk, incident};

impl Desk {
    /// Takes it back; the history no longer offers to.
    pub async fn tasks_undo(&self, request: TaskUndoRequest) -> Result<TaskActView, DeskError> {
        let profile = self.open()?;
        let id = match profile.store().undo(&request.undo).await {
            Ok(Undo::Removed(item)) => task_of(&item),
            Ok(Undo::TooLate) | Err(StoreError::NotFound) => opposite(&profile, &request).await?,
            Err(error) => return Err(incident::store(&error)),
        };
        profile.store().forget_undo(&request.undo).await.map_err(|error| incident::store(&error))?;
        Ok(TaskActView {
            row: self.task_row(&profile, &id).await?,
            undo: None,
            left: profile.need_you().await?,
            offer_reminders: false,
        })
    }
}

fn task_of(item: &OutboxItem) -> TaskId {
    TaskId::new(item.entity_id.clone())
}

/// The act is on its way or has arrived: its opposite follows it.
async fn opposite(profile: &OpenProfile, request: &TaskUndoRequest) -> Result<TaskId, DeskError> {
    let told = profile.store().history_of(&request.undo).await.map_err(|error| incident::store(&error))?;
    let told = told.ok_or(DeskError::NotFound)?;
    let id = TaskId::new(told.entry.entity_id.ok_or(DeskError::NotFound)?);
    let act = match told.entry.kind.as_str() {
        "task-done" => TaskAct::Reopen,
        "task-snoozed" => TaskAct::Wake,
        _ => return Err(DeskError::NotFound),
    };
    let task = profile.task(&id).await?;
    queue(profile, Thing::Task(&task), &act).await?;
    Ok(id)
}
