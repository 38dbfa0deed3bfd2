//! Where drawing is by software, the web view needs no buffers shared with a graphics card: without them it takes some
//! seventy MiB less. It reads that from its environment, which must not be changed in a running program, so the program
//! starts itself again.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// Set by whoever drives the window.
const DRIVEN: &str = "TAURI_WEBVIEW_AUTOMATION";
const DEVICES: &str = "/dev";

/// Starts the program again without shared buffers, where there is no graphics card. Comes back when there is one, when
/// the variable is set (also to `0`), or when the window is driven.
pub(crate) fn start_again_if_drawn_by_software() {
    let is_set = |name: &str| std::env::var_os(name).is_some();
    if is_set(VARIABLE) || is_set(DRIVEN) || has_graphics_card(Path::new(DEVICES)) {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    // Comes back only when it fails; then the program goes on as it is.
    let error = Command::new(program).args(std::env::args_os().skip(1)).env(VARIABLE, "1").exec();
    tracing::info!(error = %error, "not started again");
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
