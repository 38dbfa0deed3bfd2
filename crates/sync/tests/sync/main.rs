//! Sync against a gateway in memory, a real encrypted store and a clock that the tests move.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "steps of tests outside test functions")]

mod crash;
mod doubt;
mod engine;
mod gateway;
mod outbox;
mod pace;
mod pull;
mod rig;
