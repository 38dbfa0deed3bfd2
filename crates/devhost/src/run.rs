//! The command line: starts a devhost and prints where it is, as one JSON line.

use std::io::Write as _;
use std::path::PathBuf;

use clap::Parser;
use desk_world::WorldConfig;

use crate::{Devhost, DevhostConfig};

/// Loopback host of the desk's commands, for browser tests and UI work.
#[derive(Parser)]
struct Arguments {
    /// Folder of the built UI.
    #[arg(long, default_value = "ui/dist")]
    ui: PathBuf,
    /// Folder of the desk's data; a new temporary one when left out.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Port; any when left out.
    #[arg(long, default_value_t = 0)]
    port: u16,
}

/// Runs until it is stopped.
pub async fn run() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter("warn").init();
    let arguments = Arguments::parse();
    let data_folder = arguments
        .data
        .unwrap_or_else(|| std::env::temp_dir().join(format!("desk-devhost-{}", desk_domain::AttemptId::random())));
    let config = DevhostConfig { ui: arguments.ui, data_folder, port: arguments.port, world: WorldConfig::default() };
    let devhost = Devhost::start(config).await?;
    let world = devhost.world();
    let line = serde_json::json!({
        "page": devhost.page(),
        "token": devhost.token(),
        "gateway": world.gateway_url().as_str(),
        "phone": world.phone_url().as_str(),
        "sandbox": world.sandbox().base_url().as_str(),
        "adminToken": world.sandbox().admin_token(),
    });
    writeln!(std::io::stdout(), "{line}")?;
    devhost.run().await;
    Ok(())
}
