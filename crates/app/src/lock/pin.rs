//! Setting, changing and removing the PIN.

use desk_contract::{DeskError, FieldReason, PinRemoveRequest, PinSetRequest, PinSetView};
use desk_secrets::{KeyError, Pin};

use super::CURRENT;
use super::keys::key_error;
use super::wrong_pins::{note_wrong, wrong_before};
use crate::Desk;
use crate::desk::first_run::parse_pin;

impl Desk {
    /// Sets or changes the PIN; a wrong current PIN counts as a try (P04).
    pub async fn pin_set(&self, request: PinSetRequest) -> Result<PinSetView, DeskError> {
        let profile = self.open()?;
        let fresh = parse_pin(&request.pin)?;
        let wrong = wrong_before(profile.keys()).await;
        let changed = match request.current {
            Some(current) => profile.keys().change_pin(&parse_current(&current)?, &fresh).await,
            None => profile.keys().set_pin(profile.database_keys(), &fresh).await,
        };
        changed.map_err(|error| pin_error(&error))?;
        note_wrong(&profile, wrong).await;
        Ok(PinSetView { has_pin: true })
    }

    /// Removes the PIN: the system's keyring alone protects the data then.
    pub async fn pin_remove(&self, request: PinRemoveRequest) -> Result<PinSetView, DeskError> {
        let profile = self.open()?;
        let current = parse_current(&request.current)?;
        let wrong = wrong_before(profile.keys()).await;
        profile.keys().remove_pin(&current).await.map_err(|error| pin_error(&error))?;
        note_wrong(&profile, wrong).await;
        Ok(PinSetView { has_pin: false })
    }
}

fn parse_current(typed: &str) -> Result<Pin, DeskError> {
    Pin::parse(typed).map_err(|_| DeskError::field(CURRENT, FieldReason::Form))
}

fn pin_error(error: &KeyError) -> DeskError {
    match error {
        KeyError::WrongPin(_) => DeskError::field(CURRENT, FieldReason::Wrong),
        KeyError::Wait(_) => DeskError::RateLimited { retry_at: None },
        other => key_error(other),
    }
}
