//! Erasing a profile from this computer (P07, P19). Who is signed in confirms it on the phone, and the gateway notes it in
//! the person's log; who is not signed in proves by the PIN, if there is one, that the profile is theirs.

use desk_contract::{DeskError, DeskStage, DeskStatusView, Empty, EraseRequest, FieldReason};
use desk_domain::IdempotencyKey;

use crate::desk::Stage;
use crate::lock::{self, PIN};
use crate::profile::OpenProfile;
use crate::{Desk, file};

impl Desk {
    /// Erases the open profile: keys first, then its folder. Another profile, or first run, comes next.
    pub async fn erase(&self, request: EraseRequest) -> Result<DeskStatusView, DeskError> {
        let profile = self.open()?;
        if profile.stage().await == DeskStage::Open {
            self.confirmed_by_phone(&profile, &request).await?;
        } else if self.has_pin(profile.id()).await {
            let typed = request.pin.ok_or_else(|| DeskError::field(PIN, FieldReason::Missing))?;
            lock::check_pin(&profile, PIN, &typed).await?;
        }
        // The gateway has ended the session already; one that it could not be told of ends by itself.
        profile.sign_out().await?;
        let id = profile.id().clone();
        profile.close().await;
        profile.keys().forget().await.map_err(|error| lock::key_error(&error))?;
        std::fs::remove_dir_all(self.profiles.folder(&id)).map_err(|error| file::from_io("erase", &error))?;
        self.profiles.remove(&id)?;
        self.go_to(self.profiles.last().map_or(Stage::FirstRun, Stage::Locked));
        self.desk_status(Empty {}).await
    }

    async fn confirmed_by_phone(&self, profile: &OpenProfile, request: &EraseRequest) -> Result<(), DeskError> {
        let api = profile.api().await?;
        match api.erase(&IdempotencyKey::random(), request.step_up.as_ref()).await {
            Ok(()) => Ok(()),
            Err(error) => Err(self.with_code(profile, &error).await),
        }
    }
}
