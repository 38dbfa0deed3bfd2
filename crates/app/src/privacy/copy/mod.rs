//! A copy of the person's data, as a ZIP file that a password locks; confirmed on the phone (P07). What is in it:
//! docs/copy.md.

mod archive;
mod fetched;
mod here;
mod progress;
mod written;

use std::collections::BTreeSet;
use std::sync::Arc;

use desk_contract::{CopyPart, DataExportRequest, DeskError, FieldReason, LocalAct, SavedFileView};
use desk_domain::Day;
use desk_l10n::{day_long, id, texts};
use zeroize::Zeroizing;

use crate::profile::OpenProfile;
use crate::saved::Fresh;
use crate::{Desk, incident, receipts, saved};

use here::Here;
use progress::Progress;
use written::Copy;

/// Characters of a password. What a shorter one locks is soon opened: ZIP derives its key by 1,000 rounds only.
const PASSWORD: std::ops::RangeInclusive<usize> = 8..=128;

/// Name and extension of the file.
const NAME: (&str, &str) = ("my-data", "zip");

impl Desk {
    /// Fetches what the gateway holds, adds what exists here only, and saves both as one locked file.
    pub async fn data_export(&self, request: DataExportRequest) -> Result<SavedFileView, DeskError> {
        let profile = self.open()?;
        let parts = wanted(&request)?;
        let password = Zeroizing::new(request.password);
        let receipts =
            if parts.contains(&CopyPart::Receipts) { receipts::all(self, &profile).await? } else { Vec::new() };
        if request.step_up.is_none() {
            // Before the phone is asked: a missing font or a folder that cannot be written would only be found after it.
            receipts::try_fonts(&receipts).await?;
            drop(beside(self.new_copy()).await?);
        }
        let mut progress = Progress::new(self.sender(), receipts.len());
        let fetched = self.fetch(&profile, request.step_up.as_ref(), &mut progress);
        let mut lists = Box::pin(profile.while_open(fetched)).await??;
        lists.keep(&parts);
        let here = if parts.contains(&CopyPart::ThisComputer) { Some(Here::of(&profile).await?) } else { None };
        let day = day_long(self.language(), Day::of(self.now()));
        let about = texts().format(self.language(), id::COPY_ABOUT, &[("day", day.as_str().into())]);
        let copy = Copy { about, lists, here, receipts };
        self.write_copy(&profile, copy, password, progress).await
    }

    /// Begins the file.
    fn new_copy(&self) -> impl FnOnce() -> Result<Fresh, DeskError> + Send + 'static {
        let (names, now) = (saved::Names::of(self, NAME), self.now());
        move || Fresh::begin(names, now)
    }

    /// Writes the file beside the runtime; there is none when anything fails, or when the desk is locked meanwhile.
    async fn write_copy(
        &self,
        profile: &Arc<OpenProfile>,
        copy: Copy,
        password: Zeroizing<String>,
        mut progress: Progress,
    ) -> Result<SavedFileView, DeskError> {
        let (begin, open) = (self.new_copy(), Arc::clone(profile));
        let written = beside(move || {
            let mut fresh = begin()?;
            copy.write(fresh.file(), &password, &mut progress, &|| open.is_closing())?;
            fresh.sync()?;
            if open.is_closing() {
                return Err(DeskError::Locked);
            }
            let path = fresh.keep()?;
            progress.step();
            Ok(path)
        });
        let path = written.await?;
        saved::kept(self, profile, LocalAct::CopySaved, path).await
    }
}

/// Does it where it may wait for the disk.
async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, DeskError> + Send + 'static,
) -> Result<T, DeskError> {
    tokio::task::spawn_blocking(work).await.map_err(|error| incident::internal("copy.write", &error))?
}

fn wanted(request: &DataExportRequest) -> Result<BTreeSet<CopyPart>, DeskError> {
    let length = request.password.chars().count();
    if length < *PASSWORD.start() {
        return Err(DeskError::field("password", FieldReason::TooShort));
    }
    if length > *PASSWORD.end() {
        return Err(DeskError::field("password", FieldReason::TooLong));
    }
    // 7-Zip on Windows takes the letters of a password in the table of the system, we in UTF-8: only these are the same.
    if !request.password.chars().all(|letter| letter == ' ' || letter.is_ascii_graphic()) {
        return Err(DeskError::field("password", FieldReason::Form));
    }
    if request.parts.is_empty() {
        return Err(DeskError::field("parts", FieldReason::Missing));
    }
    Ok(request.parts.iter().copied().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(password: &str, parts: Vec<CopyPart>) -> DataExportRequest {
        DataExportRequest { parts, password: password.to_owned(), step_up: None }
    }

    #[test]
    fn a_copy_has_a_password_and_something_in_it() {
        let some = || vec![CopyPart::Tasks, CopyPart::Tasks, CopyPart::Person];
        let refused = |password: &str, parts| wanted(&request(password, parts)).unwrap_err();
        assert_eq!(refused("seven77", some()), DeskError::field("password", FieldReason::TooShort));
        assert_eq!(refused(&"長".repeat(129), some()), DeskError::field("password", FieldReason::TooLong));
        assert_eq!(refused("水費單水費單水費", some()), DeskError::field("password", FieldReason::Form));
        assert_eq!(refused("new\nline of it", some()), DeskError::field("password", FieldReason::Form));
        assert_eq!(refused("long enough", Vec::new()), DeskError::field("parts", FieldReason::Missing));
        let parts = wanted(&request("8 ~ long", some())).unwrap();
        assert_eq!(parts.into_iter().collect::<Vec<_>>(), [CopyPart::Person, CopyPart::Tasks]);
    }

    #[test]
    fn the_password_is_in_no_debug_output() {
        let text = format!("{:?}", request("a secret of mine", vec![CopyPart::Tasks]));
        assert!(text.contains("Tasks") && !text.contains("secret"), "{text}");
    }
}
