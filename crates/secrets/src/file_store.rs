//! The store for a computer without a keyring: one file of owner-only mode, wrapped by a passphrase. It is opened only
//! when the person chose it; the program never falls back to it by itself.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use zeroize::{Zeroize, Zeroizing};

use crate::cipher::{self, CipherError};
use crate::{KdfCost, MAX_ITEM_BYTES, Secret, SecretStore, SecretStoreError, StoreKind, durable, random};

/// A passphrase has at least this many characters.
pub const MIN_PASSPHRASE_CHARS: usize = 10;

const MAX_FILE_BYTES: u64 = 1024 * 1024;
const BOUND: &[u8] = b"citizen-desk secrets file 1";

/// Named secrets in one file, sealed as a whole under Argon2id(passphrase); a new nonce with each write.
pub struct FileStore {
    path: PathBuf,
    key: Secret<[u8; 32]>,
    header: Header,
    items: Mutex<Items>,
}

/// Why the file could not be made or opened.
#[derive(Debug, thiserror::Error)]
pub enum FileStoreError {
    /// Fewer than [`MIN_PASSPHRASE_CHARS`] characters.
    #[error("the passphrase is too short")]
    TooShort,
    /// There is a file already; it is never overwritten.
    #[error("there is a secrets file already")]
    Exists,
    /// There is no file.
    #[error("there is no secrets file")]
    Missing,
    /// The passphrase does not open the file.
    #[error("the passphrase does not open the secrets file")]
    WrongPassphrase,
    /// The file is not one of ours, or is damaged.
    #[error("the secrets file is damaged")]
    Damaged,
    /// The file could not be read or written.
    #[error(transparent)]
    Store(#[from] SecretStoreError),
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Header {
    version: u32,
    salt: String,
    cost: KdfCost,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct OnDisk {
    #[serde(flatten)]
    header: Header,
    nonce: String,
    sealed: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
struct Items(BTreeMap<String, String>);

impl Drop for Items {
    fn drop(&mut self) {
        self.0.values_mut().for_each(Zeroize::zeroize);
    }
}

impl std::fmt::Debug for FileStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileStore")
    }
}

impl FileStore {
    /// Makes a new file at `path` under `passphrase`. Takes half a second: Argon2id at `cost`.
    pub async fn create(path: &Path, passphrase: &Secret<String>, cost: KdfCost) -> Result<Self, FileStoreError> {
        if passphrase.expose().chars().count() < MIN_PASSPHRASE_CHARS {
            return Err(FileStoreError::TooShort);
        }
        if path.exists() {
            return Err(FileStoreError::Exists);
        }
        let salt: [u8; 16] = random::bytes().map_err(|_| SecretStoreError::Gone)?;
        let header = Header { version: 1, salt: BASE64.encode(salt), cost };
        let key = stretch(passphrase, salt.to_vec(), cost).await?;
        let store = Self { path: path.to_owned(), key, header, items: Mutex::default() };
        store.write(&Items::default())?;
        Ok(store)
    }

    /// Opens the file at `path`.
    pub async fn open(path: &Path, passphrase: &Secret<String>) -> Result<Self, FileStoreError> {
        let bytes = durable::read(path, MAX_FILE_BYTES).map_err(SecretStoreError::from)?;
        let bytes = bytes.ok_or(FileStoreError::Missing)?;
        let file: OnDisk = serde_json::from_slice(&bytes).map_err(|_| FileStoreError::Damaged)?;
        let decode = |text: &str| BASE64.decode(text).map_err(|_| FileStoreError::Damaged);
        let (salt, sealed) = (decode(&file.header.salt)?, decode(&file.sealed)?);
        let nonce = decode(&file.nonce)?.try_into().map_err(|_| FileStoreError::Damaged)?;
        if file.header.version != 1 || salt.len() != 16 {
            return Err(FileStoreError::Damaged);
        }
        let key = stretch(passphrase, salt, file.header.cost).await?;
        let plain = cipher::open(&key, nonce, &sealed, BOUND).map_err(|_| FileStoreError::WrongPassphrase)?;
        let items: Items = serde_json::from_slice(&plain).map_err(|_| FileStoreError::Damaged)?;
        Ok(Self { path: path.to_owned(), key, header: file.header, items: Mutex::new(items) })
    }

    fn write(&self, items: &Items) -> Result<(), SecretStoreError> {
        let plain = Zeroizing::new(serde_json::to_vec(items).map_err(|_| SecretStoreError::Damaged)?);
        let (nonce, sealed) = cipher::seal(&self.key, &plain, BOUND).map_err(|_| SecretStoreError::Gone)?;
        let file = OnDisk { header: self.header.clone(), nonce: BASE64.encode(nonce), sealed: BASE64.encode(sealed) };
        let bytes = serde_json::to_vec(&file).map_err(|_| SecretStoreError::Damaged)?;
        durable::replace(&self.path, &bytes).map_err(SecretStoreError::from)
    }
}

async fn stretch(
    passphrase: &Secret<String>,
    salt: Vec<u8>,
    cost: KdfCost,
) -> Result<Secret<[u8; 32]>, FileStoreError> {
    let passphrase = passphrase.clone();
    let stretched = tokio::task::spawn_blocking(move || cipher::derive(passphrase.expose().as_bytes(), &salt, cost));
    match stretched.await {
        Ok(Ok(key)) => Ok(key),
        Ok(Err(CipherError::Cost)) => Err(FileStoreError::Damaged),
        _ => Err(SecretStoreError::Gone.into()),
    }
}

#[async_trait]
impl SecretStore for FileStore {
    fn kind(&self) -> StoreKind {
        StoreKind::PassphraseFile
    }

    async fn get(&self, name: &str) -> Result<Option<Secret<String>>, SecretStoreError> {
        Ok(self.items.lock().await.0.get(name).map(|text| Secret::from(text.as_str())))
    }

    async fn set(&self, name: &str, value: &Secret<String>) -> Result<(), SecretStoreError> {
        if value.expose().len() > MAX_ITEM_BYTES {
            return Err(SecretStoreError::Damaged);
        }
        let mut items = self.items.lock().await;
        let before = items.0.insert(name.to_owned(), value.expose().clone()).map(Zeroizing::new);
        let written = self.write(&items);
        if written.is_err() {
            match before {
                Some(old) => items.0.insert(name.to_owned(), old.to_string()),
                None => items.0.remove(name),
            };
        }
        written
    }

    async fn delete(&self, name: &str) -> Result<(), SecretStoreError> {
        let mut items = self.items.lock().await;
        match items.0.remove(name) {
            Some(mut old) => {
                old.zeroize();
                self.write(&items)
            }
            None => Ok(()),
        }
    }
}
