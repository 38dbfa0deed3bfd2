//! The open profile: its store, its keys, and (once signed in) its session and what keeps the data fresh.

mod agenda;
mod citizen;
mod events;
mod pairing;
mod person;
mod tokens;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use desk_contract::{DeskError, DeskStage, Freshness, OpenNotice};
use desk_domain::task::Task;
use desk_domain::{BillId, Clock, Day, PersonId, PersonName, ProfileId, TaskId, Timestamp};
use desk_gov::signin::{SignInProfile, SignedIn};
use desk_gov::{CitizenApi, Gov, Session, TokenVault, finish_sign_outs};
use desk_secrets::{DatabaseKeys, KeyRing};
use desk_store::{BillRow, OpenError, Store};
use tokio::sync::{Mutex, MutexGuard, RwLock};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::settings::Settings;
use crate::sign_in::out;
use crate::{Desk, file, incident};

pub(crate) use citizen::Citizen;
pub(crate) use pairing::Item;
use tokens::VaultTokens;

/// A profile while it is open. Closing it drops keys, tokens and both databases.
pub(crate) struct OpenProfile {
    id: ProfileId,
    store: Store,
    ring: KeyRing,
    keys: DatabaseKeys,
    clock: Arc<dyn Clock>,
    gov: Option<Arc<Gov>>,
    tokens: Arc<dyn TokenVault>,
    citizen: RwLock<Option<Arc<Citizen>>>,
    looking_around: AtomicBool,
    /// One payment is started at a time.
    paying: Mutex<()>,
    events: JoinHandle<()>,
    closing: CancellationToken,
}

impl std::fmt::Debug for OpenProfile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenProfile").field("id", &self.id).finish_non_exhaustive()
    }
}

impl OpenProfile {
    /// Opens the store, tells what that had to do, and goes on with the session if there is one.
    pub(crate) async fn open(
        desk: &Desk,
        id: &ProfileId,
        ring: KeyRing,
        keys: &DatabaseKeys,
    ) -> Result<Arc<Self>, DeskError> {
        let clock = Arc::clone(&desk.config.clock);
        let opened = Store::open(&desk.profiles.folder(id), keys, Arc::clone(&clock)).await;
        let store = opened.map_err(|error| open_error(&error))?;
        if store.report().cache_rebuilt {
            desk.note(Some(id), OpenNotice::CacheRebuilt);
        }
        if store.report().vault_set_aside.is_some() {
            desk.note(Some(id), OpenNotice::VaultSetAside);
        }
        let gov = match &desk.config.gateway {
            Some(config) => Some(Gov::new(config).map_err(|error| incident::internal("gateway.config", &error))?),
            None => None,
        };
        let tokens: Arc<dyn TokenVault> = Arc::new(VaultTokens::new(store.clone()));
        let events = events::forward(&store, desk.sender(), desk.seen());
        let profile = Arc::new(Self {
            id: id.clone(),
            store,
            ring,
            keys: keys.clone(),
            clock,
            gov,
            tokens,
            citizen: RwLock::default(),
            looking_around: AtomicBool::new(false),
            paying: Mutex::default(),
            events,
            closing: CancellationToken::new(),
        });
        desk.idle.set_minutes(profile.settings().await?.idle_minutes);
        desk.reminders_of(&profile).await;
        profile.resume(desk).await;
        Ok(profile)
    }

    /// Goes on with the session that is kept, and with sign-outs that the gateway has not heard of.
    async fn resume(&self, desk: &Desk) {
        let Some(gov) = &self.gov else { return };
        let folder = desk.profiles.folder(&self.id);
        let is_owed = out::is_owed(&folder);
        match Session::open(Arc::clone(gov), Arc::clone(&self.tokens)).await {
            Ok(Some(session)) if is_owed => match session.sign_out().await {
                Ok(_) => out::paid(&folder),
                Err(error) => tracing::warn!(error = %error, "the sign-out is still owed"),
            },
            Ok(Some(session)) => self.attach(desk, session).await,
            Ok(None) if is_owed => out::paid(&folder),
            Ok(None) => {}
            Err(error) => tracing::warn!(error = %error, "the session could not be read"),
        }
        let (gov, tokens) = (Arc::clone(gov), Arc::clone(&self.tokens));
        tokio::spawn(async move {
            if let Err(error) = finish_sign_outs(&gov, tokens.as_ref()).await {
                tracing::info!(error = %error, "a sign-out waits for the gateway");
            }
        });
    }

    /// This profile as one that signs in: with its own key, and as whose it is.
    pub(crate) async fn signs_in(&self) -> Result<SignInProfile, DeskError> {
        let expected = self.person_id().await?;
        SignInProfile::of(self.tokens.as_ref(), expected).await.map_err(|error| self.gov_error(&error))
    }

    /// Keeps a fresh sign-in. Data of another person in this profile is impossible: gov refused it before.
    pub(crate) async fn sign_in(&self, desk: &Desk, signed_in: SignedIn) -> Result<(), DeskError> {
        let gov = self.gov.as_ref().ok_or(DeskError::Unsupported)?;
        if let Some(before) = self.citizen.write().await.take() {
            before.stop().await;
        }
        let begun = Session::begin(Arc::clone(gov), Arc::clone(&self.tokens), signed_in).await;
        let session = begun.map_err(|error| self.gov_error(&error))?;
        self.looking_around.store(false, Ordering::SeqCst);
        self.remember_person(session.person()).await?;
        self.attach(desk, session).await;
        Ok(())
    }

    async fn attach(&self, desk: &Desk, session: Session) {
        let session = Arc::new(session);
        let citizen = Citizen::start(&self.store, session, &self.clock, desk.sender()).await;
        *self.citizen.write().await = Some(Arc::new(citizen));
    }

    /// Signs out here at once, and at the gateway as soon as it can be reached.
    pub(crate) async fn sign_out(&self) -> Result<(), DeskError> {
        if let Some(citizen) = self.citizen.write().await.take() {
            citizen.stop().await;
            citizen.session().sign_out().await.map_err(|error| self.gov_error(&error))?;
        }
        Ok(())
    }

    /// Does it, unless the profile is closed meanwhile: a locked desk asks nothing with the keys of the person.
    pub(crate) async fn while_open<T>(&self, work: impl Future<Output = T>) -> Result<T, DeskError> {
        self.closing.run_until_cancelled(work).await.ok_or(DeskError::Locked)
    }

    pub(crate) fn is_closing(&self) -> bool {
        self.closing.is_cancelled()
    }

    /// Stops what runs and closes both databases.
    pub(crate) async fn close(&self) {
        self.closing.cancel();
        if let Some(citizen) = self.citizen.write().await.take() {
            citizen.stop().await;
        }
        self.events.abort();
        self.store.close().await;
    }

    pub(crate) fn id(&self) -> &ProfileId {
        &self.id
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    pub(crate) fn keys(&self) -> &KeyRing {
        &self.ring
    }

    pub(crate) fn database_keys(&self) -> &DatabaseKeys {
        &self.keys
    }

    pub(crate) fn gov(&self) -> Option<Arc<Gov>> {
        self.gov.clone()
    }

    /// Now, as the gateway counts: for what it says of ends and beginnings.
    pub(crate) fn gateway_now(&self) -> Timestamp {
        self.gov.as_ref().map_or_else(|| self.clock.now(), |gov| gov.gateway_now())
    }

    /// Who is signed in; `signed-out` when nobody is.
    pub(crate) async fn citizen(&self) -> Result<Arc<Citizen>, DeskError> {
        let reason = desk_contract::SignedOutReason::Here;
        self.citizen.read().await.clone().ok_or(DeskError::SignedOut { reason })
    }

    /// The resources of who is signed in.
    pub(crate) async fn api(&self) -> Result<CitizenApi, DeskError> {
        Ok(self.citizen().await?.api().clone())
    }

    /// The coded error of a call.
    pub(crate) fn gov_error(&self, error: &desk_gov::GovError) -> DeskError {
        desk_gov::desk_error(error, self.clock.now())
    }

    /// What the window shows first.
    pub(crate) async fn stage(&self) -> DeskStage {
        let citizen = self.citizen.read().await.clone();
        match citizen {
            Some(citizen) if citizen.session().ended().await.is_none() => DeskStage::Open,
            _ if self.looking_around.load(Ordering::SeqCst) => DeskStage::LookAround,
            _ => DeskStage::SignedOut,
        }
    }

    pub(crate) fn look_around(&self) {
        self.looking_around.store(true, Ordering::SeqCst);
    }

    pub(crate) async fn is_looking_around(&self) -> bool {
        self.stage().await == DeskStage::LookAround
    }

    /// The person whose profile this is, once they have signed in.
    pub(crate) async fn person_id(&self) -> Result<Option<PersonId>, DeskError> {
        Ok(self.person().await?.map(|person| person.id))
    }

    pub(crate) async fn person_name(&self) -> Option<PersonName> {
        self.person().await.ok().flatten().map(|person| person.name)
    }

    /// A task with its waiting acts on top.
    pub(crate) async fn task(&self, id: &TaskId) -> Result<Task, DeskError> {
        let found = self.store.task(id).await.map_err(|error| incident::store(&error))?;
        found.map(|row| row.task).ok_or(DeskError::NotFound)
    }

    /// A bill with what waits for it on top.
    pub(crate) async fn bill(&self, id: &BillId, today: Day) -> Result<BillRow, DeskError> {
        let found = self.store.bill(id, today).await.map_err(|error| incident::store(&error))?;
        found.ok_or(DeskError::NotFound)
    }

    /// Waits until no other payment is being started.
    pub(crate) async fn paying(&self) -> MutexGuard<'_, ()> {
        self.paying.lock().await
    }

    /// How old the data is.
    pub(crate) async fn freshness(&self) -> Freshness {
        match self.citizen.read().await.clone() {
            Some(citizen) => citizen.freshness(self.clock.now()),
            None => Freshness { fetched_at: None, stale: false },
        }
    }

    /// The profile's settings.
    pub(crate) async fn settings(&self) -> Result<Settings, DeskError> {
        Settings::load(&self.store).await
    }
}

fn open_error(error: &OpenError) -> DeskError {
    match error {
        OpenError::StorageFull => DeskError::StorageFull,
        OpenError::Io(error) => file::from_io("store.open", error),
        OpenError::WrongKey | OpenError::NewerVault => DeskError::StorageDamaged,
        OpenError::Database(..) => incident::internal("store.open", error),
    }
}
