//! The order of starting: bind both, start the sandbox, register the e-service, start the gateway with its
//! credentials, connect the departments.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk_domain::Clock;
use desk_gateway::{
    DepartmentClient, FpsConfig, FpsPayee, Gateway, GatewayConfig, IamConfig, Secret, StepUpPolicy, Storm,
};
use desk_sandbox::{
    FaultProxy, Faults, RegisteredService, Registration, Sandbox, SandboxClock, SandboxConfig, Scenario,
};
use tokio::net::TcpListener;
use url::Url;

use crate::Cable;

/// How the e-service is called on the simulated phone.
const SERVICE: &str = "Citizen Desk";

/// What a world is started with.
#[derive(Clone, Debug)]
pub struct WorldConfig {
    /// Where both keep their files; `None`: in memory and a temporary file.
    pub state_folder: Option<PathBuf>,
    /// Who lives in it.
    pub scenario: Scenario,
    /// The movable clock. The gateway keeps the base clock: its signed requests must carry true time.
    pub clock: SandboxClock,
    /// The gateway's database; `None`: SQLite in the state folder.
    pub database_url: Option<String>,
    /// How many gateways share the database.
    pub replicas: usize,
    /// The platform refuses what the specification lets it refuse.
    pub strict: bool,
    /// A cable that can be pulled out and a proxy that can make faults stand before the gateways; the cable's address
    /// is their public one. With several gateways each request goes to the next one.
    pub proxied: bool,
    /// Whether a payment is confirmed on the phone before its code is shown.
    pub fps_step_up: StepUpPolicy,
    /// Public key (PEM) under which the gateway believes notices of the switch; `None`: the switch's own. Who measures
    /// signs notices ahead.
    pub switch_key: Option<String>,
}

impl Default for WorldConfig {
    fn default() -> Self {
        Self {
            state_folder: None,
            scenario: Scenario::Default,
            clock: SandboxClock::system(),
            database_url: None,
            replicas: 1,
            strict: true,
            proxied: false,
            fps_step_up: StepUpPolicy::Required,
            switch_key: None,
        }
    }
}

/// Why a world could not be started.
#[derive(Debug, thiserror::Error)]
pub enum WorldError {
    /// A folder could not be made or a port not be bound.
    #[error("a folder or a port could not be had")]
    Io(#[from] std::io::Error),
    /// The sandbox.
    #[error("the sandbox: {0}")]
    Sandbox(#[from] desk_sandbox::SandboxError),
    /// The gateway.
    #[error("the gateway: {0}")]
    Gateway(#[from] desk_gateway::GatewayError),
    /// An address that cannot be written.
    #[error("an address cannot be written")]
    Address(#[from] url::ParseError),
}

/// A sandbox and the gateways that it feeds.
pub struct World {
    sandbox: Sandbox,
    gateways: Vec<Gateway>,
    front: Option<Front>,
    urls: Vec<Url>,
    clock: SandboxClock,
    /// Held for as long as the database in it is used.
    _temporary: Option<tempfile::TempDir>,
}

impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("World")
            .field("urls", &self.urls.iter().map(Url::as_str).collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

impl World {
    /// Starts everything; returns when the departments have been told where to send.
    pub async fn start(config: WorldConfig) -> Result<Self, WorldError> {
        let temporary = if config.state_folder.is_none() { Some(tempfile::tempdir()?) } else { None };
        let folder = match (&config.state_folder, &temporary) {
            (Some(folder), _) => folder.clone(),
            (None, Some(temporary)) => temporary.path().to_owned(),
            (None, None) => std::env::temp_dir(),
        };
        std::fs::create_dir_all(&folder)?;
        let (mut listeners, mut urls) = (Vec::new(), Vec::new());
        for _ in 0..config.replicas.max(1) {
            let (listener, url) = bind()?;
            listeners.push(listener);
            urls.push(url);
        }
        let front = if config.proxied { Some(Front::before(&urls).await?) } else { None };
        if let Some(front) = &front {
            urls = vec![front.url.clone(); urls.len()];
        }
        let sandbox = start_sandbox(&config, &folder).await?;
        let service = sandbox.register_service(registration(&urls)?)?;
        let mut gateways = Vec::new();
        for (listener, url) in listeners.into_iter().zip(&urls) {
            let gateway = gateway_config(&config, &folder, url, &sandbox, &service)?;
            let clock: Arc<dyn Clock> = Arc::new(config.clock.wire());
            gateways.push(desk_gateway::start(gateway, listener, clock).await?);
        }
        if let Some(first) = urls.first() {
            sandbox.connect_departments(first.clone(), &service).await?;
        }
        Ok(Self { sandbox, gateways, front, urls, clock: config.clock, _temporary: temporary })
    }

    /// Address of the first gateway, or of what stands before all of them.
    pub fn gateway_url(&self) -> &Url {
        &self.urls[0]
    }

    /// Public addresses of all gateways.
    pub fn gateway_urls(&self) -> &[Url] {
        &self.urls
    }

    /// Address of the simulated phone.
    pub fn phone_url(&self) -> Url {
        self.sandbox.phone_url()
    }

    /// The sandbox, to drive it.
    pub fn sandbox(&self) -> &Sandbox {
        &self.sandbox
    }

    /// The faults between the desk and the gateways, in a world that was started with `proxied`.
    pub fn faults(&self) -> Option<Faults> {
        self.front.as_ref().map(|front| front.proxy.faults())
    }

    /// The cable between the desk and the gateways, in a world that was started with `proxied`.
    pub fn cable(&self) -> Option<&Cable> {
        self.front.as_ref().map(|front| &front.cable)
    }

    /// The movable clock.
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::new(self.clock.clone())
    }

    /// The clock that nobody moves: the gateway's, and that of whoever speaks with it.
    pub fn true_clock(&self) -> Arc<dyn Clock> {
        Arc::new(self.clock.wire())
    }

    /// The movable clock, to move it.
    pub fn sandbox_clock(&self) -> &SandboxClock {
        &self.clock
    }

    /// Stops everything; requests under way are answered first.
    pub async fn shutdown(self) {
        if let Some(front) = self.front {
            front.proxy.shutdown().await;
        }
        for gateway in self.gateways {
            gateway.shutdown().await;
        }
        self.sandbox.shutdown().await;
    }
}

/// What stands before the gateways of a proxied world.
struct Front {
    cable: Cable,
    proxy: FaultProxy,
    url: Url,
}

impl Front {
    async fn before(gateways: &[Url]) -> Result<Self, WorldError> {
        let ((near, url), (behind, _)) = (bind()?, bind()?);
        let to = behind.local_addr()?;
        let proxy = FaultProxy::start(behind, gateways).await?;
        Ok(Self { cable: Cable::lay(near, to), proxy, url })
    }
}

fn bind() -> Result<(TcpListener, Url), WorldError> {
    let listener = desk_gateway::listen(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
    let url = Url::parse(&format!("http://{}/", listener.local_addr()?))?;
    Ok((listener, url))
}

async fn start_sandbox(config: &WorldConfig, folder: &Path) -> Result<Sandbox, WorldError> {
    let (listener, _) = bind()?;
    let sandbox = SandboxConfig {
        state_dir: config.state_folder.is_some().then(|| folder.to_owned()),
        strict: config.strict,
        start: None,
        scenario: config.scenario,
    };
    Ok(desk_sandbox::start(sandbox, listener, config.clock.clone()).await?)
}

fn registration(urls: &[Url]) -> Result<Registration, WorldError> {
    let mut callbacks = BTreeSet::new();
    for url in urls {
        callbacks.insert(url.join("oauth/iam/callback")?.to_string());
        callbacks.insert(url.join("iam/callback/*")?.to_string());
    }
    let callbacks = callbacks.into_iter().collect();
    Ok(Registration { name: SERVICE.to_owned(), callbacks, certificate_pem: None })
}

fn gateway_config(
    config: &WorldConfig,
    folder: &Path,
    url: &Url,
    sandbox: &Sandbox,
    service: &RegisteredService,
) -> Result<GatewayConfig, WorldError> {
    let departments =
        sandbox.department_keys().into_iter().map(|(department, jwks)| DepartmentClient { department, jwks });
    let sqlite = || format!("sqlite://{}", folder.join("gateway.db").display());
    Ok(GatewayConfig {
        public_url: url.clone(),
        database_url: config.database_url.clone().unwrap_or_else(sqlite),
        iam: IamConfig {
            base_url: sandbox.base_url(),
            client_id: service.client_id.clone(),
            client_secret: service.client_secret.clone(),
            kek_private_key_pem: service.kek_private_key_pem.clone(),
            kek_certificate_pem: Some(service.kek_certificate_pem.clone()),
            lang: "zh-HK".to_owned(),
        },
        departments: departments.collect(),
        // Invented people only: the replicas of one world share it, and it means nothing outside.
        secret: Secret::new(service.client_secret.as_bytes()),
        sandbox: true,
        fps: Some(fps_config(config, sandbox)?),
        operator_token: Some(Secret::new(sandbox.admin_token().as_bytes())),
        storm: Storm::default(),
    })
}

/// The gateway's place at the sandbox's switch.
fn fps_config(config: &WorldConfig, sandbox: &Sandbox) -> Result<FpsConfig, WorldError> {
    let place = sandbox.fps()?;
    let payees = place.payees.into_iter().map(|payee| FpsPayee {
        department: payee.department,
        name: payee.name,
        fps_id: payee.fps_id,
        kinds: payee.kinds,
        fps_step_up: None,
    });
    Ok(FpsConfig {
        switch: place.switch,
        participant: place.participant,
        key: place.key,
        switch_key: config.switch_key.clone().unwrap_or(place.switch_key),
        fps_step_up: config.fps_step_up,
        payees: payees.collect(),
    })
}
