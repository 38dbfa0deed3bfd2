//! Calling a payment off: no code is shown any more. Money that the bank already took still shows.

use desk_contract::{DeskError, PaymentRequest, PaymentView, RejectedReason, Source};
use desk_domain::IdempotencyKey;
use desk_gov::GovError;
use desk_store::ChangeEntity;

use super::{known, view};
use crate::Desk;

impl Desk {
    /// Calls it off, unless money came or it is in doubt.
    pub async fn payments_cancel(&self, request: PaymentRequest) -> Result<PaymentView, DeskError> {
        let profile = self.open()?;
        let api = profile.api().await?;
        match api.cancel_payment(&request.id, &IdempotencyKey::random()).await {
            Ok(cancelled) => {
                desk_store::storm::point("desk cancelled-before-kept");
                known::keep(profile.store(), &known::payment_change(&cancelled)).await?;
                profile.pull_soon().await;
                view(self, &profile, cancelled.value).await
            }
            Err(GovError::NotAllowed(current)) => {
                if let Some(current) = current {
                    let change = known::change(ChangeEntity::Payment, request.id.as_str(), current.get());
                    known::keep(profile.store(), &change).await?;
                }
                Err(DeskError::UpstreamRejected { source: Source::Gateway, reason: RejectedReason::NotOpen })
            }
            Err(error) => Err(profile.gov_error(&error)),
        }
    }
}
