//! Why the sandbox could not start or do what its host asked. What partners are told stands in `platform`.

use std::io;

/// An error of the sandbox as a part of a program.
#[derive(Debug, thiserror::Error)]
pub enum SandboxError {
    /// The listener or an address is not on 127.0.0.1: the sandbox talks to this computer only.
    #[error("the sandbox stays on this computer: {0} is not a loopback address")]
    NotLoopback(String),
    /// A file of the seeded world does not fit its shape.
    #[error("seeded data {file} cannot be read: {source}")]
    Data {
        /// Path inside `data/`.
        file: String,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// The snapshot cannot be read or written.
    #[error("snapshot: {0}")]
    Snapshot(#[source] io::Error),
    /// The snapshot is not one of ours.
    #[error("snapshot cannot be read: {0}")]
    SnapshotShape(#[source] serde_json::Error),
    /// A key or certificate cannot be made or read.
    #[error("cryptographic library: {0}")]
    Crypto(#[from] openssl::error::ErrorStack),
    /// The envelope's library refused.
    #[error("envelope: {0}")]
    Eid(#[from] desk_eid::EidError),
    /// The listener does not work.
    #[error("listener: {0}")]
    Listener(#[source] io::Error),
    /// The HTTP client cannot be built.
    #[error("http client: {0}")]
    Http(#[source] reqwest::Error),
    /// What was asked for is not allowed.
    #[error("{0}")]
    Refused(&'static str),
}
