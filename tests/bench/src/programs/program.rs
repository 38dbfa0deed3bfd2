//! One program that is started, watched and ended, and what was measured of it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use desk_desktop::Trouble;
use desk_domain::AttemptId;

use super::screen::{self, Frame, Screen};
use crate::process::{self, Family};

/// A program and how it is started.
pub(crate) struct Program {
    pub(crate) kind: Kind,
    pub(crate) command: PathBuf,
    pub(crate) arguments: Vec<String>,
    /// Its home folder: nothing of the person's is touched.
    pub(crate) home: PathBuf,
    pub(crate) environment: Vec<(&'static str, &'static str)>,
}

/// Which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Our window; gateway and sandbox in a second process.
    Desk,
    /// The same with the renderer that shares buffers with the graphics card, whatever the program would choose.
    DeskWithDmabuf,
    /// And without.
    DeskWithoutDmabuf,
    /// Our window with gateway and sandbox inside.
    DeskEmbedded,
    Chromium,
    AusweisApp,
}

/// One start.
pub(crate) struct Seen {
    pub(crate) window_ms: f64,
    pub(crate) content_ms: f64,
    pub(crate) pss_mib: f64,
    /// Processor time from the start to the measuring of memory, in seconds.
    pub(crate) cpu_s: f64,
    /// Share of one core while the window is put away, in percent; where it was asked for.
    pub(crate) idle_percent: Option<f64>,
}

impl Program {
    /// Starts it, watches for at least `length`, measures, and ends it. `idle`: then also puts the window away for so
    /// long.
    pub(crate) fn run(&self, screen: &Screen, length: Duration, idle: Option<Duration>) -> Result<Seen, Trouble> {
        let mark = AttemptId::random();
        let (mut family, before) = (Family::new(mark.as_str()), screen.still()?);
        let seen = self.watch(mark.as_str(), &mut family, screen, (&before, length), idle);
        family.end()?;
        wait_for(screen, &before)?;
        seen.map_err(|error| format!("{:?}: {error}", self.kind).into())
    }

    fn watch(
        &self,
        mark: &str,
        family: &mut Family,
        screen: &Screen,
        (before, length): (&Frame, Duration),
        idle: Option<Duration>,
    ) -> Result<Seen, Trouble> {
        let mut command = Command::new(&self.command);
        command.args(&self.arguments).env("HOME", &self.home).env(process::MARK, mark);
        command.envs(self.environment.iter().copied()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let begun = Instant::now();
        let mut child = command.spawn()?;
        family.begins_with(child.id());
        // Taken up as soon as it ends, so that it does not stay behind as a name without a process.
        std::thread::spawn(move || child.wait());
        let film = screen.film(before.clone(), begun, length)?;
        let all = family.all()?;
        let (pss_mib, cpu_s) = (process::pss_mib(&all)?, process::cpu_seconds(&all));
        Ok(Seen {
            window_ms: film.window_ms().ok_or("no window came")?,
            content_ms: film.content_ms().ok_or("no content came")?,
            pss_mib,
            cpu_s,
            idle_percent: idle.map(|time| rest(family, time)).transpose()?,
        })
    }
}

/// What the start leaves behind is done by then: both engines clear up and compile for a while after the first page.
const CALM: Duration = Duration::from_secs(30);

/// Puts the window away and lets it rest: share of one core in percent.
fn rest(family: &mut Family, time: Duration) -> Result<f64, Trouble> {
    let away = Command::new("xdotool").args(["getactivewindow", "windowminimize"]).status()?;
    if !away.success() {
        return Err("the window cannot be put away".into());
    }
    std::thread::sleep(CALM);
    let (all, begun) = (family.all()?, Instant::now());
    let before = process::cpu_seconds(&all);
    std::thread::sleep(time);
    Ok((process::cpu_seconds(&all) - before).max(0.0) * 100.0 / begun.elapsed().as_secs_f64())
}

/// Waits until the display is as before, but for a pointer: the next program starts on an empty one.
fn wait_for(screen: &Screen, before: &Frame) -> Result<(), Trouble> {
    for _ in 0..100 {
        if screen::differing(&screen.look()?, before) * 200 < before.len() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let stays = screen::differing(&screen.look()?, before);
    Err(format!("something stays on the display: {stays} of {} points", before.len()).into())
}

/// A file that the desk of the sandbox build is started with.
pub(crate) fn connect(file: &Path) -> Vec<String> {
    vec!["--connect".to_owned(), file.display().to_string()]
}
