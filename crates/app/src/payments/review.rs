//! What would be paid, as the gateway has it now: nothing old is ever confirmed.

use desk_contract::{DeskError, PaymentReviewRequest, PaymentReviewView, Source, StepUpMethod};
use desk_gov::StepUpMethod as Asked;

use super::known;
use super::reviewed::Reviewed;
use crate::{Desk, bills};

impl Desk {
    /// Asks the gateway; without it there is nothing to review. What is shown is kept, and starting compares with it.
    pub async fn payments_review(&self, request: PaymentReviewRequest) -> Result<PaymentReviewView, DeskError> {
        let profile = self.open()?;
        let api = profile.api().await?;
        let quote = match api.quote(&request.bill, request.amount).await {
            Ok(quote) => quote,
            Err(error) => return Err(self.payment_error(&profile, &request.bill, error).await?),
        };
        known::keep(profile.store(), &known::bill_change(&quote.bill)).await?;
        let bill = &quote.bill.value;
        let issuers = bills::known_issuers(&profile).await?;
        let payee = issuers.payee_of(&bill.department.id, &bill.kind);
        // Without the payee's identifier no code could be compared with it.
        let payee = payee.ok_or(DeskError::UpstreamUnavailable { source: Source::Department, retry_at: None })?;
        Reviewed::of(&quote, payee.account.clone()).keep(profile.store(), &request.bill).await?;
        let step_up = match quote.step_up {
            None => None,
            Some(Asked::Sign) => Some(StepUpMethod::Sign),
            Some(Asked::ReAuthenticate) => Some(StepUpMethod::ReAuthenticate),
            Some(Asked::Other(_)) => return Err(DeskError::Unsupported),
        };
        Ok(PaymentReviewView {
            bill: bill.id.clone(),
            version: bill.version,
            title: bill.title.clone(),
            payee: quote.payee.clone(),
            department: bill.department.name.clone(),
            account: bill.account.clone(),
            number: quote.number.clone(),
            amount: quote.amount,
            owed: quote.owed,
            next: bill.next_instalment(),
            surcharge: bill.surcharge,
            due: bill.due,
            part_payment: bill.part_payment,
            step_up,
            channels: bill.channels.clone(),
        })
    }
}
