//! Starting the payment that was reviewed (M-outbox, P33). The intent and its key are committed before the first byte;
//! an answer that does not come leaves the payment in doubt, and only the person sends it again, under the same key.

use std::time::Duration;

use desk_contract::{DeskError, PaymentStartRequest, PaymentView};
use desk_domain::payment::{Payment, PaymentMethod};
use desk_domain::{BillId, PaymentId};
use desk_gov::GovError;
use desk_gov::api::{Item, NewPayment};
use desk_store::{ChangeEntity, INTENT, NewAct, OutboxItem, Policy, StoreError, storm};
use desk_sync::outbox::{Asked, ask};
use serde_json::value::RawValue;

use super::known::{self, payment_change};
use super::reviewed::{AskedPhone, Reviewed};
use super::view;
use crate::profile::OpenProfile;
use crate::{Desk, incident};

/// No request is under way longer: afterwards "there is no payment" can be believed.
const LONGEST_REQUEST: Duration = Duration::from_mins(1);

impl Desk {
    /// Starts it; the first call may answer `step-up-required`, the repeated one names the challenge that has passed.
    pub async fn payments_start(&self, request: PaymentStartRequest) -> Result<PaymentView, DeskError> {
        let profile = self.open()?;
        let _one = profile.paying().await;
        let api = profile.api().await?;
        let item = self.intent(&profile, &request).await?;
        match profile.store().mark_sending(&item.id).await {
            // The worker has just found what became of the one before.
            Err(StoreError::NotFound) => return Err(DeskError::PaymentInDoubt),
            other => store(other)?,
        }
        storm::point("desk intent-before-first-byte");
        let new = NewPayment { amount: request.amount, base_version: request.version, method: PaymentMethod::Fps };
        match api.begin_payment(&request.bill, &new, &item.key, request.step_up.as_ref()).await {
            Ok(payment) => self.begun(&profile, &item, payment).await,
            Err(error) if is_doubtful(&item, &error) => self.doubt(&profile, &item, &error).await,
            Err(error) => {
                store(profile.store().discard(&item.id).await)?;
                self.refused(&profile, &request.bill, error).await
            }
        }
    }

    /// The intent, written down: a new one, or the one whose answer did not come, when it says the same.
    async fn intent(&self, profile: &OpenProfile, request: &PaymentStartRequest) -> Result<OutboxItem, DeskError> {
        if let Some(item) = store(profile.store().intent(&request.bill).await)? {
            let before: Option<Reviewed> = serde_json::from_str(&item.act).ok();
            let same = before.is_some_and(|it| it.amount == request.amount && it.version == request.version);
            if item.may_have_arrived {
                return if same { Ok(item) } else { Err(DeskError::PaymentInDoubt) };
            }
            store(profile.store().discard(&item.id).await)?;
        }
        let kept = Reviewed::kept(profile.store(), &request.bill).await?;
        let Some(mut reviewed) = kept else {
            return Err(DeskError::ChangedSinceReview { fields: vec!["version".to_owned()] });
        };
        let mut fields = Vec::new();
        if reviewed.version != request.version {
            fields.push("version".to_owned());
        }
        if reviewed.amount != request.amount {
            fields.push("amount".to_owned());
        }
        if !fields.is_empty() {
            return Err(DeskError::ChangedSinceReview { fields });
        }
        reviewed.go(request.step_up.as_ref(), self.now());
        let act = NewAct {
            policy: Policy::Foreground,
            ..NewAct::background(INTENT, request.bill.as_str(), reviewed.json()?, request.version)
        };
        store(profile.store().enqueue(&act).await)
    }

    async fn begun(
        &self,
        profile: &OpenProfile,
        item: &OutboxItem,
        payment: Item<Payment>,
    ) -> Result<PaymentView, DeskError> {
        storm::point("desk payment-before-kept");
        store(profile.store().settle_intent(item, &payment_change(&payment)).await)?;
        storm::point("desk payment-kept-before-shown");
        profile.pull_soon().await;
        view(self, profile, payment.value).await
    }

    /// The answer did not come: asks once at once, and leaves the rest to the worker.
    async fn doubt(
        &self,
        profile: &OpenProfile,
        item: &OutboxItem,
        error: &GovError,
    ) -> Result<PaymentView, DeskError> {
        tracing::info!(%error, "the answer to a payment did not come");
        let until = self.now().plus_seconds(i64::try_from(LONGEST_REQUEST.as_secs()).unwrap_or(60));
        store(profile.store().doubt_intent(item, until).await)?;
        storm::point("desk doubt-before-asked");
        let doubted = store(profile.store().outbox_item(&item.id).await)?;
        if let (Some(doubted), Ok(api)) = (doubted, profile.api().await)
            && let Ok(Asked::Found(id)) = ask(profile.store(), &api, &doubted, self.now()).await
        {
            let payment = known::payment(profile, &id).await?;
            profile.pull_soon().await;
            return view(self, profile, payment).await;
        }
        profile.wake_outbox().await;
        Err(DeskError::PaymentInDoubt)
    }

    /// Nothing was done, and the gateway said why.
    async fn refused(&self, profile: &OpenProfile, bill: &BillId, error: GovError) -> Result<PaymentView, DeskError> {
        if let GovError::PaymentOpen(Some(current)) = &error
            && let Some(own) = self.own_payment(profile, current).await?
        {
            return view(self, profile, own).await;
        }
        Err(self.payment_error(profile, bill, error).await?)
    }

    /// The payment that holds the bill, when it was started on this computer.
    async fn own_payment(&self, profile: &OpenProfile, current: &RawValue) -> Result<Option<Payment>, DeskError> {
        let Ok(payment) = serde_json::from_str::<Payment>(current.get()) else { return Ok(None) };
        let ours = Reviewed::before(profile.store(), &payment.id).await?.is_some();
        if ours {
            let change = known::change(ChangeEntity::Payment, payment.id.as_str(), current.get());
            known::keep(profile.store(), &change).await?;
        }
        Ok(ours.then_some(payment))
    }

    /// The phone is to be asked; the digits that both screens show are kept with what was reviewed.
    async fn asked(&self, profile: &OpenProfile, bill: &BillId, error: &GovError) -> Result<DeskError, DeskError> {
        let coded = self.with_code(profile, error).await;
        if let DeskError::StepUpRequired { challenge } = &coded
            && let Some(mut reviewed) = Reviewed::kept(profile.store(), bill).await?
        {
            reviewed.go(None, self.now());
            reviewed.asked = Some(AskedPhone { challenge: challenge.challenge.clone(), code: challenge.code.clone() });
            reviewed.keep(profile.store(), bill).await?;
            storm::point("desk phone-asked-before-shown");
        }
        Ok(coded)
    }

    /// The coded error of a call about paying a bill; what the gateway sent with it is kept in the cache.
    pub(super) async fn payment_error(
        &self,
        profile: &OpenProfile,
        bill: &BillId,
        error: GovError,
    ) -> Result<DeskError, DeskError> {
        let keep = async |entity, id: &str, current: &RawValue| {
            known::keep(profile.store(), &known::change(entity, id, current.get())).await
        };
        Ok(match &error {
            GovError::Conflict(Some(current)) => {
                keep(ChangeEntity::Bill, bill.as_str(), current).await?;
                let reviewed = Reviewed::kept(profile.store(), bill).await?;
                let fields = match (reviewed, serde_json::from_str(current.get())) {
                    (Some(reviewed), Ok(now)) => reviewed.differs(&now),
                    _ => vec!["version".to_owned()],
                };
                DeskError::ChangedSinceReview { fields }
            }
            GovError::Conflict(None) => DeskError::ChangedSinceReview { fields: vec!["version".to_owned()] },
            GovError::AlreadySettled(Some(current)) => {
                keep(ChangeEntity::Bill, bill.as_str(), current).await?;
                profile.gov_error(&error)
            }
            GovError::PaymentOpen(Some(current)) => {
                if let Ok(named) = serde_json::from_str::<Named>(current.get()) {
                    keep(ChangeEntity::Payment, named.id.as_str(), current).await?;
                }
                profile.pull_soon().await;
                profile.gov_error(&error)
            }
            GovError::StepUp(_) => self.asked(profile, bill, &error).await?,
            _ => profile.gov_error(&error),
        })
    }
}

#[derive(serde::Deserialize)]
struct Named {
    id: PaymentId,
}

/// The request, or the one before under the same key, may have been done all the same.
fn is_doubtful(item: &OutboxItem, error: &GovError) -> bool {
    let before = item.may_have_arrived && (error.is_passing() || matches!(error, GovError::SignedOut(_)));
    before
        || matches!(
            error,
            GovError::Offline
                | GovError::Timeout
                | GovError::Untrusted(_)
                | GovError::BadReply(_)
                | GovError::InProgress(_)
                | GovError::Unavailable { .. }
                | GovError::Unexpected(_)
                | GovError::KeyReused
        )
}

fn store<T>(result: Result<T, StoreError>) -> Result<T, DeskError> {
    result.map_err(|error| incident::store(&error))
}
