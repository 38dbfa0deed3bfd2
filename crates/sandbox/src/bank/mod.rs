//! Two simulated banks with books of their own. What a payer does there is `pay`; `web` is the page for a person, `driver`
//! the same for a program. A bank hands money to the switch and knows nothing else of it.

mod book;
mod driver;
mod pay;
mod web;

pub(crate) use book::{BANKS, Banks, name_of};
pub use book::{BankEntry, EntryKind};
pub use driver::Payer;
pub(crate) use driver::payer_of;
pub(crate) use pay::reverse;
pub use pay::{BankError, Offer, Paid, PayWith};
pub(crate) use web::{fps_code, routes};
