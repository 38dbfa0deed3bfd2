//! The person's bills: list, one bill, what is done with it, paper bills, the year.

mod act;
mod detail;
mod list;
mod paper;
mod year;

pub use act::*;
pub use detail::*;
pub use list::*;
pub use paper::*;
pub use year::*;
