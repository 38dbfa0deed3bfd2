//! Everything about an application.

use desk_contract::{ApplicationDetailView, ApplicationRequest, DeskError, Waiting};
use desk_domain::task::TaskState;
use desk_store::OutboxState;

use super::view::row;
use super::withdraw::waiting;
use crate::tasks::marks;
use crate::tasks::view::row as task_row;
use crate::{Desk, incident};

impl Desk {
    /// The application, its open tasks, and what is new since the last look.
    pub async fn applications_get(&self, request: ApplicationRequest) -> Result<ApplicationDetailView, DeskError> {
        let profile = self.open()?;
        let store = profile.store();
        let application = profile.application(&request.id).await?;
        let tasks = store.tasks_of(&request.id).await.map_err(|error| incident::store(&error))?;
        let now = self.now();
        let tasks = tasks.iter().filter(|found| found.task.state == TaskState::Open);
        Ok(ApplicationDetailView {
            row: row(&application),
            new_events: u32::try_from(application.unseen_events().count()).unwrap_or(0),
            tasks: tasks.map(|found| task_row(&found.task, marks(found), now)).collect(),
            may_withdraw: application.may_withdraw(),
            withdrawal: waiting(&profile, &request).await?.map(|item| item.state).map(|state| match state {
                OutboxState::Wedged => Waiting::Wedged,
                OutboxState::Queued | OutboxState::Sending | OutboxState::InDoubt => Waiting::Queued,
            }),
            freshness: profile.freshness().await,
            application,
        })
    }
}
