//! The tests of the payment code from outside, in one program.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests stop the test")]

mod codes;
mod fuzz;
mod picture;
mod properties;
mod strangers;
mod vectors;
