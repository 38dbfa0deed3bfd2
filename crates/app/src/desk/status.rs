//! What stage the desk is in.

use desk_contract::{Build, DeskError, DeskStage, DeskStatusView, Empty, ProfileView, Protection};

use super::{Desk, Stage};

impl Desk {
    /// The desk as a whole.
    pub async fn desk_status(&self, _: Empty) -> Result<DeskStatusView, DeskError> {
        let now = self.stage();
        let (stage, profile, has_pin, protection) = match &now {
            Stage::FirstRun => (DeskStage::FirstRun, None, false, Protection::Memory),
            Stage::Locked(id) => {
                let tile = self.profiles.tile(id);
                let has_pin = self.has_pin(id).await;
                let profile = tile.map(|tile| ProfileView { tile, name: None });
                (DeskStage::Locked, profile, has_pin, self.protection(id))
            }
            Stage::Open(open) => {
                let tile = self.profiles.tile(open.id());
                let name = open.person_name().await;
                let profile = tile.map(|tile| ProfileView { tile, name });
                (open.stage().await, profile, self.has_pin(open.id()).await, self.protection(open.id()))
            }
        };
        Ok(DeskStatusView {
            build: self.config.build,
            version: self.config.version.clone(),
            gateway: self.gateway_host(),
            stage,
            profile,
            profiles: self.profiles.tiles(),
            look: self.look.view(),
            keyring: self.config.keyring.state(),
            protection,
            has_pin,
            notices: self.take_notices(now.open_profile()),
        })
    }

    fn gateway_host(&self) -> Option<String> {
        let gateway = self.config.gateway.as_ref()?;
        match self.config.build {
            // A random loopback port tells a person nothing.
            Build::Sandbox => Some("127.0.0.1".to_owned()),
            Build::Release => gateway.base.host_str().map(ToOwned::to_owned),
        }
    }
}
