//! One payment, as it is known now.

use desk_contract::{DeskError, PaymentRequest, PaymentView};

use super::{known, view};
use crate::Desk;

impl Desk {
    /// The payment of the cache, which the feed keeps live; with its code while that agrees with what was reviewed.
    pub async fn payments_get(&self, request: PaymentRequest) -> Result<PaymentView, DeskError> {
        let profile = self.open()?;
        let payment = known::payment(&profile, &request.id).await?;
        view(self, &profile, payment).await
    }
}
