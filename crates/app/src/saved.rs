//! Files that the person asked for: into the downloads folder, never over another file, readable by the person only.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use desk_contract::{DeskError, Empty, FileRevealRequest, LocalAct, SavedFileView};
use desk_domain::Day;

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

/// A file that is being written; it goes away again unless it is finished.
pub(crate) struct Fresh {
    file: File,
    path: PathBuf,
    view: SavedFileView,
    finished: bool,
}

impl Fresh {
    /// Where to write.
    pub(crate) fn file(&mut self) -> &mut File {
        &mut self.file
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if !self.finished && fs::remove_file(&self.path).is_err() {
            tracing::warn!("an unfinished file could not be removed");
        }
    }
}

/// Begins a file that is too large to be made in memory.
pub(crate) fn begin(desk: &Desk, (name, extension): (&str, &str)) -> Result<Fresh, DeskError> {
    let folder = &desk.config.downloads_folder;
    fs::create_dir_all(folder).map_err(|error| file::from_io("saved.folder", &error))?;
    for file_name in names(desk, name, extension) {
        let path = folder.join(&file_name);
        match create_new(&path) {
            Ok(file) => {
                let view = SavedFileView { file_name, folder: folder.display().to_string() };
                return Ok(Fresh { file, path, view, finished: false });
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(file::from_io("saved.begin", &error)),
        }
    }
    Err(DeskError::StorageFull)
}

/// Ends such a file, and notes it as [`save`] does.
pub(crate) async fn finish(desk: &Desk, act: LocalAct, mut fresh: Fresh) -> Result<SavedFileView, DeskError> {
    fresh.file.sync_all().map_err(|error| file::from_io("saved.finish", &error))?;
    fresh.finished = true;
    desk.remember_saved(fresh.path.clone());
    if let Ok(profile) = desk.open() {
        privacy::note_locally(&profile, act, 1).await;
    }
    Ok(fresh.view.clone())
}

/// `citizen-desk-<name>-<day>.<extension>`, then the same with a number.
fn names(desk: &Desk, name: &str, extension: &str) -> impl Iterator<Item = String> {
    let (stem, extension) = (format!("citizen-desk-{name}-{}", Day::of(desk.now())), extension.to_owned());
    (1..=MAX_SAME_NAME).map(move |number| match number {
        1 => format!("{stem}.{extension}"),
        _ => format!("{stem}-{number}.{extension}"),
    })
}

/// Writes `citizen-desk-<name>-<day>.<extension>` and remembers it, so that it can be shown. A file that is there already
/// with the same content is that file.
fn put(desk: &Desk, name: &str, extension: &str, bytes: &[u8]) -> Result<SavedFileView, DeskError> {
    let folder = &desk.config.downloads_folder;
    fs::create_dir_all(folder).map_err(|error| file::from_io("saved.folder", &error))?;
    for file_name in names(desk, name, extension) {
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
