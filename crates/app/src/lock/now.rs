//! Locking: nothing of the person stays in memory or on the screen (P01).

use desk_contract::{DeskError, DeskStatusView, Empty};

use crate::Desk;
use crate::desk::Stage;

impl Desk {
    /// Locks at once.
    pub async fn lock_now(&self, _: Empty) -> Result<DeskStatusView, DeskError> {
        self.lock().await?;
        self.desk_status(Empty {}).await
    }

    /// Before the program ends: nothing touches the databases any more when this returns.
    pub async fn close(&self) {
        self.watchers.end().await;
        if let Err(error) = self.lock().await {
            tracing::warn!(code = error.code(), "the desk did not close as it should");
        }
    }

    /// Stops what runs, closes both databases and drops the keys; a desk that is not open stays as it is.
    pub(crate) async fn lock(&self) -> Result<(), DeskError> {
        let _one = self.stage_gate.lock().await;
        self.end_attempt().await;
        let Stage::Open(profile) = self.stage() else { return Ok(()) };
        self.hand_over_reminders(&profile).await;
        self.go_to(Stage::Locked(profile.id().clone()));
        profile.close().await;
        // One that began until then; none begins in a profile that is closed.
        self.end_attempt().await;
        Ok(())
    }
}
