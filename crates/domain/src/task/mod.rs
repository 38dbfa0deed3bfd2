//! Tasks: what a department or the person has put on the person's list, and what can be done with it.

mod act;
mod group;
#[expect(clippy::module_inception, reason = "the noun that the folder is about")]
mod task;

pub use act::{IllegalAct, PendingAct, TaskAct, overlay};
pub use group::TaskGroup;
pub use task::{Task, TaskAction, TaskKind, TaskState, WaitsFor, WhoCloses};
