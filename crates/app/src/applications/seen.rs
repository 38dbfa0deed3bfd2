//! "I have looked at this": so that two computers agree on what is new.

use desk_contract::{ApplicationRequest, DeskError, Empty};
use desk_store::{NewAct, Policy};

use crate::{Desk, incident};

impl Desk {
    /// Marks everything up to the latest change as seen; nothing is sent when nothing is new.
    pub async fn applications_seen(&self, request: ApplicationRequest) -> Result<Empty, DeskError> {
        let profile = self.open()?;
        let found = profile.store().application(&request.id).await.map_err(|error| incident::store(&error))?;
        let application = found.ok_or(DeskError::NotFound)?;
        if !application.has_news() {
            return Ok(Empty {});
        }
        let act = NewAct {
            entity: "application".to_owned(),
            entity_id: request.id.as_str().to_owned(),
            act: serde_json::json!({ "kind": "seen", "at": application.changed_at }).to_string(),
            base_version: application.version,
            depends_on: None,
            not_before: None,
            policy: Policy::Background,
        };
        profile.store().enqueue(&act).await.map_err(|error| incident::store(&error))?;
        profile.wake_outbox().await;
        Ok(Empty {})
    }
}
