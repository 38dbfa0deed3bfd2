//! Unlocking with PIN or passphrase; a try is counted before it is judged (P04).

use desk_contract::{DeskError, FieldReason, UnlockRequest, UnlockView};
use desk_domain::ProfileId;
use desk_secrets::{DatabaseKeys, KeyError, KeyRing, KeyStatus, Pin};

use super::keys::key_error;
use super::wrong_tries::{note_wrong, wrong_pins};
use super::{PASSPHRASE, PIN};
use crate::Desk;
use crate::desk::Stage;

/// What a try gave.
enum Tried {
    Open(DatabaseKeys),
    Not(UnlockView),
}

impl Desk {
    /// Tries to unlock. A PIN or passphrase that has the wrong form is a field error and costs no try.
    pub async fn unlock(&self, request: UnlockRequest) -> Result<UnlockView, DeskError> {
        let _one = self.stage_gate.lock().await;
        let id = match self.stage() {
            Stage::Locked(id) => id,
            Stage::Open(_) => return Ok(UnlockView::Opened),
            Stage::FirstRun => return Err(DeskError::Locked),
        };
        let ring = self.key_ring(&id, request.passphrase).await.inspect_err(|error| {
            if *error == DeskError::field(PASSPHRASE, FieldReason::Wrong) {
                self.count_wrong_passphrase(&id);
            }
        })?;
        let wrong = self.wrong_passphrases(&id).saturating_add(wrong_pins(&ring).await);
        if matches!(ring.status().await, Ok(KeyStatus::New)) {
            self.finish_setting_aside(&id, ring).await?;
            return Ok(UnlockView::Opened);
        }
        match self.try_keys(&ring, request.pin).await? {
            Tried::Open(keys) => {
                let profile = self.open_profile(&id, ring, &keys).await?;
                self.opened(&id, std::sync::Arc::clone(&profile))?;
                note_wrong(&profile, wrong).await;
                self.forget_wrong_passphrases(&id);
                Ok(UnlockView::Opened)
            }
            Tried::Not(view) => Ok(view),
        }
    }

    async fn try_keys(&self, ring: &KeyRing, pin: Option<String>) -> Result<Tried, DeskError> {
        let opened = match pin {
            None => ring.open().await,
            Some(typed) => {
                let pin = Pin::parse(&typed).map_err(|_| DeskError::field(PIN, FieldReason::Form))?;
                ring.unlock(&pin).await
            }
        };
        match opened {
            Ok(keys) => Ok(Tried::Open(keys)),
            Err(KeyError::WrongPin(standing)) if standing.wait_seconds == 0 => Ok(Tried::Not(UnlockView::Wrong {
                tries_left: u8::try_from(standing.free_left).unwrap_or(0),
                last_try: standing.next_is_costly,
            })),
            Err(KeyError::WrongPin(standing) | KeyError::Wait(standing)) => {
                Ok(Tried::Not(UnlockView::Wait { seconds: u32::try_from(standing.wait_seconds).unwrap_or(u32::MAX) }))
            }
            Err(KeyError::PinNeeded) => Err(DeskError::field(PIN, FieldReason::Missing)),
            Err(other) => Err(key_error(&other)),
        }
    }

    /// Opens a profile that asks for nothing; one that asks stays locked.
    pub(crate) async fn open_without_pin(&self, id: &ProfileId) {
        let _one = self.stage_gate.lock().await;
        if self.needs_passphrase(id) || self.has_pin(id).await {
            return;
        }
        let opened = async {
            let ring = self.key_ring(id, None).await?;
            let keys = ring.open().await.map_err(|error| key_error(&error))?;
            let profile = self.open_profile(id, ring, &keys).await?;
            self.opened(id, profile)
        };
        if let Err(error) = opened.await {
            tracing::warn!(code = error.code(), "a profile without PIN could not be opened");
        }
    }

    fn opened(&self, id: &ProfileId, profile: std::sync::Arc<crate::profile::OpenProfile>) -> Result<(), DeskError> {
        self.profiles.opened(id)?;
        self.idle.seen(self.now());
        self.go_to(Stage::Open(profile));
        Ok(())
    }
}
