//! What the desk asks of the program around it. Tauri, devhost and the journeys each give one.

use std::fmt;
use std::path::Path;

use desk_domain::Language;

/// A notification of the operating system: counts and dates only, nothing personal (P27).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// First line, in the person's language.
    pub title: String,
    /// Second line.
    pub body: String,
}

/// The program around the desk. Calls return at once; failures are answers, not panics.
pub trait Host: Send + Sync + fmt::Debug {
    /// Opens an https page, or a loopback page in sandbox builds, in the system's browser. `false`: none was found.
    fn open_in_browser(&self, url: &str) -> bool;

    /// Shows the simulated phone at `url`: in the browser, else in a window of its own. Sandbox builds only.
    fn open_phone(&self, url: &str) -> bool;

    /// Shows a notification.
    fn notify(&self, notification: &Notification);

    /// Shows a file in the file manager.
    fn reveal(&self, file: &Path) -> bool;

    /// Opens a file that the desk made in the system's viewer for its kind. `false`: there is none.
    fn open_file(&self, file: &Path) -> bool;

    /// The system's language.
    fn system_language(&self) -> Language;
}
