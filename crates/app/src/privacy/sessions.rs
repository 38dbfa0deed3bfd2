//! Signed-in computers, and "Sign out there".

use desk_contract::{DeskError, Empty, SessionEndRequest, SessionView, SessionsListView};
use desk_domain::IdempotencyKey;

use crate::Desk;

impl Desk {
    /// All computers where the person is signed in, this one first. Asks the gateway: a saved list would mislead.
    pub async fn sessions_list(&self, _: Empty) -> Result<SessionsListView, DeskError> {
        let profile = self.open()?;
        let api = profile.api().await?;
        let mut found = api.sessions().await.map_err(|error| profile.gov_error(&error))?;
        found.sort_by_key(|session| (!session.current, std::cmp::Reverse(session.last_seen_at)));
        let rows = found.into_iter().map(|session| SessionView {
            id: session.id,
            device_name: session.device_name,
            created_at: session.created_at,
            last_seen_at: session.last_seen_at,
            current: session.current,
        });
        Ok(SessionsListView { rows: rows.collect() })
    }

    /// Signs out another computer.
    pub async fn sessions_end(&self, request: SessionEndRequest) -> Result<SessionsListView, DeskError> {
        let profile = self.open()?;
        let api = profile.api().await?;
        let ended = api.end_session(&request.id, &IdempotencyKey::random()).await;
        ended.map_err(|error| profile.gov_error(&error))?;
        self.sessions_list(Empty {}).await
    }
}
