//! A small reverse proxy that stands between programs on this computer and applies the fault rules. Before several
//! servers it is their balancer: each request goes to the next one. It forwards bytes and reads nothing, but where it
//! is told to play a server that lies.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse as _, Response};
use futures_util::TryStreamExt as _;
use http::header::{ACCEPT_ENCODING, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING, UPGRADE};
use http::{HeaderMap, StatusCode};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use url::Url;

use super::{Faults, Rewrite, layer};
use crate::SandboxError;
use crate::shared::is_loopback;

/// Longest text that is changed on its way.
const TEXT_MAX: usize = 4 * 1024 * 1024;

/// A running proxy. `Host` is passed on as it came, so a server behind it should know the proxy's address as its own.
#[derive(Debug)]
pub struct FaultProxy {
    address: SocketAddr,
    faults: Faults,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
}

#[derive(Clone)]
struct Way {
    upstreams: Arc<[Url]>,
    turn: Arc<AtomicUsize>,
    http: reqwest::Client,
    faults: Faults,
}

impl Way {
    /// The server whose turn it is.
    fn next(&self) -> Url {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        self.upstreams[turn % self.upstreams.len()].clone()
    }
}

impl FaultProxy {
    /// Forwards what comes to `listener` to `upstreams`, one request each in turn. All must be on 127.0.0.1.
    #[expect(clippy::unused_async, reason = "needs the runtime that an async caller has")]
    pub async fn start(listener: TcpListener, upstreams: &[Url]) -> Result<Self, SandboxError> {
        let address = listener.local_addr().map_err(SandboxError::Listener)?;
        if !address.ip().is_loopback() || upstreams.is_empty() || !upstreams.iter().all(is_loopback) {
            return Err(SandboxError::NotLoopback(address.ip().to_string()));
        }
        crate::http::install_crypto();
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_gzip()
            .no_proxy()
            .build()
            .map_err(SandboxError::Http)?;
        let faults = Faults::new();
        let router = Router::new()
            .fallback(forward)
            .with_state(Way { upstreams: upstreams.into(), turn: Arc::default(), http, faults: faults.clone() })
            .layer(from_fn_with_state(faults.clone(), layer::apply));
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(async move {
            let served = axum::serve(crate::http::prompt(listener), router).with_graceful_shutdown(async {
                let _ = stopped.await;
            });
            if let Err(error) = served.await {
                tracing::warn!(%error, "fault proxy ended");
            }
        });
        Ok(Self { address, faults, stop: Some(stop), task })
    }

    /// `http://127.0.0.1:{port}/`.
    pub fn base_url(&self) -> Url {
        crate::http::base_of(self.address)
    }

    /// The rules; paths are those of the requests.
    pub fn faults(&self) -> Faults {
        self.faults.clone()
    }

    /// Stops listening. Streams that are open are cut.
    pub async fn shutdown(mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        self.task.abort();
        let _ = self.task.await;
    }
}

async fn forward(State(way): State<Way>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let rewrite = way.faults.rewriting();
    if rewrite.is_some() {
        // A text that is packed cannot be changed.
        parts.headers.remove(ACCEPT_ENCODING);
    }
    let mut url = way.next();
    url.set_path(parts.uri.path());
    url.set_query(parts.uri.query());
    let sent = way
        .http
        .request(parts.method, url)
        .headers(end_to_end(parts.headers))
        .body(reqwest::Body::wrap_stream(body.into_data_stream()))
        .send()
        .await;
    let Ok(answer) = sent else { return StatusCode::BAD_GATEWAY.into_response() };
    let mut reply = Response::new(Body::empty());
    *reply.status_mut() = answer.status();
    *reply.headers_mut() = end_to_end(answer.headers().clone());
    *reply.body_mut() = Body::from_stream(answer.bytes_stream().map_err(std::io::Error::other));
    match rewrite {
        Some(rewrite) if is_json(&reply) => rewritten(reply, rewrite).await,
        _ => reply,
    }
}

fn is_json(reply: &Response) -> bool {
    let named = reply.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    named.is_some_and(|value| value.starts_with("application/json"))
}

async fn rewritten(reply: Response, rewrite: Rewrite) -> Response {
    let (mut parts, body) = reply.into_parts();
    let Ok(whole) = axum::body::to_bytes(body, TEXT_MAX).await else { return StatusCode::BAD_GATEWAY.into_response() };
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(rewrite(&String::from_utf8_lossy(&whole))))
}

/// Headers of one connection only are not passed on (RFC 9110, §7.6.1).
fn end_to_end(mut headers: HeaderMap) -> HeaderMap {
    for name in [CONNECTION, TRANSFER_ENCODING, UPGRADE] {
        headers.remove(name);
    }
    headers.remove("keep-alive");
    headers.remove("te");
    headers
}
