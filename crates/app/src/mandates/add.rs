//! Asking for a mandate; the phone confirms account and limits (P07), then the payer's bank.

use desk_contract::{DeskError, MandateAddRequest, MandateView};
use desk_domain::IdempotencyKey;

use super::view::{answered, check};
use crate::Desk;

impl Desk {
    /// Asks; the first call answers `step-up-required`, the repeated one names the challenge that has passed.
    pub async fn mandates_add(&self, request: MandateAddRequest) -> Result<MandateView, DeskError> {
        let profile = self.open()?;
        check(&request.limits)?;
        let api = profile.api().await?;
        let key = IdempotencyKey::random();
        match api.add_mandate(&request.bill, &request.limits, &key, request.step_up.as_ref()).await {
            Ok(item) => answered(self, &profile, item).await,
            Err(error) => Err(self.with_code(&profile, &error).await),
        }
    }
}
