//! What a desk is started with.

use std::path::PathBuf;
use std::sync::Arc;

use desk_contract::Build;
use desk_domain::Clock;
use desk_gov::GovConfig;

use crate::{Host, Keyring};

/// Everything that differs between the program, the browser tests and the journeys.
pub struct DeskConfig {
    /// Which build.
    pub build: Build,
    /// Program version, for About and diagnostics.
    pub version: String,
    /// Folder of the profiles; the desk claims it for itself alone.
    pub data_folder: PathBuf,
    /// Folder for files that the person asked for.
    pub downloads_folder: PathBuf,
    /// The gateway; `None` when none is set up.
    pub gateway: Option<GovConfig>,
    /// The simulated phone of a sandbox build.
    pub phone_url: Option<String>,
    /// Where device secrets are kept, when the system's keyring opens.
    pub keyring: Keyring,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// The program around.
    pub host: Arc<dyn Host>,
}
