//! The keyring of the desktop session (freedesktop.org Secret Service over D-Bus), and what is said when there is none.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use keyring_core::api::CredentialStoreApi as _;
use keyring_core::{Entry, Error as KeyringError};

use crate::{MAX_ITEM_BYTES, Secret, SecretStore, SecretStoreError, StoreKind, prove};

/// A keyring may ask the person for its password; after this long we stop waiting for the answer.
const PATIENCE: Duration = Duration::from_mins(2);

/// Items in the default collection, under the attribute `service` = the program's name.
pub struct KeyringStore {
    service: String,
    store: Arc<zbus_secret_service_keyring_store::Store>,
}

impl std::fmt::Debug for KeyringStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeyringStore")
    }
}

/// There is no keyring that keeps secrets here. The person may choose a passphrase instead.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("no keyring: {reason:?}")]
pub struct NoKeyring {
    /// Why not.
    pub reason: NoKeyringReason,
}

/// Why the keyring cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoKeyringReason {
    /// No session bus, or nothing on it that keeps secrets.
    Absent,
    /// It is there, locked, and was not unlocked.
    Locked,
    /// It was asked and did not answer in two minutes.
    NoAnswer,
    /// It answers, but does not give back what it was given.
    DoesNotKeep,
}

/// Opens the keyring of the desktop session and proves that it keeps. `service` separates programs:
/// `citizen-desk` and `citizen-desk-sandbox`.
pub async fn open_system_store(service: &str) -> Result<KeyringStore, NoKeyring> {
    let absent = NoKeyring { reason: NoKeyringReason::Absent };
    let connecting = tokio::task::spawn_blocking(zbus_secret_service_keyring_store::Store::new);
    let store = match tokio::time::timeout(PATIENCE, connecting).await {
        Ok(Ok(Ok(store))) => store,
        Ok(_) => return Err(absent),
        Err(_) => return Err(NoKeyring { reason: NoKeyringReason::NoAnswer }),
    };
    let store = KeyringStore { service: service.to_owned(), store };
    let reason = match tokio::time::timeout(PATIENCE, prove(&store)).await {
        Ok(Ok(())) => return Ok(store),
        Ok(Err(SecretStoreError::Locked)) => NoKeyringReason::Locked,
        Ok(Err(SecretStoreError::Damaged)) => NoKeyringReason::DoesNotKeep,
        Ok(Err(_)) => NoKeyringReason::Absent,
        Err(_) => NoKeyringReason::NoAnswer,
    };
    Err(NoKeyring { reason })
}

impl KeyringStore {
    /// The client talks to the bus in a blocking way: each call gets a thread that may wait.
    async fn ask<T: Send + 'static>(
        &self,
        name: &str,
        call: impl FnOnce(&Entry) -> keyring_core::Result<T> + Send + 'static,
    ) -> Result<Option<T>, SecretStoreError> {
        let (store, service, name) = (self.store.clone(), self.service.clone(), name.to_owned());
        let asked = tokio::task::spawn_blocking(move || {
            let entry = store.build(&service, &name, None)?;
            call(&entry)
        });
        match tokio::time::timeout(PATIENCE, asked).await {
            Err(_) => Err(SecretStoreError::Locked),
            Ok(Err(_)) => Err(SecretStoreError::Gone),
            Ok(Ok(Ok(value))) => Ok(Some(value)),
            Ok(Ok(Err(error))) => match error {
                KeyringError::NoEntry => Ok(None),
                KeyringError::NoStorageAccess(_) => Err(SecretStoreError::Locked),
                KeyringError::BadEncoding(_) | KeyringError::BadDataFormat(..) | KeyringError::Ambiguous(_) => {
                    Err(SecretStoreError::Damaged)
                }
                _ => Err(SecretStoreError::Gone),
            },
        }
    }
}

#[async_trait]
impl SecretStore for KeyringStore {
    fn kind(&self) -> StoreKind {
        StoreKind::Keyring
    }

    async fn get(&self, name: &str) -> Result<Option<Secret<String>>, SecretStoreError> {
        let found = self.ask(name, |entry| entry.get_password().map(Secret::new)).await?;
        if found.as_ref().is_some_and(|text| text.expose().len() > MAX_ITEM_BYTES) {
            return Err(SecretStoreError::Damaged);
        }
        Ok(found)
    }

    async fn set(&self, name: &str, value: &Secret<String>) -> Result<(), SecretStoreError> {
        let value = value.clone();
        self.ask(name, move |entry| entry.set_password(value.expose())).await?.ok_or(SecretStoreError::Gone)
    }

    async fn delete(&self, name: &str) -> Result<(), SecretStoreError> {
        self.ask(name, Entry::delete_credential).await.map(|_| ())
    }
}
