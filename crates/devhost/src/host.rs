//! The program around the desk, for a browser: it remembers what it was asked to open, so that a test can follow.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use desk_app::{Host, Notification};
use desk_domain::Language;

/// Remembers at most this much.
const MEMORY: usize = 100;

/// What the desk asked for, oldest first.
#[derive(Debug, Default)]
pub struct WebHost {
    opened: Mutex<Vec<String>>,
    shown: Mutex<Vec<Notification>>,
}

impl WebHost {
    /// Addresses that were to be opened.
    pub fn opened(&self) -> Vec<String> {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Notifications that were to be shown.
    pub fn notifications(&self) -> Vec<Notification> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn remember(&self, url: &str) {
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        if opened.len() < MEMORY {
            opened.push(url.to_owned());
        }
    }
}

impl Host for WebHost {
    fn open_in_browser(&self, url: &str) -> bool {
        self.remember(url);
        true
    }

    fn open_phone(&self, url: &str) -> bool {
        self.remember(url);
        true
    }

    fn notify(&self, notification: &Notification) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.len() < MEMORY {
            shown.push(notification.clone());
        }
    }

    fn reveal(&self, file: &Path) -> bool {
        file.exists()
    }

    fn open_file(&self, file: &Path) -> bool {
        file.exists()
    }

    fn system_language(&self) -> Language {
        Language::En
    }
}
