//! How the web view draws on this computer. Where drawing is by software it needs neither buffers shared with a graphics
//! card nor a driver in the window's own process: it takes more than a hundred MiB less.

use std::ffi::OsStr;
use std::path::Path;

use desk_launch::{BY_SOFTWARE, RENDERER};

/// Set by whoever drives the window; the driver then chooses.
const DRIVEN: &str = "TAURI_WEBVIEW_AUTOMATION";
const DEVICES: &str = "/dev";

/// What the window's environment gets: nothing where there is a graphics card, where how to draw is chosen already (also
/// with shared buffers, `0`), or where the window is driven.
pub(crate) fn variables() -> &'static [(&'static str, &'static str)] {
    let is_set = |name: &str| std::env::var_os(name).is_some();
    let chosen = is_set(RENDERER) || is_set(DRIVEN) || has_graphics_card(Path::new(DEVICES));
    if chosen { &[] } else { &BY_SOFTWARE }
}

/// Whether anything could draw by hardware: a render node, or a card with a driver of its own.
fn has_graphics_card(devices: &Path) -> bool {
    let holds = |folder: &Path, beginning: &str| {
        std::fs::read_dir(folder)
            .is_ok_and(|entries| entries.flatten().any(|entry| starts_with(&entry.file_name(), beginning)))
    };
    holds(&devices.join("dri"), "renderD") || holds(devices, "nvidia") || holds(devices, "mali")
}

fn starts_with(name: &OsStr, beginning: &str) -> bool {
    name.as_encoded_bytes().starts_with(beginning.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_render_node_or_a_card_with_its_own_driver_is_a_graphics_card() {
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_graphics_card(devices.path()));
        std::fs::create_dir(devices.path().join("dri")).unwrap();
        std::fs::write(devices.path().join("dri/card0"), "").unwrap();
        assert!(!has_graphics_card(devices.path()), "a card that only shows draws nothing");
        std::fs::write(devices.path().join("dri/renderD128"), "").unwrap();
        assert!(has_graphics_card(devices.path()));
        let devices = tempfile::tempdir().unwrap();
        std::fs::write(devices.path().join("nvidia0"), "").unwrap();
        assert!(has_graphics_card(devices.path()));
    }
}
