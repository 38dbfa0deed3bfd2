//! [`KeyRing`]: the life of a profile's keys, from the first start over PIN and throttle to being forgotten.
//!
//! Two places hold the halves: the store of secrets (device secret, throttle) and `keys.json` (wrapped database keys).
//! A re-wrap also changes the device secret, so that an old `keys.json` found on the disk opens with nothing that is
//! kept: (1) the store keeps old and new secret, (2) `keys.json` is replaced, (3) the store keeps only the new one.
//! `keys.json` names its secret, so a crash between any two steps leaves a profile that opens.

use std::path::PathBuf;
use std::sync::Arc;

use desk_domain::{Clock, ProfileId};
use tokio::sync::Mutex;

use crate::item::{DeviceItem, DeviceSecret};
use crate::key_file::{KeyFile, KeyFileError};
use crate::throttle::Throttle;
use crate::{DatabaseKeys, KdfCost, Pin, PinStanding, SecretStore, SecretStoreError, key_file};

/// The keys of one profile. Two programs never work on one profile: the data folder is claimed before.
#[derive(Debug)]
pub struct KeyRing {
    pub(crate) store: Arc<dyn SecretStore>,
    clock: Arc<dyn Clock>,
    pub(crate) folder: PathBuf,
    pub(crate) profile: ProfileId,
    cost: KdfCost,
    /// One try at a time: two at once would both be judged for one count.
    gate: Mutex<()>,
}

/// What stands between the person and their data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyStatus {
    /// There are no keys yet.
    New,
    /// The keys open without a PIN.
    NoPin,
    /// A PIN is needed.
    PinSet(PinStanding),
}

/// Why the keys could not be had or changed.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// There are keys already.
    #[error("the profile has keys already")]
    Exists,
    /// There are no keys.
    #[error("the profile has no keys")]
    Missing,
    /// `keys.json` is damaged. The databases cannot be opened.
    #[error("the key file is damaged")]
    Damaged,
    /// The store of secrets does not know this profile: it was emptied, or it is another person's.
    #[error("the device secret of this profile is gone")]
    DeviceSecretMissing,
    /// A PIN is set and none was given.
    #[error("a PIN is needed")]
    PinNeeded,
    /// No PIN is set.
    #[error("no PIN is set")]
    NoPin,
    /// The PIN is wrong.
    #[error("the PIN is wrong")]
    WrongPin(PinStanding),
    /// The PIN was not looked at: the person must wait first.
    #[error("too many wrong PINs")]
    Wait(PinStanding),
    /// The store of secrets failed.
    #[error(transparent)]
    Store(#[from] SecretStoreError),
}

impl From<KeyFileError> for KeyError {
    fn from(error: KeyFileError) -> Self {
        match error {
            KeyFileError::Damaged | KeyFileError::DoesNotOpen => Self::Damaged,
            KeyFileError::NoRandomness => Self::Store(SecretStoreError::Gone),
            KeyFileError::Io(error) => Self::Store(error.into()),
        }
    }
}

impl KeyRing {
    /// The key ring of `profile`, whose files are in `folder`.
    pub fn new(store: Arc<dyn SecretStore>, clock: Arc<dyn Clock>, folder: PathBuf, profile: ProfileId) -> Self {
        Self { store, clock, folder, profile, cost: KdfCost::STANDARD, gate: Mutex::default() }
    }

    /// The same at another cost of the PIN. For tests: new profiles take [`KdfCost::STANDARD`].
    #[must_use]
    pub fn with_cost(self, cost: KdfCost) -> Self {
        Self { cost, ..self }
    }

    /// What is needed to open.
    pub async fn status(&self) -> Result<KeyStatus, KeyError> {
        let Some(file) = KeyFile::read(&self.folder)? else { return Ok(KeyStatus::New) };
        if !file.has_pin() {
            return Ok(KeyStatus::NoPin);
        }
        Ok(KeyStatus::PinSet(self.item().await?.throttle.standing(self.clock.now())))
    }

    /// Makes the keys of a new profile, without a PIN.
    pub async fn create(&self) -> Result<DatabaseKeys, KeyError> {
        let _one = self.gate.lock().await;
        if KeyFile::read(&self.folder)?.is_some() {
            return Err(KeyError::Exists);
        }
        let secret = DeviceSecret::random().map_err(|_| SecretStoreError::Gone)?;
        let keys = DatabaseKeys::random()?;
        self.keep(&DeviceItem::new(secret.clone())).await?;
        KeyFile::wrap(&keys, &self.profile, &secret, None)?.write(&self.folder)?;
        Ok(keys)
    }

    /// Opens a profile that has no PIN.
    pub async fn open(&self) -> Result<DatabaseKeys, KeyError> {
        let _one = self.gate.lock().await;
        let file = KeyFile::read(&self.folder)?.ok_or(KeyError::Missing)?;
        if file.has_pin() {
            return Err(KeyError::PinNeeded);
        }
        let mut item = self.item().await?;
        let secret = item.find(&file.device).ok_or(KeyError::DeviceSecretMissing)?;
        let keys = file.unwrap(&self.profile, secret, None)?;
        if item.is_mid_rewrap() {
            item.keep_only(&file.device);
            self.keep(&item).await?;
        }
        Ok(keys)
    }

    /// Opens a profile with its PIN. The try is counted, durably, before the PIN is looked at (P04).
    pub async fn unlock(&self, pin: &Pin) -> Result<DatabaseKeys, KeyError> {
        let _one = self.gate.lock().await;
        let file = KeyFile::read(&self.folder)?.ok_or(KeyError::Missing)?;
        if !file.has_pin() {
            return Err(KeyError::NoPin);
        }
        let mut item = self.item().await?;
        item.throttle = item.throttle.begin_try(self.clock.now()).map_err(KeyError::Wait)?;
        self.keep(&item).await?;

        let secret = item.find(&file.device).ok_or(KeyError::DeviceSecretMissing)?.clone();
        let (profile, pin, device) = (self.profile.clone(), pin.clone(), file.device.clone());
        let opened = on_a_thread(move || file.unwrap(&profile, &secret, Some(&pin))).await?;
        let keys = match opened {
            Err(KeyFileError::DoesNotOpen) => {
                return Err(KeyError::WrongPin(item.throttle.standing(self.clock.now())));
            }
            other => other?,
        };
        item.throttle = item.throttle.forgiven();
        item.keep_only(&device);
        self.keep(&item).await?;
        Ok(keys)
    }

    /// Sets a first PIN on open keys. Change and removal want the old one: [`Self::change_pin`], [`Self::remove_pin`].
    pub async fn set_pin(&self, keys: &DatabaseKeys, pin: &Pin) -> Result<(), KeyError> {
        let _one = self.gate.lock().await;
        if KeyFile::read(&self.folder)?.ok_or(KeyError::Missing)?.has_pin() {
            return Err(KeyError::PinNeeded);
        }
        self.rewrap(keys, Some(pin)).await
    }

    /// Puts `new` in the place of `old`; a wrong `old` counts as a wrong try.
    pub async fn change_pin(&self, old: &Pin, new: &Pin) -> Result<(), KeyError> {
        let keys = self.unlock(old).await?;
        let _one = self.gate.lock().await;
        self.rewrap(&keys, Some(new)).await
    }

    /// Takes the PIN away; a wrong `old` counts as a wrong try.
    pub async fn remove_pin(&self, old: &Pin) -> Result<(), KeyError> {
        let keys = self.unlock(old).await?;
        let _one = self.gate.lock().await;
        self.rewrap(&keys, None).await
    }

    async fn rewrap(&self, keys: &DatabaseKeys, pin: Option<&Pin>) -> Result<(), KeyError> {
        let secret = DeviceSecret::random().map_err(|_| SecretStoreError::Gone)?;
        let (keys, profile, device) = (keys.clone(), self.profile.clone(), secret.clone());
        let (pin, cost) = (pin.cloned(), self.cost);
        let wrapped = on_a_thread(move || KeyFile::wrap(&keys, &profile, &device, pin.as_ref().map(|pin| (pin, cost))));
        let file = wrapped.await??;
        let mut item = self.item().await?;
        if let Some(now) = KeyFile::read(&self.folder)? {
            item.keep_only(&now.device);
        }
        item.add(secret);
        self.keep(&item).await?;
        file.write(&self.folder)?;
        item.keep_only(&file.device);
        item.throttle = Throttle { wrong: 0, not_before_ms: 0, ..item.throttle };
        self.keep(&item).await
    }

    pub(crate) fn item_name(&self) -> String {
        format!("profile/{}", self.profile.as_str())
    }

    async fn item(&self) -> Result<DeviceItem, KeyError> {
        let text = self.store.get(&self.item_name()).await?.ok_or(KeyError::DeviceSecretMissing)?;
        DeviceItem::read(&text).ok_or(KeyError::Store(SecretStoreError::Damaged))
    }

    async fn keep(&self, item: &DeviceItem) -> Result<(), KeyError> {
        let text = item.text().ok_or(SecretStoreError::Damaged)?;
        Ok(self.store.set(&self.item_name(), &text).await?)
    }

    pub(crate) async fn alone(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.gate.lock().await
    }

    pub(crate) fn key_path(&self) -> PathBuf {
        self.folder.join(key_file::NAME)
    }
}

/// Argon2id takes half a second: never on a thread that others wait for.
async fn on_a_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, KeyError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| KeyError::Store(SecretStoreError::Gone))
}
