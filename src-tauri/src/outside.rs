//! Hands an address, a file or a folder to the program that the desktop has for it.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use desk_launch::BY_SOFTWARE;

/// How long a launcher may take to say that it cannot; one that still runs then is the program itself.
const SAYS_SO: Duration = Duration::from_millis(250);

/// Whether a program took it. It lives on by itself, and how this window draws is not said to it.
pub(crate) fn open(what: impl AsRef<OsStr>) -> bool {
    open::commands(what).into_iter().any(|mut command| starts(apart(&mut command)))
}

/// Not with this window's ears, mouth, signals and way of drawing.
fn apart(command: &mut Command) -> &mut Command {
    for (name, _) in BY_SOFTWARE {
        command.env_remove(name);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0)
}

fn starts(command: &mut Command) -> bool {
    let Ok(mut child) = command.spawn() else { return false };
    let (ended, hear) = mpsc::channel();
    // Nobody may be listening by then, but somebody must wait for it.
    std::thread::spawn(move || ended.send(child.wait()));
    let refused = |status: std::io::Result<ExitStatus>| status.is_ok_and(|status| !status.success());
    !hear.recv_timeout(SAYS_SO).is_ok_and(refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_to_this_window_is_not_handed_on() {
        let mut command = Command::new("true");
        apart(&mut command);
        for (name, _) in BY_SOFTWARE {
            assert!(command.get_envs().any(|(left, value)| left == name && value.is_none()), "{name}");
        }
    }

    #[test]
    fn what_refuses_or_is_not_there_has_not_started() {
        assert!(starts(&mut Command::new("true")));
        assert!(starts(Command::new("sleep").arg("2")));
        assert!(!starts(&mut Command::new("false")));
        assert!(!starts(&mut Command::new("/nonexistent/program")));
    }
}
