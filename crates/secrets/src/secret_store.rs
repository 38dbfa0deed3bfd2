//! [`SecretStore`]: where named secrets are kept between two runs, and the test that a store really keeps.

use async_trait::async_trait;

use crate::{Secret, random};

/// No item may be longer, in bytes of text.
pub const MAX_ITEM_BYTES: usize = 16 * 1024;

/// Which store protects the data: shown in Settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreKind {
    /// The keyring of the person's desktop session.
    Keyring,
    /// A file under a passphrase.
    PassphraseFile,
    /// Memory: gone with the program.
    Memory,
}

/// Why a store did not keep or give an item.
#[derive(Debug, thiserror::Error)]
pub enum SecretStoreError {
    /// The store is there and refuses, as a keyring does that stays locked.
    #[error("the store of secrets is locked")]
    Locked,
    /// The store cannot be reached any more.
    #[error("the store of secrets cannot be reached")]
    Gone,
    /// The disk is full.
    #[error("the disk is full")]
    StorageFull,
    /// What came back is not what was kept, or is longer than [`MAX_ITEM_BYTES`].
    #[error("the store of secrets gave back something else")]
    Damaged,
    /// Reading or writing failed.
    #[error("the store of secrets could not be read or written")]
    Io(#[source] std::io::Error),
}

impl From<std::io::Error> for SecretStoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::StorageFull,
            _ => Self::Io(error),
        }
    }
}

/// Keeps named items of text (base64, hexadecimal or JSON: some keyrings keep UTF-8 only).
#[async_trait]
pub trait SecretStore: Send + Sync + std::fmt::Debug {
    /// Which kind of store this is.
    fn kind(&self) -> StoreKind;
    /// The item, or `None` when there is none of that name.
    async fn get(&self, name: &str) -> Result<Option<Secret<String>>, SecretStoreError>;
    /// Keeps the item, durably, before it returns; replaces an older one.
    async fn set(&self, name: &str, value: &Secret<String>) -> Result<(), SecretStoreError>;
    /// Forgets the item; no such item is no error.
    async fn delete(&self, name: &str) -> Result<(), SecretStoreError>;
}

/// Proves that `store` gives back what it was given. A keyring may start and yet refuse, so this runs at each start.
pub async fn prove(store: &dyn SecretStore) -> Result<(), SecretStoreError> {
    const NAME: &str = "self-test";
    let nonce: [u8; 16] = random::bytes().map_err(|_| SecretStoreError::Gone)?;
    let value = Secret::new(format!("{:032x}", u128::from_be_bytes(nonce)));
    store.set(NAME, &value).await?;
    let back = store.get(NAME).await?;
    store.delete(NAME).await?;
    if back.as_ref() == Some(&value) { Ok(()) } else { Err(SecretStoreError::Damaged) }
}
