//! Putting the gateway together: configuration, database, routes, work.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::routing::{get, post};
use axum::serve::ListenerExt as _;
use axum::{Json, middleware};
use desk_domain::Clock;
use sqlx::Row as _;
use tokio::net::{TcpListener, TcpSocket};
use tokio_util::sync::CancellationToken;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use crate::config::{ConfigError, GatewayConfig, PlatformCertificate};
use crate::core::{self, Core, Shared};
use crate::crypt::CryptError;
use crate::db::{self, Db, department};
use crate::fps::{self, Fps};
use crate::iam::Iam;
use crate::keys::Keys;
use crate::step_up::certificate::Certificates;
use crate::{guard, limits, oauth, page, reconcile, resource, sign_in, step_up, work};

/// Why a gateway does not start.
#[derive(Debug, thiserror::Error)]
pub enum GatewayError {
    /// What is configured cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The database cannot be opened or migrated; the text holds neither its address nor a statement.
    #[error("database: {0}")]
    Database(String),
    /// The listener.
    #[error("listener: {0}")]
    Listen(#[from] std::io::Error),
    /// OpenSSL or the system's randomness failed.
    #[error("cryptographic library failed")]
    Crypt,
}

impl From<sqlx::Error> for GatewayError {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(db::kind_of(&error))
    }
}

impl From<CryptError> for GatewayError {
    fn from(_: CryptError) -> Self {
        Self::Crypt
    }
}

/// A running gateway.
pub struct Gateway {
    /// Where it listens.
    pub local_addr: SocketAddr,
    stopping: CancellationToken,
    server: tokio::task::JoinHandle<()>,
    work: Vec<tokio::task::JoinHandle<()>>,
    db: Db,
    #[cfg(feature = "break-for-storm")]
    core: Shared,
}

impl std::fmt::Debug for Gateway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gateway").field("local_addr", &self.local_addr).finish_non_exhaustive()
    }
}

impl Gateway {
    /// Does by hand what would be done beside answering, until nothing is due; how many calls that were.
    #[cfg(feature = "break-for-storm")]
    pub async fn work_now(&self) -> u64 {
        work::all_due(&self.core).await
    }

    /// Ends the streams, lets running requests finish, closes the database. Who does not take an answer
    /// in the time that one has is not waited for.
    pub async fn shutdown(mut self) {
        self.stopping.cancel();
        // A task that panicked has ended as well.
        if tokio::time::timeout(limits::ANSWER, &mut self.server).await.is_err() {
            self.server.abort();
        }
        for task in self.work {
            let _ = task.await;
        }
        self.db.close().await;
    }
}

/// What TLS is done with; whoever started the process may have installed it already.
pub(crate) fn install_crypto() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Connections that wait to be taken: after a restart every desk comes at once, and one that finds no room tries again only
/// a second later.
const WAITING: u32 = 4096;

/// A listener for a gateway, with room for many who come at once.
pub fn listen(address: std::net::SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

/// Starts a gateway on `listener`, with no proxy in front: that is for the sandbox. In embedded use `config.public_url` is
/// the listener's own address.
pub async fn start(
    config: GatewayConfig,
    listener: TcpListener,
    clock: Arc<dyn Clock>,
) -> Result<Gateway, GatewayError> {
    start_behind(config, None, listener, clock).await
}

/// Starts a gateway on `listener` behind a proxy that tells of the platform's client certificate.
pub async fn start_behind(
    config: GatewayConfig,
    certificate: Option<PlatformCertificate>,
    listener: TcpListener,
    clock: Arc<dyn Clock>,
) -> Result<Gateway, GatewayError> {
    install_crypto();
    config.check()?;
    let certificates = Certificates::read(certificate.as_ref(), config.sandbox)?;
    let local_addr = listener.local_addr()?;
    if config.sandbox && !local_addr.ip().is_loopback() {
        return Err(ConfigError::Address("listener").into());
    }
    let core = build(&config, certificates, clock).await?;
    let (stopping, db) = (core.stopping.clone(), core.db.clone());
    reconcile::begin(&core).await?;
    let work = work::spawn(&core);
    #[cfg(feature = "break-for-storm")]
    let by_hand = Arc::clone(&core);
    let router = router(core);
    let signal = stopping.clone();
    // Head and body of an answer are two packets: the second must not wait for the first to be acknowledged.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let server = tokio::spawn(async move {
        let served = axum::serve(listener, router).with_graceful_shutdown(signal.cancelled_owned()).await;
        if let Err(error) = served {
            tracing::error!(kind = %error.kind(), "the listener failed");
        }
    });
    Ok(Gateway {
        local_addr,
        stopping,
        server,
        work,
        db,
        #[cfg(feature = "break-for-storm")]
        core: by_hand,
    })
}

async fn build(
    config: &GatewayConfig,
    certificates: Option<Certificates>,
    clock: Arc<dyn Clock>,
) -> Result<Shared, GatewayError> {
    let departments = core::clients(config)?;
    let keys = Keys::derive(&config.secret)?;
    let db = Db::open(&config.database_url).await?;
    let epoch = prepare(&db, departments.keys()).await?;
    let metrics = Arc::default();
    let fps = config.fps.as_ref().map(Fps::new).transpose()?;
    let iam = Iam::new(&config.iam, db.clone(), Arc::clone(&clock), Arc::clone(&metrics))?;
    Ok(Arc::new(Core {
        public_url: config.public_url.clone(),
        sandbox: config.sandbox,
        departments,
        db,
        clock,
        keys,
        iam,
        fps,
        certificates,
        operator_token: config.operator_token.clone(),
        storm: config.storm.clone(),
        hub: crate::hub::Hub::default(),
        metrics,
        rate: crate::rate::Rate::default(),
        outside: tokio::sync::Notify::new(),
        epoch,
        stopping: CancellationToken::new(),
    }))
}

/// Makes every cursor expire. A copy of a database brings its epoch along, and counts on from its own numbers: a cursor
/// from after the copy would pass over what happens next under numbers that it has seen.
pub async fn begin_epoch(config: &GatewayConfig) -> Result<(), GatewayError> {
    let db = Db::open(&config.database_url).await?;
    sqlx::query("update meta set value = $1 where name = 'epoch'")
        .bind(desk_domain::AttemptId::random().to_string())
        .execute(db.read())
        .await?;
    db.close().await;
    Ok(())
}

/// The departments' rows, and the epoch of this database: made once, the same for all replicas.
async fn prepare(db: &Db, departments: impl Iterator<Item = &String>) -> Result<String, GatewayError> {
    let mut tx = db.begin().await?;
    let mut ids: Vec<&String> = departments.collect();
    ids.sort();
    for id in ids {
        department::ensure(&mut tx, id).await?;
    }
    sqlx::query("insert into meta (name, value) values ('epoch', $1) on conflict (name) do nothing")
        .bind(desk_domain::AttemptId::random().to_string())
        .execute(&mut *tx)
        .await?;
    let row = sqlx::query("select value from meta where name = 'epoch'").fetch_one(&mut *tx).await?;
    let epoch = row.try_get("value")?;
    tx.commit().await?;
    Ok(epoch)
}

fn router(core: Shared) -> Router {
    Router::new()
        .route("/.well-known/oauth-authorization-server", get(oauth::discover))
        .route("/oauth/authorize", get(oauth::authorize))
        .route("/oauth/device_authorization", post(oauth::device_authorization))
        .route("/oauth/token", post(oauth::token))
        .route("/oauth/revoke", post(oauth::revoke))
        .route(sign_in::CALLBACK_PATH, get(sign_in::return_from_platform))
        .route("/signin/{handle}", get(page::show))
        .route("/signin/{handle}/go", post(page::go))
        .route("/signin/{handle}/stop", post(page::stop))
        .route("/assets/page.css", get(page::style))
        .route("/iam/callback/{kind}", post(step_up::callback::callback).layer(DefaultBodyLimit::max(limits::CALLBACK)))
        .route(fps::NOTICE_PATH, post(fps::notice))
        .route("/admin/exceptions", get(crate::admin::exceptions))
        .route("/openapi.json", get(crate::openapi::show))
        .route("/health", get(health))
        .route("/metrics", get(metrics))
        .merge(resource::routes())
        .merge(crate::department::routes())
        .fallback(guard::nowhere)
        .method_not_allowed_fallback(guard::nowhere)
        .layer(DefaultBodyLimit::max(limits::REQUEST))
        .layer(CatchPanicLayer::custom(guard::on_panic))
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::SERVICE_UNAVAILABLE, limits::ANSWER))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(Arc::clone(&core), guard::guard))
        .with_state(core)
}

/// `GET /health`: this replica can reach its database.
async fn health(State(core): State<Shared>) -> crate::problem::Outcome<Json<serde_json::Value>> {
    sqlx::query("select 1 as one").fetch_one(core.db.read()).await?;
    Ok(Json(serde_json::json!({ "status": "ok" })))
}

/// `GET /metrics`: Prometheus text.
async fn metrics(State(core): State<Shared>) -> String {
    core.metrics.text(core.hub.streams())
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, SocketAddr, TcpStream};
    use std::time::Duration;

    /// Nobody takes them yet; a kernel without room would let each wait a second for its next try.
    #[tokio::test]
    async fn three_hundred_find_room_at_once() {
        let room = std::fs::read_to_string("/proc/sys/net/core/somaxconn").unwrap().trim().parse::<usize>().unwrap();
        let listener = super::listen(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).unwrap();
        let address = listener.local_addr().unwrap();
        let come = || TcpStream::connect_timeout(&address, Duration::from_millis(900)).unwrap();
        let all: Vec<TcpStream> = (0..room.min(300)).map(|_| come()).collect();
        assert_eq!(all.len(), room.min(300));
    }
}
