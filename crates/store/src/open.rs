//! Opening a profile's store, and what is done about damage: a damaged cache is rebuilt, a damaged vault is set aside;
//! a wrong key touches nothing.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use desk_domain::{Clock, Timestamp};
use desk_secrets::DatabaseKeys;
use zeroize::Zeroizing;

use crate::database::Database;
use crate::migrate::{Migrated, Step, migrate};
use crate::revision::Counter;
use crate::{OpenError, Store, StoreError, Which, cache, file, vault};

/// The vault is small: up to this size it is read through at each start.
const ALWAYS_CHECK_BYTES: u64 = 8 * 1024 * 1024;

/// What opening had to do. To be told to the person when it is not the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenReport {
    /// The cache was damaged, or a newer program's, and is empty now: everything comes again from the gateway.
    pub cache_rebuilt: bool,
    /// The vault was damaged; this is the name of the file that it was kept as. Notes, drafts, waiting acts are in there.
    pub vault_set_aside: Option<String>,
    /// Acts that were being sent when the program ended; they will be sent again under the same key.
    pub resumed_acts: u32,
}

impl Store {
    /// Opens or makes the store in `folder`. Never blocks on a person.
    pub async fn open(folder: &Path, keys: &DatabaseKeys, clock: Arc<dyn Clock>) -> Result<Self, OpenError> {
        file::private_folder(folder)?;
        let proven = prove_keys(folder, keys)?;
        let mut report = OpenReport::default();
        let cache = open_cache(folder, &keys.cache_hex(), proven, &mut report).await?;
        let vault = open_vault(folder, &keys.vault_hex(), proven, clock.now(), &mut report).await?;
        if !proven {
            fs::write(folder.join(file::CHECK), keys.fingerprint())?;
        }
        let mut store = Self::new(cache, vault, clock, Counter::new(), report);
        let resumed = store.resume_outbox().await.map_err(|error| OpenError::Database(Which::Vault, error))?;
        store.set_resumed(resumed);
        Ok(store)
    }
}

/// `true` when the keys are known to be right, `false` when nothing is known yet.
fn prove_keys(folder: &Path, keys: &DatabaseKeys) -> Result<bool, OpenError> {
    let path = folder.join(file::CHECK);
    match fs::read_to_string(&path) {
        Ok(text) if text == keys.fingerprint() => Ok(true),
        // A half-written mark is as good as none; a whole one of other keys is a refusal.
        Ok(text) if text.len() == 64 => Err(OpenError::WrongKey),
        Ok(_) => Ok(false),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let new = !folder.join(file::CACHE).exists() && !folder.join(file::VAULT).exists();
            if new {
                fs::write(&path, keys.fingerprint())?;
            }
            Ok(new)
        }
        Err(error) => Err(error.into()),
    }
}

async fn attempt(
    which: Which,
    path: &Path,
    key: &Zeroizing<String>,
    steps: &[Step],
) -> Result<Option<Database>, StoreError> {
    let database = Database::open(which, path, key).await?;
    let closely = file::is_suspect(path) || (which == Which::Vault && file::bytes(path) <= ALWAYS_CHECK_BYTES);
    let outcome =
        if closely && !database.is_sound().await { Err(StoreError::Damaged) } else { migrate(&database, steps).await };
    match outcome {
        Ok(Migrated::Current) => {
            file::trust(path)?;
            Ok(Some(database))
        }
        other => {
            database.close().await;
            other.map(|_| None)
        }
    }
}

async fn open_cache(
    folder: &Path,
    key: &Zeroizing<String>,
    proven: bool,
    report: &mut OpenReport,
) -> Result<Database, OpenError> {
    let path = folder.join(file::CACHE);
    match attempt(Which::Cache, &path, key, cache::STEPS).await {
        Ok(Some(database)) => return Ok(database),
        Ok(None) => {}
        Err(StoreError::Damaged) if proven => {}
        Err(error) => return Err(refused(Which::Cache, error)),
    }
    tracing::warn!("the cache could not be read and is rebuilt");
    file::remove(&path)?;
    report.cache_rebuilt = true;
    again(Which::Cache, &path, key, cache::STEPS).await
}

async fn open_vault(
    folder: &Path,
    key: &Zeroizing<String>,
    proven: bool,
    now: Timestamp,
    report: &mut OpenReport,
) -> Result<Database, OpenError> {
    let path = folder.join(file::VAULT);
    match attempt(Which::Vault, &path, key, vault::STEPS).await {
        Ok(Some(database)) => return Ok(database),
        Ok(None) => return Err(OpenError::NewerVault),
        Err(StoreError::Damaged) if proven => {}
        Err(error) => return Err(refused(Which::Vault, error)),
    }
    tracing::warn!("the vault could not be read and is set aside");
    let stamp: String = now.to_string().chars().filter(char::is_ascii_alphanumeric).take(15).collect();
    let name = format!("vault-damaged-{stamp}-{}.db", now.as_millis().rem_euclid(1000));
    file::rename(&path, &name)?;
    report.vault_set_aside = Some(name);
    again(Which::Vault, &path, key, vault::STEPS).await
}

async fn again(which: Which, path: &Path, key: &Zeroizing<String>, steps: &[Step]) -> Result<Database, OpenError> {
    let opened = attempt(which, path, key, steps).await.map_err(|error| refused(which, error))?;
    opened.ok_or(OpenError::Database(which, StoreError::Damaged))
}

fn refused(which: Which, error: StoreError) -> OpenError {
    match error {
        StoreError::StorageFull => OpenError::StorageFull,
        StoreError::Io(error) => OpenError::Io(error),
        StoreError::Damaged => OpenError::WrongKey,
        other => OpenError::Database(which, other),
    }
}
