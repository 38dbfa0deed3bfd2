//! Nouns and rules of Citizen Desk. No I/O, no async, no knowledge of a wire or a database.
//!
//! Architecture invariant: this crate depends on nothing that opens a file, a socket or a clock;
//! time comes in through [`Clock`].

pub mod application;
pub mod bill;
pub mod calendar;
mod clock;
mod day;
mod department;
pub mod department_api;
mod id;
pub mod json;
mod language;
pub mod ledger;
mod money;
mod open_enum;
pub mod payment;
mod person;
pub mod search;
pub mod task;
mod text;

pub use clock::{Clock, ManualClock, SystemClock, Timestamp, TimestampError};
pub use day::{Day, DayError, HONG_KONG};
pub use department::Department;
pub use id::*;
pub use language::{Language, UnknownLanguage};
pub use money::{Currency, Money, MoneyError};
pub use person::{AuthLevel, PersonName};
pub use text::LocalizedText;
