//! Why a storm could not be held; what it found is a verdict, not an error.

/// Why a storm could not be held.
#[derive(Debug, thiserror::Error)]
pub enum StormError {
    /// Files, ports, processes.
    #[error("the system: {0}")]
    Io(#[from] std::io::Error),
    /// The sandbox.
    #[error("the sandbox: {0}")]
    Sandbox(#[from] desk_sandbox::SandboxError),
    /// The gateway.
    #[error("the gateway: {0}")]
    Gateway(#[from] desk_gateway::GatewayError),
    /// The tables.
    #[error("the tables: {0}")]
    Tables(#[from] sqlx::Error),
    /// An address.
    #[error("an address: {0}")]
    Address(#[from] url::ParseError),
    /// A request that must not fail did.
    #[error("a request: {0}")]
    Request(#[from] reqwest::Error),
    /// JSON of ours.
    #[error("JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// Anything else that the storm stands on.
    #[error("{0}")]
    Setup(String),
}

impl StormError {
    /// Something that the storm stands on is not as it has to be.
    pub(crate) fn setup(what: impl std::fmt::Display) -> Self {
        Self::Setup(what.to_string())
    }
}
