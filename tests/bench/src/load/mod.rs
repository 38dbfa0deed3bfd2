//! Open-loop load: requests are planned ahead at a fixed rate, and a request's time counts from when it should have been
//! sent, so that a slow gateway cannot slow down those who measure it. What is asked is the business of each program.

pub(crate) mod client;
pub(crate) mod drive;
pub(crate) mod step;
