//! A computer that is a client of the Citizen API inside the driver. It keeps its idempotency key until the answer is
//! there, as the desk's outbox does.

use std::sync::Arc;

use desk_contract::SignedOutReason;
use desk_domain::bill::Bill;
use desk_domain::payment::{Mandate, MandateLimits, MandateState, Payment, PaymentMethod};
use desk_domain::{BillId, ChallengeId, Clock, IdempotencyKey, MandateId, ManualClock, PaymentId};
use desk_gov::api::{NewPayment, StepUpState};
use desk_gov::{CitizenApi, GovError};
use desk_sandbox::Sandbox;
use tokio::sync::RwLock;
use url::Url;

use super::computer::Computer;
use super::{Begun, Confirmation, Mandated, Unheard};
use crate::StormError;

/// Tries of one question before the person gives up for now.
const TRIES: u32 = 12;
/// Between two tries, simulated.
const PAUSE_MS: i64 = 1_500;

/// How time passes between two tries.
#[derive(Clone, Debug)]
pub(crate) enum Pause {
    /// The clock is moved by hand.
    Moved(ManualClock),
    /// Real time passes.
    Real(std::time::Duration),
}

impl Pause {
    async fn pass(&self) {
        match self {
            Self::Moved(clock) => clock.advance_millis(PAUSE_MS),
            Self::Real(duration) => tokio::time::sleep(*duration).await,
        }
    }
}

/// The client. Clones are the same computer.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    computer: Arc<Computer>,
    api: Arc<RwLock<CitizenApi>>,
    pause: Pause,
}

impl From<GovError> for Unheard {
    fn from(error: GovError) -> Self {
        if matches!(error, GovError::NotAllowed(_)) { Self::NotAllowed } else { Self::NoAnswer }
    }
}

impl Client {
    /// Signs `person` in on a new computer, with the phone.
    pub(crate) async fn sign_in(
        sandbox: &Sandbox,
        gateway: &Url,
        clock: Arc<dyn Clock>,
        pause: Pause,
        person: &str,
    ) -> Result<Self, StormError> {
        let computer = Arc::new(Computer::of(sandbox, gateway, clock, person));
        let api = Arc::new(RwLock::new(computer.sign_in().await?));
        Ok(Self { computer, api, pause })
    }

    /// Whose it is, at the gateway.
    pub(crate) async fn person(&self) -> String {
        self.api.read().await.session().person().id.to_string()
    }

    /// Asks until there is an answer that decides. Who is told that the sign-in is too old signs in again.
    async fn ask<T>(&self, question: impl AsyncFn(&CitizenApi) -> Result<T, GovError>) -> Result<T, GovError> {
        for _ in 1..TRIES {
            let api = self.api.read().await.clone();
            match question(&api).await {
                Err(GovError::SignedOut(SignedOutReason::TooOld)) => self.sign_in_again().await,
                Err(error) if error.is_passing() => self.pause.pass().await,
                other => return other,
            }
        }
        let api = self.api.read().await.clone();
        question(&api).await
    }

    async fn sign_in_again(&self) {
        let mut api = self.api.write().await;
        if api.session().ended().await.is_none() {
            // Another story at this computer was told first.
            return;
        }
        match self.computer.sign_in().await {
            Ok(new) => *api = new,
            Err(_) => self.pause.pass().await,
        }
    }

    /// The bill as it is now.
    pub(crate) async fn bill(&self, id: &BillId) -> Result<Bill, Unheard> {
        Ok(self.ask(async |api| api.bill(id).await).await?.value)
    }

    /// The payment as it is now.
    pub(crate) async fn payment(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        Ok(self.ask(async |api| api.payment(id).await).await?.value)
    }

    /// Sends the intent once and does not wait for what the answer says: the desk is killed.
    pub(crate) async fn begin_and_die(&self, bill: &Bill, key: &IdempotencyKey) {
        let wish = wish(bill);
        let api = self.api.read().await.clone();
        drop(api.begin_payment(&bill.id, &wish, key, None).await);
    }

    /// Asks for a code under `key`, as often as it takes.
    pub(crate) async fn begin(&self, bill: &Bill, key: &IdempotencyKey, passed: Option<&ChallengeId>) -> Begun {
        let wish = wish(bill);
        match self.ask(async |api| api.begin_payment(&bill.id, &wish, key, passed).await).await {
            Ok(item) => Begun::Payment(Box::new(item.value)),
            Err(GovError::StepUp(challenge)) => Begun::Confirm(challenge.challenge_id),
            Err(GovError::PaymentOpen(_)) => Begun::Held,
            Err(GovError::AlreadySettled(_)) => Begun::Settled,
            Err(GovError::Conflict(_)) => Begun::Refused("conflict"),
            Err(GovError::NotAllowed(_)) => Begun::Refused("not-allowed"),
            Err(error) if error.is_passing() => Begun::NoAnswer,
            Err(_) => Begun::Refused("other"),
        }
    }

    /// How far the phone is.
    pub(crate) async fn confirmation(&self, challenge: &ChallengeId) -> Result<Confirmation, Unheard> {
        let progress = self.ask(async |api| api.step_up(challenge).await).await?;
        Ok(match progress.state {
            StepUpState::Waiting => Confirmation::Waiting,
            StepUpState::Passed => Confirmation::Passed,
            StepUpState::Refused | StepUpState::Expired => Confirmation::Over,
        })
    }

    /// "Check now".
    pub(crate) async fn check(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        let key = IdempotencyKey::random();
        Ok(self.ask(async |api| api.check_payment(id, &key).await).await?.value)
    }

    /// "Show no code any more."
    pub(crate) async fn cancel(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        let key = IdempotencyKey::random();
        Ok(self.ask(async |api| api.cancel_payment(id, &key).await).await?.value)
    }

    /// Asks for a mandate under `key`, as often as it takes.
    pub(crate) async fn set_mandate(
        &self,
        bill: &Bill,
        limits: &MandateLimits,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Mandated {
        match self.ask(async |api| api.add_mandate(&bill.id, limits, key, passed).await).await {
            Ok(item) => Mandated::Mandate(item.value.id),
            Err(GovError::StepUp(challenge)) => Mandated::Confirm(challenge.challenge_id),
            // There is one for this account: ours, whose answer was lost.
            Err(GovError::Conflict(_)) => self.mandate_of(bill).await,
            Err(error) if error.is_passing() => Mandated::NoAnswer,
            Err(_) => Mandated::Refused("other"),
        }
    }

    async fn mandate_of(&self, bill: &Bill) -> Mandated {
        let Ok(all) = self.pages::<Mandate>("mandates").await else { return Mandated::NoAnswer };
        let live = |mandate: &Mandate| matches!(mandate.state, MandateState::Pending | MandateState::Active);
        let found = all.into_iter().find(|mandate| mandate.account == bill.account && live(mandate));
        found.map_or(Mandated::Refused("conflict"), |mandate| Mandated::Mandate(mandate.id))
    }

    /// Asks for other limits under `key`, unless it has them.
    pub(crate) async fn change_limits(
        &self,
        id: &MandateId,
        limits: &MandateLimits,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Mandated {
        let Ok(all) = self.pages::<Mandate>("mandates").await else { return Mandated::NoAnswer };
        let Some(mandate) = all.into_iter().find(|mandate| mandate.id == *id) else { return Mandated::NoAnswer };
        if mandate.limits == *limits {
            return Mandated::Mandate(mandate.id);
        }
        match self.ask(async |api| api.change_mandate(id, limits, mandate.version, key, passed).await).await {
            Ok(item) => Mandated::Mandate(item.value.id),
            Err(GovError::StepUp(challenge)) => Mandated::Confirm(challenge.challenge_id),
            Err(GovError::Conflict(_)) => Mandated::Refused("conflict"),
            Err(error) if error.is_passing() => Mandated::NoAnswer,
            Err(_) => Mandated::Refused("other"),
        }
    }

    /// Ends a mandate.
    pub(crate) async fn end_mandate(&self, id: &MandateId) -> Result<(), Unheard> {
        let key = IdempotencyKey::random();
        self.ask(async |api| api.cancel_mandate(id, &key).await).await?;
        Ok(())
    }

    /// Everything, as after the cache was thrown away.
    pub(crate) async fn pull(&self) -> Result<(Vec<Bill>, Vec<Payment>), StormError> {
        let bills = self.pages("bills").await.map_err(StormError::setup)?;
        Ok((bills, self.pages("payments").await.map_err(StormError::setup)?))
    }

    async fn pages<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<Vec<T>, GovError> {
        let (mut all, mut after) = (Vec::new(), None::<String>);
        loop {
            let page = self.ask(async |api| api.full_page::<T>(name, after.as_deref(), 200).await).await?;
            all.extend(page.items.into_iter().map(|item| item.value));
            match page.next {
                Some(next) => after = Some(next),
                None => return Ok(all),
            }
        }
    }
}

fn wish(bill: &Bill) -> NewPayment {
    NewPayment { amount: bill.owed(), base_version: bill.version, method: PaymentMethod::Fps }
}
