//! Live push (M-feed): a stream that says "something changed" and nothing else. When to connect again is `desk-sync`'s.

mod lines;
mod stream;

pub use lines::{LINE_LIMIT, Lines, Said, TooLong};
pub use stream::{LiveStream, Signal};
