//! Setting, changing and removing the PIN.

use desk_contract::{DeskError, FieldReason, LocalAct, PinRemoveRequest, PinSetRequest, PinSetView};
use desk_secrets::{KeyError, Pin};

use super::CURRENT;
use super::keys::key_error;
use super::wrong_tries::{note_wrong, wrong_pins};
use crate::desk::first_run::parse_pin;
use crate::profile::OpenProfile;
use crate::{Desk, privacy};

impl Desk {
    /// Sets or changes the PIN; a wrong current PIN counts as a try (P04).
    pub async fn pin_set(&self, request: PinSetRequest) -> Result<PinSetView, DeskError> {
        let profile = self.open()?;
        let fresh = parse_pin(&request.pin)?;
        let wrong = wrong_pins(profile.keys()).await;
        let changed = match request.current {
            Some(current) => profile.keys().change_pin(&parse_current(&current)?, &fresh).await,
            None => profile.keys().set_pin(profile.database_keys(), &fresh).await,
        };
        changed.map_err(|error| pin_error(CURRENT, &error))?;
        note_wrong(&profile, wrong).await;
        privacy::note_locally(&profile, LocalAct::PinSet, 1).await;
        Ok(PinSetView { has_pin: true })
    }

    /// Removes the PIN: the system's keyring alone protects the data then.
    pub async fn pin_remove(&self, request: PinRemoveRequest) -> Result<PinSetView, DeskError> {
        let profile = self.open()?;
        let current = parse_current(&request.current)?;
        let wrong = wrong_pins(profile.keys()).await;
        profile.keys().remove_pin(&current).await.map_err(|error| pin_error(CURRENT, &error))?;
        note_wrong(&profile, wrong).await;
        privacy::note_locally(&profile, LocalAct::PinRemoved, 1).await;
        Ok(PinSetView { has_pin: false })
    }
}

/// Whether `typed` is the PIN of the open profile; a wrong one is an error of `field`, and counts as a try (P04).
pub(crate) async fn check_pin(profile: &OpenProfile, field: &str, typed: &str) -> Result<(), DeskError> {
    let pin = Pin::parse(typed).map_err(|_| DeskError::field(field, FieldReason::Form))?;
    let wrong = wrong_pins(profile.keys()).await;
    profile.keys().unlock(&pin).await.map_err(|error| pin_error(field, &error))?;
    note_wrong(profile, wrong).await;
    Ok(())
}

fn parse_current(typed: &str) -> Result<Pin, DeskError> {
    Pin::parse(typed).map_err(|_| DeskError::field(CURRENT, FieldReason::Form))
}

fn pin_error(field: &str, error: &KeyError) -> DeskError {
    match error {
        KeyError::WrongPin(_) => DeskError::field(field, FieldReason::Wrong),
        KeyError::Wait(_) => DeskError::RateLimited { retry_at: None },
        other => key_error(other),
    }
}
