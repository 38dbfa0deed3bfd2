//! The lock as it stands: what the lock screen shows.

use desk_contract::{DeskError, Empty, LockView};
use desk_domain::ProfileId;
use desk_secrets::{FREE_TRIES, KeyStatus, PinStanding};

use crate::Desk;
use crate::desk::Stage;

impl Desk {
    /// What unlocking asks for, and when the desk locks itself.
    pub async fn lock_status(&self, _: Empty) -> Result<LockView, DeskError> {
        match self.stage() {
            Stage::Locked(id) => Ok(self.locked(&id).await),
            Stage::Open(profile) => Ok(LockView {
                locked: false,
                needs_pin: self.has_pin(profile.id()).await,
                needs_passphrase: self.needs_passphrase(profile.id()),
                wait_seconds: None,
                tries_left: tries(FREE_TRIES),
                idle_seconds_left: u32::try_from(self.idle.seconds_left(self.now())).ok(),
                due_tomorrow: 0,
            }),
            Stage::FirstRun => Ok(LockView {
                locked: false,
                needs_pin: false,
                needs_passphrase: false,
                wait_seconds: None,
                tries_left: tries(FREE_TRIES),
                idle_seconds_left: None,
                due_tomorrow: 0,
            }),
        }
    }

    async fn locked(&self, id: &ProfileId) -> LockView {
        let needs_passphrase = self.needs_passphrase(id);
        let standing = if needs_passphrase { PinStanding::default() } else { self.standing(id).await };
        let free_left = if needs_passphrase { FREE_TRIES } else { standing.free_left };
        LockView {
            locked: true,
            needs_pin: self.has_pin(id).await,
            needs_passphrase,
            wait_seconds: u32::try_from(standing.wait_seconds).ok().filter(|seconds| *seconds > 0),
            tries_left: tries(free_left),
            idle_seconds_left: None,
            due_tomorrow: self.due_tomorrow(id),
        }
    }

    async fn standing(&self, id: &ProfileId) -> PinStanding {
        let fresh = PinStanding { free_left: FREE_TRIES, ..PinStanding::default() };
        let Some(ring) = self.known_ring(id) else { return fresh };
        match ring.status().await {
            Ok(KeyStatus::PinSet(standing)) => standing,
            _ => fresh,
        }
    }
}

fn tries(left: u32) -> u8 {
    u8::try_from(left).unwrap_or(u8::MAX)
}
