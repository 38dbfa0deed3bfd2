//! The client against a small gateway of the tests' own, and against servers that answer nonsense.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "steps of tests outside test functions")]

mod fuzz;
mod limits;
mod session;
mod signin;
mod stub;
