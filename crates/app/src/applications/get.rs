//! Everything about an application.

use desk_contract::{ApplicationDetailView, ApplicationRequest, DeskError};
use desk_domain::task::TaskState;

use super::view::row;
use crate::tasks::marks;
use crate::tasks::view::row as task_row;
use crate::{Desk, incident};

impl Desk {
    /// The application, its open tasks, and what is new since the last look.
    pub async fn applications_get(&self, request: ApplicationRequest) -> Result<ApplicationDetailView, DeskError> {
        let profile = self.open()?;
        let store = profile.store();
        let found = store.application(&request.id).await.map_err(|error| incident::store(&error))?;
        let application = found.ok_or(DeskError::NotFound)?;
        let tasks = store.tasks_of(&request.id).await.map_err(|error| incident::store(&error))?;
        let now = self.now();
        let tasks = tasks.iter().filter(|found| found.task.state == TaskState::Open);
        Ok(ApplicationDetailView {
            row: row(&application),
            new_events: u32::try_from(application.unseen_events().count()).unwrap_or(0),
            tasks: tasks.map(|found| task_row(&found.task, marks(found), now)).collect(),
            freshness: profile.freshness().await,
            application,
        })
    }
}
