//! Applications: what a person asked of a department, and how it goes.

mod act;
#[expect(clippy::module_inception, reason = "the noun that the folder is about")]
mod application;
mod status;

pub use act::{ApplicationAct, IllegalApplicationAct, PendingApplicationAct, overlay};
pub use application::{
    Application, ApplicationDocument, ApplicationEvent, DocumentState, EventBy, NextStep, Stage, StageState,
};
pub use status::{ApplicationStatus, IllegalTransition, StatusEvent};
