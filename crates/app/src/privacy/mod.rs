//! Signed-in computers, the access log, contact data, and the copy of everything (P14, P15).

mod access_log;
mod access_view;
pub(crate) mod alerts;
mod chain;
mod contact;
mod copy;
mod letter;
mod local_log;
mod not_me;
mod sessions;
mod step_up;

pub(crate) use access_log::latest;
#[cfg(test)]
pub(crate) use access_view::view as access_row;
pub(crate) use local_log::{lines as local_log_lines, note as note_locally};
