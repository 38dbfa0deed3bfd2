//! One gateway as a process: its configuration comes from a file, its clock from another, and it ends where it is told.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk_gateway::{GatewayConfig, Storm};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::clock::FileClock;
use crate::StormError;
use crate::world::Broken;

/// What a gateway process reads.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct GatewayFile {
    pub(super) config: Value,
    pub(super) clock: PathBuf,
    pub(super) listen: std::net::SocketAddr,
    pub(super) broken: Option<String>,
    pub(super) crash: Option<(String, u64)>,
}

/// Runs as one gateway, until it is killed.
pub fn gateway(file: &Path) -> Result<(), StormError> {
    let told: GatewayFile = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let mut config: GatewayConfig = serde_json::from_value(told.config)?;
    let broken = told.broken.as_deref().and_then(broken_of);
    config.storm = Storm { broken, crash: told.crash, by_hand: false };
    let clock = Arc::new(FileClock::new(told.clock));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let listener = desk_gateway::listen(told.listen)?;
        let _gateway = desk_gateway::start(config, listener, clock).await?;
        std::future::pending::<()>().await;
        Ok(())
    })
}

const BROKEN: [(Broken, &str); 3] = [
    (Broken::SkipIdempotency, "skip-idempotency"),
    (Broken::TrustCallbackAmount, "trust-callback-amount"),
    (Broken::DropRefund, "drop-refund"),
];

fn broken_of(word: &str) -> Option<Broken> {
    BROKEN.iter().find(|(_, name)| *name == word).map(|(broken, _)| *broken)
}

pub(super) fn word_of(broken: Broken) -> Option<String> {
    BROKEN.iter().find(|(other, _)| *other == broken).map(|(_, name)| (*name).to_owned())
}
