//! Files that the person asked for: into the downloads folder, never over another file, readable by the person only.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use desk_contract::{DeskError, Empty, FileRevealRequest, LocalAct, SavedFileView};
use desk_domain::{Day, Timestamp};

use crate::profile::OpenProfile;
use crate::{Desk, file, privacy};

/// So many files of one name and day are kept apart by a number.
const MAX_SAME_NAME: u32 = 999;

/// Saves a file, and notes in the list of this computer that `act` was done (P14).
pub(crate) async fn save(
    desk: &Desk,
    act: LocalAct,
    (name, extension): (&str, &str),
    bytes: &[u8],
) -> Result<SavedFileView, DeskError> {
    let file = put(desk, name, extension, bytes)?;
    // Without an open profile there is nobody whose list it could be.
    if let Ok(profile) = desk.open() {
        privacy::note_locally(&profile, act, 1).await;
    }
    Ok(file)
}

/// A large file that is being written, under another name in the same folder: a file under its own name is whole.
pub(crate) struct Fresh {
    file: File,
    part: PathBuf,
    names: Names,
}

/// Where a file goes, and what it may be called.
pub(crate) struct Names {
    folder: PathBuf,
    stem: String,
    extension: String,
}

/// What an interrupted program left behind is removed after this long; another one may still be writing.
const LEFT_BEHIND: Duration = Duration::from_hours(24);

impl Fresh {
    /// Begins it at `now`. Blocks.
    pub(crate) fn begin(names: Names, now: Timestamp) -> Result<Self, DeskError> {
        fs::create_dir_all(&names.folder).map_err(|error| file::from_io("saved.folder", &error))?;
        clear_left_behind(&names.folder, now);
        Self::create(names).map_err(|error| file::from_io("saved.begin", &error))
    }

    fn create(names: Names) -> std::io::Result<Self> {
        for number in 1..=MAX_SAME_NAME {
            let part = names.folder.join(format!(".{}-{number}.part", names.stem));
            match create_new(&part) {
                Ok(file) => return Ok(Self { file, part, names }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::StorageFull.into())
    }

    /// Where to write.
    pub(crate) fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Blocks until it is on the disk.
    pub(crate) fn sync(&self) -> Result<(), DeskError> {
        self.file.sync_all().map_err(|error| file::from_io("saved.sync", &error))
    }

    /// Ends it: from now on it is there under its own name, over no other file.
    pub(crate) fn keep(self) -> Result<PathBuf, DeskError> {
        self.named().map_err(|error| file::from_io("saved.keep", &error))
    }

    fn named(self) -> std::io::Result<PathBuf> {
        for file_name in self.names.all() {
            let path = self.names.folder.join(file_name);
            match fs::hard_link(&self.part, &path) {
                Ok(()) => return Ok(path),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                // A file system without links, as on a memory stick.
                Err(_) if !path.exists() => {
                    fs::rename(&self.part, &path)?;
                    return Ok(path);
                }
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::StorageFull.into())
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        // Kept or not, nothing stays under this name.
        let _ = fs::remove_file(&self.part);
    }
}

/// Removes unfinished files of earlier runs.
fn clear_left_behind(folder: &Path, now: Timestamp) {
    let now = SystemTime::UNIX_EPOCH + Duration::from_millis(now.as_millis().try_into().unwrap_or_default());
    let is_ours = |name: &str| name.strip_prefix(".citizen-desk-").is_some_and(|rest| rest.ends_with("part"));
    let is_old = |entry: &fs::DirEntry| {
        let modified = entry.metadata().and_then(|found| found.modified());
        modified.is_ok_and(|at| now.duration_since(at).is_ok_and(|age| age > LEFT_BEHIND))
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(is_ours) && is_old(&entry) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Remembers such a file so that it can be shown, and notes it in the list of whose it is.
pub(crate) async fn kept(
    desk: &Desk,
    profile: &OpenProfile,
    act: LocalAct,
    path: PathBuf,
) -> Result<SavedFileView, DeskError> {
    privacy::note_locally(profile, act, 1).await;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    desk.remember_saved(path);
    let folder = desk.config.downloads_folder.display().to_string();
    Ok(SavedFileView { file_name: name.unwrap_or_default(), folder })
}

impl Names {
    pub(crate) fn of(desk: &Desk, (name, extension): (&str, &str)) -> Self {
        Self {
            folder: desk.config.downloads_folder.clone(),
            stem: format!("citizen-desk-{name}-{}", Day::of(desk.now())),
            extension: extension.to_owned(),
        }
    }

    /// `citizen-desk-<name>-<day>.<extension>`, then the same with a number.
    fn all(&self) -> impl Iterator<Item = String> {
        (1..=MAX_SAME_NAME).map(|number| match number {
            1 => format!("{}.{}", self.stem, self.extension),
            _ => format!("{}-{number}.{}", self.stem, self.extension),
        })
    }
}

/// Writes `citizen-desk-<name>-<day>.<extension>` and remembers it, so that it can be shown. A file that is there already
/// with the same content is that file.
fn put(desk: &Desk, name: &str, extension: &str, bytes: &[u8]) -> Result<SavedFileView, DeskError> {
    let names = Names::of(desk, (name, extension));
    let folder = &names.folder;
    fs::create_dir_all(folder).map_err(|error| file::from_io("saved.folder", &error))?;
    for file_name in names.all() {
        let path = folder.join(&file_name);
        match write_new(&path, bytes) {
            Ok(()) => {
                desk.remember_saved(path);
                return Ok(SavedFileView { file_name, folder: folder.display().to_string() });
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                if holds(&path, bytes) {
                    desk.remember_saved(path);
                    return Ok(SavedFileView { file_name, folder: folder.display().to_string() });
                }
            }
            Err(error) => return Err(file::from_io("saved.write", &error)),
        }
    }
    Err(DeskError::StorageFull)
}

fn holds(path: &Path, bytes: &[u8]) -> bool {
    let same_length = fs::metadata(path).is_ok_and(|found| found.len() == bytes.len() as u64);
    same_length && fs::read(path).is_ok_and(|found| found == bytes)
}

fn create_new(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

impl Desk {
    /// Shows a file that the desk wrote since it started in the file manager.
    #[expect(clippy::unused_async, reason = "every command of the contract is async")]
    pub async fn file_reveal(&self, request: FileRevealRequest) -> Result<Empty, DeskError> {
        let path = self.saved_file(&request.file_name).ok_or(DeskError::NotFound)?;
        if self.config.host.reveal(&path) { Ok(Empty {}) } else { Err(DeskError::Unsupported) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Names {
        Names { folder: folder.to_owned(), stem: "citizen-desk-x-2026-11-24".to_owned(), extension: "zip".to_owned() }
    }

    fn found(folder: &Path) -> Vec<String> {
        let mut found: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        found.sort();
        found
    }

    #[test]
    fn a_large_file_is_there_whole_or_not_at_all_and_over_no_other() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("citizen-desk-x-2026-11-24.zip"), b"another").unwrap();
        let mut one = Fresh::create(names(folder.path())).unwrap();
        let two = Fresh::create(names(folder.path())).unwrap();
        one.file().write_all(b"whole").unwrap();
        assert_eq!(found(folder.path()).iter().filter(|name| name.starts_with('.')).count(), 2);
        drop(two);
        let kept = one.keep().unwrap();
        assert_eq!(fs::read(&kept).unwrap(), b"whole");
        assert_eq!(found(folder.path()), ["citizen-desk-x-2026-11-24-2.zip", "citizen-desk-x-2026-11-24.zip"]);
        assert_eq!(fs::read(folder.path().join("citizen-desk-x-2026-11-24.zip")).unwrap(), b"another");
    }

    #[test]
    fn only_our_own_old_leftovers_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let now = Day::new(2026, 11, 24).unwrap().at(9, 0);
        let hours_ago = |hours: u64| {
            let now = Duration::from_millis(now.as_millis().try_into().unwrap());
            SystemTime::UNIX_EPOCH + now - Duration::from_hours(hours)
        };
        for (name, hours) in [(".citizen-desk-a-1.part", 25), (".citizen-desk-b-1.part", 1), ("mine.part", 25)] {
            let file = File::create(folder.path().join(name)).unwrap();
            file.set_modified(hours_ago(hours)).unwrap();
        }
        clear_left_behind(folder.path(), now);
        assert_eq!(found(folder.path()), [".citizen-desk-b-1.part", "mine.part"]);
    }
}
