//! What stands around the window: its processes, the window manager, a second start.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::Duration;

use desk_desktop::{PATIENCE, STEP, Trouble, Window, below, is_running};
use tokio::process::Command;

/// How long a second start may take.
const SECOND_START: Duration = Duration::from_secs(20);

/// The program's own process, which the driver started: by now the window, which is beside what was started.
pub(crate) fn program_of(window: &Window, program: &Path) -> Result<u32, Trouble> {
    let mut name = program.file_name().unwrap_or_default().to_owned();
    name.push("-window");
    let own = |process: &u32| {
        fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|exe| exe.file_name() == Some(name.as_os_str()))
    };
    below(window.driver_process())?.into_iter().find(own).ok_or_else(|| "the program's process is not there".into())
}

/// The processes that run the pages.
pub(crate) fn page_processes(window: &Window) -> Result<Vec<u32>, Trouble> {
    let runs_pages = |process: &u32| {
        let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        name.starts_with("WebKitWeb")
    };
    Ok(below(window.driver_process())?.into_iter().filter(runs_pages).collect())
}

/// P40: neither the program nor what it started has a right that an ordinary user has not.
pub(crate) fn without_rights(window: &Window) -> Result<usize, Trouble> {
    let processes = below(window.driver_process())?;
    for process in &processes {
        let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
        let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        if field("Uid:").is_some_and(|ids| ids.split_whitespace().any(|id| id == "0")) {
            return Err(format!("P40: process {process} runs as root").into());
        }
        if field("CapEff:").is_some_and(|rights| rights.chars().any(|digit| digit != '0')) {
            return Err(format!("P40: process {process} has rights of an administrator").into());
        }
    }
    Ok(processes.len())
}

/// A window on the desktop, by the window manager.
pub(crate) struct Frame(String);

impl Frame {
    pub(crate) async fn of(process: u32) -> Result<Self, Trouble> {
        let found = tool("xdotool", &["search", "--onlyvisible", "--pid", &process.to_string()]).await?;
        let ids = String::from_utf8_lossy(&found.stdout).into_owned();
        for id in ids.lines() {
            // A toolkit has helper windows without a name.
            let name = tool("xdotool", &["getwindowname", id]).await?;
            if String::from_utf8_lossy(&name.stdout).contains("Citizen Desk") {
                return Ok(Self(id.to_owned()));
            }
        }
        Err("the program has no window on the desktop".into())
    }

    /// Its name, as the desktop shows it.
    pub(crate) async fn name(&self) -> Result<String, Trouble> {
        let name = tool("xdotool", &["getwindowname", &self.0]).await?;
        Ok(String::from_utf8_lossy(&name.stdout).trim().to_owned())
    }

    pub(crate) async fn minimise(&self) -> Result<(), Trouble> {
        tool("xdotool", &["windowminimize", &self.0]).await.map(drop)
    }

    /// Waits until it is the one in front.
    pub(crate) async fn in_front(&self) -> Result<(), Trouble> {
        let waiting = async {
            loop {
                let active = tool("xdotool", &["getactivewindow"]).await?;
                if String::from_utf8_lossy(&active.stdout).trim() == self.0 {
                    return Ok(());
                }
                tokio::time::sleep(STEP).await;
            }
        };
        tokio::time::timeout(PATIENCE, waiting).await.map_err(|_| "the window did not come to the front")?
    }

    /// Closes it as its cross does, and waits until the program has ended by itself.
    pub(crate) async fn close(self, process: u32) -> Result<(), Trouble> {
        tool("wmctrl", &["-i", "-c", &self.0]).await?;
        let waiting = async {
            while is_running(process) {
                tokio::time::sleep(STEP).await;
            }
        };
        tokio::time::timeout(PATIENCE, waiting).await.map_err(|_| "the program goes on without its window".into())
    }
}

pub(crate) async fn tool(name: &str, arguments: &[&str]) -> Result<Output, Trouble> {
    Command::new(name).args(arguments).output().await.map_err(|error| format!("{name}: {error}").into())
}

/// Starts the program once more: it must end at once and without an error.
pub(crate) async fn start_again(program: &Path, arguments: &[String]) -> Result<(), Trouble> {
    let second = Command::new(program).args(arguments).kill_on_drop(true).output();
    let ended = tokio::time::timeout(SECOND_START, second).await.map_err(|_| "a second start stays")??;
    if ended.status.success() { Ok(()) } else { Err(format!("a second start ended with {}", ended.status).into()) }
}

/// The home folder of the run, as `scripts/run.sh` makes it.
pub(crate) fn home() -> Result<PathBuf, Trouble> {
    let home = std::env::var_os("HOME").map(PathBuf::from).ok_or("HOME is not set")?;
    let name = home.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // The folders of a real person are never looked through.
    if name.starts_with("citizen-desk-run.") {
        return Ok(home);
    }
    Err("HOME is not the folder of a run (use scripts/run.sh)".into())
}
