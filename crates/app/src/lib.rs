//! The use cases of the desk, one file per verb. Permission and lock checks live here, and nowhere else.
//!
//! Architecture invariant: this crate knows neither Tauri nor HTTP servers; hosts reach it only through [`call`].

mod applications;
mod bills;
pub mod call;
mod config;
mod desk;
mod file;
mod history;
mod host;
mod incident;
mod keyring;
mod lock;
mod look;
mod mandates;
mod palette;
mod payments;
mod privacy;
mod profile;
mod profiles;
mod qr;
mod receipts;
mod row;
mod saved;
mod settings;
mod sign_in;
mod tasks;
mod today;

pub use config::DeskConfig;
pub use desk::{Desk, device_name};
pub use desk_gov::{Anchor, GovConfig, Trust, install_crypto};
pub use host::{Host, Notification};
pub use keyring::{Keyring, KeyringAnswer};
