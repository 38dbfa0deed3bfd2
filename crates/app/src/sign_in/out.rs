//! Signing out of this computer: the tokens go at once here, and at the gateway as soon as it can be reached (P05). A locked
//! desk cannot read its tokens: it fetches nothing, and signs out at the next unlocking before anything else.

use std::path::{Path, PathBuf};

use desk_contract::{DeskError, DeskEvent, DeskStatusView, Empty};

use crate::desk::Stage;
use crate::{Desk, file};

impl Desk {
    /// Signs out; what lies here stays, encrypted.
    pub async fn sign_out(&self, _: Empty) -> Result<DeskStatusView, DeskError> {
        match self.stage() {
            Stage::Open(profile) => {
                profile.sign_out().await?;
                self.tell(DeskEvent::StageChanged);
            }
            Stage::Locked(id) => owe(&self.profiles.folder(&id))?,
            Stage::FirstRun => return Err(DeskError::Locked),
        }
        self.desk_status(Empty {}).await
    }
}

/// A file beside a profile's stores says that a sign-out is owed.
fn mark(folder: &Path) -> PathBuf {
    folder.join("sign-out")
}

/// The profile in `folder` signs out when it is opened next.
fn owe(folder: &Path) -> Result<(), DeskError> {
    file::write(&mark(folder), b"")
}

/// Whether the profile in `folder` has to sign out before anything else.
pub(crate) fn is_owed(folder: &Path) -> bool {
    mark(folder).exists()
}

/// It has signed out.
pub(crate) fn paid(folder: &Path) {
    if let Err(error) = std::fs::remove_file(mark(folder)) {
        tracing::warn!(error = %error, "the desk may sign out once more at the next unlocking");
    }
}
