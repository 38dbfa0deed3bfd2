//! Paying a bill: review, start, the code, what became of it. One file per verb; what was reviewed and whether a code
//! agrees with it is `reviewed.rs` and `code.rs`.

mod cancel;
mod check;
mod code;
mod get;
mod known;
mod review;
mod reviewed;
mod start;
mod view;

pub(crate) use view::view;
