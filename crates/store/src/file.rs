//! The files of a profile's folder as files: making, moving aside, removing, measuring. Never their content.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub(crate) const CACHE: &str = "cache.db";
pub(crate) const VAULT: &str = "vault.db";
/// Fingerprint of the keys: tells a wrong key from a damaged file.
pub(crate) const CHECK: &str = "store.check";

/// SQLite's companions of a database in WAL mode.
const COMPANIONS: [&str; 3] = ["", "-wal", "-shm"];

/// Bytes on the disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// cache.db with its log.
    pub cache_bytes: u64,
    /// vault.db with its log.
    pub vault_bytes: u64,
}

/// Makes `path` and what leads to it, readable by the owner only.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Removes a database and its companions. The log goes last: a database without its log is worse than none.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    for suffix in COMPANIONS.iter().chain(&[".suspect"]) {
        ignore_missing(fs::remove_file(beside(path, suffix)))?;
    }
    Ok(())
}

/// Renames a database and its companions to `name` in the same folder.
pub(crate) fn rename(path: &Path, name: &str) -> io::Result<()> {
    let to = path.with_file_name(name);
    // The log first: if we stop here, the database is still found under its old name, and set aside at the next start.
    for suffix in COMPANIONS.iter().rev() {
        ignore_missing(fs::rename(beside(path, suffix), beside(&to, suffix)))?;
    }
    ignore_missing(fs::remove_file(beside(path, ".suspect")))
}

/// Leaves a mark beside a database that gave an error of damage.
pub(crate) fn suspect(path: &Path) {
    if fs::write(beside(path, ".suspect"), b"").is_err() {
        tracing::warn!("a damaged database could not be marked");
    }
}

pub(crate) fn is_suspect(path: &Path) -> bool {
    beside(path, ".suspect").exists()
}

pub(crate) fn trust(path: &Path) -> io::Result<()> {
    ignore_missing(fs::remove_file(beside(path, ".suspect")))
}

pub(crate) fn bytes(path: &Path) -> u64 {
    COMPANIONS.iter().filter_map(|suffix| fs::metadata(beside(path, suffix)).ok()).map(|meta| meta.len()).sum()
}

/// Forgotten PIN: keeps the vault, still encrypted, as `vault-<tag>.db` and removes the cache, so that a new store can be
/// made in its place. `tag` is that of `KeyRing::set_aside`. Returns the vault's new file name, `None` when there was none.
pub fn set_aside(folder: &Path, tag: &str) -> io::Result<Option<String>> {
    if tag.is_empty() || tag.len() > 64 || !tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let vault = folder.join(VAULT);
    let name = format!("vault-{tag}.db");
    let there = vault.exists();
    rename(&vault, &name)?;
    remove(&folder.join(CACHE))?;
    ignore_missing(fs::remove_file(folder.join(CHECK)))?;
    Ok(there.then_some(name))
}

/// Removes every database of the folder, also those set aside (P19). The keys are `KeyRing::forget`'s.
pub fn erase(folder: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| {
            let database = name.starts_with("cache.db") || name.starts_with("vault.db");
            database || name == CHECK || (name.starts_with("vault-") && name.contains(".db"))
        });
        if ours {
            ignore_missing(fs::remove_file(entry.path()))?;
        }
    }
    Ok(())
}

fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
