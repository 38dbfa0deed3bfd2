//! The main window.

use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::link;

/// Label of the only window that may call commands.
pub(crate) const MAIN: &str = "main";

/// Opens the main window; it shows the page's own first paint.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Citizen Desk")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 680.0)
        .on_navigation(link::is_own)
        .on_document_title_changed(|window, title| {
            // The page names itself "<page> – Citizen Desk"; without a window manager the name has no place to stand.
            if let Err(error) = window.set_title(&title) {
                tracing::debug!(error = %error, "the window was not named");
            }
        })
        .build()
}

/// Brings the main window to the front, opening it again when it was closed.
pub(crate) fn bring_forward(app: &AppHandle) {
    let window = app.get_webview_window(MAIN).map_or_else(|| open(app), Ok);
    let shown = window.and_then(|window| {
        window.show()?;
        window.unminimize()?;
        window.set_focus()
    });
    if let Err(error) = shown {
        tracing::warn!(error = %error, "the window could not be brought forward");
    }
}
