//! Loopback host of the desk's commands, for browser tests and UI work: the same `call` doors as the window, over HTTP
//! and a WebSocket. Never shipped.
//!
//! Architecture invariant: src-tauri does not depend on this crate (`cargo xtask tidy`); every request shows the token
//! that was printed at the start, and only this exact `Host` and `Origin` (mechanisms.md, M-loopback).

mod guard;
mod host;
mod ipc;
mod run;
mod server;

pub use host::WebHost;
pub use run::run;
pub use server::{Devhost, DevhostConfig, DevhostError};
