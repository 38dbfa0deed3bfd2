//! Sandbox and gateway started together in one process, on random loopback ports. Only wiring: what each does is its own.
//!
//! Architecture invariant: the app side reaches this crate only in src-tauri's `embedded` feature, devhost and the
//! journeys; a release package holds none of it (mechanisms.md, M-builds).

mod cable;
mod world;

pub use cable::Cable;
pub use desk_sandbox::{Fault, FaultRule, Faults, PersonState, Sandbox, SandboxClock, Scenario};
pub use world::{World, WorldConfig, WorldError};
