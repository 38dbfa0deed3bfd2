//! Where a client sits, and the person in front of it with the phone in their hand: they sign in, and in again when they
//! are told to.

use std::fmt;
use std::sync::Arc;

use desk_domain::{Clock, Language};
use desk_gov::signin::SignInProfile;
use desk_gov::{CitizenApi, Gov, GovConfig, SecretVault, Session, Trust};
use desk_sandbox::{Phone, Sandbox};
use desk_secrets::MemoryStore;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::StormError;

/// A computer, its person and the phone.
pub(super) struct Computer {
    gateway: Url,
    clock: Arc<dyn Clock>,
    person: String,
    phone: Phone,
}

impl fmt::Debug for Computer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Computer").field("gateway", &self.gateway).field("person", &self.person).finish_non_exhaustive()
    }
}

impl Computer {
    pub(super) fn of(sandbox: &Sandbox, gateway: &Url, clock: Arc<dyn Clock>, person: &str) -> Self {
        Self { gateway: gateway.clone(), clock, person: person.to_owned(), phone: sandbox.phone() }
    }

    /// Signs in with the phone.
    pub(super) async fn sign_in(&self) -> Result<CitizenApi, StormError> {
        let (base, clock) = (self.gateway.clone(), Arc::clone(&self.clock));
        let config = GovConfig { base, trust: Trust::SandboxLoopback, clock, device_name: "Storm".into() };
        let gov = Gov::new(&config).map_err(StormError::setup)?;
        let started = gov
            .start_phone(Language::En, SignInProfile::fresh().map_err(StormError::setup)?)
            .await
            .map_err(StormError::setup)?;
        let address = started.verification_uri_complete().to_string();
        let cancel = CancellationToken::new();
        let (signed_in, shown) = tokio::join!(started.wait(&cancel, |_| {}), async {
            let confirmed = self.confirm(&address).await;
            if confirmed.is_err() {
                // Nothing will come any more.
                cancel.cancel();
            }
            confirmed
        });
        shown?;
        let vault = Arc::new(SecretVault::new(Arc::new(MemoryStore::default()), "tokens"));
        let session = Session::begin(gov, vault, signed_in.map_err(StormError::setup)?).await;
        Ok(CitizenApi::new(Arc::new(session.map_err(StormError::setup)?)))
    }

    async fn confirm(&self, address: &str) -> Result<(), StormError> {
        self.phone.choose(&self.person).map_err(StormError::setup)?;
        self.phone.scan(address).await.map_err(StormError::setup)?;
        self.phone.approve().await.map(drop).map_err(StormError::setup)
    }
}

#[cfg(test)]
mod tests {
    use desk_domain::payment::MandateLimits;
    use desk_domain::{BillId, IdempotencyKey, Money};

    use crate::person::Mandated;
    use crate::plan::{Schedule, Wish};
    use crate::read;
    use crate::stage::stage;
    use crate::world::{PERSONS, World};

    #[tokio::test]
    async fn who_is_told_that_the_sign_in_is_too_old_signs_in_again() {
        let world = World::start("2026-11-23T01:00:00Z".parse().unwrap(), None).await.unwrap();
        let schedule =
            Schedule::of(Wish { seed: 1, payments: 1, persons: PERSONS, span: 1_000, mandates_within: 1_000 });
        stage(&world.cast, &world.database, &schedule).await.unwrap();
        let mut connection = read::connect(&world.database).await.unwrap();
        let (_, bill) = read::bill_ids(&mut connection).await.unwrap().into_iter().next().unwrap();
        world.clock.advance_millis(4 * 3_600_000);
        let device = &world.cast.devices[schedule.plans[0].person][1];
        let bill = device.bill(&BillId::new(bill)).await.unwrap();
        let limits = MandateLimits { one_bill: Money::hkd(100_000), one_month: Money::hkd(100_000) };
        let asked = device.set_mandate(&bill, &limits, &IdempotencyKey::random(), None).await;
        assert!(matches!(asked, Mandated::Confirm(_)), "{asked:?}");
        world.end().await;
    }
}
