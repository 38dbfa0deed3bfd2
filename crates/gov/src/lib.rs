//! Client of the Citizen API: sign-in, tokens, resources and live push. It keeps nothing but the tokens,
//! and those only through a [`TokenVault`]; caching, retrying and the outbox are `desk-sync`.
//!
//! Architecture invariant: nothing outside this crate speaks to the gateway, and this crate speaks to nothing else.

pub mod api;
mod backoff;
mod config;
mod desk_error;
pub mod dpop;
mod error;
mod grant;
pub mod live;
mod net;
mod session;
pub mod signin;
mod token;
mod vault;

pub use api::CitizenApi;
pub use backoff::{Backoff, Randomness, SystemRandomness};
pub use config::{Anchor, ConfigError, GovConfig, Trust};
pub use desk_error::{desk_error, sign_in_error};
pub use error::{FieldProblem, GovError, StepUpChallenge, StepUpMethod};
pub use net::{Gov, install_crypto};
pub use session::{Session, SignOut, finish_sign_outs};
pub use token::SignedInPerson;
pub use vault::{SecretVault, TokenVault, VaultError};
