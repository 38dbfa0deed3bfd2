//! One program per data folder: an exclusive lock on a file in it, held for life.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

const NAME: &str = "lock";

/// A data folder that is ours until this is dropped, or until the program ends in whatever way.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    _lock: File,
}

/// Why the folder is not ours.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// Another program works on it.
    #[error("another program works on this data folder")]
    AlreadyRunning,
    /// The folder or its lock file could not be made.
    #[error("the data folder could not be claimed")]
    Io(#[from] std::io::Error),
}

impl DataFolder {
    /// Makes the folder if need be (owner only) and claims it.
    pub fn claim(path: &Path) -> Result<Self, ClaimError> {
        crate::file::private_folder(path)?;
        let lock = OpenOptions::new().write(true).create(true).truncate(false).open(path.join(NAME))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(ClaimError::AlreadyRunning),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_one_owner_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let first = DataFolder::claim(folder.path()).unwrap();
        assert!(matches!(DataFolder::claim(folder.path()), Err(ClaimError::AlreadyRunning)));
        drop(first);
        assert!(DataFolder::claim(folder.path()).is_ok());
    }
}
