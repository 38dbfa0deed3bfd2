//! Payment receipts ([`receipt()`]) and the year's list of payments ([`year()`]) as PDF/A-2a that is also PDF/UA-1: real
//! text, tags, a language for each run, fonts embedded as subsets. The texts come in ready; here is only paper.
//!
//! Latin letters come from the fonts in `fonts/`, Han characters from the system's Noto CJK. Where a character has no
//! shape, there is no document: an error says what to install, and nothing is printed with boxes.
//!
//! Architecture invariant: no message, no clock, no network. The same input gives the same bytes.

mod canvas;
mod document;
mod error;
mod faces;
mod fonts;
mod ink;
mod lines;
mod runs;
mod slip;
mod year;

pub use error::ReceiptError;
pub use fonts::Fonts;
pub use slip::{Receipt, Row, receipt};
pub use year::{Align, Column, YearList, year};
