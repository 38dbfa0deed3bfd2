//! The sandbox build's world: in this process, or (for measuring) in another one on this computer (M-builds).

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use desk_contract::DeskError;
use desk_domain::{Clock, SystemClock};
use desk_world::{World, WorldConfig};
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

/// Starts sandbox and gateway; they end with the program.
pub(crate) async fn start(state: &Path) -> Result<Gateway, DeskError> {
    let config = WorldConfig { state_folder: Some(state.to_owned()), ..WorldConfig::default() };
    let world = World::start(config).await.map_err(|error| {
        tracing::error!(error = %error, "the sandbox could not be started");
        DeskError::Unsupported
    })?;
    let gateway = gateway(world.gateway_url().as_str(), world.phone_url().to_string(), world.clock())?;
    // The world lives as long as the program: its servers stop when the process ends.
    std::mem::forget(world);
    Ok(gateway)
}

/// Uses a gateway and sandbox that run in another process.
pub(crate) fn connect(file: &Path) -> Result<Gateway, DeskError> {
    let mut text = String::new();
    File::open(file)
        .and_then(|file| file.take(MAX_BYTES).read_to_string(&mut text))
        .map_err(|_| DeskError::Unsupported)?;
    let named: ConnectFile = serde_json::from_str(&text).map_err(|_| DeskError::Unsupported)?;
    gateway(&named.gateway, named.phone, Arc::new(SystemClock))
}

fn gateway(base: &str, phone: String, clock: Arc<dyn Clock>) -> Result<Gateway, DeskError> {
    let config = desk_app::GovConfig {
        base: base.parse().map_err(|_| DeskError::Unsupported)?,
        trust: desk_app::Trust::SandboxLoopback,
        clock: Arc::clone(&clock),
        device_name: desk_app::device_name(),
    };
    Ok(Gateway { config: Some(config), phone_url: Some(phone), clock })
}
