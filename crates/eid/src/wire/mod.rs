//! The messages of both systems: outer forms, requests, answers and callbacks (hk-identity §1.4, §2.3 to
//! §2.5). Reading is liberal (unknown enum values and fields are kept), writing follows the tables.

pub mod address;
pub mod authorize;
pub mod initiate;
pub mod keys;
pub mod lenient;
pub mod limits;
mod open_text;
pub mod outer;
pub mod paths;
pub mod person;
pub mod profile;
pub mod redirect;
pub mod request;
pub mod scope;
pub mod signing;
pub mod source;
pub mod step_up;
pub mod token;

pub use outer::{Sealed, SealedRequest};
pub use request::Request;

pub(crate) use open_text::open_text;
