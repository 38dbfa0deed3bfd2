//! Starting the desk: claims the data folder, reads look and profiles, opens what needs no PIN.

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, RwLock};

use desk_contract::DeskError;
use desk_gov::Gov;
use desk_store::{ClaimError, DataFolder};
use futures_util::FutureExt as _;
use tokio::sync::{broadcast, watch};

use super::{Desk, EVENTS, Idle, Reminders, Stage, Watchers};
use crate::look::Look;
use crate::profiles::Profiles;
use crate::{DeskConfig, file};

impl Desk {
    /// Starts the desk. `busy-elsewhere` when another program holds the data folder.
    pub async fn start(mut config: DeskConfig) -> Result<Arc<Self>, DeskError> {
        // A gateway that this build must not use (P34) is none: the person is told so, and works without one.
        if let Some(error) = config.gateway.as_ref().and_then(|gateway| Gov::new(gateway).err()) {
            tracing::error!(error = %error, "the gateway that is set up is refused");
            config.gateway = None;
        }
        std::fs::create_dir_all(&config.data_folder).map_err(|error| file::from_io("start.folder", &error))?;
        let folder = DataFolder::claim(&config.data_folder).map_err(|error| match error {
            ClaimError::AlreadyRunning => {
                DeskError::BusyElsewhere { device: None, until: config.clock.now().plus_seconds(60) }
            }
            ClaimError::Io(error) => file::from_io("start.claim", &error),
        })?;
        let profiles = Profiles::load(&config.data_folder);
        let stage = profiles.last().map_or(Stage::FirstRun, Stage::Locked);
        let desk = Arc::new(Self {
            look: Look::load(&config.data_folder, config.host.system_language()),
            profiles,
            idle: Idle::new(config.clock.now()),
            reminders: Reminders::default(),
            attempt: tokio::sync::Mutex::default(),
            stage_gate: tokio::sync::Mutex::default(),
            stage: RwLock::new(stage.clone()),
            events: broadcast::Sender::new(EVENTS),
            notices: Mutex::default(),
            saved: Mutex::default(),
            shown: watch::Sender::new(true),
            watchers: Watchers::default(),
            clock_told: AtomicBool::new(false),
            _folder: folder,
            config,
        });
        if let Stage::Locked(id) = stage {
            desk.open_without_pin(&id).await;
        }
        desk.listen(Self::tell_person);
        desk.repeat(|desk| desk.check_idle().boxed());
        desk.repeat(|desk| desk.remind().boxed());
        Ok(desk)
    }
}
