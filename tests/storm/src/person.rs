//! A person's computers: a client of the Citizen API each, and one book of what they were told. A computer keeps its
//! idempotency key until the answer is there, as the desk's outbox does.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk_domain::bill::{Bill, BillState};
use desk_domain::payment::{Payment, PaymentMethod, PaymentState};
use desk_domain::{BillId, Clock, IdempotencyKey, Language, ManualClock, PaymentId};
use desk_gov::api::NewPayment;
use desk_gov::{CitizenApi, Gov, GovConfig, GovError, SecretVault, Session, Trust};
use desk_sandbox::Sandbox;
use desk_secrets::MemoryStore;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::StormError;
use crate::books::Told;

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

/// A computer on which a person is signed in.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    api: CitizenApi,
    pause: Pause,
}

/// What became of asking for a code.
#[derive(Clone, Debug)]
pub(crate) enum Begun {
    /// A payment, new or the one that this key began before.
    Payment(Box<Payment>),
    /// Another payment holds the bill.
    Held,
    /// Nothing is owed.
    Settled,
    /// No answer, even after many tries.
    NoAnswer,
    /// Anything else, in a word.
    Refused(&'static str),
}

impl Device {
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
    pub(crate) async fn bill(&self, id: &BillId) -> Result<Bill, GovError> {
        self.ask(async || self.api.bill(id).await).await.map(|item| item.value)
    }

    /// The payment as it is now.
    pub(crate) async fn payment(&self, id: &PaymentId) -> Result<Payment, GovError> {
        self.ask(async || self.api.payment(id).await).await.map(|item| item.value)
    }

    /// Sends the intent once and does not wait for what the answer says: the desk is killed.
    pub(crate) async fn begin_and_die(&self, bill: &Bill, key: &IdempotencyKey) {
        let wish = wish(bill);
        drop(self.api.begin_payment(&bill.id, &wish, key, None).await);
    }

    /// Asks for a code under `key`, as often as it takes.
    pub(crate) async fn begin(&self, bill: &Bill, key: &IdempotencyKey) -> Begun {
        let wish = wish(bill);
        match self.ask(async || self.api.begin_payment(&bill.id, &wish, key, None).await).await {
            Ok(item) => Begun::Payment(Box::new(item.value)),
            Err(GovError::PaymentOpen(_)) => Begun::Held,
            Err(GovError::AlreadySettled(_)) => Begun::Settled,
            Err(GovError::Conflict(_)) => Begun::Refused("conflict"),
            Err(GovError::NotAllowed(_)) => Begun::Refused("not-allowed"),
            Err(error) if error.is_passing() => Begun::NoAnswer,
            Err(_) => Begun::Refused("other"),
        }
    }

    /// "Check now".
    pub(crate) async fn check(&self, id: &PaymentId) -> Result<Payment, GovError> {
        let key = IdempotencyKey::random();
        self.ask(async || self.api.check_payment(id, &key).await).await.map(|item| item.value)
    }

    /// "Show no code any more."
    pub(crate) async fn cancel(&self, id: &PaymentId) -> Result<Payment, GovError> {
        let key = IdempotencyKey::random();
        self.ask(async || self.api.cancel_payment(id, &key).await).await.map(|item| item.value)
    }

    /// Everything, as after the cache was thrown away.
    pub(crate) async fn pull(&self) -> Result<(Vec<Bill>, Vec<Payment>), GovError> {
        Ok((self.pages("bills").await?, self.pages("payments").await?))
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

/// What a person was told, over all computers: "paid" is remembered even when it is not said any more.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    told: BTreeMap<String, Told>,
}

impl Memory {
    /// The desk shows this payment.
    pub(crate) fn payment(&mut self, payment: &Payment) {
        if let PaymentState::Settled { .. } = payment.state {
            let reference = payment.reference.clone();
            let cents = payment.received.cents - payment.refund.cents;
            self.told.insert(format!("payment {reference}"), Told::PaymentSettled { reference, cents });
        }
    }

    /// The desk shows this bill.
    pub(crate) fn bill(&mut self, bill: &Bill) {
        if let BillState::Paid { received, credit } = bill.state {
            let (number, cents) = (bill.number.clone(), received.cents - credit.cents);
            self.told.insert(format!("bill {number}"), Told::BillPaid { number, cents });
        }
    }

    /// All of it.
    pub(crate) fn told(&self) -> impl Iterator<Item = Told> + '_ {
        self.told.values().cloned()
    }
}
