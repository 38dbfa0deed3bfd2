//! Where a profile's device secret is kept: the system's keyring, or the profile's own file under a passphrase.

use std::path::PathBuf;
use std::sync::Arc;

use desk_contract::{DeskError, FieldReason, Protection};
use desk_domain::ProfileId;
use desk_secrets::{
    DatabaseKeys, FileStore, FileStoreError, KdfCost, KeyError, KeyRing, KeyStatus, MemoryStore, Pin, Secret,
    SecretStore, SecretStoreError, StoreKind,
};

use super::PASSPHRASE;
use crate::profile::OpenProfile;
use crate::{Desk, incident};

impl Desk {
    /// File of the profile's secrets when it is under a passphrase.
    fn passphrase_file(&self, id: &ProfileId) -> PathBuf {
        self.profiles.folder(id).join("device.secret")
    }

    /// The profile asks for a passphrase.
    pub(crate) fn needs_passphrase(&self, id: &ProfileId) -> bool {
        self.passphrase_file(id).exists()
    }

    /// What protects the keys of a profile.
    pub(crate) fn protection(&self, id: &ProfileId) -> Protection {
        if self.needs_passphrase(id) {
            return Protection::Passphrase;
        }
        match self.config.keyring.store().map(|store| store.kind()) {
            Some(StoreKind::Keyring) => Protection::Keyring,
            Some(StoreKind::PassphraseFile) => Protection::Passphrase,
            Some(StoreKind::Memory) | None => Protection::Memory,
        }
    }

    /// The key ring of a profile over `store`.
    fn ring(&self, id: &ProfileId, store: Arc<dyn SecretStore>) -> KeyRing {
        KeyRing::new(store, Arc::clone(&self.config.clock), self.profiles.folder(id), id.clone())
    }

    /// The key ring, opening the passphrase file when the profile has one.
    pub(crate) async fn key_ring(&self, id: &ProfileId, passphrase: Option<String>) -> Result<KeyRing, DeskError> {
        let store: Arc<dyn SecretStore> = if self.needs_passphrase(id) {
            let passphrase = passphrase.ok_or(DeskError::field(PASSPHRASE, FieldReason::Missing))?;
            let opened = FileStore::open(&self.passphrase_file(id), &Secret::new(passphrase)).await;
            Arc::new(opened.map_err(|error| file_error(&error))?)
        } else {
            self.config.keyring.wanted().await.ok_or(DeskError::NoKeychain)?
        };
        Ok(self.ring(id, store))
    }

    /// The key ring over the keyring as it last answered: nobody is asked anything.
    pub(super) fn known_ring(&self, id: &ProfileId) -> Option<KeyRing> {
        self.config.keyring.store().map(|store| self.ring(id, store))
    }

    /// Whether a PIN is set, as far as can be told without the passphrase.
    pub(crate) async fn has_pin(&self, id: &ProfileId) -> bool {
        let unknown: Arc<dyn SecretStore> = Arc::new(MemoryStore::default());
        let store = self.config.keyring.store().unwrap_or(unknown);
        // Without the device secret the ring can still tell that there is no PIN; an error means that there is one.
        !matches!(self.ring(id, store).status().await, Ok(KeyStatus::NoPin | KeyStatus::New))
    }

    /// Makes the keys of a new profile and opens its store.
    pub(crate) async fn make_profile(
        &self,
        id: &ProfileId,
        pin: Option<&Pin>,
        passphrase: Option<String>,
    ) -> Result<Arc<OpenProfile>, DeskError> {
        let store: Arc<dyn SecretStore> = match (self.config.keyring.wanted().await, passphrase) {
            (Some(keyring), None) => keyring,
            (_, Some(passphrase)) => {
                let file = self.passphrase_file(id);
                let made = FileStore::create(&file, &Secret::new(passphrase), KdfCost::STANDARD).await;
                Arc::new(made.map_err(|error| file_error(&error))?)
            }
            (None, None) => return Err(DeskError::NoKeychain),
        };
        let ring = self.ring(id, store);
        let keys = ring.create().await.map_err(|error| key_error(&error))?;
        if let Some(pin) = pin {
            ring.set_pin(&keys, pin).await.map_err(|error| key_error(&error))?;
        }
        self.open_profile(id, ring, &keys).await
    }

    /// Opens the store of a profile whose keys are known, and everything behind it.
    pub(crate) async fn open_profile(
        &self,
        id: &ProfileId,
        ring: KeyRing,
        keys: &DatabaseKeys,
    ) -> Result<Arc<OpenProfile>, DeskError> {
        OpenProfile::open(self, id, ring, keys).await
    }
}

/// The coded error of a passphrase file.
fn file_error(error: &FileStoreError) -> DeskError {
    match error {
        FileStoreError::TooShort => DeskError::field(PASSPHRASE, FieldReason::TooShort),
        FileStoreError::WrongPassphrase => DeskError::field(PASSPHRASE, FieldReason::Wrong),
        FileStoreError::Damaged => DeskError::StorageDamaged,
        FileStoreError::Store(SecretStoreError::StorageFull) => DeskError::StorageFull,
        other => incident::internal("keys.file", other),
    }
}

/// The coded error of a key ring; PIN errors are told by the callers that ask for one.
pub(crate) fn key_error(error: &KeyError) -> DeskError {
    match error {
        KeyError::Damaged | KeyError::DeviceSecretMissing => DeskError::StorageDamaged,
        KeyError::Store(SecretStoreError::StorageFull) => DeskError::StorageFull,
        KeyError::Store(SecretStoreError::Locked | SecretStoreError::Gone) => DeskError::NoKeychain,
        KeyError::PinNeeded => DeskError::field(super::CURRENT, FieldReason::Missing),
        other => incident::internal("keys", other),
    }
}
