//! The end of first run: a profile with its keys, open and not signed in.

use desk_contract::{DeskError, DeskStatusView, Empty, FieldReason, FirstRunFinishRequest, LookChangeRequest};
use desk_secrets::Pin;

use super::{Desk, Stage};
use crate::lock;

impl Desk {
    /// Makes the profile. A PIN or passphrase that cannot be used is a field error, and nothing is made.
    pub async fn first_run_finish(&self, request: FirstRunFinishRequest) -> Result<DeskStatusView, DeskError> {
        let _one = self.stage_gate.lock().await;
        if !matches!(self.stage(), Stage::FirstRun) {
            return Err(DeskError::Conflict);
        }
        let pin = request.pin.as_deref().map(parse_pin).transpose()?;
        self.look.change(LookChangeRequest {
            language: Some(request.language),
            theme: Some(request.theme),
            text_size: Some(request.text_size),
        })?;
        let tile = self.profiles.add()?;
        let made = self.make_profile(&tile.id, pin.as_ref(), request.passphrase).await;
        match made {
            Ok(profile) => {
                self.profiles.opened(&tile.id)?;
                self.go_to(Stage::Open(profile));
            }
            Err(error) => {
                // Nothing of a profile that could not be made stays behind.
                let _ = std::fs::remove_dir_all(self.profiles.folder(&tile.id));
                self.profiles.remove(&tile.id)?;
                return Err(error);
            }
        }
        self.idle.seen(self.now());
        self.desk_status(Empty {}).await
    }
}

/// Six digits, not too easy to guess.
pub(crate) fn parse_pin(typed: &str) -> Result<Pin, DeskError> {
    let pin = Pin::parse(typed).map_err(|_| DeskError::field(lock::PIN, FieldReason::Form))?;
    if pin.is_easy_to_guess() { Err(DeskError::field(lock::PIN, FieldReason::TooEasy)) } else { Ok(pin) }
}
