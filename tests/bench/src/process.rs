//! A program and all processes that came of it: found by a mark in their environment or by whose children they are,
//! because a browser's helpers leave one or the other behind. Memory, processor time, end.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use desk_desktop::Trouble;

/// Name of the mark.
pub(crate) const MARK: &str = "DESK_BENCH_MARK";
/// Clock ticks of a second in `/proc`: fixed at 100 for programs, whatever the kernel counts in.
const TICKS: f64 = 100.0;
const PATIENCE: Duration = Duration::from_secs(10);
const STEP: Duration = Duration::from_millis(20);

/// A program's processes. Once seen, one stays known, so that what its parent leaves behind is not lost.
pub(crate) struct Family {
    mark: String,
    known: BTreeSet<u32>,
}

impl Family {
    /// Of a program that was started with this mark.
    pub(crate) fn new(mark: impl Into<String>) -> Self {
        Self { mark: mark.into(), known: BTreeSet::new() }
    }

    /// Its first process: some programs write over their environment.
    pub(crate) fn begins_with(&mut self, process: u32) {
        self.known.insert(process);
    }

    /// All that live now.
    pub(crate) fn all(&mut self) -> Result<BTreeSet<u32>, Trouble> {
        let wanted = format!("{MARK}={}", self.mark);
        let (mut found, mut parents) = (BTreeSet::new(), BTreeMap::new());
        for entry in fs::read_dir("/proc")? {
            let name = entry?.file_name();
            let Some(process) = name.to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
            let Some(stat) = stat(process) else { continue };
            parents.insert(process, stat.parent);
            let environment = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
            let is_marked = environment.split(|byte| *byte == 0).any(|pair| pair == wanted.as_bytes());
            if is_marked || self.known.contains(&process) {
                found.insert(process);
            }
        }
        loop {
            let below = parents.iter().filter(|(_, parent)| found.contains(parent)).map(|(process, _)| *process);
            let more: Vec<u32> = below.filter(|process| !found.contains(process)).collect();
            if more.is_empty() {
                break;
            }
            found.extend(more);
        }
        self.known.clone_from(&found);
        Ok(found)
    }

    /// Ends all of them, with force when they stay.
    pub(crate) fn end(&mut self) -> Result<(), Trouble> {
        for signal in ["-TERM", "-KILL"] {
            let (begun, all) = (Instant::now(), self.all()?);
            if all.is_empty() {
                return Ok(());
            }
            let all: Vec<String> = all.iter().map(u32::to_string).collect();
            // Some may have ended meanwhile, which kill complains about.
            Command::new("kill").arg(signal).args(all).stderr(std::process::Stdio::null()).status()?;
            while begun.elapsed() < PATIENCE && !self.all()?.is_empty() {
                std::thread::sleep(STEP);
            }
        }
        if self.all()?.is_empty() { Ok(()) } else { Err("a program does not end".into()) }
    }
}

/// Proportional set size of these together, in MiB: pages that several share count once.
pub(crate) fn pss_mib(processes: &BTreeSet<u32>) -> Result<f64, Trouble> {
    let mut kilobytes = 0_u32;
    for process in processes {
        // A process may end while it is looked at.
        let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
        let value = line.and_then(|rest| rest.split_whitespace().next()).and_then(|number| number.parse().ok());
        kilobytes += value.unwrap_or(0_u32);
    }
    if kilobytes == 0 { Err("no process could be measured".into()) } else { Ok(f64::from(kilobytes) / 1024.0) }
}

/// Seconds of processor time that these have used so far.
pub(crate) fn cpu_seconds(processes: &BTreeSet<u32>) -> f64 {
    let ticks = processes.iter().filter_map(|process| stat(*process)).map(|stat| stat.ticks);
    f64::from(ticks.sum::<u32>()) / TICKS
}

struct Stat {
    parent: u32,
    ticks: u32,
}

/// What `/proc/<process>/stat` says; nothing for one that has ended and is only kept for its parent.
fn stat(process: u32) -> Option<Stat> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in parentheses may hold anything, also parentheses.
    let (_, rest) = text.rsplit_once(") ")?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let number = |at: usize| fields.get(at)?.parse::<u32>().ok();
    (*fields.first()? != "Z").then_some(())?;
    Some(Stat { parent: number(1)?, ticks: number(11)? + number(12)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marked_process_is_found_measured_and_ended() {
        let mark = format!("test-{}", std::process::id());
        let mut child = Command::new("sleep").arg("60").env(MARK, &mark).spawn().unwrap();
        let mut family = Family::new(mark);
        let found = family.all().unwrap();
        assert!(found.contains(&child.id()));
        assert!(pss_mib(&found).unwrap() > 0.0);
        let waiting = std::thread::spawn(move || child.wait().unwrap());
        family.end().unwrap();
        assert!(!waiting.join().unwrap().success());
        assert!(family.all().unwrap().is_empty());
    }

    #[test]
    fn the_children_of_a_process_without_a_mark_are_found() {
        let mut child = Command::new("sh").args(["-c", "sleep 60; true"]).spawn().unwrap();
        let mut family = Family::new("no such mark");
        family.begins_with(child.id());
        while family.all().unwrap().len() < 2 {
            std::thread::yield_now();
        }
        let waiting = std::thread::spawn(move || child.wait().unwrap());
        family.end().unwrap();
        waiting.join().unwrap();
    }
}
