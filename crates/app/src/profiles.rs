//! The profiles on this computer: a random id, one character and a colour each, and nothing else outside the encrypted
//! stores (mechanisms.md, M-keys; P01).

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use desk_contract::{DeskError, ProfileTileView};
use desk_domain::ProfileId;
use serde::{Deserialize, Serialize};

use crate::file;

/// The largest list that is read.
const MAX_BYTES: u64 = 64 * 1024;
/// So many people can share one computer's desk.
const MAX_PROFILES: usize = 32;
/// Tile colours.
const COLOURS: u8 = 6;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct ProfilesFile {
    profiles: Vec<ProfileTileView>,
    last: Option<ProfileId>,
}

/// The list, kept in `profiles.json`.
#[derive(Debug)]
pub(crate) struct Profiles {
    folder: PathBuf,
    now: Mutex<ProfilesFile>,
}

impl Profiles {
    /// Reads the list of `folder`; one that cannot be read counts as empty, and ids that are not ours are left out.
    pub(crate) fn load(folder: &Path) -> Self {
        let mut now: ProfilesFile = file::read_json(&folder.join("profiles.json"), MAX_BYTES).unwrap_or_default();
        now.profiles.retain(|tile| is_ours(&tile.id));
        Self { folder: folder.to_owned(), now: Mutex::new(now) }
    }

    pub(crate) fn tiles(&self) -> Vec<ProfileTileView> {
        self.read(|now| now.profiles.clone())
    }

    pub(crate) fn tile(&self, id: &ProfileId) -> Option<ProfileTileView> {
        self.read(|now| now.profiles.iter().find(|tile| tile.id == *id).cloned())
    }

    /// The profile that was open last.
    pub(crate) fn last(&self) -> Option<ProfileId> {
        self.read(|now| now.last.clone().or_else(|| now.profiles.first().map(|tile| tile.id.clone())))
    }

    /// Folder of a profile's files.
    pub(crate) fn folder(&self, id: &ProfileId) -> PathBuf {
        self.folder.join(id.as_str())
    }

    /// Adds a profile without a name, and makes its folder.
    pub(crate) fn add(&self) -> Result<ProfileTileView, DeskError> {
        let colour = self.read(|now| u8::try_from(now.profiles.len() % usize::from(COLOURS)).unwrap_or(0));
        if self.read(|now| now.profiles.len() >= MAX_PROFILES) {
            return Err(DeskError::Forbidden);
        }
        let tile = ProfileTileView { id: ProfileId::random(), initial: "·".to_owned(), colour };
        std::fs::create_dir_all(self.folder(&tile.id)).map_err(|error| file::from_io("profiles.add", &error))?;
        self.change(|now| now.profiles.push(tile.clone()))?;
        Ok(tile)
    }

    /// Remembers which profile is open.
    pub(crate) fn opened(&self, id: &ProfileId) -> Result<(), DeskError> {
        self.change(|now| now.last = Some(id.clone()))
    }

    /// Shows the first character of the person's name.
    pub(crate) fn name(&self, id: &ProfileId, name: &str) -> Result<(), DeskError> {
        let Some(initial) = name.chars().find(|c| c.is_alphanumeric()) else { return Ok(()) };
        self.change(|now| {
            if let Some(tile) = now.profiles.iter_mut().find(|tile| tile.id == *id) {
                tile.initial = initial.to_uppercase().to_string();
            }
        })
    }

    /// Takes a profile out of the list. Its files must be gone already.
    pub(crate) fn remove(&self, id: &ProfileId) -> Result<(), DeskError> {
        self.change(|now| {
            now.profiles.retain(|tile| tile.id != *id);
            now.last = now.last.take().filter(|last| last != id);
        })
    }

    fn read<T>(&self, look: impl FnOnce(&ProfilesFile) -> T) -> T {
        look(&self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    fn change(&self, edit: impl FnOnce(&mut ProfilesFile)) -> Result<(), DeskError> {
        let mut now = self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        edit(&mut now);
        file::write_json(&self.folder.join("profiles.json"), &*now)
    }
}

/// An id that we made ourselves: it becomes a folder name.
fn is_ours(id: &ProfileId) -> bool {
    id.as_str().len() == 32 && id.as_str().bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p01_the_list_holds_an_id_a_character_and_a_colour() {
        let folder = tempfile::tempdir().unwrap();
        let profiles = Profiles::load(folder.path());
        let tile = profiles.add().unwrap();
        profiles.name(&tile.id, "wong ka yan").unwrap();
        let text = std::fs::read_to_string(folder.path().join("profiles.json")).unwrap();
        assert!(!text.contains("wong") && !text.contains("WONG"), "{text}");
        assert_eq!(Profiles::load(folder.path()).tile(&tile.id).unwrap().initial, "W");
    }

    #[test]
    fn an_id_that_would_leave_the_folder_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let list = r#"{"profiles":[{"id":"../../etc","initial":"X","colour":0}]}"#;
        std::fs::write(folder.path().join("profiles.json"), list).unwrap();
        assert!(Profiles::load(folder.path()).tiles().is_empty());
    }
}
