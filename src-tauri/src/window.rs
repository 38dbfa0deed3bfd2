//! The main window.

use std::sync::{Arc, Once};
use std::time::Duration;

use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::link;

/// Label of the only window that may call commands.
pub(crate) const MAIN: &str = "main";

/// A page that has not loaded by then has a trouble that an empty window tells better than none.
const SHOWN_BY: Duration = Duration::from_secs(3);

/// Opens the main window. It is shown once its page has loaded: a window that must paint while its page's process is busy
/// with the page holds the whole program for half a second (`WebKitGTK` waits so long for the first picture).
pub(crate) fn open(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let shown = Arc::new(Once::new());
    let loaded = Arc::clone(&shown);
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Citizen Desk")
        .inner_size(1280.0, 800.0)
        .min_inner_size(1024.0, 680.0)
        .visible(false)
        // A picture of a bill may be dropped on the page, which reads it itself.
        .disable_drag_drop_handler()
        .on_page_load(move |window, load| {
            if load.event() == PageLoadEvent::Finished {
                loaded.call_once(|| show(&window));
            }
        })
        .on_navigation(link::is_own)
        .on_document_title_changed(|window, title| {
            // The page names itself "<page> – Citizen Desk"; without a window manager the name has no place to stand.
            if let Err(error) = window.set_title(&title) {
                tracing::debug!(error = %error, "the window was not named");
            }
        })
        .build()?;
    let waiting = window.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(SHOWN_BY).await;
        shown.call_once(|| show(&waiting));
    });
    Ok(window)
}

fn show(window: &WebviewWindow) {
    if let Err(error) = window.show() {
        tracing::warn!(error = %error, "the window could not be shown");
    }
}

/// Whether somebody may be looking at the main window without typing into it. In doubt yes: a window that is not told
/// shows what is old.
pub(crate) fn can_be_seen(app: &AppHandle) -> bool {
    app.get_webview_window(MAIN)
        .is_some_and(|window| window.is_visible().unwrap_or(true) && !window.is_minimized().unwrap_or(false))
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
