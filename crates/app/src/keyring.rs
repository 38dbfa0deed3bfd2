//! The system's keyring, as it last answered. One that was locked is asked again whenever its secrets are wanted: the
//! person may have unlocked it meanwhile.

use std::sync::{Arc, PoisonError, RwLock};

use desk_contract::KeyringState;
use desk_secrets::SecretStore;
use futures_util::future::BoxFuture;

/// What a keyring answered: its store, when it could be opened.
pub type KeyringAnswer = Result<Arc<dyn SecretStore>, KeyringState>;

/// The keyring of the system.
pub struct Keyring {
    last: RwLock<KeyringAnswer>,
    ask: Option<Box<dyn Fn() -> BoxFuture<'static, KeyringAnswer> + Send + Sync>>,
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Keyring").field(&self.state()).finish()
    }
}

impl Keyring {
    /// One that is open.
    pub fn open(store: Arc<dyn SecretStore>) -> Self {
        Self { last: RwLock::new(Ok(store)), ask: None }
    }

    /// None that can be used, and none to be asked again.
    pub fn closed(state: KeyringState) -> Self {
        Self { last: RwLock::new(Err(state)), ask: None }
    }

    /// Asks `ask` now, and again as long as it says that the keyring is locked.
    pub async fn asked(ask: impl Fn() -> BoxFuture<'static, KeyringAnswer> + Send + Sync + 'static) -> Self {
        Self { last: RwLock::new(ask().await), ask: Some(Box::new(ask)) }
    }

    /// How it last answered.
    pub(crate) fn state(&self) -> KeyringState {
        self.last
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .as_ref()
            .err()
            .copied()
            .unwrap_or(KeyringState::Available)
    }

    /// Its store, as it last answered.
    pub(crate) fn store(&self) -> Option<Arc<dyn SecretStore>> {
        self.last.read().unwrap_or_else(PoisonError::into_inner).as_ref().ok().cloned()
    }

    /// Its store; a locked one is asked again first.
    pub(crate) async fn wanted(&self) -> Option<Arc<dyn SecretStore>> {
        if let (KeyringState::Locked, Some(ask)) = (self.state(), &self.ask) {
            let answer = ask().await;
            *self.last.write().unwrap_or_else(PoisonError::into_inner) = answer;
        }
        self.store()
    }
}
