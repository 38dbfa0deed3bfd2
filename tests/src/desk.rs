//! A computer with a desk on it, in a world of its own. A guard keeps every journey out of the person's real folders.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk_app::{Desk, DeskConfig, GovConfig, Keyring, Trust};
use desk_contract::{Build, DeskError};
use desk_secrets::MemoryStore;
use desk_world::{World, WorldConfig};
use url::Url;

use crate::{TestHost, database};

/// How a home is set up.
#[derive(Debug, Default)]
pub struct Start {
    /// The world behind it.
    pub world: WorldConfig,
}

/// A computer: folder, keyring and the world that it reaches. Desks on it can be started, ended and started again.
#[derive(Debug)]
pub struct Home {
    /// The world.
    pub world: Arc<World>,
    /// What the desk asked the program around it.
    pub host: Arc<TestHost>,
    folder: tempfile::TempDir,
    keyring: Arc<MemoryStore>,
}

impl Home {
    /// A new computer in a new world. Where there is a PostgreSQL, the world has two gateways on it, and each request of
    /// the desk reaches the next one.
    pub async fn new(start: Start) -> Self {
        desk_app::install_crypto();
        let world = World::start(with_replicas(start.world)).await.expect("the world starts");
        // What the departments have to tell at the start has arrived: a person's lists come whole with the first sync.
        world.sandbox().departments_settled().await;
        Self::in_world(Arc::new(world))
    }

    /// A new computer in a new world whose line to the gateways can break and misbehave.
    pub async fn proxied() -> Self {
        Self::new(Start { world: WorldConfig { proxied: true, ..WorldConfig::default() } }).await
    }

    /// Another computer in the same world.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self::in_world(Arc::clone(&self.world))
    }

    fn in_world(world: Arc<World>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(folder.path().starts_with(std::env::temp_dir()), "a journey never touches a real data folder");
        Self { world, host: Arc::default(), folder, keyring: Arc::default() }
    }

    /// The folder of the desk's data.
    pub fn data_folder(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The folder of files for the person.
    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    /// Everything that was written on this computer.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Starts the desk, reaching the gateway directly.
    pub async fn desk(&self) -> Arc<Desk> {
        self.try_desk(self.world.gateway_url()).await.expect("the desk starts")
    }

    /// Starts the desk, reaching the gateway at `gateway` (a proxy that makes faults, or nothing at all).
    pub async fn try_desk(&self, gateway: &Url) -> Result<Arc<Desk>, DeskError> {
        Desk::start(self.config(gateway)).await
    }

    /// The keyring of this computer.
    pub fn keyring(&self) -> Arc<MemoryStore> {
        Arc::clone(&self.keyring)
    }

    /// What the desk is started with, for journeys on a computer that differs.
    pub fn config(&self, gateway: &Url) -> DeskConfig {
        let clock = self.world.clock();
        DeskConfig {
            build: Build::Sandbox,
            version: "0.0.0-test".to_owned(),
            data_folder: self.data_folder(),
            downloads_folder: self.downloads(),
            gateway: Some(GovConfig {
                base: gateway.clone(),
                trust: Trust::SandboxLoopback,
                clock: self.world.true_clock(),
                device_name: "Journey".to_owned(),
            }),
            phone_url: Some(self.world.phone_url().to_string()),
            keyring: Keyring::open(Arc::clone(&self.keyring) as Arc<dyn desk_secrets::SecretStore>),
            clock,
            host: Arc::clone(&self.host) as Arc<dyn desk_app::Host>,
        }
    }
}

fn with_replicas(world: WorldConfig) -> WorldConfig {
    if world.database_url.is_some() {
        return world;
    }
    match database() {
        Some(url) => WorldConfig { replicas: 2, proxied: true, database_url: Some(url), ..world },
        None => world,
    }
}
