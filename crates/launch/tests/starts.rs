//! The program as it is started: what it becomes, what it hands on, and what it says when it cannot.

#![expect(clippy::unwrap_used, reason = "the helpers of a test fail as the test does")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use desk_launch::{BY_SOFTWARE, RENDERER};

/// Says what it was given; stands in for the window.
const STAND_IN: &str = "#!/bin/sh\necho \"${WEBKIT_DISABLE_DMABUF_RENDERER-none} ${WEBKIT_WEB_RENDER_DEVICE_FILE-none} ${GDK_GL-none}\"\nfor word; do echo \"$word\"; done\n";

/// A copy in a folder of its own, with a stand-in beside it or not.
fn installed(folder: &Path, with_window: bool) -> PathBuf {
    let program = folder.join("citizen-desk");
    fs::copy(env!("CARGO_BIN_EXE_citizen-desk"), &program).unwrap();
    if with_window {
        let window = folder.join("citizen-desk-window");
        fs::write(&window, STAND_IN).unwrap();
        fs::set_permissions(&window, fs::Permissions::from_mode(0o755)).unwrap();
    }
    program
}

/// Started with a display or without, and nothing said about drawing.
fn start(program: &Path, display: Option<&str>) -> Command {
    let mut command = Command::new(program);
    command.env_clear().envs(display.map(|name| ("DISPLAY", name)));
    command
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn it_becomes_the_window_beside_it_with_the_same_arguments() {
    let folder = tempfile::tempdir().unwrap();
    let program = installed(folder.path(), true);
    let output = start(&program, Some(":7")).args(["--hidden", "two words"]).env(RENDERER, "0").output().unwrap();
    assert!(output.status.success());
    assert_eq!(said(&output).0, "0 none none\n--hidden\ntwo words\n", "what is chosen outside stays chosen");
}

#[test]
fn whoever_drives_the_window_chooses_how_it_draws() {
    let folder = tempfile::tempdir().unwrap();
    let program = installed(folder.path(), true);
    let output = start(&program, Some(":7")).env("TAURI_WEBVIEW_AUTOMATION", "true").output().unwrap();
    assert_eq!(said(&output).0, "none none none\n");
}

/// On a computer with a graphics card nothing is said, on one without all of it.
#[test]
fn how_to_draw_is_said_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let program = installed(folder.path(), true);
    let output = start(&program, Some(":7")).output().unwrap();
    let said = said(&output).0;
    let whole = BY_SOFTWARE.map(|(_, value)| value).join(" ");
    assert!([whole.as_str(), "none none none"].contains(&said.trim_end()), "{said}");
}

#[test]
fn without_a_display_it_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let program = installed(folder.path(), true);
    for display in [None, Some("")] {
        let output = start(&program, display).output().unwrap();
        let (out, error) = said(&output);
        assert!(!output.status.success() && out.is_empty());
        assert_eq!(error, "There is no display here. Start Citizen Desk from a desktop session.\n");
    }
}

#[test]
fn without_its_window_it_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let output = start(&installed(folder.path(), false), Some(":7")).output().unwrap();
    assert!(!output.status.success());
    assert!(said(&output).1.ends_with("Install it again.\n"), "{:?}", said(&output));
}
