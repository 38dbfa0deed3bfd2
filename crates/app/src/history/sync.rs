//! Connectivity and freshness.

use desk_contract::{DeskError, Empty, SyncStatusView};

use crate::Desk;

impl Desk {
    /// How things stand with the gateway.
    pub async fn sync_status(&self, _: Empty) -> Result<SyncStatusView, DeskError> {
        let profile = self.open()?;
        Ok(match profile.citizen().await {
            Ok(citizen) => citizen.status(),
            // Nobody is signed in: nothing is fetched, and nothing is wrong.
            Err(_) => SyncStatusView {
                online: true,
                since: self.now(),
                last_synced_at: None,
                syncing: false,
                pending: 0,
                wedged: 0,
                retry_at: None,
            },
        })
    }

    /// Asks the gateway now, and waits for the answer.
    pub async fn sync_now(&self, _: Empty) -> Result<SyncStatusView, DeskError> {
        let profile = self.open()?;
        profile.citizen().await?.sync_now().await;
        self.sync_status(Empty {}).await
    }
}
