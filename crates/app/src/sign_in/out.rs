//! Signing out of this computer: the tokens go at once here, and at the gateway as soon as it can be reached (P05).

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
            // A locked profile's tokens cannot be read; erasing it takes them with it.
            Stage::Locked(id) if request.erase => {
                if let Ok(ring) = self.key_ring(&id, None).await {
                    ring.forget().await.map_err(|error| crate::lock::key_error(&error))?;
                }
                self.erase(&id)?;
            }
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
