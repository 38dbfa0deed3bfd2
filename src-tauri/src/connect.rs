//! The sandbox build's gateway: on this computer, named by a file when it runs in another process (M-builds).

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use desk_contract::DeskError;
use desk_domain::{Clock, SystemClock};
use serde::Deserialize;

use crate::start::Gateway;

/// The largest file that is read.
const MAX_BYTES: u64 = 64 * 1024;

/// A world that runs in another process on this computer.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ConnectFile {
    gateway: String,
    phone: String,
}

/// Uses a gateway and sandbox that run in another process.
pub(crate) fn connect(file: &Path) -> Result<Gateway, DeskError> {
    let mut text = String::new();
    File::open(file)
        .and_then(|file| file.take(MAX_BYTES).read_to_string(&mut text))
        .map_err(|_| DeskError::Unsupported)?;
    let named: ConnectFile = serde_json::from_str(&text).map_err(|_| DeskError::Unsupported)?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    gateway(&named.gateway, named.phone, Arc::clone(&clock), clock)
}

/// The gateway at `base` with the simulated phone: the clock of its wire, which nobody moves, and the one that the person
/// lives by.
pub(crate) fn gateway(
    base: &str,
    phone: String,
    wire: Arc<dyn Clock>,
    clock: Arc<dyn Clock>,
) -> Result<Gateway, DeskError> {
    let config = desk_app::GovConfig {
        base: base.parse().map_err(|_| DeskError::Unsupported)?,
        trust: desk_app::Trust::SandboxLoopback,
        clock: wire,
        device_name: desk_app::device_name(),
    };
    Ok(Gateway { config: Some(config), phone_url: Some(phone), clock })
}
