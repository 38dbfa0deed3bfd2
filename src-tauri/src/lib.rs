//! The desktop window of Citizen Desk: windows, command wrappers, notifications, and (in sandbox builds) the start of
//! the gateway and the sandbox inside the program. It decides nothing about tasks or people: that is `desk-app`.
//!
//! Architecture invariant: a command here has no `if`; the only crate that knows Tauri.

mod arguments;
mod commands;
#[cfg(feature = "sandbox")]
mod connect;
#[cfg(feature = "embedded")]
mod embedded;
mod host;
mod link;
mod notify;
mod outside;
mod paths;
mod release;
mod shell;
mod start;
mod window;

use std::process::ExitCode;

/// Runs the program until its window is closed.
pub fn run() -> ExitCode {
    start::run()
}
