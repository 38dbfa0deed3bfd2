//! "I have paid, check now."

use desk_contract::{DeskError, PaymentRequest, PaymentView};
use desk_domain::IdempotencyKey;

use super::{known, view};
use crate::Desk;

impl Desk {
    /// Has the gateway ask the switch, and shows the payment as it is then.
    pub async fn payments_check(&self, request: PaymentRequest) -> Result<PaymentView, DeskError> {
        let profile = self.open()?;
        let api = profile.api().await?;
        let checked = api.check_payment(&request.id, &IdempotencyKey::random()).await;
        let checked = checked.map_err(|error| profile.gov_error(&error))?;
        desk_store::storm::point("desk checked-before-kept");
        known::keep(profile.store(), &known::payment_change(&checked)).await?;
        profile.pull_soon().await;
        view(self, &profile, checked.value).await
    }
}
