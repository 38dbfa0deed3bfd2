//! The iAM Smart / CorpID envelope and wire types: pure codec and cryptography, no I/O, no async, no clock.
//!
//! One transport is shared by both systems: signed headers ([`headers`]), a content encrypted with
//! the CEK ([`content`]), the CEK wrapped with the e-service's KEK ([`wrap`]), and result codes
//! ([`code`]). [`client`] is the e-service's side of an exchange, [`platform`] the platform's.
//!
//! Architecture invariant: nothing here opens a file, a socket or a clock; times come in as
//! milliseconds since the epoch, as they stand on the wire.

pub mod certificate;
pub mod client;
pub mod code;
pub mod content;
mod error;
pub mod expiry;
pub mod headers;
pub mod hkic;
pub mod identification;
mod json;
pub mod platform;
pub mod sequence;
pub mod signature;
pub mod text;
pub mod wire;
pub mod wrap;

pub use code::{Category, Outcome, Platform, ResultCode};
pub use content::Cek;
pub use error::EidError;
pub use headers::{ClientSecret, SignedHeaders};
pub use wrap::{KekPrivate, KekPublic};
