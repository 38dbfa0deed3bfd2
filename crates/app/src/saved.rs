//! Files that the person asked for: into the downloads folder, never over another file, readable by the person only.

use std::fs::{self, OpenOptions};
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

/// Writes `citizen-desk-<name>-<day>.<extension>` and remembers it, so that it can be shown. A file that is there already
/// with the same content is that file.
fn put(desk: &Desk, name: &str, extension: &str, bytes: &[u8]) -> Result<SavedFileView, DeskError> {
    let folder = &desk.config.downloads_folder;
    fs::create_dir_all(folder).map_err(|error| file::from_io("saved.folder", &error))?;
    let stem = format!("citizen-desk-{name}-{}", Day::of(desk.now()));
    for number in 1..=MAX_SAME_NAME {
        let file_name =
            if number == 1 { format!("{stem}.{extension}") } else { format!("{stem}-{number}.{extension}") };
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

fn write_new(path: &PathBuf, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
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
