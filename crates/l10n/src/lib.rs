//! Language negotiation, Fluent texts, and the text of money and dates.
//! The window has the same helpers in `ui/src/l10n`; `tests/parity` compares the bytes of the two.
//!
//! Money and dates are made here and handed to a message as ready text: formatting options inside a Fluent file are
//! dropped without a word on the Rust side.

#[rustfmt::skip]
#[path = "generated.rs"]
pub mod id;

mod arguments;
mod day;
mod message;
mod money;
mod negotiate;
mod texts;

pub use arguments::{Argument, Arguments};
pub use day::{
    clock, day_full, day_long, day_near, day_of, day_short, day_spoken, moment, weekday_long, weekday_short,
};
pub use message::MessageId;
pub use money::hkd;
pub use negotiate::negotiate;
pub use texts::{Texts, texts};
