//! Several people on one computer, each with their own store (F09).

use desk_contract::{DeskError, DeskStatusView, Empty, ProfileChooseRequest};

use super::{Desk, Stage};

impl Desk {
    /// Goes to another profile; the open one is locked first.
    pub async fn profile_choose(&self, request: ProfileChooseRequest) -> Result<DeskStatusView, DeskError> {
        let tile = self.profiles.tile(&request.id).ok_or(DeskError::NotFound)?;
        self.lock().await?;
        self.go_to(Stage::Locked(tile.id.clone()));
        self.open_without_pin(&tile.id).await;
        self.desk_status(Empty {}).await
    }

    /// Leaves the open profile for first run, to add another person.
    pub async fn profile_add(&self, _: Empty) -> Result<DeskStatusView, DeskError> {
        self.lock().await?;
        self.go_to(Stage::FirstRun);
        self.desk_status(Empty {}).await
    }
}
