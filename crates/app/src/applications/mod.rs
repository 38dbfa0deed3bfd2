//! The person's applications: one file per verb.

mod get;
mod list;
mod seen;
mod view;
mod withdraw;

pub(crate) use list::in_progress;
#[cfg(test)]
pub(crate) use view::row;
