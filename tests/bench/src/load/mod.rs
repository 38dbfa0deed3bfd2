//! Open-loop load: requests are planned ahead at a fixed rate, and a request's time counts from when it should have been
//! sent, so that a slow gateway cannot slow down those who measure it. Clients, driver and steps are shared by the programs.

pub(crate) mod changes;
mod client;
mod drive;
pub(crate) mod settle;
mod step;
