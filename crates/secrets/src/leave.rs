//! Two ways to leave keys behind: setting them aside when the PIN is forgotten, and forgetting them for good (P19).

use std::fs;
use std::path::PathBuf;

use crate::{KeyError, KeyRing, SecretStoreError, durable};

impl KeyRing {
    /// Forgotten PIN: the keys are kept, still wrapped, under `tag` (the caller names the databases that it sets aside
    /// alike), and the profile is new again. `tag` is letters, digits and hyphens.
    pub async fn set_aside(&self, tag: &str) -> Result<(), KeyError> {
        if tag.is_empty() || tag.len() > 64 || !tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return Err(KeyError::Store(SecretStoreError::Io(std::io::ErrorKind::InvalidInput.into())));
        }
        let _one = self.alone().await;
        if let Some(item) = self.store.get(&self.item_name()).await? {
            self.store.set(&self.aside_name(tag), &item).await?;
        }
        let aside = self.folder.join(format!("keys-{tag}.json"));
        match fs::rename(self.key_path(), aside) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(stored(error)),
            _ => {}
        }
        durable::sync_folder(&self.folder).map_err(stored)?;
        Ok(self.store.delete(&self.item_name()).await?)
    }

    /// Forgets every key of the profile, also those set aside: what they encrypted can never be read again. P19.
    pub async fn forget(&self) -> Result<(), KeyError> {
        let _one = self.alone().await;
        self.store.delete(&self.item_name()).await?;
        for (tag, path) in self.asides().map_err(stored)? {
            self.store.delete(&self.aside_name(&tag)).await?;
            durable::remove(&path).map_err(stored)?;
        }
        durable::remove(&self.key_path()).map_err(stored)
    }

    fn aside_name(&self, tag: &str) -> String {
        format!("{}/aside/{tag}", self.item_name())
    }

    fn asides(&self) -> std::io::Result<Vec<(String, PathBuf)>> {
        let mut found = Vec::new();
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(found),
            other => other?,
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let tag = name.to_str().and_then(|n| n.strip_prefix("keys-")).and_then(|n| n.strip_suffix(".json"));
            if let Some(tag) = tag {
                found.push((tag.to_owned(), entry.path()));
            }
        }
        Ok(found)
    }
}

fn stored(error: std::io::Error) -> KeyError {
    KeyError::Store(error.into())
}
