//! The program around the desk: browser, file manager, notifications, system language.

use std::path::Path;

use desk_app::{Host, Notification};
use desk_domain::Language;
use tauri::{AppHandle, WebviewUrl, WebviewWindowBuilder};

use crate::{link, notify, outside};

/// Answers the desk's requests to the system.
#[derive(Debug)]
pub(crate) struct TauriHost {
    app: AppHandle,
}

impl TauriHost {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self { app }
    }

    /// A window of its own for the simulated phone: no capability, no commands.
    fn open_phone_window(&self, url: &str) -> bool {
        let Ok(url) = url.parse() else { return false };
        WebviewWindowBuilder::new(&self.app, "phone", WebviewUrl::External(url))
            .title("iAM Smart (simulation)")
            .inner_size(400.0, 780.0)
            .on_navigation(|url| url.scheme() == "http" && url.host_str() == Some("127.0.0.1"))
            .build()
            .is_ok()
    }
}

impl Host for TauriHost {
    fn open_in_browser(&self, url: &str) -> bool {
        link::may_open(url) && outside::open(url)
    }

    fn open_phone(&self, url: &str) -> bool {
        cfg!(feature = "sandbox") && (has_browser() && self.open_in_browser(url) || self.open_phone_window(url))
    }

    fn notify(&self, notification: &Notification) {
        let notification = notification.clone();
        tauri::async_runtime::spawn(async move {
            if let Err(error) = notify::show(&notification).await {
                tracing::info!(error = %error, "no notification service");
            }
        });
    }

    fn reveal(&self, file: &Path) -> bool {
        file.parent().is_some_and(outside::open)
    }

    fn open_file(&self, file: &Path) -> bool {
        outside::open(file)
    }

    fn system_language(&self) -> Language {
        let tags: Vec<String> = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .filter(|value| !value.is_empty())
            .map(|value| value.split(['.', '@']).next().unwrap_or_default().replace('_', "-"))
            .collect();
        let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
        desk_l10n::negotiate(&tags)
    }
}

/// Whether the desktop names a browser for https.
fn has_browser() -> bool {
    std::process::Command::new("xdg-settings")
        .args(["get", "default-web-browser"])
        .output()
        .is_ok_and(|answer| answer.status.success() && !answer.stdout.trim_ascii().is_empty())
}
