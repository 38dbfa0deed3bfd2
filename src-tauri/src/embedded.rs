//! The sandbox build's world in this process (M-builds).

use std::io::Write as _;
use std::path::Path;

use desk_contract::DeskError;
use desk_world::{World, WorldConfig};

use crate::connect::gateway;
use crate::start::Gateway;

/// Starts sandbox and gateway; they end with the program.
pub(crate) async fn start(state: &Path) -> Result<Gateway, DeskError> {
    let config = WorldConfig { state_folder: Some(state.to_owned()), ..WorldConfig::default() };
    let world = World::start(config).await.map_err(|error| {
        tracing::error!(error = %error, "the sandbox could not be started");
        DeskError::Unsupported
    })?;
    let (base, phone) = (world.gateway_url().as_str(), world.phone_url().to_string());
    let gateway = gateway(base, phone, world.true_clock(), world.clock())?;
    // For whoever started it from a terminal: the guide, and where the sandbox is driven with which token.
    let (sandbox, token) = (world.sandbox().base_url(), world.sandbox().admin_token());
    let _ = writeln!(std::io::stderr(), "sandbox: {sandbox}docs, {sandbox}admin with the token {token}");
    // The world lives as long as the program: its servers stop when the process ends.
    std::mem::forget(world);
    Ok(gateway)
}
