//! The gateway: the Citizen API and the Department API over one database, with iAM Smart behind the sign-in.
//!
//! A process is stateless: everything that has to survive is in the database, so any number of replicas may run on
//! one PostgreSQL. Architecture invariant: this crate knows nothing of the desk's window or of its local store.

mod admin;
mod cli;
mod config;
mod core;
mod crypt;
mod db;
mod department;
mod foreign_key;
mod fps;
mod guard;
mod hub;
mod iam;
mod jose;
mod json;
mod keys;
mod ledger;
mod limits;
mod log;
mod metrics;
mod oauth;
mod openapi;
mod page;
mod path_id;
mod payment;
mod problem;
mod rate;
mod reconcile;
mod resource;
mod security;
mod sign_in;
mod start;
mod step_up;
mod storm;
mod words;
mod work;

pub use cli::run;
pub use config::{
    ConfigError, ConfigFile, DepartmentClient, FpsConfig, FpsPayee, GatewayConfig, IamConfig, PlatformCertificate,
    Secret, StepUpPolicy, Storm,
};
pub use start::{Gateway, GatewayError, begin_epoch, listen, start, start_behind};
#[cfg(feature = "break-for-storm")]
pub use storm::Broken;
