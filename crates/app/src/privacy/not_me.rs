//! "This was not me": ends the session behind an entry of the log.

use desk_contract::{AccessLogListRequest, AccessLogListView, AccessNotMeRequest, DeskError};
use desk_domain::IdempotencyKey;

use super::alerts;
use crate::Desk;

impl Desk {
    /// Ends that session and shows the log again.
    pub async fn access_not_me(&self, request: AccessNotMeRequest) -> Result<AccessLogListView, DeskError> {
        let profile = self.open()?;
        let api = profile.api().await?;
        let told = api.not_me(&request.id, &IdempotencyKey::random()).await;
        told.map_err(|error| profile.gov_error(&error))?;
        alerts::set_known(&profile, &request.id).await?;
        if let Ok(citizen) = profile.citizen().await {
            citizen.sync_now().await;
        }
        self.access_log_list(AccessLogListRequest { kinds: vec![], offset: 0, limit: 20 }).await
    }
}
