//! The sandbox from outside: an e-service written on `desk-eid`, a phone, and everything over real sockets.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod bank_pages;
mod bills;
mod departments;
mod envelope;
mod exceptions;
mod faults;
mod flows;
mod pages;
mod payments;
mod sign_in;
mod support;
mod switch_bed;
mod world;
