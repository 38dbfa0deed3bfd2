//! The window's program: where it is, and becoming it.

use std::io::Write as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Where a display says that it is there, X11 and Wayland.
const DISPLAYS: [&str; 2] = ["DISPLAY", "WAYLAND_DISPLAY"];

/// Becomes the window, with the same arguments and the same name, so that the desktop knows it by its entry in the menu.
/// Comes back only when that cannot be.
pub(crate) fn become_it(variables: &[(&str, &str)]) -> ExitCode {
    let is_named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if !DISPLAYS.into_iter().any(is_named) {
        return refuse("There is no display here. Start Citizen Desk from a desktop session.");
    }
    let error = match std::env::current_exe() {
        Ok(own) => {
            let mut arguments = std::env::args_os();
            let name = arguments.next().unwrap_or_else(|| own.clone().into_os_string());
            Command::new(place(&own)).arg0(name).args(arguments).envs(variables.iter().copied()).exec()
        }
        Err(error) => error,
    };
    refuse(&format!("The window of Citizen Desk cannot be started: {error}. Install it again."))
}

fn refuse(words: &str) -> ExitCode {
    // Nobody may be reading.
    let _ = writeln!(std::io::stderr(), "{words}");
    ExitCode::FAILURE
}

/// Where the window of the program at `own` is: installed, in `../lib/<name>/<name>`; where it was built, beside it as
/// `<name>-window`. Never looked for anywhere else.
fn place(own: &Path) -> PathBuf {
    let name = own.file_name().unwrap_or_default();
    let folder = own.parent().unwrap_or(Path::new("/"));
    let installed = folder.parent().unwrap_or(folder).join("lib").join(name).join(name);
    if installed.is_file() {
        return installed;
    }
    let mut beside = name.to_owned();
    beside.push("-window");
    folder.join(beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_where_the_package_puts_it_or_beside_where_it_was_built() {
        let root = tempfile::tempdir().unwrap();
        let own = root.path().join("bin/citizen-desk-sandbox");
        assert_eq!(place(&own), root.path().join("bin/citizen-desk-sandbox-window"));
        let lib = root.path().join("lib/citizen-desk-sandbox");
        std::fs::create_dir_all(&lib).unwrap();
        std::fs::write(lib.join("citizen-desk-sandbox"), "").unwrap();
        assert_eq!(place(&own), lib.join("citizen-desk-sandbox"));
        assert_eq!(
            place(&root.path().join("bin/citizen-desk")),
            root.path().join("bin/citizen-desk-window"),
            "the other build's window is never taken"
        );
    }
}
