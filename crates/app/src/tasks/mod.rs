//! The to-do list: one file per verb.

mod act;
mod deadline;
mod examples;
mod get;
mod list;
mod note;
mod undo;
pub(crate) mod view;

pub(crate) use examples::{department as example_department, examples, localized};
pub(crate) use list::marks;
