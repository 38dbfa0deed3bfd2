//! Where drawing is by software, the web view needs no buffers shared with a graphics card: without them it takes some
//! hundred MiB less. It reads that from the environment of the program, so the program changes its own, first of all.
//!
//! Changing the environment is sound only while no other thread can read it. That is looked up, not assumed: with a
//! second thread nothing is changed, and the window draws as it would have (docs/adr/0016).
//!
//! Architecture invariant: no dependency, and the only crate that changes the environment.

use std::ffi::OsStr;
use std::path::Path;

/// What `WebKitGTK` reads (2.42 and later).
const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// Set by whoever drives the window; the driver then chooses.
const DRIVEN: &str = "TAURI_WEBVIEW_AUTOMATION";
const DEVICES: &str = "/dev";
const THREADS: &str = "/proc/self/task";

/// Chooses drawing without shared buffers where there is no graphics card; to be called before anything else. Returns
/// whether it did: not with a card, not when the variable is set (also to `0`), not when the window is driven, and not
/// in a program that has a second thread already.
pub fn choose_renderer() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some();
    let wanted = !is_set(VARIABLE) && !is_set(DRIVEN) && !has_graphics_card(Path::new(DEVICES));
    wanted && set_in_one_thread(VARIABLE, "1")
}

/// Sets a variable of this program's environment if this is its only thread, and says whether it is.
pub fn set_in_one_thread(name: &str, value: &str) -> bool {
    let alone = std::fs::read_dir(THREADS).is_ok_and(|threads| threads.count() == 1);
    if alone {
        std::env::set_var(name, value);
    }
    alone
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
