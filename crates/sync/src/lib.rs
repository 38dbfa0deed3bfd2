//! Keeps the cache fresh and brings the person's acts to the gateway: change pull, live push, outbox worker,
//! connectivity. No HTTP (that is `desk-gov`), no SQL (that is `desk-store`), no rules of tasks (`desk-domain`).
//!
//! Architecture invariant: everything here may be dropped at any await, or killed, and started again: what was not
//! finished is done again, and doing it again changes nothing.

mod calls;
mod engine;
mod error;
mod live;
pub mod outbox;
mod pace;
mod policy;
pub mod pull;
mod state;

pub use calls::{CitizenCalls, LiveSignals, Page, Row, Write};
pub use engine::{Engine, Settings};
pub use error::SyncError;
pub use pace::{Pace, SystemPace};
pub use policy::Policy;
pub use state::{StorageTrouble, SyncState};
