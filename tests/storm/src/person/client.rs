//! A computer that is a client of the Citizen API inside the driver. It keeps its idempotency key until the answer is
//! there, as the desk's outbox does.

use std::sync::Arc;

use desk_domain::bill::Bill;
use desk_domain::payment::{Mandate, MandateLimits, MandateState, Payment, PaymentMethod};
use desk_domain::{BillId, ChallengeId, Clock, IdempotencyKey, Language, MandateId, ManualClock, PaymentId};
use desk_gov::api::{NewPayment, StepUpState};
use desk_gov::{CitizenApi, Gov, GovConfig, GovError, SecretVault, Session, Trust};
use desk_sandbox::Sandbox;
use desk_secrets::MemoryStore;
use tokio_util::sync::CancellationToken;
use url::Url;

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

/// The client.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    api: CitizenApi,
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
        let config =
            GovConfig { base: gateway.clone(), trust: Trust::SandboxLoopback, clock, device_name: "Storm".into() };
        let gov = Gov::new(&config).map_err(StormError::setup)?;
        let started = gov.start_phone(Language::En, None).await.map_err(StormError::setup)?;
        let address = started.verification_uri_complete().to_string();
        let cancel = CancellationToken::new();
        let (signed_in, shown) = tokio::join!(started.wait(&cancel, |_| {}), async {
            let phone = sandbox.phone();
            phone.choose(person)?;
            phone.scan(&address).await?;
            phone.approve().await.map(drop)
        });
        shown.map_err(StormError::setup)?;
        let vault = Arc::new(SecretVault::new(Arc::new(MemoryStore::default()), "tokens"));
        let session =
            Session::begin(gov, vault, signed_in.map_err(StormError::setup)?).await.map_err(StormError::setup)?;
        Ok(Self { api: CitizenApi::new(Arc::new(session)), pause })
    }

    /// Whose it is, at the gateway.
    pub(crate) fn person(&self) -> String {
        self.api.session().person().id.to_string()
    }

    /// Asks until there is an answer that decides.
    async fn ask<T>(&self, question: impl AsyncFn() -> Result<T, GovError>) -> Result<T, GovError> {
        for _ in 1..TRIES {
            match question().await {
                Err(error) if error.is_passing() => self.pause.pass().await,
                other => return other,
            }
        }
        question().await
    }

    /// The bill as it is now.
    pub(crate) async fn bill(&self, id: &BillId) -> Result<Bill, Unheard> {
        Ok(self.ask(async || self.api.bill(id).await).await?.value)
    }

    /// The payment as it is now.
    pub(crate) async fn payment(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        Ok(self.ask(async || self.api.payment(id).await).await?.value)
    }

    /// Sends the intent once and does not wait for what the answer says: the desk is killed.
    pub(crate) async fn begin_and_die(&self, bill: &Bill, key: &IdempotencyKey) {
        let wish = wish(bill);
        drop(self.api.begin_payment(&bill.id, &wish, key, None).await);
    }

    /// Asks for a code under `key`, as often as it takes.
    pub(crate) async fn begin(&self, bill: &Bill, key: &IdempotencyKey, passed: Option<&ChallengeId>) -> Begun {
        let wish = wish(bill);
        match self.ask(async || self.api.begin_payment(&bill.id, &wish, key, passed).await).await {
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
        let progress = self.ask(async || self.api.step_up(challenge).await).await?;
        Ok(match progress.state {
            StepUpState::Waiting => Confirmation::Waiting,
            StepUpState::Passed => Confirmation::Passed,
            StepUpState::Refused | StepUpState::Expired => Confirmation::Over,
        })
    }

    /// "Check now".
    pub(crate) async fn check(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        let key = IdempotencyKey::random();
        Ok(self.ask(async || self.api.check_payment(id, &key).await).await?.value)
    }

    /// "Show no code any more."
    pub(crate) async fn cancel(&self, id: &PaymentId) -> Result<Payment, Unheard> {
        let key = IdempotencyKey::random();
        Ok(self.ask(async || self.api.cancel_payment(id, &key).await).await?.value)
    }

    /// Asks for a mandate under `key`, as often as it takes.
    pub(crate) async fn set_mandate(
        &self,
        bill: &Bill,
        limits: &MandateLimits,
        key: &IdempotencyKey,
        passed: Option<&ChallengeId>,
    ) -> Mandated {
        match self.ask(async || self.api.add_mandate(&bill.id, limits, key, passed).await).await {
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

    /// Ends a mandate.
    pub(crate) async fn end_mandate(&self, id: &MandateId) -> Result<(), Unheard> {
        let key = IdempotencyKey::random();
        self.ask(async || self.api.cancel_mandate(id, &key).await).await?;
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
            let page = self.ask(async || self.api.full_page::<T>(name, after.as_deref(), 200).await).await?;
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
