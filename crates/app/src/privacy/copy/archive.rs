//! A ZIP file whose entries are locked with AES-256 (`WinZip` AE-1 and AE-2, read by 7-Zip and most archive programs). Names of
//! entries are not locked: they say nothing about the person.

use std::io::{BufWriter, Seek, Write};

use desk_contract::DeskError;
use serde::Serialize;
use zip::result::ZipError;
use zip::write::{FileOptions, SimpleFileOptions};
use zip::{AesMode, CompressionMethod, ZipWriter};

use crate::{file, incident};

/// A locked ZIP file that is being written.
pub(super) struct Archive<'p, W: Write + Seek> {
    zip: ZipWriter<BufWriter<W>>,
    options: FileOptions<'p, 'static, ()>,
}

impl<'p, W: Write + Seek> Archive<'p, W> {
    pub(super) fn new(file: W, password: &'p str) -> Self {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .unix_permissions(0o600)
            .with_aes_encryption(AesMode::Aes256, password);
        Self { zip: ZipWriter::new(BufWriter::new(file)), options }
    }

    /// Adds an entry of these pieces, one after the other. Every entry has another name.
    pub(super) fn add<'b>(&mut self, name: &str, pieces: impl IntoIterator<Item = &'b [u8]>) -> Result<(), DeskError> {
        self.zip.start_file(name, self.options).map_err(coded)?;
        for piece in pieces {
            self.zip.write_all(piece).map_err(|error| file::from_io("copy.entry", &error))?;
        }
        Ok(())
    }

    /// Adds `value` as JSON: a member or an item a line.
    pub(super) fn add_json(&mut self, name: &str, value: &impl Serialize) -> Result<(), DeskError> {
        self.zip.start_file(name, self.options).map_err(coded)?;
        serde_json::to_writer_pretty(&mut self.zip, value).map_err(|error| match error.io_error_kind() {
            Some(kind) => file::from_io("copy.entry", &kind.into()),
            None => incident::internal("copy.encode", &error),
        })
    }

    /// Writes the directory of the file.
    pub(super) fn finish(self) -> Result<(), DeskError> {
        let mut rest = self.zip.finish().map_err(coded)?;
        rest.flush().map_err(|error| file::from_io("copy.flush", &error))
    }
}

fn coded(error: ZipError) -> DeskError {
    match error {
        ZipError::Io(error) => file::from_io("copy.zip", &error),
        other => incident::internal("copy.zip", &other),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use proptest::prelude::*;
    use zip::ZipArchive;

    use super::*;

    fn written(password: &str, entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let mut archive = Archive::new(&mut bytes, password);
        for (name, content) in entries {
            archive.add(name, [*content]).unwrap();
        }
        archive.finish().unwrap();
        bytes.into_inner()
    }

    fn read(bytes: &[u8], name: &str, password: &str) -> Option<Vec<u8>> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut content = Vec::new();
        zip.by_name_decrypt(name, password.as_bytes()).ok()?.read_to_end(&mut content).ok()?;
        Some(content)
    }

    #[test]
    fn only_the_password_opens_it() {
        let mut bytes = Cursor::new(Vec::new());
        let mut archive = Archive::new(&mut bytes, "correct horse");
        archive.add("a/1.pdf", [&b"on"[..], b"e"]).unwrap();
        archive.add_json("b.json", &["two"]).unwrap();
        archive.finish().unwrap();
        let bytes = bytes.into_inner();
        assert_eq!(read(&bytes, "a/1.pdf", "correct horse").as_deref(), Some(&b"one"[..]));
        assert_eq!(read(&bytes, "b.json", "correct horse").as_deref(), Some(&b"[\n  \"two\"\n]"[..]));
        assert_eq!(read(&bytes, "b.json", "wrong horse"), None);
        assert!(ZipArchive::new(Cursor::new(&bytes[..])).unwrap().by_name("b.json").is_err(), "nothing is in clear");
    }

    #[test]
    fn equal_entries_are_locked_differently() {
        let bytes = written("correct horse", &[("a.txt", b"the same words"), ("b.txt", b"the same words")]);
        let mut zip = ZipArchive::new(Cursor::new(&bytes[..])).unwrap();
        let mut locked = |index| {
            let mut content = Vec::new();
            zip.by_index_raw(index).unwrap().read_to_end(&mut content).unwrap();
            content
        };
        assert_ne!(locked(0), locked(1));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn what_went_in_comes_out(content in prop::collection::vec(any::<u8>(), 0..4096), password in "[ -~]{8,40}") {
            let bytes = written(&password, &[("x.bin", &content)]);
            prop_assert_eq!(read(&bytes, "x.bin", &password), Some(content));
        }
    }
}
