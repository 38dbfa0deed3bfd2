//! The program around the desk, for a journey: remembers what it was asked to do.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use desk_app::{Host, Notification};
use desk_domain::Language;

/// Remembers what the desk asked for.
#[derive(Debug, Default)]
pub struct TestHost {
    opened: Mutex<Vec<String>>,
    notified: Mutex<Vec<Notification>>,
}

impl TestHost {
    /// Addresses and files that were to be opened, oldest first.
    pub fn opened(&self) -> Vec<String> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Notifications that were shown, oldest first.
    pub fn notified(&self) -> Vec<Notification> {
        self.notified.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Host for TestHost {
    fn open_in_browser(&self, url: &str) -> bool {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner).push(url.to_owned());
        true
    }

    fn open_phone(&self, url: &str) -> bool {
        self.open_in_browser(url)
    }

    fn notify(&self, notification: &Notification) {
        self.notified.lock().unwrap_or_else(PoisonError::into_inner).push(notification.clone());
    }

    fn reveal(&self, file: &Path) -> bool {
        file.exists()
    }

    fn open_file(&self, file: &Path) -> bool {
        self.open_in_browser(&file.display().to_string());
        file.exists()
    }

    fn system_language(&self) -> Language {
        Language::En
    }
}
