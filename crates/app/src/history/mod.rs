//! What happened here, and what waits to be sent.

mod add;
mod list;
mod outbox;
mod queue;
mod sync;

pub(crate) use add::{Told, add, word};
pub(crate) use queue::{Thing, queue};
