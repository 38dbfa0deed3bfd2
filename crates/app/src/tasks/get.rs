//! Everything about a task.

use desk_contract::{DeskError, Freshness, TaskDetailView, TaskRequest};
use desk_domain::TaskId;

use super::list::marks;
use super::view::{Marks, row};
use crate::{Desk, incident, tasks};

impl Desk {
    /// The task with its waiting acts, the person's note, and whether it was done on another computer.
    pub async fn tasks_get(&self, request: TaskRequest) -> Result<TaskDetailView, DeskError> {
        let profile = self.open()?;
        if profile.is_looking_around().await {
            return self.example(&request.id);
        }
        let store = profile.store();
        let found = store.task(&request.id).await.map_err(|error| incident::store(&error))?;
        let found = found.ok_or(DeskError::NotFound)?;
        let note = store.task_note(&request.id).await.map_err(|error| incident::store(&error))?;
        let done_here = profile.did_here(&request.id).await?;
        Ok(TaskDetailView {
            row: row(&found.task, marks(&found), self.now()),
            done_elsewhere: found.task.state == desk_domain::task::TaskState::Done && !done_here,
            note,
            freshness: profile.freshness().await,
            task: found.task,
        })
    }

    fn example(&self, id: &TaskId) -> Result<TaskDetailView, DeskError> {
        let now = self.now();
        let task = tasks::examples(now).into_iter().find(|task| task.id == *id).ok_or(DeskError::NotFound)?;
        Ok(TaskDetailView {
            row: row(&task, Marks { example: true, ..Marks::default() }, now),
            task,
            note: String::new(),
            done_elsewhere: false,
            freshness: Freshness { fetched_at: None, stale: false },
        })
    }
}
