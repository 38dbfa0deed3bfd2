//! Ending a mandate: no confirmation is asked for what takes a right away.

use desk_contract::{DeskError, MandateRequest, MandateView};
use desk_domain::IdempotencyKey;

use super::view::answered;
use crate::Desk;

impl Desk {
    /// Ends it.
    pub async fn mandates_cancel(&self, request: MandateRequest) -> Result<MandateView, DeskError> {
        let profile = self.open()?;
        let api = profile.api().await?;
        let cancelled = api.cancel_mandate(&request.id, &IdempotencyKey::random()).await;
        answered(self, &profile, cancelled.map_err(|error| profile.gov_error(&error))?).await
    }
}
