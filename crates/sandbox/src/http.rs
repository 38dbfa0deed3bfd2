//! The HTTP client of the sandbox (toward registered callbacks and one gateway, on this computer only), its listener and
//! the address of that.

use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::{Listener, ListenerExt as _};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

use crate::SandboxError;

/// Makes the TLS provider known, once per process; the client is built on it although it speaks plain HTTP here.
pub(crate) fn install_crypto() {
    // An error means that the host program did it before us.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

pub(crate) fn client() -> Result<reqwest::Client, SandboxError> {
    install_crypto();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .connect_timeout(Duration::from_secs(5))
        .timeout(Duration::from_mins(1))
        .build()
        .map_err(SandboxError::Http)
}

/// Head and body of an answer are two packets: the second must not wait for the first to be acknowledged.
pub(crate) fn prompt(listener: TcpListener) -> impl Listener<Io = TcpStream, Addr = SocketAddr> {
    listener.tap_io(|stream| drop(stream.set_nodelay(true)))
}

pub(crate) fn base_of(address: SocketAddr) -> Url {
    let mut url = LOOPBACK.clone();
    // Cannot fail: an http address with a host takes a port.
    let _ = url.set_port(Some(address.port()));
    url
}

#[expect(clippy::expect_used, reason = "a constant address that is parsed by a test too")]
static LOOPBACK: std::sync::LazyLock<Url> =
    std::sync::LazyLock::new(|| Url::parse("http://127.0.0.1/").expect("a constant address"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_listener_has_its_port() {
        let address: SocketAddr = ([127, 0, 0, 1], 4321).into();
        assert_eq!(base_of(address).as_str(), "http://127.0.0.1:4321/");
    }
}
