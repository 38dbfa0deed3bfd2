//! Stores that keep nothing beyond the life of the program: tests, and the kiosk, where nothing may stay behind.

use std::collections::HashMap;

use async_trait::async_trait;
use tokio::sync::Mutex;

use crate::{Secret, SecretStore, SecretStoreError, StoreKind};

/// Keeps items in memory and zeroises them when it is dropped.
#[derive(Default)]
pub struct MemoryStore(Mutex<HashMap<String, Secret<String>>>);

/// The store of a kiosk session: no citizen's secret outlives it.
pub type EphemeralStore = MemoryStore;

impl std::fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MemoryStore")
    }
}

#[async_trait]
impl SecretStore for MemoryStore {
    fn kind(&self) -> StoreKind {
        StoreKind::Memory
    }

    async fn get(&self, name: &str) -> Result<Option<Secret<String>>, SecretStoreError> {
        Ok(self.0.lock().await.get(name).cloned())
    }

    async fn set(&self, name: &str, value: &Secret<String>) -> Result<(), SecretStoreError> {
        self.0.lock().await.insert(name.to_owned(), value.clone());
        Ok(())
    }

    async fn delete(&self, name: &str) -> Result<(), SecretStoreError> {
        self.0.lock().await.remove(name);
        Ok(())
    }
}
