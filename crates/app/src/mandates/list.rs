//! The person's mandates.

use desk_contract::{DeskError, Empty, MandatesListView};

use super::view::view;
use crate::{Desk, incident};

impl Desk {
    /// All of them, newest first.
    pub async fn mandates_list(&self, _: Empty) -> Result<MandatesListView, DeskError> {
        let profile = self.open()?;
        let found = profile.store().mandates().await.map_err(|error| incident::store(&error))?;
        let mut mandates = Vec::with_capacity(found.len());
        for mandate in found {
            mandates.push(view(self, &profile, mandate).await?);
        }
        Ok(MandatesListView { mandates })
    }
}
