//! "I have looked at this": so that two computers agree on what is new.

use desk_contract::{ApplicationRequest, DeskError, Empty};
use desk_domain::application::ApplicationAct;

use crate::Desk;
use crate::history::{Thing, queue};

impl Desk {
    /// Marks everything up to the latest change as seen; nothing is sent when nothing is new.
    pub async fn applications_seen(&self, request: ApplicationRequest) -> Result<Empty, DeskError> {
        let profile = self.open()?;
        let application = profile.application(&request.id).await?;
        if application.has_news() {
            let act = ApplicationAct::Seen { at: application.changed_at };
            queue(&profile, Thing::Application(&application), &act).await?;
        }
        Ok(Empty {})
    }
}
