//! Changing the limits of a mandate; the phone confirms them (P07).

use desk_contract::{DeskError, MandateChangeRequest, MandateView};
use desk_domain::IdempotencyKey;

use super::view::{answered, check};
use crate::Desk;

impl Desk {
    /// Changes them; the first call answers `step-up-required`, the repeated one names the challenge that has passed.
    pub async fn mandates_change(&self, request: MandateChangeRequest) -> Result<MandateView, DeskError> {
        let profile = self.open()?;
        check(&request.limits)?;
        let api = profile.api().await?;
        let key = IdempotencyKey::random();
        let passed = request.step_up.as_ref();
        match api.change_mandate(&request.id, &request.limits, request.version, &key, passed).await {
            Ok(item) => answered(self, &profile, item).await,
            Err(error) => Err(self.with_code(&profile, &error).await),
        }
    }
}
