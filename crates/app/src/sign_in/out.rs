//! Signing out of this computer: the tokens go at once here, and at the gateway as soon as it can be reached (P05). A locked
//! desk cannot read its tokens: it fetches nothing, and signs out at the next unlocking before anything else.

use std::path::{Path, PathBuf};

use desk_contract::{DeskError, DeskEvent, DeskStatusView, Empty, SignOutRequest};
use desk_domain::ProfileId;

use crate::desk::Stage;
use crate::{Desk, file};

impl Desk {
    /// Signs out; with `erase`, the profile and everything in it goes too (P19).
    pub async fn sign_out(&self, request: SignOutRequest) -> Result<DeskStatusView, DeskError> {
        match self.stage() {
            Stage::Open(profile) => {
                profile.sign_out().await?;
                if request.erase {
                    let id = profile.id().clone();
                    profile.close().await;
                    profile.keys().forget().await.map_err(|error| crate::lock::key_error(&error))?;
                    self.erase(&id)?;
                } else {
                    self.tell(DeskEvent::StageChanged);
                }
            }
            Stage::Locked(id) if !request.erase => owe(&self.profiles.folder(&id))?,
            // Who cannot unlock it does not erase it.
            Stage::Locked(_) | Stage::FirstRun => return Err(DeskError::Locked),
        }
        self.desk_status(Empty {}).await
    }

    /// Removes the files of a profile and goes to another one, or to first run.
    fn erase(&self, id: &ProfileId) -> Result<(), DeskError> {
        let folder = self.profiles.folder(id);
        std::fs::remove_dir_all(&folder).map_err(|error| file::from_io("erase", &error))?;
        self.profiles.remove(id)?;
        self.go_to(self.profiles.last().map_or(Stage::FirstRun, Stage::Locked));
        Ok(())
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
