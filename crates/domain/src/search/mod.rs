//! How texts are made findable: folding, and the terms that the index keeps (mechanisms.md, M-ipc).

mod fold;
mod terms;

pub use fold::fold;
pub use terms::{MAX_QUERY_CHARS, Terms, match_expression, terms};
