//! The sandbox as a program of its own: flags in, one JSON line out, then it runs until it is told to stop.

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::{Parser, ValueEnum};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::Url;

use crate::{RegisteredService, Registration, Sandbox, SandboxClock, SandboxConfig, Scenario};

/// A stand-in for iAM Smart and for departments, on 127.0.0.1 only.
#[derive(Debug, Parser)]
#[command(name = "desk-sandbox", version)]
struct Flags {
    /// Port to listen on; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Folder of the snapshot; left out: everything in memory.
    #[arg(long)]
    state_dir: Option<PathBuf>,
    /// Who has what at the start.
    #[arg(long, value_enum, default_value_t = Preset::Default)]
    scenario: Preset,
    /// Tasks of the one person of volume-one.
    #[arg(long, default_value_t = 10_000)]
    tasks: usize,
    /// Applications of the one person of volume-one.
    #[arg(long, default_value_t = 2_000)]
    applications: usize,
    /// People of volume-many.
    #[arg(long, default_value_t = 50_000)]
    people: usize,
    /// Bills of volume-bills.
    #[arg(long, default_value_t = 5_000)]
    bills: usize,
    /// Accept timestamps that go back.
    #[arg(long)]
    lenient: bool,
    /// Address of a gateway: registers it as "Citizen Desk" and lets the departments feed it.
    #[arg(long)]
    gateway: Option<Url>,
    /// Writes a configuration for that gateway to this file. It holds secrets.
    #[arg(long, requires = "gateway")]
    gateway_config: Option<PathBuf>,
    /// Database in that configuration.
    #[arg(long, default_value = "sqlite://gateway.db")]
    database_url: String,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Preset {
    Default,
    Empty,
    VolumeOne,
    VolumeMany,
    VolumeBills,
}

/// Runs the program.
pub async fn run() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter("info,hyper=warn").init();
    let flags = Flags::parse();
    let scenario = match flags.scenario {
        Preset::Default => Scenario::Default,
        Preset::Empty => Scenario::Empty,
        Preset::VolumeOne => Scenario::VolumeOne { tasks: flags.tasks, applications: flags.applications },
        Preset::VolumeMany => Scenario::VolumeMany { people: flags.people },
        Preset::VolumeBills => Scenario::VolumeBills { bills: flags.bills },
    };
    let config = SandboxConfig { state_dir: flags.state_dir.clone(), strict: !flags.lenient, start: None, scenario };
    let listener = TcpListener::bind(("127.0.0.1", flags.port)).await?;
    let sandbox = crate::start(config, listener, SandboxClock::system()).await?;
    if let Some(gateway) = &flags.gateway {
        connect(&sandbox, gateway, &flags).await?;
    }
    let line = json!({
        "base": sandbox.base_url().as_str(), "phone": sandbox.phone_url().as_str(),
        "docs": sandbox.base_url().join("docs")?.as_str(), "admin": sandbox.base_url().join("admin")?.as_str(), "adminToken": sandbox.admin_token(),
    });
    writeln!(std::io::stdout(), "{line}")?;
    tokio::signal::ctrl_c().await?;
    sandbox.shutdown().await;
    Ok(())
}

async fn connect(sandbox: &Sandbox, gateway: &Url, flags: &Flags) -> Result<(), Box<dyn std::error::Error>> {
    let callbacks = vec![gateway.join("oauth/iam/callback")?.to_string(), gateway.join("iam/callback/*")?.to_string()];
    let registration = Registration { name: "Citizen Desk".to_owned(), callbacks, certificate_pem: None };
    let service = sandbox.register_service(registration)?;
    if let Some(file) = &flags.gateway_config {
        let text = serde_json::to_vec_pretty(&gateway_config(sandbox, gateway, &service, &flags.database_url)?)?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true).mode(0o600).open(file)?.write_all(&text)?;
    }
    sandbox.connect_departments(gateway.clone(), &service).await?;
    Ok(())
}

fn gateway_config(
    sandbox: &Sandbox,
    gateway: &Url,
    service: &RegisteredService,
    database_url: &str,
) -> Result<Value, Box<dyn std::error::Error>> {
    let mut departments = Vec::new();
    for (department, jwks) in sandbox.department_keys() {
        let mut entry = serde_json::to_value(department)?;
        entry["jwks"] = jwks;
        departments.push(entry);
    }
    let mut secret = [0_u8; 32];
    getrandom::fill(&mut secret).map_err(|_| "the system gives no randomness")?;
    Ok(json!({
        "publicUrl": gateway.as_str(),
        "databaseUrl": database_url,
        "iam": {
            "baseUrl": sandbox.base_url().as_str(),
            "clientId": service.client_id,
            "clientSecret": service.client_secret,
            "kekPrivateKeyPem": service.kek_private_key_pem,
            "kekCertificatePem": service.kek_certificate_pem,
            "lang": "zh-HK",
        },
        "departments": departments,
        "fps": fps(sandbox)?,
        "operatorToken": STANDARD.encode(sandbox.admin_token()),
        "secret": STANDARD.encode(secret),
        "sandbox": true,
    }))
}

/// The gateway's place at the switch, as its configuration writes it.
fn fps(sandbox: &Sandbox) -> Result<Value, crate::SandboxError> {
    let place = sandbox.fps()?;
    Ok(json!({
        "switch": place.switch.as_str(),
        "participant": place.participant,
        "key": place.key,
        "switchKey": place.switch_key,
        "fpsStepUp": "required",
        "payees": place.payees,
    }))
}
