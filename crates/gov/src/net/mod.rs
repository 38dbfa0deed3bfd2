//! Bytes to and from the gateway: TLS, time limits, size limits, proofs and nonces. No resource is known here.

mod call;
mod discovery;
mod gov;
mod problem;
mod reply;
mod send;
mod time;
mod tls;
#[cfg(test)]
mod tls_tests;

pub(crate) use call::{Body, Call};
pub(crate) use discovery::{Discovery, address};
pub use gov::Gov;
pub(crate) use problem::OauthError;
pub(crate) use reply::Reply;
pub(crate) use send::{Proven, transport};
pub use tls::install_crypto;

/// Largest answer that is read, in bytes, after decompression (M-limits).
pub(crate) const REPLY_LIMIT: usize = 1024 * 1024;
