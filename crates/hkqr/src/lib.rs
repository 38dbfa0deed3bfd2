//! The payment code of the Faster Payment System: an EMVCo merchant-presented code as text ([`encode`], [`decode`]).
//! Drawing it ([`picture`]) and reading it from a picture file ([`read`]) are features of their own.
//!
//! Architecture invariant: no I/O and no clock; whether a code is still good is asked by who has a `Clock`.

mod amount;
mod check;
mod checksum;
mod code;
mod decode;
mod encode;
mod expiry;
mod object;
#[cfg(feature = "picture")]
pub mod picture;
mod place;
#[cfg(feature = "read")]
pub mod read;
mod text;

pub use code::{Account, Additional, FpsCode, Initiation, LanguageTemplate, Objects};
pub use decode::{DecodeError, decode};
pub use encode::{EncodeError, encode};
pub use place::{Fault, Place};

/// The most characters that a code may have; what is longer does not fit into a picture that a phone reads well.
pub const MAX_CHARACTERS: usize = 512;
