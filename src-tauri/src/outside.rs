//! Hands an address, a file or a folder to the program that the desktop has for it.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread::Builder;
use std::time::Duration;

use desk_launch::{BY_SOFTWARE, is_said};

/// How long a launcher may take to say that it cannot; one that still runs then is the program itself.
const SAYS_SO: Duration = Duration::from_millis(250);
/// For a thread that only waits, in bytes.
const STACK: usize = 64 * 1024;

/// Whether a program took it. It lives on by itself, and how this window draws is not said to it.
pub(crate) fn open(what: impl AsRef<OsStr>) -> bool {
    let is_said = is_said(|name| std::env::var_os(name));
    open::commands(what).into_iter().any(|mut command| starts(apart(&mut command, is_said), SAYS_SO))
}

/// Not with this window's input and output, nor in its group; without what the launcher said to this window, if it did.
fn apart(command: &mut Command, is_said: bool) -> &mut Command {
    for (name, _) in BY_SOFTWARE.iter().filter(|_| is_said) {
        command.env_remove(name);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0)
}

/// Somebody must wait for it as long as it lives: a thread, which is there before it.
fn starts(command: &mut Command, patience: Duration) -> bool {
    let (child, given) = mpsc::channel::<Child>();
    let (ended, hear) = mpsc::channel();
    let wait = move || {
        if let Ok(mut child) = given.recv() {
            // Nobody may be listening by then.
            let _ = ended.send(child.wait());
        }
    };
    if Builder::new().stack_size(STACK).spawn(wait).is_err() {
        return false;
    }
    if !command.spawn().is_ok_and(|started| child.send(started).is_ok()) {
        return false;
    }
    let refused = |status: std::io::Result<ExitStatus>| status.is_ok_and(|status| !status.success());
    !hear.recv_timeout(patience).is_ok_and(refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn what_was_said_to_this_window_is_not_handed_on() {
        let mut command = Command::new("true");
        apart(&mut command, false);
        assert_eq!(command.get_envs().count(), 0, "what a session says is said to all");
        apart(&mut command, true);
        for (name, _) in BY_SOFTWARE {
            assert!(command.get_envs().any(|(left, value)| left == name && value.is_none()), "{name}");
        }
    }

    #[test]
    fn what_refuses_or_is_not_there_has_not_started() {
        assert!(starts(apart(&mut Command::new("true"), false), LONG));
        assert!(starts(apart(Command::new("sleep").arg("1"), false), Duration::from_millis(10)));
        assert!(!starts(apart(&mut Command::new("false"), false), LONG));
        assert!(!starts(apart(&mut Command::new("/nonexistent/program"), false), LONG));
    }
}
