//! Where tokens live between two runs: one secret text per profile, in the store of `desk-secrets`. This crate says
//! when it must be safe before the next byte is sent (M-tokens).

use std::sync::Arc;

use async_trait::async_trait;
use desk_secrets::{Secret, SecretStore};

/// The vault does not answer: keyring missing, locked or full.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the token vault does not answer")]
pub struct VaultError;

/// One secret text. `save` returns only when the text will be there after a power cut.
#[async_trait]
pub trait TokenVault: Send + Sync {
    /// What was saved last; `None` when nothing is there.
    async fn load(&self) -> Result<Option<Secret<String>>, VaultError>;
    /// Replaces what is there; `None` forgets it.
    async fn save(&self, text: Option<&Secret<String>>) -> Result<(), VaultError>;
}

/// A named item of a secret store.
#[derive(Clone, Debug)]
pub struct SecretVault {
    store: Arc<dyn SecretStore>,
    name: String,
}

impl SecretVault {
    /// The item `name` of `store`; one name per profile.
    pub fn new(store: Arc<dyn SecretStore>, name: impl Into<String>) -> Self {
        Self { store, name: name.into() }
    }
}

#[async_trait]
impl TokenVault for SecretVault {
    async fn load(&self) -> Result<Option<Secret<String>>, VaultError> {
        self.store.get(&self.name).await.map_err(|_| VaultError)
    }

    async fn save(&self, text: Option<&Secret<String>>) -> Result<(), VaultError> {
        match text {
            Some(text) => self.store.set(&self.name, text).await,
            None => self.store.delete(&self.name).await,
        }
        .map_err(|_| VaultError)
    }
}
