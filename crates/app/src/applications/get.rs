//! Everything about an application.

use desk_contract::{ApplicationDetailView, ApplicationRequest, DeskError, Waiting};
use desk_domain::application::ApplicationAct;
use desk_domain::task::TaskState;
use desk_store::OutboxState;

use super::view::row;
use crate::profile::OpenProfile;
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
            withdrawal: withdrawal(&profile, &request).await?,
            freshness: profile.freshness().await,
            application,
        })
    }
}

/// What waits in the outbox of a withdrawal of it.
async fn withdrawal(profile: &OpenProfile, request: &ApplicationRequest) -> Result<Option<Waiting>, DeskError> {
    let items = profile.store().outbox().await.map_err(|error| incident::store(&error))?;
    let mut mine = items.iter().filter(|item| item.entity == "application" && item.entity_id == request.id.as_str());
    Ok(mine.find(|item| is_withdrawal(&item.act)).map(|item| match item.state {
        OutboxState::Wedged => Waiting::Wedged,
        OutboxState::Queued | OutboxState::Sending | OutboxState::InDoubt => Waiting::Queued,
    }))
}

fn is_withdrawal(act: &str) -> bool {
    matches!(serde_json::from_str(act), Ok(ApplicationAct::Withdraw))
}
