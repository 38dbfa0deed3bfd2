//! Signing in, both ways, and out.

mod attempt;
mod cancel;
mod erase;
mod open_phone;
pub(crate) mod out;
mod start;
mod wait;

pub(crate) use attempt::Attempt;
