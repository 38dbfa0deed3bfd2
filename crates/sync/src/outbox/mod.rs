//! The outbox worker: one act at a time, each sent until it is settled or wedged (M-outbox). Foreground acts (payments,
//! signatures) are never sent from here; the store does not even hand them out.

mod send;
mod verdict;

pub use send::{Step, recover, step};
pub use verdict::{Verdict, judge, wedged_reason};
