//! Looking around without signing in.

use desk_contract::{DeskError, DeskStatusView, Empty};

use super::{Desk, Stage};

impl Desk {
    /// Shows invented tasks and bills, marked as such.
    pub async fn look_around(&self, _: Empty) -> Result<DeskStatusView, DeskError> {
        let Stage::Open(profile) = self.stage() else { return Err(DeskError::Locked) };
        profile.look_around();
        self.tell(desk_contract::DeskEvent::StageChanged);
        self.desk_status(Empty {}).await
    }
}
