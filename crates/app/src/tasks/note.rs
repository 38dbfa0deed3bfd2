//! A note of the person's own; it stays on this computer.

use desk_contract::{DeskError, FieldReason, TaskDetailView, TaskNoteRequest, TaskRequest};

use crate::{Desk, incident};

/// The longest note, in characters.
const MAX_CHARS: usize = 2000;

impl Desk {
    /// Writes the note; an empty one removes it.
    pub async fn tasks_note(&self, request: TaskNoteRequest) -> Result<TaskDetailView, DeskError> {
        let profile = self.open()?;
        if request.note.chars().count() > MAX_CHARS {
            return Err(DeskError::field("note", FieldReason::TooLong));
        }
        profile.task(&request.id).await?;
        let note = request.note.trim_end();
        profile.store().set_task_note(&request.id, note).await.map_err(|error| incident::store(&error))?;
        self.tasks_get(TaskRequest { id: request.id }).await
    }
}
