//! Today: what needs the person, on one page.

mod compose;
mod get;
