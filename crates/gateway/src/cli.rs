//! The program around the library: one configuration file, a log on standard error, an end on a signal.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Parser;
use desk_domain::SystemClock;
use tracing_subscriber::EnvFilter;

use crate::config::{ConfigError, ConfigFile};
use crate::core;
use crate::start::{GatewayError, begin_epoch, install_crypto, listen, start_behind};
use crate::step_up::certificate::Certificates;

/// Citizen API server.
#[derive(Debug, Parser)]
#[command(name = "desk-gateway", version)]
struct Arguments {
    /// JSON file with the configuration (shape: README of this crate).
    config: PathBuf,
    /// Where to listen; the public address is the proxy's business. Default: host and port of `publicUrl`.
    #[arg(long)]
    listen: Option<std::net::SocketAddr>,
    /// Only check the configuration, connect to nothing.
    #[arg(long)]
    check: bool,
    /// Only make every cursor expire, then end: once after the database was restored from a copy, before any gateway
    /// starts on it. What was lost with the copy is then fetched anew by every desk.
    #[arg(long)]
    after_restore: bool,
}

/// Runs the program until it is told to end.
pub fn run() -> Result<(), GatewayError> {
    let arguments = Arguments::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).init();
    let file = ConfigFile::read(&arguments.config)?;
    let config = &file.gateway;
    install_crypto();
    config.check()?;
    Certificates::read(file.platform_certificate.as_ref(), config.sandbox)?;
    core::clients(config)?;
    config.fps.as_ref().map(crate::fps::Fps::new).transpose()?;
    if arguments.check {
        tracing::info!("the configuration is usable");
        return Ok(());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    if arguments.after_restore {
        runtime.block_on(begin_epoch(config))?;
        tracing::info!("every cursor has expired");
        return Ok(());
    }
    runtime.block_on(serve(file, arguments.listen))
}

async fn serve(file: ConfigFile, wished: Option<std::net::SocketAddr>) -> Result<(), GatewayError> {
    let (config, certificate) = (file.gateway, file.platform_certificate);
    let own = || {
        let (host, port) = (config.public_url.host_str()?, config.public_url.port_or_known_default()?);
        format!("{host}:{port}").parse().ok()
    };
    let address = wished.or_else(own).ok_or(ConfigError::Address("--listen"))?;
    let listener = listen(address)?;
    let gateway = start_behind(config, certificate, listener, Arc::new(SystemClock)).await?;
    tracing::info!(address = %gateway.local_addr, "listening");
    wait_for_signal().await?;
    gateway.shutdown().await;
    Ok(())
}

async fn wait_for_signal() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result,
        _ = terminate.recv() => Ok(()),
    }
}
