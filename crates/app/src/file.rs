//! Small files of the desk: read with a limit, written whole or not at all.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;

use desk_contract::DeskError;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::incident;

/// Reads a JSON file of at most `max` bytes; `None` when it is not there, too long or not of this shape.
pub(crate) fn read_json<T: DeserializeOwned>(path: &Path, max: u64) -> Option<T> {
    let mut text = String::new();
    File::open(path).ok()?.take(max).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

/// Writes a JSON file whole or not at all.
pub(crate) fn write_json<T: Serialize>(path: &Path, value: &T) -> Result<(), DeskError> {
    let text = serde_json::to_vec_pretty(value).map_err(|error| incident::internal("file.encode", &error))?;
    write(path, &text)
}

/// Writes a file whole or not at all: a new file beside it, synced, then renamed over it.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), DeskError> {
    let fresh = path.with_extension("new");
    let result = (|| {
        let mut file = File::create(&fresh)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&fresh, path)
    })();
    result.map_err(|error| from_io("file.write", &error))
}

/// The coded error of a file operation.
pub(crate) fn from_io(place: &'static str, error: &std::io::Error) -> DeskError {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => DeskError::StorageFull,
        _ => incident::internal(place, error),
    }
}
