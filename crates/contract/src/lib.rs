//! THE contract between the window and Rust: what the UI may ask, what it gets, what it is told, and how it fails.
//! No Tauri, no tokio, no I/O.
//!
//! To add a command: 1. one line in [`with_commands!`]; 2. its request and view in the file of its area here;
//! 3. `impl Desk { pub async fn <name>(&self, request) }` in `crates/app/src/<area>/<verb>.rs`. Then `cargo xtask gen`.
//! Forgetting a step does not compile.

mod application;
mod bill;
mod command;
mod copy;
mod desk;
mod error;
mod event;
mod letter;
mod lock;
mod palette;
mod payment;
mod privacy;
mod settings;
mod sign_in;
mod step_up;
mod sync;
mod task;
mod today;
mod typescript;

pub use application::*;
pub use bill::*;
pub use command::Access;
pub use copy::*;
pub use desk::*;
pub use error::*;
pub use event::*;
pub use letter::*;
pub use lock::*;
pub use palette::*;
pub use payment::*;
pub use privacy::*;
pub use settings::*;
pub use sign_in::*;
pub use step_up::*;
pub use sync::*;
pub use task::*;
pub use today::*;
pub use typescript::typescript;

/// The largest answer that may cross to the window, in bytes (mechanisms.md, M-ipc).
pub const MAX_ANSWER_BYTES: usize = 256 * 1024;

/// The largest window of a list, in rows (M-ipc).
pub const MAX_ROWS: u32 = 100;

/// The same for the access log, whose rows are long.
pub const ACCESS_ROWS: u32 = 50;

/// The same for the outbox: a row may hold a name three times.
pub const OUTBOX_ROWS: u32 = 50;
