//! Sandbox and gateway started together in one process, on random loopback ports. Only wiring: what each does is its own.
//!
//! Architecture invariant: the app side reaches this crate only in src-tauri's `embedded` feature, devhost and the
//! journeys; a release package holds none of it (mechanisms.md, M-builds).

mod cable;
mod world;

pub use cable::Cable;
pub use desk_gateway::StepUpPolicy;
pub use desk_sandbox::{
    BankEntry, BankError, BillSeed, Chance, EntryKind, Fault, FaultRule, Faults, PaidSeed, PayWith, Payer, PersonState,
    Sandbox, SandboxClock, Scenario, When,
};
pub use world::{World, WorldConfig, WorldError};
