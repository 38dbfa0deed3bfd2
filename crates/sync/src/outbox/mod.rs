//! The outbox worker: one act at a time, each sent until it is settled or wedged (M-outbox). Foreground acts (payments,
//! signatures) are never sent from here; the store does not even hand them out. Of a payment whose answer did not come
//! it only asks what became of it (`doubt.rs`).

mod doubt;
mod send;
mod verdict;

pub use doubt::{Asked, ask, ask_all};
pub use send::{Step, recover, step};
pub use verdict::{Moot, Verdict, judge, wedged_reason};
