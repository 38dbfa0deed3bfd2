//! Settings of the open profile, and the diagnostics report.

mod change;
mod diagnostics;
mod get;
mod stored;

pub(crate) use stored::Settings;
