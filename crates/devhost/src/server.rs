//! The listener: the built UI, its commands, and what a test may ask of the world.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::routing::{Router, get};
use axum::serve::ListenerExt as _;
use axum::{Json, extract::DefaultBodyLimit};
use desk_app::{Desk, DeskConfig, GovConfig, Keyring, Trust};
use desk_contract::Build;
use desk_secrets::MemoryStore;
use desk_world::{World, WorldConfig, WorldError};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::{ServeDir, ServeFile};

use crate::{WebHost, guard, ipc};

/// The largest request.
const MAX_REQUEST: usize = 256 * 1024;

/// What a devhost is started with.
#[derive(Debug)]
pub struct DevhostConfig {
    /// Folder of the built UI.
    pub ui: PathBuf,
    /// Folder of the desk's data.
    pub data_folder: PathBuf,
    /// Port; 0: any.
    pub port: u16,
    /// The world behind it.
    pub world: WorldConfig,
}

/// Why a devhost could not be started.
#[derive(Debug, thiserror::Error)]
pub enum DevhostError {
    /// The port could not be had, or a folder not be made.
    #[error("a port or a folder could not be had")]
    Io(#[from] std::io::Error),
    /// Sandbox or gateway.
    #[error(transparent)]
    World(#[from] WorldError),
    /// The desk.
    #[error("the desk did not start: {0}")]
    Desk(#[from] desk_contract::DeskError),
    /// The gateway's address.
    #[error("the gateway's address cannot be used")]
    Address,
}

/// What every route shares.
#[derive(Clone)]
pub(crate) struct Shared {
    pub(crate) desk: Arc<Desk>,
    pub(crate) host: Arc<WebHost>,
    pub(crate) token: Arc<str>,
    pub(crate) authority: Arc<str>,
}

/// A running devhost.
pub struct Devhost {
    url: String,
    token: Arc<str>,
    world: World,
    server: JoinHandle<()>,
}

impl Devhost {
    /// Starts world, desk and listener.
    pub async fn start(config: DevhostConfig) -> Result<Self, DevhostError> {
        desk_app::install_crypto();
        let world = World::start(config.world).await?;
        let host = Arc::new(WebHost::default());
        let desk = Desk::start(desk_config(&world, config.data_folder, Arc::clone(&host))?).await?;
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, config.port))).await?;
        let authority: Arc<str> = listener.local_addr()?.to_string().into();
        let token: Arc<str> = desk_domain::AttemptId::random().as_str().into();
        let shared = Shared { desk, host, token: Arc::clone(&token), authority: Arc::clone(&authority) };
        let app = router(shared, &config.ui);
        let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
        let server = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, app).await {
                tracing::error!(error = %error, "devhost ended");
            }
        });
        Ok(Self { url: format!("http://{authority}/"), token, world, server })
    }

    /// Where the page is, with its token in the fragment: `http://127.0.0.1:40000/#token=…`.
    pub fn page(&self) -> String {
        format!("{}#token={}", self.url, self.token)
    }

    /// The token.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The world behind.
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Serves until it is stopped.
    pub async fn run(self) {
        // A cancelled or panicked server ends the program either way.
        let _ = self.server.await;
    }
}

fn desk_config(world: &World, data_folder: PathBuf, host: Arc<WebHost>) -> Result<DeskConfig, DevhostError> {
    let clock = world.clock();
    Ok(DeskConfig {
        build: Build::Sandbox,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        downloads_folder: data_folder.join("downloads"),
        data_folder,
        gateway: Some(GovConfig {
            base: world.gateway_url().as_str().parse().map_err(|_| DevhostError::Address)?,
            trust: Trust::SandboxLoopback,
            clock: world.true_clock(),
            device_name: "Browser test".to_owned(),
        }),
        phone_url: Some(world.phone_url().to_string()),
        keyring: Keyring::open(Arc::new(MemoryStore::default())),
        clock,
        host,
    })
}

fn router(shared: Shared, ui: &std::path::Path) -> Router {
    let index = ServeFile::new(ui.join("index.html"));
    let asked = Router::new()
        .merge(ipc::commands())
        .route("/devhost/opened", get(opened))
        .layer(from_fn_with_state(shared.clone(), guard::with_token));
    Router::new()
        .merge(asked)
        .route("/events", get(ipc::events))
        .fallback_service(ServeDir::new(ui).fallback(index))
        .layer(DefaultBodyLimit::max(MAX_REQUEST))
        .layer(from_fn_with_state(shared.clone(), guard::own_origin))
        .with_state(shared)
}

/// Addresses that the desk wanted opened in a browser.
async fn opened(State(shared): State<Shared>) -> Json<Vec<String>> {
    Json(shared.host.opened())
}
