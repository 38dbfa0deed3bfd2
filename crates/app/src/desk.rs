//! The desk: one per program. Holds what is open, and says what stage it is in.

mod alerts;
pub(crate) mod first_run;
pub(crate) mod idle;
mod link_open;
mod look_around;
mod look_change;
mod profile_choose;
pub(crate) mod reminders;
mod start;
mod status;
mod watchers;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use desk_contract::{Access, DeskError, DeskEvent, OpenNotice};
use desk_domain::{Language, ProfileId, Timestamp};
use desk_store::DataFolder;
use tokio::sync::{broadcast, watch};

use crate::DeskConfig;
use crate::look::Look;
use crate::profile::OpenProfile;
use crate::profiles::Profiles;
use crate::sign_in::Attempt;
use idle::Idle;
use reminders::Reminders;
use watchers::Watchers;

/// So many events wait for a slow window; then it asks for everything again.
const EVENTS: usize = 64;

/// What is open.
#[derive(Clone, Debug)]
pub(crate) enum Stage {
    /// Nobody has used this computer.
    FirstRun,
    /// This profile waits to be unlocked; nothing of it is in memory.
    Locked(ProfileId),
    /// This profile is open.
    Open(Arc<OpenProfile>),
}

impl Stage {
    fn open_profile(&self) -> Option<&ProfileId> {
        match self {
            Self::Open(profile) => Some(profile.id()),
            Self::FirstRun | Self::Locked(_) => None,
        }
    }
}

/// The desk of one program. Cheap calls lock for a moment; nothing waits while it holds a lock.
pub struct Desk {
    pub(crate) config: DeskConfig,
    pub(crate) look: Look,
    pub(crate) profiles: Profiles,
    pub(crate) idle: Idle,
    pub(crate) reminders: Reminders,
    pub(crate) attempt: tokio::sync::Mutex<Option<Arc<Attempt>>>,
    /// One change of stage at a time: two unlocks at once would open one store twice.
    pub(crate) stage_gate: tokio::sync::Mutex<()>,
    stage: RwLock<Stage>,
    events: broadcast::Sender<DeskEvent>,
    /// To be told once: to whoever has this profile open, or to anybody.
    notices: Mutex<Vec<(Option<ProfileId>, OpenNotice)>>,
    saved: Mutex<Vec<PathBuf>>,
    /// Whether anybody can see the window.
    shown: watch::Sender<bool>,
    pub(crate) watchers: Watchers,
    /// That the clock is wrong has been said.
    clock_told: AtomicBool,
    /// Held for life: one program per data folder.
    _folder: DataFolder,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desk")
    }
}

/// How this computer is called at sign-in.
pub fn device_name() -> String {
    gethostname::gethostname().to_string_lossy().chars().take(64).collect()
}

impl Desk {
    /// Refuses what the stage does not allow: the check behind [`crate::call`].
    pub(crate) fn admit(&self, access: Access) -> Result<(), DeskError> {
        match access {
            Access::Always => Ok(()),
            Access::Unlocked => self.open().map(|_| ()),
        }
    }

    /// The open profile.
    pub(crate) fn open(&self) -> Result<Arc<OpenProfile>, DeskError> {
        match self.stage() {
            Stage::Open(profile) => Ok(profile),
            Stage::Locked(_) | Stage::FirstRun => Err(DeskError::Locked),
        }
    }

    pub(crate) fn stage(&self) -> Stage {
        self.stage.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Goes to another stage and tells the window.
    pub(crate) fn go_to(&self, stage: Stage) {
        *self.stage.write().unwrap_or_else(PoisonError::into_inner) = stage;
        self.tell(DeskEvent::StageChanged);
    }

    /// What the window is told without asking.
    pub fn events(&self) -> broadcast::Receiver<DeskEvent> {
        self.events.subscribe()
    }

    /// For what waits until somebody can see the window.
    pub(crate) fn seen(&self) -> watch::Receiver<bool> {
        self.shown.subscribe()
    }

    /// For what tells the window from beside the desk.
    pub(crate) fn sender(&self) -> broadcast::Sender<DeskEvent> {
        self.events.clone()
    }

    pub(crate) fn tell(&self, event: DeskEvent) {
        // Nobody listens yet, or any more: nothing is lost, the window asks when it opens.
        let _ = self.events.send(event);
    }

    /// Now.
    pub(crate) fn now(&self) -> Timestamp {
        self.config.clock.now()
    }

    /// The language of texts that Rust makes.
    pub(crate) fn language(&self) -> Language {
        self.look.language()
    }

    /// The window can be seen, or no longer: events about data wait while it cannot (M-ipc).
    pub fn window_shown(&self, shown: bool) {
        if !self.shown.send_replace(shown) && shown {
            self.tell(DeskEvent::SyncChanged);
        }
    }

    /// Whether the person asked to be reminded with the window closed.
    pub async fn reminds_when_closed(&self) -> bool {
        match self.open() {
            Ok(profile) => profile.settings().await.is_ok_and(|settings| settings.remind_when_closed),
            // A locked desk goes on with what was wanted when it was locked.
            Err(_) => matches!(self.stage(), Stage::Locked(id) if self.reminders.when_closed(&id)),
        }
    }

    /// Keeps a notice for whoever opens `of`; for anybody when it is about the computer.
    pub(crate) fn note(&self, of: Option<&ProfileId>, notice: OpenNotice) {
        let mut notices = self.notices.lock().unwrap_or_else(PoisonError::into_inner);
        let notice = (of.cloned(), notice);
        if !notices.contains(&notice) {
            notices.push(notice);
        }
    }

    /// Takes the notices for who has `open` open: each is told once.
    pub(crate) fn take_notices(&self, open: Option<&ProfileId>) -> Vec<OpenNotice> {
        let mut notices = self.notices.lock().unwrap_or_else(PoisonError::into_inner);
        let theirs = |of: &Option<ProfileId>| of.is_none() || of.as_ref() == open;
        notices.extract_if(.., |(of, _)| theirs(of)).map(|(_, notice)| notice).collect()
    }

    pub(crate) fn remember_saved(&self, path: PathBuf) {
        self.saved.lock().unwrap_or_else(PoisonError::into_inner).push(path);
    }

    pub(crate) fn saved_file(&self, name: &str) -> Option<PathBuf> {
        let saved = self.saved.lock().unwrap_or_else(PoisonError::into_inner);
        saved.iter().find(|path| path.file_name().is_some_and(|file| file == name)).cloned()
    }
}
